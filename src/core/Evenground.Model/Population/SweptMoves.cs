namespace Evenground.Model;

/// <summary>The step for many regions: no matrix is formed; all groups that share a profile are swept
/// together.</summary>
/// <remarks>
/// z_j ← (b_j + ½ W_j Σ_i π_ij l_i F_i z_i) ÷ (1 + ½ M_jj): Jacobi sweeps with the diagonal exact, each one a
/// product of the block with the choice matrix. They contract by about the rate of leaving, and end
/// when no number of a row changes by more than 10⁻¹² of the row's largest. The rule looks at one block
/// alone, whoever runs it.
/// </remarks>
sealed partial class SweptMoves : MovesStep
{
    const double Tolerance = 1e-12;
    const int MostSweeps = 400;

    readonly int[][] _living,
        _newborn;
    readonly double[][] _choiceByDestination;
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
        _choiceByDestination = [.. rows.Choice.Select(Turned)];
    }

    int[][] RowsOfProfiles(int profiles, int from, int to)
    {
        var ofProfile = Enumerable.Range(0, profiles).Select(_ => new List<int>()).ToArray();
        for (var row = from; row < to; row++)
            ofProfile[Rows.Profile[row]].Add(row);
        return [.. ofProfile.Select(list => list.ToArray())];
    }

    double[] Turned(double[] choice)
    {
        var turned = new double[choice.Length];
        for (var from = 0; from < _regions; from++)
        for (var to = 0; to < _regions; to++)
            turned[to * _regions + from] = choice[from * _regions + to];
        return turned;
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
            Sweep(own, rows, profile, factors);
            for (var place = 0; place < rows.Length; place++)
                own.Row(own.End, place).CopyTo(end.Slice((rows[place] - first) * _regions, _regions));
        }
    }

    /// <summary>D - 1 and F - 1 of one profile, by weight class.</summary>
    void Choose(Scratch own, int profile, ChoiceFactors factors)
    {
        Multiply(factors.LessOne, AgeWeights.Count, _choiceByDestination[profile], own.Attraction);
        for (var place = 0; place < own.Attraction.Length; place++)
        {
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
                own.Leaving[own1] = leavingNow;
                own.Diagonal[own1] = 1 + 0.5 * rate;
                own.Flow[own1] = leaving * f * exposure + halfOfStart * leavingNow * start;
                own.Right[own1] = start - halfOfStart * rate * start - leaving * exposure * (f + d + f * d);
            }
        }

        Multiply(own.Flow, rows.Length, Rows.Choice[profile], own.Moved);
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

    void Sweep(Scratch own, int[] rows, int profile, ChoiceFactors factors)
    {
        var count = rows.Length * _regions;
        for (var place = 0; place < count; place++)
            own.End[place] = own.Right[place] / own.Diagonal[place];
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            for (var place = 0; place < count; place++)
                own.Flow[place] = 0.5 * own.Leaving[place] * own.End[place];
            Multiply(own.Flow, rows.Length, Rows.Choice[profile], own.Moved);
            var isSettled = true;
            for (var place = 0; place < rows.Length; place++)
                isSettled &= Replace(own, place, Rows.AgeWeight[rows[place]] * _regions, factors);
            if (isSettled)
                return;
        }
    }

    bool Replace(Scratch own, int place, int weight, ChoiceFactors factors)
    {
        double largest = 0,
            change = 0;
        for (var region = 0; region < _regions; region++)
        {
            var own1 = place * _regions + region;
            var pull = factors.LessOne[weight + region] + 1;
            var value = (own.Right[own1] + pull * own.Moved[own1]) / own.Diagonal[own1];
            change = Math.Max(change, Math.Abs(value - own.End[own1]));
            largest = Math.Max(largest, Math.Abs(value));
            own.End[own1] = value;
        }

        return change <= Tolerance * largest;
    }

    sealed class Scratch(int rows, int regions) : MovesScratch
    {
        public double[] Start { get; } = new double[rows * regions];
        public double[] End { get; } = new double[rows * regions];
        public double[] Right { get; } = new double[rows * regions];
        public double[] Diagonal { get; } = new double[rows * regions];
        public double[] Leaving { get; } = new double[rows * regions];
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

        public Span<double> Row(double[] rows, int place) => rows.AsSpan(place * regions, regions);
    }
}
