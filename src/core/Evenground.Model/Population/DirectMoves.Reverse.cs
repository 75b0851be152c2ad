using System.Runtime.Intrinsics;

namespace Evenground.Model;

sealed partial class DirectMoves
{
    /// <remarks>
    /// With λ the solution of (I + ½M)ᵀ λ = z̄ and X the person-years of baseline and differences together:
    /// to F_i: l_i X_i (Σ_j π_ij W_j λ_j - λ_i D_i); to D_i: -λ_i l_i X_i F_i; to W_j: λ_j Σ_i π_ij l_i F_i
    /// X_i, and
    /// Σ_i π_ik of what goes to D_i. To the start: 2λ - z̄, as (I - ½M)ᵀ λ = 2λ - (I + ½M)ᵀ λ.
    /// </remarks>
    public override void Reverse(
        int year,
        bool isNewborn,
        ChoiceFactors factors,
        ReadOnlySpan<double> start,
        ReadOnlySpan<double> end,
        ReadOnlySpan<double> toEnd,
        Span<double> toStart,
        ChoiceFactors toFactors,
        MovesScratch scratch
    )
    {
        var own = (Scratch)scratch;
        var (first, last) = isNewborn ? (_blocks, _blocks) : (0, _blocks - 1);
        for (var block = first; block <= last; block++)
        {
            Take(start, block, first, own.Start.Values);
            Rates(own, year, block, isBaseline: false, factors);
            Matrix(own, year, block, isNewborn, isBaseline: false);
            Factor(own.Matrix.Vectors, _regions);
            Take(end, block, first, own.End.Values);
            Take(toEnd, block, first, own.Moved.Values);
            own.Moved.Vectors.CopyTo(own.Reverse.Vectors);
            SolveTransposed(own.Matrix.Vectors, own.Reverse.Vectors);
            ToFactors(own, year, block, isNewborn, factors);
            AddToFactors(own, block, toFactors);
            ToStart(own, isNewborn);
            AddTo(own.Start.Values, block, first, toStart);
        }
    }

    static void ToStart(Scratch own, bool isNewborn)
    {
        var reverse = own.Reverse.Vectors;
        var start = own.Start.Vectors;
        var toEnd = own.Moved.Vectors;
        for (var region = 0; region < reverse.Length; region++)
            start[region] = isNewborn ? reverse[region] : reverse[region] + reverse[region] - toEnd[region];
    }

    /// <summary>Fills what goes to W, ln W and λ, lane by lane.</summary>
    void ToFactors(Scratch own, int year, int block, bool isNewborn, ChoiceFactors factors)
    {
        var half = Vector512.Create(0.5);
        var halfOfStart = Vector512.Create(isNewborn ? 0 : 0.5);
        var one = Vector512<double>.One;
        var lambda = Vector512.Create(factors.Leaving);
        var choice = _choice.Block(block, _regions * _regions);
        var leaving = _leaving.Block(block, _regions);
        var exposure = _exposure[year].Block(block, _regions);
        var start = own.Start.Vectors;
        var end = own.End.Vectors;
        var w = own.Pull.Vectors;
        var d = own.Attraction.Vectors;
        var f = own.Factor.Vectors;
        var logD = own.LogAttraction.Vectors;
        var logW = own.LogPull.Vectors;
        var reverse = own.Reverse.Vectors;
        var toPull = own.ToPull.Vectors;
        var toLog = own.ToLog.Vectors;
        var arriving = own.Arriving.Vectors;
        var drawn = own.Drawn.Vectors;
        for (var region = 0; region < _regions; region++)
            drawn[region] = (w[region] + one) * reverse[region];
        toPull.Clear();
        arriving.Clear();
        var toLeaving = Vector512<double>.Zero;
        for (var region = 0; region < _regions; region++)
        {
            var row = choice.Slice(region * _regions, _regions);
            var factor = f[region] + one;
            var attraction = d[region] + one;
            var lived = exposure[region] + half * end[region] + halfOfStart * start[region];
            var flow = leaving[region] * lived;
            var moving = flow * factor;
            var sum = Vector512<double>.Zero;
            for (var to = 0; to < row.Length; to++)
            {
                sum = Vector512.FusedMultiplyAdd(row[to], drawn[to], sum);
                arriving[to] = Vector512.FusedMultiplyAdd(row[to], moving, arriving[to]);
            }

            // F depends on ln D and ln W: what goes to F passes on to them.
            var toLogFactor = flow * (sum - reverse[region] * attraction) * factor;
            toLog[region] = -(toLogFactor * lambda);
            toLeaving += toLogFactor * (logD[region] - logW[region]);
            var toAttraction = toLogFactor * (lambda - one) / attraction - reverse[region] * moving;
            for (var to = 0; to < row.Length; to++)
                toPull[to] = Vector512.FusedMultiplyAdd(row[to], toAttraction, toPull[to]);
        }

        for (var region = 0; region < _regions; region++)
            toPull[region] += reverse[region] * arriving[region];
        own.ToLeaving = toLeaving;
    }

    /// <summary>Adds the lanes to their weight classes, lane after lane.</summary>
    void AddToFactors(Scratch own, int block, ChoiceFactors toFactors)
    {
        var toPull = own.ToPull.Values;
        var toLog = own.ToLog.Values;
        for (var lane = 0; lane < Lanes.Width; lane++)
        {
            if (RowOf(block, lane) < 0)
                continue;
            toFactors.Leaving += own.ToLeaving[lane];
            var first = _weightOfLane[block * Lanes.Width + lane] * _regions;
            for (var region = 0; region < _regions; region++)
            {
                toFactors.LessOne[first + region] += toPull[region * Lanes.Width + lane];
                toFactors.Log[first + region] += toLog[region * Lanes.Width + lane];
            }
        }
    }

    void AddTo(ReadOnlySpan<double> lanes, int block, int first, Span<double> rows)
    {
        var row = (block - first) * Lanes.Width;
        var count = Math.Min(Lanes.Width, rows.Length / _regions - row);
        for (var lane = 0; lane < count; lane++)
        {
            var to = rows.Slice((row + lane) * _regions, _regions);
            for (var region = 0; region < to.Length; region++)
                to[region] += lanes[region * Lanes.Width + lane];
        }
    }
}
