using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Net assets of investors: what the fund has, less what it owes and carried interest due.</summary>
/// <remarks>
/// Rests on the last valuations, carried forward; the page of the fund says how old they are. Unit: money.
/// Shape: one fund, or all of one currency. Missing: without a fund there is none. Source: IPEV Valuation
/// Guidelines.
/// </remarks>
public sealed class NetAssetValue : IIndicator
{
    public Definition Definition { get; } =
        new(
            "net-asset-value",
            Topic.Fund,
            Name: new("순자산가치", "Net asset value"),
            Question: new(
                "출자자의 몫으로 남은 가치는 얼마입니까?",
                "What is left that belongs to investors?"
            ),
            Formula: new(
                "현금 + 투자자산의 마지막 평가 - 차입 - 미지급 비용 - 미지급 성과보수. 평가 뒤의 매매는 더하고 빼며, 평가가 없으면 원가입니다.",
                "Cash + the last valuations of holdings - line - payables - carried interest due. What was bought and sold since a valuation is added and taken off; what was never valued stands at cost."
            ),
            UnitRule: FundPerformance.Money,
            MissingRule: FundPerformance.MissingWithoutFund,
            Source: new(
                "IPEV 가치평가 지침; ILPA 용어집",
                "IPEV Valuation Guidelines; ILPA, glossary of terms"
            ),
            Bases: [Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                ExampleFund.Story.Korean + "순자산가치는 70입니다.",
                ExampleFund.Story.English + "Net asset value: 70."
            ),
            ExampleFund.Facts(),
            ExampleFund.Question(),
            Quantity.Exact(70, Unit.Of(Currency.Won))
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        FundPerformance.Subjects(view, basis);

    public Measurement Measure(Question question, RecordView view) =>
        FundPerformance.Of(
            question,
            view,
            pool => pool.Totals.Value.Major,
            FundPerformance.UnitOf,
            arithmetic: null,
            FundPerformance.Value
        );
}
