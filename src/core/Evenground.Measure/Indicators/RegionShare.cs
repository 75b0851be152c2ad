using Evenground.Record;

namespace Evenground.Measure;

/// <summary>A region's share of a whole, from the amounts stated; the share that was printed stands beside
/// it.</summary>
/// <remarks>
/// Amount of the part ÷ amount of the whole, of the same period and unit. The whole is the nearest scope
/// above the part of which such an amount was stated, in the part's own statement if possible; a table that
/// counts the whole in another way may stand in for it. The subject's detail is the metric of the amounts.
/// Unit: ratio. Missing: no amount of the part, or none of a whole of the same period.
/// </remarks>
public sealed class RegionShare : IIndicator
{
    const string ExampleMetric = "vc.invested";

    static readonly DateOnly Day = new(2024, 12, 31);

    public Definition Definition { get; } =
        new(
            "region-share",
            Topic.Region,
            Name: new("지역 비중", "Share of a region"),
            Question: new(
                "전체 가운데 이 지역의 몫은 얼마입니까?",
                "What share of the whole falls to the region?"
            ),
            Formula: new(
                "지역의 금액 ÷ 전체의 금액. 두 값이 같은 기간과 단위를 말할 때만 나눕니다. 발표된 비중이 있으면 곁에 함께 보입니다.",
                "Amount of the region ÷ amount of the whole, only of one period and one unit; a share as printed stands beside it"
            ),
            UnitRule: new("비율. 0.5는 50%입니다.", "Ratio: 0.5 is 50 %"),
            MissingRule: new(
                "지역의 금액이나 같은 기간 전체의 금액이 알려지지 않았으면 값을 내지 않습니다. 발표된 비중만으로 채우지 않습니다.",
                "No figure when the region's amount, or that of a whole of the same period, was not known by then. A printed "
                    + "share alone does not fill the gap."
            ),
            Source: StatedWording.Source,
            Bases: [Basis.Stated]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "어느 나라의 벤처투자 1,000억 원 이상 가운데 한 지역이 정확히 250억 원을 받았으면 그 지역의 몫은 25% 이하입니다.",
                "Of venture investment of no less than KRW 100 bn in a country, exactly 25 bn went to one region: at most 25 %."
            ),
            [
                .. Said.Figure(
                    ExampleMetric,
                    "XX-1 Region",
                    Day,
                    25_000_000_000,
                    Unit.Of(Currency.Won),
                    roundedTo: 0
                ),
                .. Said.Figure(
                    ExampleMetric,
                    "XX",
                    Day,
                    100_000_000_000,
                    Unit.Of(Currency.Won),
                    Relation.AtLeast
                ),
            ],
            new(new("XX-1 Region", ExampleMetric), new(Day, Day), Basis.Stated),
            new(new(0, 0.25m), 0.25m, Relation.AtMost, Unit.Ratio)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis)
    {
        if (basis != Basis.Stated)
            return [];

        return
        [
            .. new SortedSet<Subject>(
                from share in view.Shares
                from metric in (string[])[share.ShareOf!, share.Code]
                from subject in StatedFigures.Subjects(view, metric)
                where view.Scopes.WholeOf(subject.Scope) is not null
                select subject with
                {
                    Detail = share.ShareOf,
                }
            ),
        ];
    }

    public Measurement Measure(Question question, RecordView view)
    {
        if (question.Basis != Basis.Stated)
            return Measurement.Without(question, Missing.BasisNotOffered(question.Basis));

        var scope = question.Subject.Scope;
        var metric = question.Subject.Detail ?? ExampleMetric;
        var amounts = StatedFigures.InPreferredUnit(StatedFigures.Actuals(view, metric, scope), view);
        var wholes = WholesOf(scope, metric, view);
        foreach (var part in amounts)
            if (WholeBeside(part, wholes) is { } whole)
                return Divide(question, view, part, whole);

        var reason = amounts.Count > 0 ? Missing.NoWhole(scope) : StatedFigures.WhyNone(view, metric, scope);
        var printed = PrintedShares(question, view).ToList();
        return Measurement.Without(
            question,
            reason,
            [.. amounts.Take(1).Select(part => StatedFigures.TermOf(part, view))]
        ) with
        {
            Alternatives =
            [
                .. printed
                    .Where(said => said.Key.AsOf == printed[0].Key.AsOf)
                    .Select(said =>
                        StatedFigures.AlternativeOf(said, Quantity.Of(said), view) with
                        {
                            Agrees = null,
                        }
                    ),
            ],
        };
    }

    static Measurement Divide(Question question, RecordView view, Assertion part, Assertion whole)
    {
        var (above, below) = (StatedFigures.TermOf(part, view), StatedFigures.TermOf(whole, view));
        if (Quotients.Of(above.Value, below.Value, Unit.Ratio) is not { } value)
            return Measurement.Without(question, Missing.NotDivisible(part.Key.Metric), above, below);
        return Measurement.Of(question, value, part.Key.Period, above, below) with
        {
            Alternatives =
            [
                .. PrintedShares(question, view)
                    .Where(said => said.Key.Period == part.Key.Period)
                    .Select(said => StatedFigures.AlternativeOf(said, value, view)),
            ],
        };
    }

    /// <summary>The shares of this amount that were printed of the region, those of the latest day
    /// first.</summary>
    static IEnumerable<Assertion> PrintedShares(Question question, RecordView view) =>
        view
            .Shares.Where(share => share.ShareOf == (question.Subject.Detail ?? ExampleMetric))
            .SelectMany(share => StatedFigures.Actuals(view, share.Code, question.Subject.Scope))
            .OrderByDescending(said => said.Key.AsOf);

    /// <summary>Every amount of a whole, nearest whole first, its own figures before other readings of
    /// it.</summary>
    static List<Assertion> WholesOf(string scope, string metric, RecordView view) =>
        [
            .. view
                .Scopes.WholesAbove(scope)
                .SelectMany(whole => view.Scopes.ReadingsOf(whole).Prepend(whole))
                .SelectMany(whole => StatedFigures.Actuals(view, metric, whole)),
        ];

    static Assertion? WholeBeside(Assertion part, List<Assertion> wholes)
    {
        var same = wholes
            .Where(whole => whole.Key.Period == part.Key.Period && whole.Key.Unit == part.Key.Unit)
            .ToList();
        return same.Find(whole => whole.Key.Statement == part.Key.Statement)
            ?? (same.Count > 0 ? same[0] : null);
    }
}
