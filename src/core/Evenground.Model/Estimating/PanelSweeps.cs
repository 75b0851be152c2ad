using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Evenground.Model;

/// <summary>What is done to all rows of a panel, for the layout that the panel has.</summary>
abstract class PanelSweeps(SortedPanel panel)
{
    protected SortedPanel Panel { get; } = panel;

    public static PanelSweeps For(SortedPanel panel) =>
        (panel.Lanes, panel.Ways) switch
        {
            (4, 1) => new PanelSweeps<FourLanes, System.Runtime.Intrinsics.Vector256<double>, OneWay>(panel),
            (4, 2) => new PanelSweeps<FourLanes, System.Runtime.Intrinsics.Vector256<double>, TwoWays>(panel),
            (4, _) => new PanelSweeps<FourLanes, System.Runtime.Intrinsics.Vector256<double>, ManyWays>(
                panel
            ),
            (_, 1) => new PanelSweeps<EightLanes, System.Runtime.Intrinsics.Vector512<double>, OneWay>(panel),
            (_, 2) => new PanelSweeps<EightLanes, System.Runtime.Intrinsics.Vector512<double>, TwoWays>(
                panel
            ),
            _ => new PanelSweeps<EightLanes, System.Runtime.Intrinsics.Vector512<double>, ManyWays>(panel),
        };

    /// <summary>Expectations up to the estimates of the first effect: their exponents, then their
    /// exponentials
    /// in their place.</summary>
    public abstract void Exponentials(
        int fromRow,
        int untilRow,
        ReadOnlySpan<double> coefficients,
        double[] others,
        double[] mean
    );

    /// <summary>Takes the first effect's means out of a block, and adds the rest, weighted, to the other
    /// levels:
    /// the right-hand sides. Cross products of the centred regressors of one block with the weighted columns
    /// of
    /// another come with it.</summary>
    /// <param name="levels">The levels of the first effect whose rows are meant.</param>
    /// <param name="products">Shape: lane of the left block by lane of the right; added to.</param>
    public abstract void Centre(
        (int First, int End) levels,
        int[] shifts,
        double[] mean,
        (int Left, int Right) blocks,
        double[]? sums,
        Span<double> products
    );

    /// <summary>D'(W - W P W)D times the levels, P being the mean over the first effect's rows.</summary>
    public abstract void Apply(PanelPart part, double[] mean, double[] levels, double[] sums);

    /// <summary>Regressors with all effects taken out, times outcome less expectation: the scores. Adds them
    /// to
    /// the sums of their clusters, or their squares to the products of one block.</summary>
    /// <param name="clusters">The cluster of each row of the panel; null to add up products.</param>
    /// <param name="sums">Cluster by lane, or lane by lane.</param>
    public abstract void Scores(
        PanelPart part,
        double[] mean,
        (int Block, double[] Levels) taken,
        int[]? clusters,
        double[] sums
    );

    /// <summary>The scores of all blocks, row by row.</summary>
    /// <param name="scores">For each block row by lane, the part's first row first.</param>
    public abstract void ScoresOfRows(
        PanelPart part,
        double[] mean,
        (int Block, double[] Levels) taken,
        double[] scores
    );
}

/// <inheritdoc cref="PanelSweeps"/>
sealed class PanelSweeps<TLanes, TVector, TWays>(SortedPanel panel) : PanelSweeps(panel)
    where TLanes : ILanes<TVector>
    where TVector : struct
    where TWays : ILevelWays
{
    public override void Exponentials(
        int fromRow,
        int untilRow,
        ReadOnlySpan<double> coefficients,
        double[] others,
        double[] mean
    )
    {
        ref var codes = ref MemoryMarshal.GetArrayDataReference(Panel.Codes);
        ref var levels = ref MemoryMarshal.GetArrayDataReference(others);
        ref var means = ref MemoryMarshal.GetArrayDataReference(mean);
        ref var slopes = ref MemoryMarshal.GetReference(coefficients);
        ref var values = ref MemoryMarshal.GetArrayDataReference(Panel.Values[0]);
        var slope = TLanes.Load(ref slopes, 0);
        for (nint row = fromRow; row < untilRow; row++)
            Unsafe.Add(ref means, row) =
                TLanes.Sum(TLanes.Multiply(TLanes.Load(ref values, row * TLanes.Count), slope))
                + TWays.Sum<OneLane, double>(ref levels, ref codes, row, Panel.Ways);
        for (var block = 1; block < Panel.Blocks; block++)
        {
            values = ref MemoryMarshal.GetArrayDataReference(Panel.Values[block]);
            slope = TLanes.Load(ref slopes, block * TLanes.Count);
            for (nint row = fromRow; row < untilRow; row++)
                Unsafe.Add(ref means, row) += TLanes.Sum(
                    TLanes.Multiply(TLanes.Load(ref values, row * TLanes.Count), slope)
                );
        }

        if (Panel.Offset is { } offset)
            for (var row = fromRow; row < untilRow; row++)
                mean[row] += offset[row];

        var rows = mean.AsSpan(fromRow, untilRow - fromRow);
        Elementary.Exp(rows, rows);
    }

    public override void Centre(
        (int First, int End) levels,
        int[] shifts,
        double[] mean,
        (int Left, int Right) blocks,
        double[]? sums,
        Span<double> products
    )
    {
        var (leftKept, leftAdded) = Masks(blocks.Left);
        var (rightKept, rightAdded) = Masks(blocks.Right);
        ref var left = ref MemoryMarshal.GetArrayDataReference(Panel.Values[blocks.Left]);
        ref var right = ref MemoryMarshal.GetArrayDataReference(Panel.Values[blocks.Right]);
        ref var means = ref MemoryMarshal.GetArrayDataReference(mean);
        ref var codes = ref MemoryMarshal.GetArrayDataReference(Panel.Codes);
        ref var target = ref MemoryMarshal.GetArrayDataReference(sums ?? mean);
        ReadOnlySpan<int> ways = shifts;
        Span<double> centred = stackalloc double[8];
        ref var lanes = ref MemoryMarshal.GetReference(centred);
        var zero = TLanes.Spread(0);
        var (p0, p1, p2, p3) = (zero, zero, zero, zero);
        var (p4, p5, p6, p7) = (zero, zero, zero, zero);
        for (var level = levels.First; level < levels.End; level++)
        {
            nint from = Panel.Starts[level],
                until = Panel.Starts[level + 1];
            var inverse = TLanes.Spread(1 / Panel.Totals[level]);
            var leftMean = TLanes.Multiply(
                Weighted(ref left, ref means, from, until, leftKept, leftAdded),
                inverse
            );
            var rightMean = TLanes.Multiply(
                Weighted(ref right, ref means, from, until, rightKept, rightAdded),
                inverse
            );
            for (var row = from; row < until; row++)
            {
                var weight = TLanes.Spread(Unsafe.Add(ref means, row));
                var kept = TLanes.MultiplyAdd(weight, rightKept, rightAdded);
                var weighted = TLanes.Subtract(
                    TLanes.Multiply(kept, TLanes.Load(ref right, row * TLanes.Count)),
                    TLanes.Multiply(weight, rightMean)
                );
                if (sums is not null)
                    TWays.Add<TLanes, TVector>(weighted, ref target, ref codes, row, ways);
                TLanes.Store(
                    TLanes.Subtract(TLanes.Load(ref left, row * TLanes.Count), leftMean),
                    ref lanes,
                    0
                );
                p0 = TLanes.MultiplyAdd(TLanes.Spread(lanes), weighted, p0);
                p1 = TLanes.MultiplyAdd(TLanes.Spread(Unsafe.Add(ref lanes, 1)), weighted, p1);
                p2 = TLanes.MultiplyAdd(TLanes.Spread(Unsafe.Add(ref lanes, 2)), weighted, p2);
                if (TLanes.Count == 4)
                    continue;
                p3 = TLanes.MultiplyAdd(TLanes.Spread(Unsafe.Add(ref lanes, 3)), weighted, p3);
                p4 = TLanes.MultiplyAdd(TLanes.Spread(Unsafe.Add(ref lanes, 4)), weighted, p4);
                p5 = TLanes.MultiplyAdd(TLanes.Spread(Unsafe.Add(ref lanes, 5)), weighted, p5);
                p6 = TLanes.MultiplyAdd(TLanes.Spread(Unsafe.Add(ref lanes, 6)), weighted, p6);
                p7 = TLanes.MultiplyAdd(TLanes.Spread(Unsafe.Add(ref lanes, 7)), weighted, p7);
            }
        }

        ref var found = ref MemoryMarshal.GetReference(products);
        Increase(p0, ref found, 0);
        Increase(p1, ref found, 1);
        Increase(p2, ref found, 2);
        if (TLanes.Count == 4)
            return;
        Increase(p3, ref found, 3);
        Increase(p4, ref found, 4);
        Increase(p5, ref found, 5);
        Increase(p6, ref found, 6);
        Increase(p7, ref found, 7);
    }

    static void Increase(TVector added, ref double first, nint row)
    {
        var place = row * TLanes.Count;
        TLanes.Store(TLanes.Add(TLanes.Load(ref first, place), added), ref first, place);
    }

    public override void Apply(PanelPart part, double[] mean, double[] levels, double[] sums)
    {
        ref var means = ref MemoryMarshal.GetArrayDataReference(mean);
        ref var codes = ref MemoryMarshal.GetArrayDataReference(Panel.Codes);
        ref var given = ref MemoryMarshal.GetArrayDataReference(levels);
        ref var target = ref MemoryMarshal.GetArrayDataReference(sums);
        ReadOnlySpan<int> shifts = part.Shifts;
        var ways = Panel.Ways;
        for (var level = part.FirstLevel; level < part.EndLevel; level++)
        {
            nint from = Panel.Starts[level],
                until = Panel.Starts[level + 1];
            var sum = TLanes.Spread(0);
            for (var row = from; row < until; row++)
                sum = TLanes.MultiplyAdd(
                    TLanes.Spread(Unsafe.Add(ref means, row)),
                    TWays.Sum<TLanes, TVector>(ref given, ref codes, row, ways),
                    sum
                );
            var average = TLanes.Multiply(sum, TLanes.Spread(1 / Panel.Totals[level]));
            for (var row = from; row < until; row++)
            {
                var centred = TLanes.Subtract(
                    TWays.Sum<TLanes, TVector>(ref given, ref codes, row, ways),
                    average
                );
                TWays.Add<TLanes, TVector>(
                    TLanes.Multiply(TLanes.Spread(Unsafe.Add(ref means, row)), centred),
                    ref target,
                    ref codes,
                    row,
                    shifts
                );
            }
        }
    }

    public override void Scores(
        PanelPart part,
        double[] mean,
        (int Block, double[] Levels) taken,
        int[]? clusters,
        double[] sums
    )
    {
        var (kept, _) = Masks(taken.Block);
        ref var values = ref MemoryMarshal.GetArrayDataReference(Panel.Values[taken.Block]);
        ref var outcomes = ref MemoryMarshal.GetArrayDataReference(Panel.Values[Panel.OutcomeBlock]);
        outcomes = ref Unsafe.Add(ref outcomes, Panel.OutcomeLane);
        ref var means = ref MemoryMarshal.GetArrayDataReference(mean);
        ref var codes = ref MemoryMarshal.GetArrayDataReference(Panel.Codes);
        ref var given = ref MemoryMarshal.GetArrayDataReference(taken.Levels);
        ref var target = ref MemoryMarshal.GetArrayDataReference(sums);
        nint used = Math.Min(TLanes.Count, Panel.Regressors - taken.Block * TLanes.Count);
        Span<double> score = stackalloc double[8];
        ref var lanes = ref MemoryMarshal.GetReference(score);
        for (var level = part.FirstLevel; level < part.EndLevel; level++)
        {
            nint from = Panel.Starts[level],
                until = Panel.Starts[level + 1];
            var average = Average(ref values, ref means, ref given, ref codes, level);
            for (var row = from; row < until; row++)
            {
                var residual = Unsafe.Add(ref outcomes, row * TLanes.Count) - Unsafe.Add(ref means, row);
                var centred = TLanes.Subtract(Left(ref values, ref given, ref codes, row), average);
                var scores = TLanes.Multiply(TLanes.Multiply(centred, kept), TLanes.Spread(residual));
                if (clusters is not null)
                {
                    Increase(scores, ref target, clusters[Panel.Order[row]]);
                    continue;
                }

                TLanes.Store(scores, ref lanes, 0);
                for (nint lane = 0; lane < used; lane++)
                    TLanes.Store(
                        TLanes.MultiplyAdd(
                            TLanes.Spread(Unsafe.Add(ref lanes, lane)),
                            scores,
                            TLanes.Load(ref target, lane * TLanes.Count)
                        ),
                        ref target,
                        lane * TLanes.Count
                    );
            }
        }
    }

    public override void ScoresOfRows(
        PanelPart part,
        double[] mean,
        (int Block, double[] Levels) taken,
        double[] scores
    )
    {
        var (kept, _) = Masks(taken.Block);
        ref var values = ref MemoryMarshal.GetArrayDataReference(Panel.Values[taken.Block]);
        ref var means = ref MemoryMarshal.GetArrayDataReference(mean);
        ref var codes = ref MemoryMarshal.GetArrayDataReference(Panel.Codes);
        ref var given = ref MemoryMarshal.GetArrayDataReference(taken.Levels);
        ref var target = ref MemoryMarshal.GetArrayDataReference(scores);
        nint first = Panel.Starts[part.FirstLevel];
        for (var level = part.FirstLevel; level < part.EndLevel; level++)
        {
            nint from = Panel.Starts[level],
                until = Panel.Starts[level + 1];
            var average = Average(ref values, ref means, ref given, ref codes, level);
            for (var row = from; row < until; row++)
            {
                var residual = TLanes.Spread(Panel.Outcome((int)row) - Unsafe.Add(ref means, row));
                var centred = TLanes.Subtract(Left(ref values, ref given, ref codes, row), average);
                TLanes.Store(
                    TLanes.Multiply(TLanes.Multiply(centred, kept), residual),
                    ref target,
                    (row - first) * TLanes.Count
                );
            }
        }
    }

    /// <summary>The weighted mean, over a level of the first effect, of values with the other levels taken
    /// out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    TVector Average(ref double values, ref double means, ref double levels, ref int codes, int level)
    {
        nint from = Panel.Starts[level],
            until = Panel.Starts[level + 1];
        var sum = TLanes.Spread(0);
        for (var row = from; row < until; row++)
            sum = TLanes.MultiplyAdd(
                TLanes.Spread(Unsafe.Add(ref means, row)),
                Left(ref values, ref levels, ref codes, row),
                sum
            );
        return TLanes.Multiply(sum, TLanes.Spread(1 / Panel.Totals[level]));
    }

    /// <summary>A row's values less what stands at its other levels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    TVector Left(ref double values, ref double levels, ref int codes, nint row) =>
        TLanes.Subtract(
            TLanes.Load(ref values, row * TLanes.Count),
            TWays.Sum<TLanes, TVector>(ref levels, ref codes, row, Panel.Ways)
        );

    /// <summary>The sum of weight times value; of the outcome's lane, which carries its weight already, of
    /// the
    /// value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TVector Weighted(
        ref double values,
        ref double means,
        nint from,
        nint until,
        TVector kept,
        TVector added
    )
    {
        var sum = TLanes.Spread(0);
        for (var row = from; row < until; row++)
            sum = TLanes.MultiplyAdd(
                TLanes.MultiplyAdd(TLanes.Spread(Unsafe.Add(ref means, row)), kept, added),
                TLanes.Load(ref values, row * TLanes.Count),
                sum
            );
        return sum;
    }

    /// <summary>1 in the lanes of regressors and 0 in the outcome's, and the other way round.</summary>
    (TVector Kept, TVector Added) Masks(int block)
    {
        Span<double> kept = stackalloc double[8],
            added = stackalloc double[8];
        kept.Fill(1);
        added.Clear();
        if (block == Panel.OutcomeBlock)
            (kept[Panel.OutcomeLane], added[Panel.OutcomeLane]) = (0, 1);
        return (
            TLanes.Load(ref MemoryMarshal.GetReference(kept), 0),
            TLanes.Load(ref MemoryMarshal.GetReference(added), 0)
        );
    }
}
