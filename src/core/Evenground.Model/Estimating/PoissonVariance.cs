namespace Evenground.Model;

/// <summary>Variances of the coefficients: the inverse curvature around what the rows' scores vary.</summary>
sealed class PoissonVariance
{
    /// <summary>Sums of clusters are made part by part while those of all parts have no more
    /// numbers.</summary>
    const int MostSums = 1 << 22;

    readonly SortedPanel _panel;
    readonly double[] _inverse;
    readonly int[] _kept;
    readonly PanelSweeps _sweeps;
    readonly PoissonSearch _search;
    readonly ForEachPart _forEachPart;

    public PoissonVariance(
        SortedPanel panel,
        PanelSweeps sweeps,
        PoissonSearch search,
        ForEachPart forEachPart
    )
    {
        (_panel, _sweeps, _search, _forEachPart) = (panel, sweeps, search, forEachPart);
        _kept = [.. Enumerable.Range(0, panel.Regressors).Where(regressor => search.IsKept[regressor])];
        _inverse = Unscaled(search.Inverse);
    }

    public CoefficientVariance Conventional(int parameters)
    {
        var factor = (_panel.Rows - 1.0) / (_panel.Rows - parameters);
        return new(factor, parameters, Times(factor, _inverse));
    }

    public CoefficientVariance Robust(int parameters)
    {
        var factor = (double)_panel.Rows / (_panel.Rows - parameters);
        return new(factor, parameters, Times(factor, SmallMatrix.Sandwich(_inverse, Spread(null), Size)));
    }

    /// <param name="clusters">For each kind the cluster of each row of the panel.</param>
    public CoefficientVariance Clustered(IReadOnlyList<LevelCodes> clusters, int parameters)
    {
        var fewest = clusters.Min(kind => kind.Count);
        var factor = (_panel.Rows - 1.0) / (_panel.Rows - parameters) * fewest / (fewest - 1);
        var spread = Spread(clusters[0]);
        if (clusters.Count == 2)
        {
            // Cameron, Gelbach, Miller (2011): what both kinds count twice is taken off once.
            var (second, both) = (Spread(clusters[1]), Spread(Both(clusters[0], clusters[1])));
            for (var place = 0; place < spread.Length; place++)
                spread[place] += second[place] - both[place];
        }

        return new(factor, parameters, Times(factor, SmallMatrix.Sandwich(_inverse, spread, Size)));
    }

    int Size => _kept.Length;

    static double[] Times(double factor, double[] matrix) => [.. matrix.Select(entry => factor * entry)];

    /// <summary>Rows and columns of kept regressors, of regressors as given.</summary>
    double[] Unscaled(double[] inverse)
    {
        var size = _kept.Length;
        var unscaled = new double[size * size];
        for (var row = 0; row < size; row++)
        for (var column = 0; column < size; column++)
            unscaled[row * size + column] =
                inverse[_kept[row] * _panel.Regressors + _kept[column]]
                * _panel.Scales[_kept[row]].Factor
                * _panel.Scales[_kept[column]].Factor;
        return unscaled;
    }

    static LevelCodes Both(LevelCodes first, LevelCodes second)
    {
        var numbers = new Dictionary<(int, int), int>();
        var of = new int[first.Of.Length];
        for (var row = 0; row < of.Length; row++)
        {
            var pair = (first.Of[row], second.Of[row]);
            if (!numbers.TryGetValue(pair, out var number))
                numbers[pair] = number = numbers.Count;
            of[row] = number;
        }

        return new(of, numbers.Count);
    }

    /// <summary>Σ over clusters of the products of their summed scores, of regressors as given; without
    /// clusters each row is one.</summary>
    double[] Spread(LevelCodes? clusters)
    {
        var parts = _panel.Parts.Length;
        var sums = new double[parts][];
        if (clusters is null)
        {
            _forEachPart(parts, part => sums[part] = ProductsOf(_panel.Parts[part]));
            return Unscale(AddUp(sums));
        }

        var width = _panel.Blocks * _panel.Lanes;
        if ((long)clusters.Count * width * parts <= MostSums)
            _forEachPart(
                parts,
                part =>
                    AddClusters(_panel.Parts[part], clusters, sums[part] = new double[clusters.Count * width])
            );
        else
        {
            sums = [new double[clusters.Count * width]];
            foreach (var part in _panel.Parts)
                AddClusters(part, clusters, sums[0]);
        }

        return Unscale(Products(AddUp(sums), clusters.Count));
    }

    /// <summary>Sums of clusters. Shape: block by cluster by lane.</summary>
    void AddClusters(PanelPart part, LevelCodes clusters, double[] sums)
    {
        var length = clusters.Count * _panel.Lanes;
        for (var block = 0; block < _panel.Blocks; block++)
        {
            var own = _panel.Blocks == 1 ? sums : sums.AsSpan(block * length, length).ToArray();
            _sweeps.Scores(part, _search.Point.Mean, Taken(block), clusters.Of, own);
            if (own != sums)
                own.CopyTo(sums.AsSpan(block * length));
        }
    }

    (int Block, double[] Levels) Taken(int block) => (block, _search.System.Solutions[block]);

    /// <summary>Products of rows' scores, kept regressor by kept regressor.</summary>
    double[] ProductsOf(PanelPart part)
    {
        var lanes = _panel.Lanes;
        if (_panel.Blocks == 1)
        {
            var all = new double[lanes * lanes];
            _sweeps.Scores(part, _search.Point.Mean, Taken(0), null, all);
            return Chosen((row, column) => all[row * lanes + column]);
        }

        var rows = _panel.Starts[part.EndLevel] - _panel.Starts[part.FirstLevel];
        var scores = new double[_panel.Blocks][];
        for (var block = 0; block < scores.Length; block++)
        {
            scores[block] = new double[rows * lanes];
            _sweeps.ScoresOfRows(part, _search.Point.Mean, Taken(block), scores[block]);
        }

        return Chosen(
            (first, second) =>
            {
                var sum = 0.0;
                for (var row = 0; row < rows; row++)
                    sum +=
                        scores[first / lanes][row * lanes + first % lanes]
                        * scores[second / lanes][row * lanes + second % lanes];
                return sum;
            }
        );
    }

    double[] Products(double[] sums, int clusters)
    {
        var (lanes, length) = (_panel.Lanes, clusters * _panel.Lanes);
        return Chosen(
            (first, second) =>
            {
                var (left, right) = (
                    first / lanes * length + first % lanes,
                    second / lanes * length + second % lanes
                );
                var sum = 0.0;
                for (var place = 0; place < length; place += lanes)
                    sum += sums[left + place] * sums[right + place];
                return sum;
            }
        );
    }

    double[] Chosen(Func<int, int, double> find)
    {
        var chosen = new double[Size * Size];
        for (var row = 0; row < Size; row++)
        for (var column = 0; column <= row; column++)
            chosen[row * Size + column] = chosen[column * Size + row] = find(_kept[row], _kept[column]);
        return chosen;
    }

    static double[] AddUp(double[][] parts)
    {
        var sum = parts[0];
        foreach (var part in parts.AsSpan(1))
            for (var place = 0; place < sum.Length; place++)
                sum[place] += part[place];
        return sum;
    }

    /// <summary>A regressor as given is the scaled one over its factor.</summary>
    double[] Unscale(double[] products)
    {
        for (var place = 0; place < Size; place++)
        for (var other = 0; other < Size; other++)
            products[place * Size + other] /=
                _panel.Scales[_kept[place]].Factor * _panel.Scales[_kept[other]].Factor;
        return products;
    }
}
