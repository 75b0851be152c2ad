using System.Runtime.InteropServices;

namespace Evenground.Model;

/// <summary>The rows of a sample in the order of the effect with the most levels, laid out for
/// sweeps.</summary>
/// <remarks>
/// <para>The rows of a level of that effect (the first) stand together, so that its estimate is a sum over
/// neighbours. The levels of all other effects are numbered through, and each row holds their numbers.</para>
/// <para>Regressors are centred and scaled, and stand side by side, a row's values in one vector; after the
/// last of them comes the outcome, and zeros fill up. More columns than lanes make several blocks.</para>
/// <para>Rows are cut into parts at borders of levels; the cut depends on the rows alone.</para>
/// </remarks>
sealed class SortedPanel
{
    const int MostParts = 8,
        LeastRowsOfPart = 4096;

    /// <summary>Rows of the panel, in the order of the sort.</summary>
    public required int[] Order { get; init; }

    /// <summary>Columns of a block: 4 or 8.</summary>
    public required int Lanes { get; init; }

    public required int Regressors { get; init; }

    /// <summary>For each block: row by lane.</summary>
    public required double[][] Values { get; init; }

    /// <summary>Offset and logarithm of the weight; null for none. Shape: rows.</summary>
    public required double[]? Offset { get; init; }

    /// <summary>The first row of each level of the first effect, and the end.</summary>
    public required int[] Starts { get; init; }

    /// <summary>The weighted outcomes of each level of the first effect.</summary>
    public required double[] Totals { get; init; }

    /// <summary>Effects other than the first.</summary>
    public required int Ways { get; init; }

    /// <summary>Row by way: numbers of levels.</summary>
    public required int[] Codes { get; init; }

    /// <summary>The weighted outcomes of each other level.</summary>
    public required double[] OtherTotals { get; init; }

    /// <summary>What a level's outcomes would add up to if each expectation were 1, times offset and
    /// weight.</summary>
    public required double[] OtherExposures { get; init; }

    /// <summary>The rows of each other level.</summary>
    public required int[] OtherRows { get; init; }

    /// <summary>For each regressor the sum of value times outcome.</summary>
    public required double[] RegressorsByOutcome { get; init; }

    /// <summary>The sum of offset times outcome.</summary>
    public double OffsetByOutcome { get; private set; }

    /// <summary>How many levels each of the other effects has, in the order of the effects.</summary>
    public required int[] OtherCounts { get; init; }

    /// <summary>Which effect is the first.</summary>
    public required int FirstEffect { get; init; }

    public required PanelPart[] Parts { get; init; }

    /// <summary>Means and scales of the regressors, as given.</summary>
    public required ColumnScale[] Scales { get; init; }

    public int Rows => Order.Length;

    public int Levels => Totals.Length;

    public int OtherLevels => OtherTotals.Length;

    public int Blocks => Values.Length;

    public int OutcomeBlock => Regressors / Lanes;

    public int OutcomeLane => Regressors % Lanes;

    public double Outcome(int row) => Values[OutcomeBlock][row * Lanes + OutcomeLane];

    /// <summary>Makes a regressor nothing: it is left out.</summary>
    public void Clear(int regressor)
    {
        for (var row = 0; row < Rows; row++)
            Values[regressor / Lanes][row * Lanes + regressor % Lanes] = 0;
    }

    public static SortedPanel Of(
        PoissonPanel panel,
        PanelSample sample,
        ColumnScale[] scales,
        ForEachPart forEachPart
    )
    {
        var first = Array.IndexOf(sample.Effects, sample.Effects.MaxBy(effect => effect.Count)!);
        var others = sample.Effects.Where((_, effect) => effect != first).ToArray();
        var (order, starts) = Sort(sample, sample.Effects[first]);
        var numbers = new int[others.Length][];
        forEachPart(others.Length, way => numbers[way] = InOrderOfRows(others[way], order));
        var regressors = panel.Regressors.Count;
        var lanes = regressors < 4 ? 4 : 8;
        var values = new double[regressors / lanes + 1][];
        for (var block = 0; block < values.Length; block++)
            values[block] = GC.AllocateUninitializedArray<double>(order.Length * lanes);
        var hasOffset = panel.Offset is not null || panel.Weights is not null;
        var cuts = PanelPart.Cut(starts, MostParts, LeastRowsOfPart);
        var sorted = new SortedPanel
        {
            Order = order,
            Lanes = lanes,
            Regressors = regressors,
            Values = values,
            Offset = hasOffset ? new double[order.Length] : null,
            Starts = starts,
            Totals = new double[starts.Length - 1],
            Ways = others.Length,
            Codes = GC.AllocateUninitializedArray<int>(order.Length * others.Length),
            OtherTotals = new double[others.Sum(effect => effect.Count)],
            OtherExposures = new double[others.Sum(effect => effect.Count)],
            OtherRows = new int[others.Sum(effect => effect.Count)],
            OtherCounts = [.. others.Select(effect => effect.Count)],
            FirstEffect = first,
            RegressorsByOutcome = new double[regressors],
            Parts = new PanelPart[cuts.Length - 1],
            Scales = scales,
        };
        forEachPart(
            sorted.Parts.Length,
            part => sorted.FillPart(panel, others, numbers, part, cuts[part], cuts[part + 1])
        );
        sorted.CountOthers(forEachPart);
        sorted.SumByOutcome(forEachPart);
        return sorted;
    }

    /// <summary>A counting sort by level; rows of a level keep their order.</summary>
    static (int[] Order, int[] Starts) Sort(PanelSample sample, LevelCodes effect)
    {
        var starts = new int[effect.Count + 1];
        var (of, isKept) = (effect.Of, sample.IsKept);
        for (var row = 0; row < of.Length; row++)
            if (isKept is null || isKept[row])
                starts[of[row] + 1]++;
        for (var level = 0; level < effect.Count; level++)
            starts[level + 1] += starts[level];
        var next = starts.AsSpan(0, effect.Count).ToArray();
        var order = GC.AllocateUninitializedArray<int>(sample.Rows);
        for (var row = 0; row < of.Length; row++)
            if (isKept is null || isKept[row])
                order[next[of[row]]++] = row;
        return (order, starts);
    }

    /// <summary>Levels numbered as the sorted rows reach them, so that neighbouring rows read neighbouring
    /// levels.</summary>
    static int[] InOrderOfRows(LevelCodes effect, int[] order)
    {
        var numbers = new int[effect.Count];
        Array.Fill(numbers, -1);
        var (of, count) = (effect.Of, 0);
        foreach (var row in order)
        {
            ref var number = ref numbers[of[row]];
            if (number < 0)
                number = count++;
            if (count == numbers.Length)
                break;
        }

        return numbers;
    }

    void FillPart(
        PoissonPanel panel,
        LevelCodes[] others,
        int[][] numbers,
        int part,
        int firstLevel,
        int endLevel
    )
    {
        var (from, until) = (Starts[firstLevel], Starts[endLevel]);
        for (var column = 0; column < Regressors; column++)
            FillColumn(panel.Regressors[column].Values, Scales[column], column, from, until);
        for (var column = Regressors; column < Blocks * Lanes; column++)
            FillColumn(panel.Outcome, column == Regressors ? new(0, 1) : new(0, 0), column, from, until);
        if (panel.Weights is { } weights)
            for (var row = from; row < until; row++)
            {
                Values[OutcomeBlock][row * Lanes + OutcomeLane] *= weights[Order[row]];
                Offset![row] = Elementary.Log(weights[Order[row]]);
            }

        if (panel.Offset is { } offset)
            for (var row = from; row < until; row++)
                Offset![row] += offset[Order[row]];
        for (var level = firstLevel; level < endLevel; level++)
        {
            var total = 0.0;
            for (var row = Starts[level]; row < Starts[level + 1]; row++)
                total += Outcome(row);
            Totals[level] = total;
        }

        Parts[part] = FillCodes(others, numbers, firstLevel, endLevel);
    }

    void FillColumn(double[] values, ColumnScale scale, int column, int from, int until)
    {
        var (block, lane) = (Values[column / Lanes], column % Lanes);
        for (var row = from; row < until; row++)
            block[row * Lanes + lane] = (values[Order[row]] - scale.Mean) * scale.Factor;
    }

    PanelPart FillCodes(LevelCodes[] others, int[][] numbers, int firstLevel, int endLevel)
    {
        var (from, until) = (Starts[firstLevel], Starts[endLevel]);
        var ranges = new (int Least, int Greatest)[Ways];
        var before = 0;
        for (var way = 0; way < Ways; way++)
        {
            var (of, number) = (others[way].Of, numbers[way]);
            var (least, greatest) = (int.MaxValue, 0);
            for (var row = from; row < until; row++)
            {
                var code = number[of[Order[row]]] + before;
                Codes[row * Ways + way] = code;
                (least, greatest) = (Math.Min(least, code), Math.Max(greatest, code));
            }

            ranges[way] = (least, greatest);
            before += others[way].Count;
        }

        return PanelPart.Of(firstLevel, endLevel, ranges);
    }

    void SumByOutcome(ForEachPart forEachPart)
    {
        var sums = new double[Parts.Length][];
        forEachPart(
            sums.Length,
            part => sums[part] = SumsByOutcome(Starts[Parts[part].FirstLevel], Starts[Parts[part].EndLevel])
        );
        foreach (var sum in sums)
        {
            for (var regressor = 0; regressor < Regressors; regressor++)
                RegressorsByOutcome[regressor] += sum[regressor];
            OffsetByOutcome += sum[Regressors];
        }
    }

    double[] SumsByOutcome(int from, int until)
    {
        var sums = new double[Regressors + 1];
        for (var row = from; row < until; row++)
        {
            var outcome = Outcome(row);
            for (var block = 0; block < Blocks; block++)
            {
                var (values, first) = (Values[block], block * Lanes);
                for (var lane = 0; lane < Lanes && first + lane < Regressors; lane++)
                    sums[first + lane] += values[row * Lanes + lane] * outcome;
            }

            if (Offset is not null)
                sums[Regressors] += Offset[row] * outcome;
        }

        return sums;
    }

    /// <summary>Each way by itself: rows are added to levels in their order.</summary>
    void CountOthers(ForEachPart forEachPart) =>
        forEachPart(
            Ways,
            way =>
            {
                for (var row = 0; row < Rows; row++)
                {
                    var code = Codes[row * Ways + way];
                    OtherTotals[code] += Outcome(row);
                    OtherExposures[code] += Offset is null ? 1 : Elementary.Exp(Offset[row]);
                    OtherRows[code]++;
                }
            }
        );
}

/// <summary>How a regressor is centred and scaled: (x - mean) × factor.</summary>
[StructLayout(LayoutKind.Auto)]
readonly record struct ColumnScale(double Mean, double Factor);

/// <summary>Some levels of the first effect with all their rows, and the other levels that these rows
/// reach.</summary>
/// <param name="FirstLevel">The first of its levels.</param>
/// <param name="EndLevel">The first level after it.</param>
/// <param name="Ranges">For each way the least and greatest level.</param>
/// <param name="Shifts">For each way what is added to a level to find its place in the part's own
/// sums.</param>
/// <param name="Places">How many places the part's own sums have.</param>
sealed record PanelPart(
    int FirstLevel,
    int EndLevel,
    (int Least, int Greatest)[] Ranges,
    int[] Shifts,
    int Places
)
{
    public static PanelPart Of(int firstLevel, int endLevel, (int Least, int Greatest)[] ranges)
    {
        var shifts = new int[ranges.Length];
        var places = 0;
        for (var way = 0; way < ranges.Length; way++)
        {
            shifts[way] = places - ranges[way].Least;
            places += ranges[way].Greatest - ranges[way].Least + 1;
        }

        return new(firstLevel, endLevel, ranges, shifts, places);
    }

    /// <summary>Borders between levels so that parts have about the same rows.</summary>
    public static int[] Cut(int[] starts, int mostParts, int leastRows)
    {
        var rows = starts[^1];
        var parts = Math.Clamp(rows / leastRows, 1, mostParts);
        var cuts = new List<int> { 0 };
        for (var part = 1; part < parts; part++)
        {
            var found = Array.BinarySearch(starts, (int)((long)rows * part / parts));
            var level = found < 0 ? ~found : found;
            if (level > cuts[^1] && level < starts.Length - 1)
                cuts.Add(level);
        }

        cuts.Add(starts.Length - 1);
        return [.. cuts];
    }
}
