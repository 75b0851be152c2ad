using Evenground.Record;

namespace Evenground.Publish;

/// <summary>Which report of a fund is asked for, as it was typed.</summary>
/// <param name="Format">One of <see cref="FundReports.Formats"/>.</param>
/// <param name="Fund">The id or a name of the fund.</param>
/// <param name="Quarter">Such as 2026-Q1; the last that is over when null.</param>
/// <param name="Investor">The id or a name of an investor; null for the fund.</param>
/// <param name="Method">Of the performance report: one of <see cref="FundReports.Methods"/>; granular when
/// null.</param>
public sealed record FundReportAsk(
    string Format,
    string Fund,
    string? Quarter = null,
    string? Investor = null,
    string? Method = null
);

/// <summary>The quarterly reports of a fund, by their names.</summary>
public static class FundReports
{
    public const string Reporting = "ilpa-reporting",
        Performance = "ilpa-performance",
        Granular = "granular",
        GrossUp = "gross-up";

    public static IReadOnlyList<string> Formats { get; } = [Reporting, Performance];

    public static IReadOnlyList<string> Methods { get; } = [Granular, GrossUp];

    /// <summary>The report. Refused, in this order: an unknown format or method; performance of an
    /// investor; what
    /// <see cref="IlpaRequest.Ask"/> refuses.</summary>
    public static Outcome<ReportBook> Make(
        FundReportAsk ask,
        History history,
        AsOf asOf,
        Fingerprint fingerprint
    )
    {
        if (!Formats.Contains(ask.Format))
            return new ReportMustBeKnown(ask.Format, string.Join(", ", Formats));
        if (ask.Method is { } method && !Methods.Contains(method))
            return new ReportMustBeKnown(method, string.Join(", ", Methods));
        if (ask is { Format: Performance, Investor: { } investor })
            return new PerformanceMustBeOfAFund(investor);
        if (
            !IlpaRequest
                .Ask(history, asOf, fingerprint, ask.Fund, ask.Quarter, ask.Investor)
                .Accepted(out var asked, out var refusal)
        )
            return refusal;

        return ask.Format == Reporting
            ? IlpaReporting.Of(asked)
            : IlpaPerformance.Of(asked, ask.Method == GrossUp ? IlpaMethod.GrossUp : IlpaMethod.Granular);
    }
}

/// <summary>There is no report, or no methodology, of this name.</summary>
public sealed record ReportMustBeKnown(string Found, string Known) : Refusal
{
    public override string Code => "report.must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Found}'(이)라는 보고서나 방식이 없습니다. 다음 가운데 하나를 적어 주십시오: {Known}.",
            English: $"There is no report or methodology '{Found}'. Write one of: {Known}."
        );
}
