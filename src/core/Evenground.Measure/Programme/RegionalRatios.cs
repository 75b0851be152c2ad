using Evenground.Record;

namespace Evenground.Measure;

/// <summary>The programme's figures set against the region's own: a figure of the ledgers, or of public
/// statements, over one of official statistics.</summary>
/// <remarks>
/// The divisor is that of the last period that had ended by the last day that the figure speaks of; both keep
/// their own days, and the answer says both.
/// </remarks>
static class RegionalRatios
{
    /// <summary>A figure over the residents of the region, for so many of them.</summary>
    public static Measurement PerResidents(
        Question question,
        RecordView view,
        Measurement figure,
        decimal residents,
        Unit? unit = null
    ) => Over(question, view, figure, ResidentsOf(view), residents, unit ?? figure.Value?.Unit ?? Unit.Ratio);

    /// <summary>A figure over one of the region's own.</summary>
    public static Measurement Over(
        Question question,
        RecordView view,
        Measurement figure,
        OfficialSeries series,
        decimal factor,
        Unit unit,
        StatisticPeriod? period = null
    )
    {
        if (figure.Missing is { } missing)
            return Measurement.Without(question, missing, figure.Terms);
        var last = figure.SpeaksOf!.Value.Until ?? view.AsOf.On;
        if (view.Official.Table(series.Table) is not { } table)
            return Measurement.Without(question, OfficialMissing.Table(series.Table), figure.Terms);
        if ((period ?? LastBy(table, last)) is not { } known)
            return Measurement.Without(
                question,
                OfficialMissing.NothingYet(table.Structure, last),
                figure.Terms
            );

        var divisor = view.Official.Find(series, known, view.InRegions.Find(question.Subject.Scope)!);
        var quotient = Numerator(figure).Over(divisor, unit);
        var answer = (factor == 1 ? quotient : quotient.Times(factor)).To(question);
        return answer with
        {
            Notices =
            [
                .. figure.Notices,
                .. answer.Notices.Except(figure.Notices),
                .. divisor.Missing is null
                    ? [ProgrammeNotices.Days(figure.SpeaksOf!.Value, divisor.SpeaksOf)]
                    : (Notice[])[],
            ],
        };
    }

    public static OfficialSeries ResidentsOf(RecordView view) =>
        new(view.Official.ResidentsTable, OfficialWording.Residents);

    public static OfficialSeries Employed { get; } =
        new(StandardTables.Labour, new("취업자", "persons in work"), Category: "employed");

    /// <summary>The last year of a table of flows that had ended by the day asked about.</summary>
    public static StatisticPeriod? LastYear(RecordView view, string table) =>
        view.Official.LastPeriod(table) is { IsYear: true } year ? year : null;

    static OfficialFigure Numerator(Measurement figure) =>
        OfficialFigure.Sum(figure.Terms.Select(term => OfficialFigure.Of(term)));

    static StatisticPeriod? LastBy(StatisticalTable table, DateOnly last) =>
        table
            .Periods.Where(period => period.IsSingle && period.Last <= last)
            .OrderByDescending(period => period.Last)
            .ThenBy(period => period.Days.From)
            .Select(period => (StatisticPeriod?)period)
            .FirstOrDefault();
}
