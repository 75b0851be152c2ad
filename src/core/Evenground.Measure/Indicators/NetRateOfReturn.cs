using System.Globalization;
using Evenground.Record;

namespace Evenground.Measure;

/// <summary>The money-weighted rate of return of investors, with the subscription line and without
/// it.</summary>
/// <remarks>
/// Σ aᵢ (1 + r)^(-dᵢ ÷ 365) = 0 over what investors paid and got and the value left. Always a pair: each
/// of the two names the other. Unit: share of 1 per year, from -1. Shape: one fund, or all of one currency
/// with pooled flows, twice. Missing: the status says why, as in <see cref="RateStatus"/>. Source: GIPS
/// (2020) on money-weighted returns; U.S. SEC staff, Marketing Compliance FAQ of 6 February 2024.
/// </remarks>
public sealed class NetRateOfReturn : IIndicator
{
    public Definition Definition { get; } =
        new(
            "net-irr",
            Topic.Fund,
            Name: new("순 내부수익률", "Net rate of return"),
            Question: new(
                "출자자의 돈은 보수를 빼고 해마다 얼마를 벌었습니까?",
                "What did investors' money earn a year, after all costs?"
            ),
            Formula: new(
                "납입과 분배, 마지막 날의 순자산가치의 순현재가치를 0으로 만드는 연율(일수/365). 대출 제외는 차입한 날 출자자가 냈다고 "
                    + "보고 계산합니다. 두 값은 늘 함께 냅니다.",
                "The rate per year, days over 365, at which payments, distributions and the net asset value of the last day are worth "
                    + "nothing together. Without the line: as if investors had paid each draw on its day. The two are always given together."
            ),
            UnitRule: new("비율(연율)", "Share of 1 per year"),
            MissingRule: new(
                "흐름의 부호가 바뀌지 않거나, 해가 여러 개이거나, 1년이 되지 않으면 연율을 내지 않고 그 상태를 적습니다.",
                "Where flows do not change sign, several rates solve them, or less than a year has passed, no rate per year is given: the "
                    + "status stands in its place."
            ),
            Source: new(
                "CFA Institute, GIPS Standards for Firms (2020), 금액가중 수익률; 미국 SEC 직원 FAQ(2024년 2월 6일)",
                "CFA Institute, GIPS Standards for Firms (2020), on money-weighted returns; U.S. SEC staff FAQ of 6 February 2024"
            ),
            Bases: [Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "100을 빌려 바로 투자하고 1년 뒤 105를 납입받아 갚았으며 3년 뒤 가치가 150입니다. 대출 포함 (150 ÷ 105)^(1 ÷ 2) - 1 = "
                    + "19.52 %, 대출 제외 1.5^(1 ÷ 3) - 1 = 14.47 %입니다.",
                "100 were borrowed and invested at once, 105 called and repaid after a year, and 150 are left after three: with the line "
                    + "(150 ÷ 105)^(1 ÷ 2) - 1 = 19.52 %, without it 1.5^(1 ÷ 3) - 1 = 14.47 %."
            ),
            ExampleFund.FactsWithLine(),
            ExampleFund.Question(FundPerformance.WithLine),
            Quantity.Exact(0.195228609334394m, Unit.Ratio)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        [
            .. from subject in FundPerformance.Subjects(view, basis)
            from detail in (string[])[FundPerformance.WithLine, FundPerformance.WithoutLine]
            select subject with
            {
                Detail = detail,
            },
        ];

    public Measurement Measure(Question question, RecordView view)
    {
        var isWith = question.Subject.Detail != FundPerformance.WithoutLine;
        Computed<decimal> other = default;
        var measured = FundPerformance.Of(
            question,
            view,
            pool =>
            {
                var (with, without) = (
                    FundPerformance.Annual(pool.Net.With.Rate),
                    FundPerformance.Annual(pool.Net.Without.Rate)
                );
                other = isWith ? without : with;
                return isWith ? with : without;
            },
            _ => Unit.Ratio,
            "IRR: -{0} + {1} + {2}",
            FundPerformance.PaidIn,
            FundPerformance.Distributed,
            FundPerformance.Value
        );
        return measured.Value is null ? measured : measured with { Notices = [Pair(isWith, other)] };
    }

    /// <summary>The other of the two, which belongs to this one wherever it is shown.</summary>
    static Notice Pair(bool isWith, Computed<decimal> other)
    {
        var (korean, english) = other.Is(out var rate, out var missing)
            ? (Shown(rate), Shown(rate))
            : (missing.Text.Korean, missing.Text.English);
        return isWith
            ? new(
                "notice.without-the-line",
                new($"캐피탈콜 대출을 제외하면: {korean}", $"Without the subscription line: {english}")
            )
            : new(
                "notice.with-the-line",
                new($"캐피탈콜 대출을 포함하면: {korean}", $"With the subscription line: {english}")
            );
    }

    static string Shown(decimal rate) =>
        decimal.Round(rate * 100, 2, MidpointRounding.AwayFromZero)
            .ToString("0.00", CultureInfo.InvariantCulture) + "%";
}
