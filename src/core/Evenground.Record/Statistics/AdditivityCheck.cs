namespace Evenground.Record;

/// <summary>A figure of a whole that is not the sum of its parts.</summary>
/// <param name="Codes">The whole's cell: one code a dimension.</param>
/// <param name="Dimension">The dimension over which the parts were added.</param>
/// <param name="Parts">The sum of the parts.</param>
/// <param name="Allowed">How far rounding may hold them apart.</param>
public sealed record SumThatDiffers(
    StatisticPeriod Period,
    IReadOnlyList<string> Codes,
    string Dimension,
    decimal Whole,
    decimal Parts,
    decimal Allowed
);

/// <summary>Finds wholes of a table that are not the sum of their parts.</summary>
/// <remarks>
/// Formula: |whole − Σ parts| ≤ (n + 1) · r ÷ 2 for n parts and figures rounded to r; exact where r is
/// not given. Parts of a category that the table declares as the total are the other categories of its
/// dimension; of ages that overlap only the finest count. Parts of a region are those that the region book
/// has directly within it on the period's last day.
/// <para><b>Missing.</b> Where the whole or a part has no figure, or a region's part has no row, nothing can
/// be said, and nothing is.</para>
/// <para>Rates, means and shares add up over nothing and are not checked.</para>
/// </remarks>
public static class AdditivityCheck
{
    /// <summary>All wholes that differ, in the order of the dimensions and the table's rows.</summary>
    public static IReadOnlyList<SumThatDiffers> Of(DataSet dataSet, RegionBook book)
    {
        if (dataSet.Structure.Kind == TableKind.Rate)
            return [];
        var differences = new List<SumThatDiffers>();
        for (var dimension = 0; dimension < dataSet.Structure.Dimensions.Count; dimension++)
        {
            var asked = dataSet.Structure.Dimensions[dimension];
            if (asked.IsRegional)
                differences.AddRange(OverRegions(dataSet, dimension, book));
            else if (asked.Total is { } total && dataSet.CodeNumber(dimension, total) is >= 0 and var whole)
                differences.AddRange(OverCategories(dataSet, dimension, whole));
        }

        return differences;
    }

    static IEnumerable<SumThatDiffers> OverCategories(DataSet dataSet, int dimension, int whole)
    {
        var codes = dataSet.Codes[dimension];
        var isPart = PartsOf(codes, whole);
        foreach (var cells in Neighbours(dataSet, dimension))
        {
            if (cells[whole] is not (>= 0 and var row))
                continue;
            var parts = Enumerable.Range(0, codes.Count).Where(code => isPart[code] && cells[code] >= 0);
            if (Difference(dataSet, dimension, row, [.. parts.Select(code => cells[code])]) is { } found)
                yield return found;
        }
    }

    static IEnumerable<SumThatDiffers> OverRegions(DataSet dataSet, int dimension, RegionBook book)
    {
        var places = new Dictionary<int, string?[]>();
        var within = new Dictionary<(string Place, int Period), IReadOnlyList<string>>();
        foreach (var cells in Neighbours(dataSet, dimension))
        {
            var period = dataSet.CellOf(cells.First(row => row >= 0), new int[dataSet.Codes.Count]);
            if (!places.TryGetValue(period, out var named))
                places[period] = named = PlacesOf(dataSet, dimension, period, book);
            for (var whole = 0; whole < cells.Length; whole++)
            {
                if (cells[whole] < 0 || named[whole] is not { } place)
                    continue;
                if (!within.TryGetValue((place, period), out var parts))
                    within[(place, period)] = parts = book.Within(place, dataSet.Periods[period].Last);
                int[] rows = [.. parts.Select(part => RowOf(part, named, cells))];
                if (
                    rows.Length > 0
                    && !rows.Contains(-1)
                    && Difference(dataSet, dimension, cells[whole], rows) is { } found
                )
                    yield return found;
            }
        }
    }

    static int RowOf(string place, string?[] named, int[] cells)
    {
        for (var code = 0; code < cells.Length; code++)
            if (cells[code] >= 0 && string.Equals(named[code], place, StringComparison.Ordinal))
                return cells[code];
        return -1;
    }

    /// <summary>What places the codes mean: on the period's last day, else on the day of release.</summary>
    static string?[] PlacesOf(DataSet dataSet, int dimension, int period, RegionBook book)
    {
        var scheme = dataSet.Structure.Dimensions[dimension].Scheme;
        var (last, released) = (dataSet.Periods[period].Last, dataSet.Provenance.ReleasedOn);
        return
        [
            .. dataSet
                .Codes[dimension]
                .Select(code =>
                    scheme is null
                        ? code
                        : book.PlaceOf(new(scheme, code), last) ?? book.PlaceOf(new(scheme, code), released)
                ),
        ];
    }

    /// <summary>The rows that differ in one dimension only: for each such set the row of each code, or
    /// -1.</summary>
    static IEnumerable<int[]> Neighbours(DataSet dataSet, int dimension)
    {
        var (count, cell) = (dataSet.Codes[dimension].Count, new int[dataSet.Codes.Count]);
        var sets = new Dictionary<long, int[]>();
        for (var row = 0; row < dataSet.Count; row++)
        {
            long place = dataSet.CellOf(row, cell);
            for (var other = 0; other < cell.Length; other++)
                if (other != dimension)
                    place = place * dataSet.Codes[other].Count + cell[other];
            if (!sets.TryGetValue(place, out var rows))
            {
                sets[place] = rows = new int[count];
                Array.Fill(rows, -1);
            }

            rows[cell[dimension]] = row;
        }

        return sets.OrderBy(set => set.Key).Select(set => set.Value);
    }

    /// <summary>Which codes are parts; of ages that lie in each other only the finest.</summary>
    static bool[] PartsOf(IReadOnlyList<string> codes, int whole)
    {
        var ages = codes.Select((code, place) => place == whole ? null : AgeGroup.Parse(code)).ToList();
        return
        [
            .. codes.Select(
                (_, code) =>
                    code != whole
                    && (
                        ages[code] is not { } age
                        || !ages.Any(other => other is { } inner && inner != age && age.Contains(inner))
                    )
            ),
        ];
    }

    static SumThatDiffers? Difference(DataSet dataSet, int dimension, int row, int[] parts)
    {
        if (dataSet[row].Value is not { } whole || parts.Length == 0)
            return null;
        var sum = 0m;
        foreach (var part in parts)
            if (dataSet[part].Value is { } value)
                sum += value;
            else
                return null;

        var allowed = (parts.Length + 1) * (dataSet.Structure.RoundedTo ?? 0m) / 2;
        if (Math.Abs(whole - sum) <= allowed)
            return null;
        var cell = new int[dataSet.Codes.Count];
        var period = dataSet.Periods[dataSet.CellOf(row, cell)];
        return new(
            period,
            [.. cell.Select((code, place) => dataSet.Codes[place][code])],
            dataSet.Structure.Dimensions[dimension].Code,
            whole,
            sum,
            allowed
        );
    }
}

/// <summary>Wholes of a table are not the sum of their parts, and nothing says why.</summary>
/// <param name="Count">How many wholes differ; the first are listed.</param>
public sealed record PartsMustMakeTheWhole(string Table, IReadOnlyList<SumThatDiffers> First, int Count)
    : Refusal
{
    const int MostListed = 20;

    /// <summary>The refusal for a list of differences, or null when it is empty.</summary>
    public static PartsMustMakeTheWhole? Of(string table, IReadOnlyList<SumThatDiffers> differences) =>
        differences.Count == 0 ? null : new(table, [.. differences.Take(MostListed)], differences.Count);

    public override string Code => "statistics.parts-must-make-the-whole";

    public override LocalizedText Text =>
        new(
            Korean: $"통계표 '{Table}'의 합계 {Count}건이 부분의 합과 다릅니다. 열이 밀리거나 빠지지 않았는지 확인하십시오. 원래 그렇게 공표된 표라면 설명의 layout.admitted에 까닭을 적으십시오."
                + Listed("합계", "부분의 합", "허용 오차"),
            English: $"{Count} total(s) of the table '{Table}' are not the sum of their parts. Check that no column is shifted or absent. If the table was published so, say why in the description's layout.admitted."
                + Listed("total", "sum of parts", "allowed")
        );

    string Listed(string whole, string parts, string allowed) =>
        string.Concat(
            First.Select(sum =>
                FormattableString.Invariant(
                    $"\n{sum.Period} {string.Join(' ', sum.Codes)} ({sum.Dimension}): {whole} {sum.Whole}, {parts} {sum.Parts}, {allowed} {sum.Allowed}"
                )
            )
        ) + (Count > First.Count ? "\n…" : "");
}
