using System.Runtime.Intrinsics;

namespace Evenground.Model;

/// <summary>The step for few regions: one system of equations for each group, eight groups side by side in
/// the lanes of a vector.</summary>
/// <remarks>
/// The matrix I + ½M is strictly diagonally dominant by columns (a column holds 1 + ½(μ_i + Σ_j m_ij) on the
/// diagonal and -½m_ij beside it), so elimination needs no pivot and its elements do not grow; no inverse
/// is formed. Its transpose is laid out row by row and factored in place.
/// A lane never sees another, so processors with and without vectors do the same operations in the same
/// order.
/// </remarks>
sealed partial class DirectMoves : MovesStep
{
    readonly int _regions,
        _blocks;
    readonly Lanes _choice,
        _leaving,
        _mortality;
    readonly Lanes[] _exposure,
        _inflow,
        _nationalMortality;
    readonly int[] _weightOfBlock,
        _weightOfLane;

    /// <summary>A block whose lanes have different weights.</summary>
    const int Mixed = -1;

    public DirectMoves(CohortRows rows)
        : base(rows)
    {
        _regions = rows.Regions;
        _blocks = (rows.Groups + Lanes.Width - 1) / Lanes.Width;
        _choice = new((_blocks + 1) * _regions * _regions);
        _leaving = new((_blocks + 1) * _regions);
        _mortality = new((_blocks + 1) * _regions);
        _weightOfLane = new int[(_blocks + 1) * Lanes.Width];
        _weightOfBlock = new int[_blocks + 1];
        _exposure = new Lanes[rows.Exposure.Length];
        _inflow = new Lanes[rows.Exposure.Length];
        _nationalMortality = new Lanes[rows.Exposure.Length];
        LayOut(rows.Leaving, _leaving, perRow: _regions);
        LayOut(rows.Mortality, _mortality, perRow: _regions);
        for (var block = 0; block <= _blocks; block++)
            LayOutChoice(block);
    }

    int RowOf(int block, int lane)
    {
        var row = block < _blocks ? block * Lanes.Width + lane : Rows.Groups + lane;
        var end = block < _blocks ? Rows.Groups : Rows.Rows;
        return row < end ? row : -1;
    }

    void LayOutChoice(int block)
    {
        var choice = _choice.Values;
        for (var lane = 0; lane < Lanes.Width; lane++)
        {
            var row = RowOf(block, lane);
            _weightOfLane[block * Lanes.Width + lane] = row < 0 ? AgeWeights.Old : Rows.AgeWeight[row];
            if (row < 0)
                continue;
            var shares = Rows.Choice[Rows.Profile[row]];
            for (var pair = 0; pair < shares.Length; pair++)
                choice[(block * shares.Length + pair) * Lanes.Width + lane] = shares[pair];
        }

        var weights = _weightOfLane.AsSpan(block * Lanes.Width, Lanes.Width);
        _weightOfBlock[block] = weights.ContainsAnyExcept(weights[0]) ? Mixed : weights[0];
    }

    void LayOut(double[] rows, Lanes lanes, int perRow)
    {
        var values = lanes.Values;
        for (var block = 0; block <= _blocks; block++)
        for (var lane = 0; lane < Lanes.Width; lane++)
            if (RowOf(block, lane) is >= 0 and var row)
                for (var place = 0; place < perRow; place++)
                    values[(block * perRow + place) * Lanes.Width + lane] = rows[row * perRow + place];
    }

    public override void Seal()
    {
        for (var year = 0; year < _exposure.Length; year++)
        {
            _exposure[year] = new((_blocks + 1) * _regions);
            _inflow[year] = new((_blocks + 1) * _regions);
            _nationalMortality[year] = new(_blocks + 1);
            LayOut(Rows.Exposure[year], _exposure[year], perRow: _regions);
            LayOut(Rows.Inflow[year], _inflow[year], perRow: _regions);
            LayOut(Rows.NationalMortality[year], _nationalMortality[year], perRow: 1);
        }
    }

    public override MovesScratch NewScratch() => new Scratch(_regions);

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
        var (first, last) = isNewborn ? (_blocks, _blocks) : (0, _blocks - 1);
        for (var block = first; block <= last; block++)
        {
            Take(start, block, first, own.Start.Values);
            Rates(own, year, block, isBaseline, factors);
            Matrix(own, year, block, isNewborn, isBaseline);
            Factor(own.Matrix.Vectors, _regions);
            Solve(own.Matrix.Vectors, own.End.Vectors);
            Give(own.End.Values, block, first, end);
        }
    }

    /// <summary>From rows by region to regions by lane. Lanes without a row are zero.</summary>
    void Take(ReadOnlySpan<double> rows, int block, int first, Span<double> lanes)
    {
        var row = (block - first) * Lanes.Width;
        var count = Math.Min(Lanes.Width, rows.Length / _regions - row);
        for (var lane = 0; lane < count; lane++)
        {
            var from = rows.Slice((row + lane) * _regions, _regions);
            for (var region = 0; region < from.Length; region++)
                lanes[region * Lanes.Width + lane] = from[region];
        }

        for (var lane = count; lane < Lanes.Width; lane++)
        for (var region = 0; region < _regions; region++)
            lanes[region * Lanes.Width + lane] = 0;
    }

    void Give(ReadOnlySpan<double> lanes, int block, int first, Span<double> rows)
    {
        var row = (block - first) * Lanes.Width;
        var count = Math.Min(Lanes.Width, rows.Length / _regions - row);
        for (var lane = 0; lane < count; lane++)
        {
            var to = rows.Slice((row + lane) * _regions, _regions);
            for (var region = 0; region < to.Length; region++)
                to[region] = lanes[region * Lanes.Width + lane];
        }
    }

    /// <summary>Fills W - 1, ln W, D - 1, F - 1 and the rates of leaving and dying of one block.</summary>
    void Rates(Scratch own, int year, int block, bool isBaseline, ChoiceFactors factors)
    {
        var w = own.Pull.Vectors;
        var logW = own.LogPull.Vectors;
        var mortality = own.Mortality.Vectors;
        var weight = _weightOfBlock[block];
        for (var region = 0; region < w.Length; region++)
        {
            w[region] =
                weight == Mixed
                    ? Gather(factors.LessOne, block, region)
                    : Vector512.Create(factors.LessOne[weight * _regions + region]);
            logW[region] =
                weight == Mixed
                    ? Gather(factors.Log, block, region)
                    : Vector512.Create(factors.Log[weight * _regions + region]);
        }

        if (!isBaseline && factors.HasNationalMortality)
            mortality.Fill(_nationalMortality[year].Vectors[block]);
        else
        {
            var rates = _mortality.Block(block, _regions);
            var factor = Rows.MortalityFactor[year];
            for (var region = 0; region < rates.Length; region++)
                mortality[region] = rates[region] * factor;
        }

        var d = own.Attraction.Vectors;
        var f = own.Factor.Vectors;
        var logs = own.LogAttraction.Vectors;
        Averages(_choice.Block(block, _regions * _regions), w, d);
        var (lambda, lambdaLessOne) = (
            Vector512.Create(factors.Leaving),
            Vector512.Create(factors.Leaving - 1)
        );
        for (var region = 0; region < d.Length; region++)
        {
            var logD = Elementary.LogOfOnePlus(d[region]);
            logs[region] = logD;
            f[region] = Elementary.ExpLessOne(lambdaLessOne * logD - lambda * logW[region]);
        }
    }

    Vector512<double> Gather(double[] byWeight, int block, int region)
    {
        Span<double> lanes = stackalloc double[Lanes.Width];
        for (var lane = 0; lane < lanes.Length; lane++)
            lanes[lane] = byWeight[_weightOfLane[block * Lanes.Width + lane] * _regions + region];
        return Vector512.Create<double>(lanes);
    }

    /// <summary>For each origin Σ_k π_ik w_k; four origins at a time, so that sums do not wait for each
    /// other.</summary>
    static void Averages(
        ReadOnlySpan<Vector512<double>> choice,
        ReadOnlySpan<Vector512<double>> w,
        Span<Vector512<double>> averages
    )
    {
        var regions = w.Length;
        var region = 0;
        for (; region + 4 <= regions; region += 4)
        {
            var row0 = choice.Slice(region * regions, regions);
            var row1 = choice.Slice((region + 1) * regions, regions);
            var row2 = choice.Slice((region + 2) * regions, regions);
            var row3 = choice.Slice((region + 3) * regions, regions);
            Vector512<double> sum0 = default,
                sum1 = default,
                sum2 = default,
                sum3 = default;
            for (var to = 0; to < w.Length; to++)
            {
                sum0 = Vector512.FusedMultiplyAdd(row0[to], w[to], sum0);
                sum1 = Vector512.FusedMultiplyAdd(row1[to], w[to], sum1);
                sum2 = Vector512.FusedMultiplyAdd(row2[to], w[to], sum2);
                sum3 = Vector512.FusedMultiplyAdd(row3[to], w[to], sum3);
            }

            (averages[region], averages[region + 1]) = (sum0, sum1);
            (averages[region + 2], averages[region + 3]) = (sum2, sum3);
        }

        for (; region < regions; region++)
        {
            var row = choice.Slice(region * regions, regions);
            var sum = Vector512<double>.Zero;
            for (var to = 0; to < w.Length; to++)
                sum = Vector512.FusedMultiplyAdd(row[to], w[to], sum);
            averages[region] = sum;
        }
    }

    /// <summary>Lays out the transpose of I + ½M, and the right-hand side.</summary>
    void Matrix(Scratch own, int year, int block, bool isNewborn, bool isBaseline)
    {
        var half = Vector512.Create(0.5);
        var halfOfStart = Vector512.Create(isNewborn ? 0 : 0.5);
        var choice = _choice.Block(block, _regions * _regions);
        var leaving = _leaving.Block(block, _regions);
        var exposure = isBaseline ? own.Nothing.Vectors : _exposure[year].Block(block, _regions);
        var inflow = isBaseline ? own.Nothing.Vectors : _inflow[year].Block(block, _regions);
        var start = own.Start.Vectors;
        var end = own.End.Vectors;
        var w = own.Pull.Vectors;
        var d = own.Attraction.Vectors;
        var f = own.Factor.Vectors;
        var mortality = own.Mortality.Vectors;
        var matrix = own.Matrix.Vectors;
        var moved = own.Moved.Vectors;
        var one = Vector512<double>.One;
        moved.Clear();
        for (var region = 0; region < _regions; region++)
        {
            var out1 = leaving[region] * (f[region] + one);
            var row = choice.Slice(region * _regions, _regions);
            var to = matrix.Slice(region * _regions, _regions);
            var scale = -(half * out1);
            var flow = leaving[region] * f[region] * exposure[region] + halfOfStart * out1 * start[region];
            for (var place = 0; place < row.Length; place++)
            {
                to[place] = scale * row[place] * (w[place] + one);
                moved[place] = Vector512.FusedMultiplyAdd(row[place], flow, moved[place]);
            }

            var rate = mortality[region] + out1 * (d[region] + one);
            to[region] = one + half * rate;
            var more = f[region] + d[region] + f[region] * d[region];
            end[region] =
                start[region]
                - halfOfStart * rate * start[region]
                - leaving[region] * exposure[region] * more;
        }

        for (var region = 0; region < _regions; region++)
            end[region] += (w[region] + one) * moved[region] + w[region] * inflow[region];
    }

    sealed class Scratch(int regions) : MovesScratch
    {
        public Lanes Matrix { get; } = new(regions * regions);
        public Lanes Start { get; } = new(regions);
        public Lanes End { get; } = new(regions);
        public Lanes Pull { get; } = new(regions);
        public Lanes LogPull { get; } = new(regions);
        public Lanes Attraction { get; } = new(regions);
        public Lanes Factor { get; } = new(regions);
        public Lanes Mortality { get; } = new(regions);
        public Lanes Moved { get; } = new(regions);
        public Lanes LogAttraction { get; } = new(regions);
        public Lanes Reverse { get; } = new(regions);
        public Lanes ToPull { get; } = new(regions);
        public Lanes ToLog { get; } = new(regions);
        public Lanes Arriving { get; } = new(regions);
        public Lanes Drawn { get; } = new(regions);
        public Vector512<double> ToLeaving { get; set; }
        public Lanes Nothing { get; } = new(regions);
    }
}
