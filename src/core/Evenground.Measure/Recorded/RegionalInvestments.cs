using Evenground.Record;

namespace Evenground.Measure;

/// <summary>What funds put into companies of one region, from their ledgers; the region is the subject's
/// detail.</summary>
static class RegionalInvestments
{
    static readonly LocalizedText Elsewhere = new(
        "지역을 모르는 투자",
        "investments of which no region is known"
    );

    /// <summary>Each fund and currency with each region that it is known to have invested in.</summary>
    public static IReadOnlyList<Subject> Subjects(History history, AsOf asOf)
    {
        var regions = history
            .Funds.All(asOf)
            .SelectMany(fund => history.Funds.LedgerOf(fund.Id, asOf))
            .Select(line => line.Region)
            .OfType<RegionCode>()
            .Select(region => region.ToString())
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        return
        [
            .. FundLedgers
                .Subjects(history, asOf)
                .SelectMany(subject => regions.Select(region => subject with { Detail = region })),
        ];
    }

    /// <summary>The amount known to have gone to the region; up to that and all of unknown place, if there is
    /// any such.</summary>
    public static Measurement Measure(Question question, History history)
    {
        var region = RegionCode.Parse(question.Subject.Detail);
        var all = FundLedgers.Total(
            question,
            history,
            line => line.Kind == EntryKind.Invested,
            FundLedgers.Investments
        );
        if (region is null || all is null)
            return Measurement.Without(question, Missing.NothingRecorded(FundLedgers.Investments));

        var here = FundLedgers.Total(
            question,
            history,
            line => line.Kind == EntryKind.Invested && line.Region == region,
            FundLedgers.Investments
        );
        var nowhere = FundLedgers.Total(
            question,
            history,
            line => line.Kind == EntryKind.Invested && line.Region is null,
            Elsewhere
        );
        var known = here?.Value.Printed ?? 0;
        var value = nowhere?.Value.Printed is { } unknown
            ? new Quantity(new(known, known + unknown), known, Relation.AtLeast, all.Value.Unit)
            : Quantity.Exact(known, all.Value.Unit);
        // Without an investment in the region, all investments together show that there is none.
        var entries = (here ?? all).Entries.Concat(nowhere?.Entries ?? []).Distinct().Order();
        var term = new Term(FundLedgers.Investments, value, all.SpeaksOf, [.. entries]);
        return Measurement.Of(question, value, all.SpeaksOf, term);
    }
}
