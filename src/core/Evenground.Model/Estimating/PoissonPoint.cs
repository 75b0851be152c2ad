namespace Evenground.Model;

/// <summary>What the likelihood and its slopes are at given coefficients, the first effect being at its best
/// for them.</summary>
/// <remarks>
/// Given all else, the best estimate of a level is the logarithm of its outcomes over its expectations: so
/// the
/// first effect is never searched for, and its rows always add up to their outcomes.
/// </remarks>
sealed class PoissonPoint
{
    /// <summary>Rows whose exponentials are made at once, so that they are still near when they are
    /// used.</summary>
    const int RowsAtOnce = 512;

    readonly SortedPanel _panel;
    readonly PanelSweeps _sweeps;
    readonly LevelSums[] _sums;
    readonly ForEachPart _forEachPart;
    readonly double[] _factors;
    readonly double[] _likelihoods;
    readonly double[][] _products;

    public PoissonPoint(SortedPanel panel, PanelSweeps sweeps, LevelSums[] sums, ForEachPart forEachPart)
    {
        (_panel, _sweeps, _sums, _forEachPart) = (panel, sweeps, sums, forEachPart);
        Mean = GC.AllocateUninitializedArray<double>(panel.Rows);
        Total = FixedSum.Of(panel.Totals);
        _factors = new double[panel.Levels];
        _likelihoods = new double[panel.Parts.Length];
        var width = panel.Blocks * panel.Lanes;
        Right = [.. panel.Values.Select(_ => new double[LevelSums.LengthFor(panel)])];
        Products = new double[width * width];
        _products = [.. panel.Parts.Select(_ => new double[width * width])];
    }

    /// <summary>The sum of all outcomes, and so of all expectations.</summary>
    public double Total { get; }

    /// <summary>Expectations times weights. Shape: rows.</summary>
    public double[] Mean { get; }

    /// <summary>Σ y ln(mean): the part of the log-likelihood that changes.</summary>
    public double Likelihood { get; private set; }

    /// <summary>For each block: what is left of its columns at the other levels. Shape: level by
    /// lane.</summary>
    public double[][] Right { get; }

    /// <summary>Cross products of the columns after the first effect; the column of the outcome is the slope
    /// of
    /// the likelihood. Shape: column by column, all blocks.</summary>
    public double[] Products { get; }

    /// <summary>Works out everything.</summary>
    /// <param name="coefficients">Shape: columns of all blocks; 0 for all but regressors.</param>
    /// <param name="others">Estimates of the other levels.</param>
    public void Evaluate(double[] coefficients, double[] others)
    {
        _forEachPart(_panel.Parts.Length, part => EvaluatePart(part, coefficients, others));
        Likelihood = OfExponents(coefficients, others);
        Array.Clear(Products);
        for (var part = 0; part < _products.Length; part++)
        {
            Likelihood += _likelihoods[part];
            AddProducts(_products[part]);
        }

        if (_panel.Ways == 0)
            return;
        for (var block = 0; block < _panel.Blocks; block++)
            _sums[block].AddUp(Right[block]);
    }

    /// <summary>Σ y times exponent, by the sums of outcomes that each estimate meets.</summary>
    double OfExponents(double[] coefficients, double[] others)
    {
        var sum = _panel.OffsetByOutcome;
        for (var regressor = 0; regressor < _panel.Regressors; regressor++)
            sum += coefficients[regressor] * _panel.RegressorsByOutcome[regressor];
        return sum + FixedSum.OfProducts(others.AsSpan(0, _panel.OtherLevels), _panel.OtherTotals);
    }

    /// <summary>From products of blocks, each lane by lane, to those of columns.</summary>
    void AddProducts(double[] products)
    {
        var (lanes, blocks) = (_panel.Lanes, _panel.Blocks);
        for (var place = 0; place < products.Length; place++)
        {
            var (pair, within) = Math.DivRem(place, lanes * lanes);
            var row = pair / blocks * lanes + within / lanes;
            Products[row * blocks * lanes + pair % blocks * lanes + within % lanes] += products[place];
        }
    }

    /// <summary>A few levels at once, so that what is read for their expectations is still near when it is
    /// centred.</summary>
    void EvaluatePart(int part, double[] coefficients, double[] others)
    {
        var (level, end) = (_panel.Parts[part].FirstLevel, _panel.Parts[part].EndLevel);
        Array.Clear(_products[part]);
        var sums = new double[_panel.Blocks][];
        for (var block = 0; block < sums.Length; block++)
            sums[block] = _sums[block].Cleared(part);
        while (level < end)
        {
            var first = level;
            var from = _panel.Starts[level];
            while (level < end && _panel.Starts[level] - from < RowsAtOnce)
                level++;
            _sweeps.Exponentials(from, _panel.Starts[level], coefficients, others, Mean);
            for (var done = first; done < level; done++)
                _factors[done] = Rescale(done);
            Centre(part, (first, level), sums);
        }

        _likelihoods[part] = OfFactors(_panel.Parts[part]);
    }

    void Centre(int part, (int First, int End) levels, double[][] sums)
    {
        var (blocks, length) = (_panel.Blocks, _panel.Lanes * _panel.Lanes);
        for (var left = 0; left < blocks; left++)
        for (var right = 0; right < blocks; right++)
            _sweeps.Centre(
                levels,
                _panel.Parts[part].Shifts,
                Mean,
                (left, right),
                left == 0 && _panel.Ways > 0 ? sums[right] : null,
                _products[part].AsSpan((left * blocks + right) * length, length)
            );
    }

    /// <summary>Σ y ln(factor): what bringing rows to their totals adds to the likelihood.</summary>
    double OfFactors(PanelPart part)
    {
        var likelihood = 0.0;
        Span<double> logarithms = stackalloc double[RowsAtOnce];
        for (var level = part.FirstLevel; level < part.EndLevel; level += RowsAtOnce)
        {
            var factors = _factors.AsSpan(level, Math.Min(RowsAtOnce, part.EndLevel - level));
            Elementary.Log(factors, logarithms[..factors.Length]);
            for (var place = 0; place < factors.Length; place++)
                likelihood += _panel.Totals[level + place] * logarithms[place];
        }

        return likelihood;
    }

    /// <summary>Brings the rows of a level of the first effect to their total.</summary>
    double Rescale(int level)
    {
        var rows = Mean.AsSpan(_panel.Starts[level].._panel.Starts[level + 1]);
        var factor = _panel.Totals[level] / FixedSum.Of(rows);
        for (var row = 0; row < rows.Length; row++)
            rows[row] *= factor;
        return factor;
    }
}
