using Evenground.Publish;

namespace Evenground.Web;

/// <summary>Where each region stood against the country at first, and where it stands now: whoever was behind
/// and lies above the line has caught up.</summary>
/// <param name="Claims">The figures drawn, and the two measures of convergence.</param>
public sealed record ConvergencePicture(
    IPicture Picture,
    IReadOnlyList<Claim?> Claims,
    IReadOnlyList<Claim> Measures
)
{
    const string Relative = "product-per-head-relative";

    static readonly string[] MeasureCodes = ["sigma-convergence", "beta-convergence"];

    /// <summary>Null when less than two years of regions' product against the country's are known.</summary>
    public static ConvergencePicture? Of(PageView view, RegionalRecord record)
    {
        var years = record.PeriodsOf(Relative).Where(period => period.IsYear).ToArray();
        if (years.Length < 2 || record.Book.Root is not { } root)
            return null;
        var (first, last) = (FirstOf(record, years), years[^1]);
        var pairs = record
            .Places.Select(place =>
                (
                    Place: place,
                    Before: record.Find(Relative, place, first),
                    After: record.Find(Relative, place, last)
                )
            )
            .ToArray();
        Claim[] measures =
        [
            .. MeasureCodes
                .Select(code => record.Find(code, root, StatisticPeriod.Parse($"{first.Text}/{last.Text}")))
                .OfType<Claim>(),
        ];
        return new(
            new DrawnOnce(PictureOf(view, record, first, last, pairs)),
            [.. pairs.SelectMany(pair => (Claim?[])[pair.Before, pair.After]), .. measures],
            measures
        );
    }

    /// <summary>The first year of which every region of today has a figure.</summary>
    static StatisticPeriod FirstOf(RegionalRecord record, StatisticPeriod[] years) =>
        years.FirstOrDefault(
            year => record.Places.All(place => record.Find(Relative, place, year).Figure() is not null),
            years[0]
        );

    static Scatter PictureOf(
        PageView view,
        RegionalRecord record,
        StatisticPeriod first,
        StatisticPeriod last,
        (string Place, Claim? Before, Claim? After)[] pairs
    )
    {
        var (from, until) = (PeriodText.Of(first, view.Language), PeriodText.Of(last, view.Language));
        var behind = pairs
            .Where(pair => pair.Before.Figure() < 1 && pair.After.Figure() is not null)
            .ToArray();
        var closer = behind.Count(pair => pair.After.Figure() > pair.Before.Figure());
        return new(
            new(
                view.Say(
                    new(
                        $"{from}에 전국보다 낮았던 {behind.Length}곳 가운데 {closer}곳이 {until}까지 격차를 좁혔습니다",
                        $"Of {behind.Length} regions below the country's level in {from}, {closer} had moved up by {until}"
                    )
                ),
                view.Say(
                    new(
                        "1인당 생산을 전국과 견준 비율입니다. 선 위에 있으면 처음보다 올라왔습니다.",
                        "Product per head against the country's. Whoever lies above the line has moved up."
                    )
                ),
                view.Language
            ),
            new(from, Unit.Ratio),
            new(until, Unit.Ratio),
            [
                .. pairs.Select(pair => new ScatterPoint(
                    view.Say(record.ShortNameOf(pair.Place)),
                    pair.Before.Figure(),
                    pair.After.Figure(),
                    IsMain: true
                )),
            ]
        )
        {
            Line = new(1, 0, view.Say(new("처음과 같음", "As at first"))),
        };
    }
}
