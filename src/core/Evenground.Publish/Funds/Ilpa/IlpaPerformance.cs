using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>A fund's performance in the structure of the ILPA Performance Template 1.1, by the granular
/// or the gross-up methodology.</summary>
/// <remarks>
/// <para>Parts: figures of the fund and of its portfolio, each with and without the subscription
/// facility and never the one without the other; holdings; the flows since inception that all of it is
/// made of. Unit: major units of the fund's currency; rates per year, or of the period where a line says
/// so.</para>
/// <para>Missing: a rate with no single value stays empty and its status stands below it.</para>
/// <para>Source: ILPA, Performance Template (2025), as published descriptions tell its parts; see
/// <c>docs/guide/ilpa.md</c>.</para>
/// </remarks>
public static class IlpaPerformance
{
    public static ReportBook Of(IlpaRequest asked, IlpaMethod method)
    {
        var isGranular = method == IlpaMethod.Granular;
        return new(
            $"ilpa-performance-{(isGranular ? "granular" : "gross-up")}-{asked.Quarter.ToString().ToLowerInvariant()}",
            asked.Fund.Currency,
            [
                IlpaCover.Of(
                    asked,
                    isGranular
                        ? new(
                            "ILPA 성과 양식 1.1의 구조: 출자 흐름 방식",
                            "In the structure of the ILPA Performance Template 1.1, granular methodology"
                        )
                        : new(
                            "ILPA 성과 양식 1.1의 구조: 투자 흐름 방식",
                            "In the structure of the ILPA Performance Template 1.1, gross-up methodology"
                        )
                ),
                Figures(asked, method),
                Holdings(asked),
                IlpaFlows.Of(asked, method),
            ]
        );
    }

    static ReportSheet Figures(IlpaRequest asked, IlpaMethod method)
    {
        var figures = asked.Figures;
        Computed<SubscriptionLine> asOf = asked.Investor is { } investor
            ? figures.OfInvestor(investor).Net
            : figures.Net;
        var net = asOf.Is(out var known, out var missing) ? known : null;
        var lines = new ReportLines(columns: 2);
        lines.Heading(
            "net",
            asked.Investor is null
                ? new("A. 펀드 순성과", "A. Fund-level net performance")
                : new(
                    "A. 출자자의 순성과(대출은 약정 비율로 나눔)",
                    "A. Net performance of the investor, which bears the facility in proportion to commitments"
                )
        );
        Add(lines, "net", net?.With, net?.Without, missing?.Text);
        var gross = IlpaGross.Of(figures, method);
        lines.Heading("gross", new("B. 펀드 총성과", "B. Fund-level gross performance"));
        Add(lines, "gross", gross.With, gross.Without, gross.Missing);
        var portfolio = IlpaGross.Of(figures, IlpaMethod.GrossUp);
        lines.Heading("portfolio", new("C. 투자 자산 전체의 성과", "C. Portfolio-level performance"));
        Add(lines, "portfolio", portfolio.With, portfolio.Without, null);
        return new(
            "Performance",
            new(
                "캐피탈콜 대출을 포함한 성과와 제외한 성과",
                "Performance with and without the subscription facility"
            ),
            [
                new("캐피탈콜 대출 포함", "With subscription facility"),
                new("캐피탈콜 대출 제외", "Without subscription facility"),
            ],
            lines.All
        );
    }

    static void Add(
        ReportLines lines,
        string of,
        FlowFigures? with,
        FlowFigures? without,
        LocalizedText? missing
    )
    {
        lines
            .Amount(
                $"{of}-irr",
                new("내부수익률(IRR)", "IRR"),
                [Rate(with), Rate(without)],
                missing ?? IsOfThePeriod(with, without)
            )
            .Amount(
                $"{of}-irr-status",
                new("수익률의 상태", "Status of the rate"),
                [Status(with), Status(without)]
            )
            .Amount(
                $"{of}-multiple",
                of == "net" ? new("총배수(TVPI)", "TVPI") : new("투자 배수(MOIC)", "MOIC"),
                [Multiple(with?.Tvpi), Multiple(without?.Tvpi)],
                missing
            );
        if (of == "net")
            lines
                .Amount(
                    "net-dpi",
                    new("분배 배수(DPI)", "DPI"),
                    [Multiple(with?.Dpi), Multiple(without?.Dpi)]
                )
                .Amount(
                    "net-rvpi",
                    new("잔존 배수(RVPI)", "RVPI"),
                    [Multiple(with?.Rvpi), Multiple(without?.Rvpi)]
                );
    }

    static ReportSheet Holdings(IlpaRequest asked)
    {
        var lines = new ReportLines(columns: 12);
        foreach (var holding in asked.Figures.Holdings)
        {
            var row = FundHoldingRow.Of(holding, asked.History, asked.AsOf);
            lines.Amount(
                row.StakeId,
                new(row.CompanyKo ?? row.CompanyId, row.CompanyEn ?? row.CompanyId),
                [
                    ReportCell.Of(row.Instrument?.ToString()),
                    ReportCell.Of(row.Region),
                    ReportCell.Of(holding.Flows.Count > 0 ? holding.Flows[0].Day : null),
                    ReportCell.Of(Major(asked, row.InvestedMinor)),
                    ReportCell.Of(Major(asked, row.ReturnedMinor)),
                    ReportCell.Of(Major(asked, row.ValueMinor)),
                    ReportCell.Of(Major(asked, row.ReturnedMinor) + Major(asked, row.ValueMinor)),
                    ReportCell.Of(row.ValuedOn),
                    ReportCell.Of(row.Multiple, ReportFormat.Multiple),
                    ReportCell.Of(row.GrossRate, ReportFormat.Rate),
                    ReportCell.Of(holding.Gross.Rate.Status.ToString()),
                    ReportCell.Of(row.IsRolledForward ? "rolled forward" : null),
                ]
            );
        }

        return new(
            "Holdings",
            new(
                "투자 자산별 총성과(캐피탈콜 대출 제외)",
                "Gross performance by holding, without the subscription facility"
            ),
            [
                new("투자 수단", "Instrument"),
                new("지역", "Region"),
                new("첫 투자일", "First invested"),
                new("투자액", "Invested"),
                new("회수액", "Realised proceeds"),
                new("평가액", "Unrealised value"),
                new("총가치", "Total value"),
                new("평가일", "Valued on"),
                new("투자 배수", "MOIC"),
                new("총 IRR", "Gross IRR"),
                new("수익률의 상태", "Status of the rate"),
                new("평가의 상태", "State of the value"),
            ],
            lines.All
        );
    }

    static decimal Major(IlpaRequest asked, long minor) => new Money(minor, asked.Fund.Currency).Major;

    static ReportCell Rate(FlowFigures? figures) =>
        ReportCell.Of(PlainNumber.Of(figures?.Rate.Shown), ReportFormat.Rate);

    static ReportCell Multiple(Computed<double>? figure) =>
        ReportCell.Of(PlainNumber.OfFigure(figure), ReportFormat.Multiple);

    static ReportCell Status(FlowFigures? figures) => ReportCell.Of(figures?.Rate.Status.ToString());

    static LocalizedText? IsOfThePeriod(params ReadOnlySpan<FlowFigures?> figures)
    {
        foreach (var one in figures)
            if (one?.Rate.Status == RateStatus.ShorterThanAYear)
                return OfThePeriod;
        return null;
    }

    static readonly LocalizedText OfThePeriod = new(
        "1년 미만이므로 기간 수익률입니다. 연율이 아닙니다.",
        "Shorter than a year: the rate is that of the period and not per year."
    );
}
