namespace Evenground.Record;

/// <summary>Asks to record what an office released on a day.</summary>
public sealed record ReleaseStatistics(DataSet DataSet, Visibility Visibility = Visibility.Public);

/// <summary>Asks to record that an office took some figures out of its table on a day, as its release of that
/// day shows.</summary>
/// <param name="Cells">A period and one code a dimension, as the table writes them.</param>
/// <param name="Provenance">The release that no longer has them; its notes say why.</param>
public sealed record DeleteStatistics(
    string Table,
    IReadOnlyList<(string Period, IReadOnlyList<string> Codes)> Cells,
    Provenance Provenance
);

/// <summary>What may be recorded of official statistics.</summary>
public static class StatisticsRules
{
    const int MostNamed = 20;

    /// <returns>Nothing when what was recorded last of the same release holds the same figures.</returns>
    public static Outcome<Decision> Decide(ReleaseStatistics ask, History history)
    {
        var (dataSet, provenance) = (ask.DataSet, ask.DataSet.Provenance);
        if (Naming.RefusalOf(provenance.Table, new("통계표", "source table")) is { } tableless)
            return tableless;
        if (Naming.RefusalOf(provenance.Vintage, new("판", "vintage")) is { } undated)
            return undated;
        if (provenance.RetrievedOn < provenance.ReleasedOn)
            return new DaysMustBeInOrder(provenance.ReleasedOn, provenance.RetrievedOn);

        var editions = Editions(dataSet.Structure.Code, history);
        if (editions is [{ Value: var last }, ..] && !last.Structure.AgreesWith(dataSet.Structure))
            return new TableMustKeepItsStructure(last.Structure, dataSet.Structure);
        if (UnknownRegions(dataSet, history.Regions.Current) is { Count: > 0 } unknown)
            return new RegionsOfATableMustBeKnown(dataSet.Structure.Code, unknown);
        var before = editions
            .Select(edition => edition.Value)
            .FirstOrDefault(known => IsOneRelease(known, dataSet));
        if (before?.Content == dataSet.Content && before.Provenance.IsComplete == provenance.IsComplete)
            return Decision.Nothing;

        var span = new EffectivePeriod(
            dataSet.Periods.Min(period => period.Days.From),
            dataSet.Periods.Max(period => period.Last)
        );
        return Decision.Of(
            new Fact(new StatisticsReleased(dataSet), span, provenance.ReleasedOn, ask.Visibility)
        );
    }

    public static Outcome<Decision> Decide(DeleteStatistics ask, History history)
    {
        if (Editions(ask.Table, history) is not [{ Value: var last }, ..])
            return new MustBeKnown(Nouns.Observation, ask.Table);
        if (ask.Provenance.Notes is not { Count: > 0 })
            return new DeletionMustSayWhy(ask.Table);

        var known = new AsOf(
            ask.Provenance.ReleasedOn,
            ask.Provenance.ReleasedOn,
            Clearance: Visibility.Restricted
        );
        var builder = new DataSetBuilder(last.Structure);
        foreach (var (period, codes) in ask.Cells)
            if (
                StatisticPeriod.Parse(period) is not { IsSingle: true } asked
                || codes.Count != last.Structure.Dimensions.Count
                || !IsKnown(history.Statistics.EditionsOf(ask.Table, known), asked, codes)
            )
                return new MustBeKnown(Nouns.Observation, $"{ask.Table} {period} {string.Join(' ', codes)}");
            else if (
                !builder.Add(period, codes, null, ObservationStatus.Deleted).Accepted(out _, out var refusal)
            )
                return refusal;
        if (ask.Cells.Count == 0)
            return Decision.Nothing;
        return builder
            .Build(ask.Provenance with { IsComplete = false })
            .Accepted(out var deleted, out var twice)
            ? Decide(new ReleaseStatistics(deleted), history)
            : twice;
    }

    static IReadOnlyList<Marked<DataSet>> Editions(string table, History history) =>
        history.Statistics.EditionsOf(table, AsOf.AllRecorded(DateOnly.MaxValue));

    static bool IsOneRelease(DataSet known, DataSet asked) =>
        known.Provenance.ReleasedOn == asked.Provenance.ReleasedOn
        && string.Equals(known.Provenance.Vintage, asked.Provenance.Vintage, StringComparison.Ordinal);

    static bool IsKnown(
        IReadOnlyList<Marked<DataSet>> editions,
        StatisticPeriod period,
        IReadOnlyList<string> codes
    )
    {
        foreach (var (dataSet, _) in editions)
        {
            int[] numbers = [.. codes.Select((code, dimension) => dataSet.CodeNumber(dimension, code))];
            var number = dataSet.PeriodNumber(period);
            if (number >= 0 && !numbers.Contains(-1) && dataSet.Find(number, numbers) is >= 0 and var row)
                return !dataSet[row].IsDeleted;
            if (dataSet.Provenance.IsComplete)
                return false;
        }

        return false;
    }

    /// <summary>Codes that mean nothing, neither at the end of any of their periods nor on the day of
    /// release.</summary>
    static List<RegionCode> UnknownRegions(DataSet dataSet, RegionBook book)
    {
        var unknown = new List<RegionCode>();
        var dimensions = dataSet.Structure.Dimensions;
        for (var dimension = 0; dimension < dimensions.Count && unknown.Count < MostNamed; dimension++)
            if (dimensions[dimension] is { IsRegional: true, Scheme: { } scheme })
                unknown.AddRange(
                    dataSet
                        .Codes[dimension]
                        .Select(code => new RegionCode(scheme, code))
                        .Where(code => !IsInForce(code, dataSet, book))
                        .Take(MostNamed - unknown.Count)
                );
        return unknown;
    }

    static bool IsInForce(RegionCode code, DataSet dataSet, RegionBook book) =>
        book.Find(code, dataSet.Provenance.ReleasedOn) is not null
        || dataSet.Periods.Any(period => book.Find(code, period.Last) is not null);
}
