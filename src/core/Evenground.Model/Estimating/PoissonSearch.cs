namespace Evenground.Model;

/// <summary>Climbs to the greatest likelihood of a sorted panel.</summary>
/// <remarks>
/// Newton's method on the coefficients and the other levels. With the effects taken out of the regressors,
/// the
/// step of the coefficients needs the regressors alone, and the levels follow: (X̃'WX̃) δβ = X̃'(y - μ). Both
/// solutions start loose and warm; what they lack bends the way and not its end. At the end X̃ is made sharp,
/// and one more step of the coefficients taken.
/// </remarks>
sealed class PoissonSearch
{
    const int MostSteps = 200,
        MostHalvings = 40,
        FallsUntilSeparated = 4;

    const double Loose = 0.1,
        Sharp = 1e-6,
        VerySharp = 1e-8,
        Suspicious = 0.1,
        Collinear = 1e-10,
        Slack = 1e-11,
        LastStepInErrors = 1e-5,
        Falling = 0.61;

    readonly SortedPanel _panel;
    readonly LevelSystem _system;
    readonly ForEachPart _forEachPart;
    readonly CancellationToken _stop;
    readonly bool[] _isKept;
    readonly double[] _totals;
    readonly double[] _step;
    readonly double[] _others;
    readonly double[] _otherStep;
    PoissonPoint _point,
        _next;
    bool[]? _falling;
    int _falls;

    public PoissonSearch(
        SortedPanel panel,
        PanelSweeps sweeps,
        ForEachPart forEachPart,
        CancellationToken stop
    )
    {
        (_panel, _stop) = (panel, stop);
        LevelSums[] sums = [.. panel.Values.Select(_ => new LevelSums(panel))];
        _forEachPart = forEachPart;
        _system = new(panel, sweeps, sums[0], forEachPart);
        _point = new(panel, sweeps, sums, forEachPart);
        _next = new(panel, sweeps, sums, forEachPart);
        _isKept = new bool[panel.Regressors];
        Array.Fill(_isKept, true);
        _totals = new double[panel.Regressors];
        Coefficients = new double[panel.Blocks * panel.Lanes];
        _step = new double[Coefficients.Length];
        _others = new double[Math.Max(1, panel.OtherLevels)];
        _otherStep = new double[_others.Length];
    }

    /// <summary>Of the scaled regressors.</summary>
    public double[] Coefficients { get; private set; }

    /// <summary>False for regressors left out as collinear.</summary>
    public IReadOnlyList<bool> IsKept => _isKept;

    /// <summary>The inverse of X̃'WX̃ at the end. Shape: regressor by regressor; 0 for those left
    /// out.</summary>
    public double[] Inverse { get; private set; } = [];

    public PoissonPoint Point => _point;

    public LevelSystem System => _system;

    public int Steps { get; private set; }

    public double LastStep { get; private set; } = double.PositiveInfinity;

    /// <summary>Rows of the sort whose expectation is on its way to 0; null for none. The search then
    /// stopped.</summary>
    public bool[]? Separated { get; private set; }

    public PoissonConvergence Run()
    {
        Begin();
        _point.Evaluate(Coefficients, _others);
        FindCollinear();
        for (; Steps < MostSteps; Steps++)
        {
            _system.Solve(_point, Loose, Loose, _stop);
            var (gain, _) = FindStep();
            if (!Move())
                return gain < 1e-6 ? Finish() : PoissonConvergence.NoBetterStep;
            if (gain > SmallGain())
                continue;
            var isFalling = FindFalling();
            if (Separated is not null)
                return PoissonConvergence.NoBetterStep;
            if (!isFalling && Finish() == PoissonConvergence.Reached)
                return PoissonConvergence.Reached;
        }

        return PoissonConvergence.TooManySteps;
    }

    /// <summary>Each other level starts at the logarithm of what its outcomes are to those of all.</summary>
    void Begin()
    {
        var (outcomes, exposures) = (0.0, 0.0);
        for (var level = 0; level < _panel.OtherLevels; level++)
            (outcomes, exposures) = (
                outcomes + _panel.OtherTotals[level],
                exposures + _panel.OtherExposures[level]
            );
        for (var level = 0; level < _panel.OtherLevels; level++)
            _others[level] = Elementary.Log(
                _panel.OtherTotals[level] / _panel.OtherExposures[level] / (outcomes / exposures)
            );
    }

    /// <summary>Leaves out regressors that the effects, or regressors before them, determine.</summary>
    void FindCollinear()
    {
        // About the square of a scaled regressor, nothing taken out.
        Array.Fill(_totals, _point.Total);
        _system.Solve(_point, Loose, 1, _stop);
        var least = _totals.Select(total => Suspicious * total).ToArray();
        var isFar = new bool[_panel.Regressors];
        SmallMatrix.Factor(Curvature(), least, isFar);
        if (!isFar.Contains(false))
            return;
        _system.Solve(_point, VerySharp, 1, _stop);
        SmallMatrix.Factor(Curvature(), [.. _totals.Select(total => Collinear * total)], _isKept);
        for (var regressor = 0; regressor < _panel.Regressors; regressor++)
            if (!_isKept[regressor])
                _panel.Clear(regressor);
        _system.Forget();
        _point.Evaluate(Coefficients, _others);
    }

    /// <summary>X̃'WX̃, also when the effects are not wholly taken out: with residuals r of S a = b it is
    /// X'WX - b'a - a'r.</summary>
    double[] Curvature()
    {
        var (count, width) = (_panel.Regressors, _panel.Blocks * _panel.Lanes);
        var curvature = new double[count * count];
        for (var row = 0; row < count; row++)
        for (var column = 0; column <= row; column++)
        {
            var taken = 0.0;
            if (_panel.Ways > 0)
                taken =
                    (
                        Product(_point.Right, row, _system.Solutions, column)
                        + Product(_point.Right, column, _system.Solutions, row)
                        + Product(_system.Residuals, row, _system.Solutions, column)
                        + Product(_system.Residuals, column, _system.Solutions, row)
                    ) / 2;
            curvature[row * count + column] = curvature[column * count + row] =
                _point.Products[row * width + column] - taken;
        }

        return curvature;
    }

    double Product(double[][] left, int leftColumn, double[][] right, int rightColumn)
    {
        var lanes = _panel.Lanes;
        var (first, second) = (left[leftColumn / lanes], right[rightColumn / lanes]);
        var (firstLane, secondLane) = (leftColumn % lanes, rightColumn % lanes);
        var sum = 0.0;
        for (var place = 0; place < _panel.OtherLevels * lanes; place += lanes)
            sum += first[place + firstLane] * second[place + secondLane];
        return sum;
    }

    /// <summary>The step, what the likelihood gains by it (twice), and the step of the coefficients in
    /// standard
    /// errors.</summary>
    (double Gain, double InErrors) FindStep()
    {
        var (count, width) = (_panel.Regressors, _panel.Blocks * _panel.Lanes);
        var curvature = Curvature();
        var factor = SmallMatrix.Factor(curvature, Floor(), [.. _isKept]);
        var slope = new double[count];
        for (var regressor = 0; regressor < count; regressor++)
            slope[regressor] =
                _point.Products[regressor * width + _panel.Regressors]
                - (
                    _panel.Ways > 0
                        ? Product(_point.Right, _panel.Regressors, _system.Solutions, regressor)
                        : 0
                );
        var solved = SmallMatrix.Solve(factor, slope, _isKept);
        Inverse = SmallMatrix.Inverse(factor, _isKept);
        var (gain, inErrors) = (0.0, 0.0);
        for (var regressor = 0; regressor < count; regressor++)
        {
            _step[regressor] = solved[regressor];
            gain += solved[regressor] * slope[regressor];
            if (_isKept[regressor])
                inErrors = Math.Max(
                    inErrors,
                    Math.Abs(solved[regressor]) / Math.Sqrt(Inverse[regressor * count + regressor])
                );
        }

        if (_panel.Ways > 0)
            gain += Product(_point.Right, _panel.Regressors, _system.Solutions, _panel.Regressors);
        for (var level = 0; level < _panel.OtherLevels; level++)
            _otherStep[level] = LevelStep(level);
        return (gain, inErrors);
    }

    double[] Floor() =>
        [.. _totals.Select((total, regressor) => _isKept[regressor] ? 0 : double.PositiveInfinity)];

    double LevelStep(int level)
    {
        var lanes = _panel.Lanes;
        var step = _system.Solutions[_panel.OutcomeBlock][level * lanes + _panel.OutcomeLane];
        for (var regressor = 0; regressor < _panel.Regressors; regressor++)
            step -=
                _system.Solutions[regressor / lanes][level * lanes + regressor % lanes] * _step[regressor];
        return step;
    }

    /// <summary>Takes the step, or the half of it again and again, until the likelihood is no less.</summary>
    bool Move()
    {
        var (coefficients, others) = (Coefficients.ToArray(), _others.ToArray());
        var length = 1.0;
        for (var halving = 0; halving < MostHalvings; halving++)
        {
            for (var column = 0; column < coefficients.Length; column++)
                coefficients[column] = Coefficients[column] + length * _step[column];
            for (var level = 0; level < _panel.OtherLevels; level++)
                others[level] = _others[level] + length * _otherStep[level];
            _next.Evaluate(coefficients, others);
            if (_next.Likelihood >= _point.Likelihood - Slack * Math.Abs(_point.Likelihood))
            {
                (_point, _next) = (_next, _point);
                Coefficients = coefficients;
                others.CopyTo(_others, 0);
                return true;
            }

            length /= 2;
        }

        return false;
    }

    /// <summary>The gain of a step after which the next step of the coefficients is exact to about 10⁻⁹: what
    /// is
    /// left of it moves the slope by no more than itself.</summary>
    double SmallGain()
    {
        var (count, least) = (_panel.Regressors, 1e7);
        for (var regressor = 0; regressor < count; regressor++)
            if (_isKept[regressor])
                least = Math.Min(least, 1 / Inverse[regressor * count + regressor]);
        return Math.Max(1e-10, 1e-10 * least);
    }

    /// <summary>Near the end, an expectation that falls by half with each of several steps falls for ever:
    /// only
    /// rows with outcome 0 can, and only where the likelihood has no greatest value. Whether any row falls
    /// still.</summary>
    bool FindFalling()
    {
        var counts = new int[_panel.Parts.Length];
        var isFalling = new bool[_falling is null ? 0 : _panel.Rows];
        _forEachPart(counts.Length, part => counts[part] = CountFalling(_panel.Parts[part], isFalling));
        if (counts.Sum() == 0)
        {
            (_falling, _falls) = (null, 0);
            return false;
        }

        if (_falling is null)
        {
            isFalling = new bool[_panel.Rows];
            _forEachPart(counts.Length, part => CountFalling(_panel.Parts[part], isFalling));
        }

        (_falling, _falls) = (isFalling, _falls + 1);
        if (_falls == FallsUntilSeparated)
            Separated = isFalling;
        return true;
    }

    int CountFalling(PanelPart part, bool[] isFalling)
    {
        var count = 0;
        var (now, before) = (_point.Mean, _next.Mean);
        for (var row = _panel.Starts[part.FirstLevel]; row < _panel.Starts[part.EndLevel]; row++)
        {
            if (now[row] >= Falling * before[row] || _panel.Outcome(row) != 0)
                continue;
            if (_falling?[row] == false)
                continue;
            count++;
            if (isFalling.Length > 0)
                isFalling[row] = true;
        }

        return count;
    }

    /// <summary>With the effects wholly taken out, the last step of the coefficients.</summary>
    PoissonConvergence Finish()
    {
        _system.Solve(_point, Sharp, 1, _stop);
        (_, LastStep) = FindStep();
        if (LastStep > LastStepInErrors && _panel.Regressors > 0)
            return PoissonConvergence.NoBetterStep;
        for (var regressor = 0; regressor < _panel.Regressors; regressor++)
            Coefficients[regressor] += _step[regressor];
        return PoissonConvergence.Reached;
    }
}
