namespace Evenground.Model;

/// <summary>The step for many regions: no matrix is formed; all groups that share a profile are swept
/// together.</summary>
/// <remarks>All groups of a profile are one block of <see cref="RegionSweeps"/>, whoever runs it: (1 + ½
/// M_jj) z_j =
/// b_j + ½ W_j Σ_i π_ij l_i F_i z_i. Every product goes through the one packed matrix of the
/// profile.</remarks>
sealed partial class SweptMoves : MovesStep
{
    readonly int[][] _living,
        _newborn;
    readonly ChoiceProduct[] _choice;
    readonly int _regions,
        _mostRows;

    public SweptMoves(CohortRows rows)
        : base(rows)
    {
        _regions = rows.Regions;
        var profiles = rows.Choice.Length;
        _living = RowsOfProfiles(profiles, from: 0, rows.Groups);
        _newborn = RowsOfProfiles(profiles, rows.Groups, rows.Rows);
        _mostRows = Math.Max(_living.Max(block => block.Length), _newborn.Max(block => block.Length));
        _choice = [.. rows.Choice.Select(choice => new ChoiceProduct(choice, _regions, _regions))];
    }

    int[][] RowsOfProfiles(int profiles, int from, int to)
    {
        var ofProfile = Enumerable.Range(0, profiles).Select(_ => new List<int>()).ToArray();
        for (var row = from; row < to; row++)
            ofProfile[Rows.Profile[row]].Add(row);
        return [.. ofProfile.Select(list => list.ToArray())];
    }

    public override void Seal() { }

    public override MovesScratch NewScratch() => new Scratch(_mostRows, _regions);

    public override void Forward(
        int year,
        bool isNewborn,
        bool isBaseline,
        ChoiceFactors factors,
        ReadOnlySpan<double> start,
        Span<double> end,
        MovesScratch scratch
    )
    {
        var own = (Scratch)scratch;
        var blocks = isNewborn ? _newborn : _living;
        var first = isNewborn ? Rows.Groups : 0;
        for (var profile = 0; profile < blocks.Length; profile++)
        {
            var rows = blocks[profile];
            if (rows.Length == 0)
                continue;
            for (var place = 0; place < rows.Length; place++)
                start.Slice((rows[place] - first) * _regions, _regions).CopyTo(own.Row(own.Start, place));
            Choose(own, profile, factors);
            LayOut(own, rows, profile, year, isNewborn, isBaseline, factors);
            Set(own, rows, own.Right);
            own.Sweeps.Solve(_choice[profile], rows.Length);
            for (var place = 0; place < rows.Length; place++)
                own.Sweeps.CopySolution(place, end.Slice((rows[place] - first) * _regions, _regions));
        }
    }

    /// <summary>D - 1 and F - 1 of one profile, by weight class.</summary>
    void Choose(Scratch own, int profile, ChoiceFactors factors)
    {
        own.MultiplyTransposed(factors.LessOne, AgeWeights.Count, _choice[profile], own.Attraction);
        for (var place = 0; place < own.Attraction.Length; place++)
        {
            own.Pull[place] = factors.LessOne[place] + 1;
            var logD = Elementary.LogOfOnePlus(own.Attraction[place]);
            own.Factor[place] = Elementary.ExpLessOne(
                (factors.Leaving - 1) * logD - factors.Leaving * factors.Log[place]
            );
        }
    }

    /// <summary>The diagonal, the rates of leaving and the right-hand side of one block.</summary>
    void LayOut(
        Scratch own,
        int[] rows,
        int profile,
        int year,
        bool isNewborn,
        bool isBaseline,
        ChoiceFactors factors
    )
    {
        var halfOfStart = isNewborn ? 0 : 0.5;
        for (var place = 0; place < rows.Length; place++)
        {
            var (row, weight) = (rows[place], Rows.AgeWeight[rows[place]] * _regions);
            for (var region = 0; region < _regions; region++)
            {
                var (cell, own1) = (row * _regions + region, place * _regions + region);
                var (d, f) = (own.Attraction[weight + region], own.Factor[weight + region]);
                var exposure = isBaseline ? 0 : Rows.Exposure[year][cell];
                var mortality =
                    !isBaseline && factors.HasNationalMortality
                        ? Rows.NationalMortality[year][row]
                        : Rows.Mortality[cell] * Rows.MortalityFactor[year];
                var leaving = Rows.Leaving[cell];
                var leavingNow = leaving * (f + 1);
                var rate = mortality + leavingNow * (d + 1);
                var start = own.Start[own1];
                own.HalfLeaving[own1] = 0.5 * leavingNow;
                own.Diagonal[own1] = 1 + 0.5 * rate;
                own.Flow[own1] = leaving * f * exposure + halfOfStart * leavingNow * start;
                own.Right[own1] = start - halfOfStart * rate * start - leaving * exposure * (f + d + f * d);
            }
        }

        own.Multiply(own.Flow, rows.Length, _choice[profile], own.Moved);
        for (var place = 0; place < rows.Length; place++)
        {
            var weight = Rows.AgeWeight[rows[place]] * _regions;
            for (var region = 0; region < _regions; region++)
            {
                var own1 = place * _regions + region;
                var w = factors.LessOne[weight + region];
                var inflow = isBaseline ? 0 : Rows.Inflow[year][rows[place] * _regions + region];
                own.Right[own1] += (w + 1) * own.Moved[own1] + w * inflow;
            }
        }
    }

    /// <summary>Hands the rows of one block to the sweeps.</summary>
    /// <param name="right">Rows by region.</param>
    void Set(Scratch own, int[] rows, double[] right)
    {
        for (var place = 0; place < rows.Length; place++)
            own.Sweeps.Set(
                place,
                own.Row(right, place),
                own.Row(own.Diagonal, place),
                own.Row(own.HalfLeaving, place),
                own.Row(own.Pull, Rows.AgeWeight[rows[place]])
            );
    }

    sealed class Scratch(int rows, int regions) : MovesScratch
    {
        public double[] Start { get; } = new double[rows * regions];
        public double[] End { get; } = new double[rows * regions];
        public double[] Right { get; } = new double[rows * regions];
        public double[] Diagonal { get; } = new double[rows * regions];
        public double[] HalfLeaving { get; } = new double[rows * regions];
        public double[] Flow { get; } = new double[rows * regions];
        public double[] Moved { get; } = new double[rows * regions];
        public double[] ToEnd { get; } = new double[rows * regions];
        public double[] Reverse { get; } = new double[rows * regions];
        public double[] ToFactor { get; } = new double[AgeWeights.Count * regions];
        public double[] ToAttraction { get; } = new double[AgeWeights.Count * regions];
        public double[] ToPull { get; } = new double[AgeWeights.Count * regions];
        public double[] Spread { get; } = new double[AgeWeights.Count * regions];
        public double[] Attraction { get; } = new double[AgeWeights.Count * regions];
        public double[] Factor { get; } = new double[AgeWeights.Count * regions];

        public double[] Pull { get; } = new double[AgeWeights.Count * regions];

        public RegionSweeps Sweeps { get; } = new(rows, regions);

        readonly LaneNumbers _sent = new(LaneNumbers.BlocksOf(Math.Max(rows, AgeWeights.Count)), regions);
        readonly LaneNumbers _received = new(LaneNumbers.BlocksOf(Math.Max(rows, AgeWeights.Count)), regions);

        /// <summary>From rows of origins to rows of destinations.</summary>
        public void Multiply(double[] left, int count, ChoiceProduct choice, double[] product)
        {
            var blocks = LaneNumbers.BlocksOf(_sent.SetRows(left.AsSpan(0, count * regions)));
            choice.Multiply(_sent.Of(0, blocks), _received.Of(0, blocks));
            _received.CopyRows(product.AsSpan(0, count * regions));
        }

        /// <summary>From rows of destinations to rows of origins.</summary>
        public void MultiplyTransposed(double[] left, int count, ChoiceProduct choice, double[] product)
        {
            var blocks = LaneNumbers.BlocksOf(_sent.SetRows(left.AsSpan(0, count * regions)));
            choice.MultiplyTransposed(_sent.Of(0, blocks), _received.Of(0, blocks));
            _received.CopyRows(product.AsSpan(0, count * regions));
        }

        public Span<double> Row(double[] rows, int place) => rows.AsSpan(place * regions, regions);
    }
}
