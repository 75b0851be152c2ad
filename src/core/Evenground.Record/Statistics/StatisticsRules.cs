namespace Evenground.Record;

/// <summary>Asks to record what an office released on a day.</summary>
public sealed record ReleaseObservations(
    string Dataset,
    string Indicator,
    Unit Unit,
    string SourceTable,
    string Vintage,
    DateOnly ReleasedOn,
    DateOnly RetrievedOn,
    IReadOnlyList<ObservedValue> Values
);

/// <summary>Asks to record that an office's table has some values no longer, as of an edition of a
/// day.</summary>
public sealed record DeleteObservations(
    string Dataset,
    string Indicator,
    Unit Unit,
    IReadOnlyList<ObservedCell> Cells,
    DateOnly DeletedOn,
    string Reason
);

/// <summary>What may be recorded of official statistics.</summary>
public static class StatisticsRules
{
    /// <returns>Nothing when the record holds every value of this edition already; else those it does not
    /// hold.</returns>
    public static Outcome<Decision> Decide(ReleaseObservations ask, History history)
    {
        if (Naming.RefusalOf(ask.SourceTable, new("통계표", "source table")) is { } tableless)
            return tableless;
        if (Naming.RefusalOf(ask.Vintage, new("판", "vintage")) is { } undated)
            return undated;
        if (ask.RetrievedOn < ask.ReleasedOn)
            return new DaysMustBeInOrder(ask.ReleasedOn, ask.RetrievedOn);
        var cells = new HashSet<ObservedCell>();
        foreach (var value in ask.Values)
        {
            if (RefusalOf(value.Region, value.Period, ask.ReleasedOn, history) is { } refusal)
                return refusal;
            if (!cells.Add(new(value.Region, value.Period)))
                return new ValueMustStandOnce(value.Region, value.Period);
        }

        ObservedValue[] unknown = [.. ask.Values.Where(value => !IsRecorded(ask, value, history.Statistics))];
        if (unknown.Length == 0)
            return Decision.Nothing;

        var released = new ObservationsReleased(
            ask.Dataset,
            ask.Indicator,
            ask.Unit,
            ask.SourceTable,
            ask.Vintage,
            ask.RetrievedOn,
            unknown
        );
        return Decision.Of(
            new Fact(released, Span(unknown.Select(value => value.Period)), KnownFrom: ask.ReleasedOn)
        );
    }

    public static Outcome<Decision> Decide(DeleteObservations ask, History history)
    {
        if (Naming.RefusalOf(ask.Reason, Nouns.Reason) is { } baseless)
            return baseless;
        var known = new AsOf(ask.DeletedOn, ask.DeletedOn, Clearance: Visibility.Restricted);
        foreach (var cell in ask.Cells)
            if (
                history.Statistics.Find(
                    new(ask.Dataset, ask.Indicator, cell.Region, ask.Unit),
                    cell.Period,
                    known
                )
                is null
            )
                return new MustBeKnown(
                    Nouns.Observation,
                    $"{ask.Dataset}/{ask.Indicator} {cell.Region} {cell.Period}"
                );
        if (ask.Cells.Count == 0)
            return Decision.Nothing;

        var deleted = new ObservationsDeleted(ask.Dataset, ask.Indicator, ask.Unit, ask.Cells, ask.Reason);
        return Decision.Of(
            new Fact(deleted, Span(ask.Cells.Select(cell => cell.Period)), KnownFrom: ask.DeletedOn)
        );
    }

    static Refusal? RefusalOf(RegionCode region, EffectivePeriod period, DateOnly releasedOn, History history)
    {
        if (period.Until is not { } until)
            return new PeriodMustBeClosed(period.From);
        if (until < period.From)
            return new DaysMustBeInOrder(period.From, until);

        // An office prints old periods under the codes of its day, so either day's codes are right.
        var book = history.Regions.Current;
        return
            book.Find(region, until) is null
            && !book.Require(region, releasedOn).Accepted(out _, out var refusal)
            ? refusal
            : null;
    }

    static bool IsRecorded(ReleaseObservations ask, ObservedValue value, Statistics statistics) =>
        statistics
            .EditionsOf(
                new(ask.Dataset, ask.Indicator, value.Region, ask.Unit),
                value.Period,
                AsOf.AllRecorded(DateOnly.MaxValue)
            )
            .Any(edition =>
                edition.Value is { } known
                && known.Value == value.Value
                && known.ReleasedOn == ask.ReleasedOn
                && string.Equals(known.Vintage, ask.Vintage, StringComparison.Ordinal)
            );

    static EffectivePeriod Span(IEnumerable<EffectivePeriod> periods) =>
        new(periods.Min(period => period.From), periods.Max(period => period.Until));
}

/// <summary>One edition has one value for one region and period.</summary>
public sealed record ValueMustStandOnce(RegionCode Region, EffectivePeriod Period) : Refusal
{
    public override string Code => "statistics.value-must-stand-once";

    public override LocalizedText Text =>
        new(
            Korean: $"한 판에 같은 지역과 기간의 값이 두 번 있습니다: {Region}, {Period}. 한 줄만 남기십시오.",
            English: $"One edition gives two values for {Region} and {Period}. Leave one of the rows."
        );
}
