using Evenground.Record;

namespace Evenground.Measure;

/// <summary>The money-weighted rate of return of all holdings, before fees and carried interest.</summary>
/// <remarks>
/// Σ aᵢ (1 + r)^(-dᵢ ÷ 365) = 0. Unit: share of 1 per year, from -1. Shape: one fund, or all of one
/// currency with pooled flows. Missing: the status says why, as in <see cref="RateStatus"/>. Source: GIPS
/// (2020) on money-weighted returns.
/// </remarks>
public sealed class GrossRateOfReturn : IIndicator
{
    public Definition Definition { get; } =
        new(
            "gross-irr",
            Topic.Fund,
            Name: new("총 내부수익률", "Gross rate of return"),
            Question: new(
                "기업에 넣은 돈은 해마다 얼마를 벌었습니까?",
                "What did the money in companies earn a year?"
            ),
            Formula: new(
                "투자와 회수, 마지막 날의 가치의 순현재가치를 0으로 만드는 연율(일수/365). 보수와 성과보수를 빼기 전입니다.",
                "The rate per year, days over 365, at which investments, proceeds and the value on the last day are worth nothing together. Before fees and carried interest."
            ),
            UnitRule: new("비율(연율)", "Share of 1 per year"),
            MissingRule: new(
                "흐름의 부호가 바뀌지 않거나, 해가 여러 개이거나, 1년이 되지 않으면 연율을 내지 않고 그 상태를 적습니다.",
                "Where flows do not change sign, several rates solve them, or less than a year has passed, no rate per year is given: the status stands in its place."
            ),
            Source: FundPerformance.Source,
            Bases: [Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                ExampleFund.Story.Korean
                    + "1년 뒤의 20은 같은 날 오가 지워지므로 (70 ÷ 60)^(1 ÷ 2) - 1 = 8.01 %입니다.",
                ExampleFund.Story.English
                    + "The 20 of the second year came and went on one day, so (70 ÷ 60)^(1 ÷ 2) - 1 = 8.01 %."
            ),
            ExampleFund.Facts(),
            ExampleFund.Question(),
            Quantity.Exact(0.0801234497346435m, Unit.Ratio)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        FundPerformance.Subjects(view, basis);

    public Measurement Measure(Question question, RecordView view) =>
        FundPerformance.Of(
            question,
            view,
            pool => FundPerformance.Annual(pool.Gross.Rate),
            _ => Unit.Ratio,
            "IRR: -{0} + {1} + {2}",
            FundPerformance.Invested,
            FundPerformance.Proceeds,
            FundPerformance.Holdings
        );
}
