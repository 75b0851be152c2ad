using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>In which class of a scale a region was at each time, and since when it is where it is.</summary>
/// <param name="Steps">Each time of which there is a figure, the earliest first.</param>
public sealed record RiskCourse(IReadOnlyList<RiskStep> Steps)
{
    public RiskStep? Now => Steps.Count > 0 ? Steps[^1] : null;

    /// <summary>The first time of the run that has lasted in today's class; null when nothing is
    /// known.</summary>
    public RiskStep? Since
    {
        get
        {
            for (var at = Steps.Count - 1; at > 0; at--)
                if (Steps[at - 1].Class?.Code != Steps[at].Class?.Code)
                    return Steps[at];
            return Steps.Count > 0 ? Steps[0] : null;
        }
    }

    /// <summary>The step before the run began: the class that the region left. Null when it was never seen
    /// in another.</summary>
    public RiskStep? Before =>
        Since is { } since && Steps.Index().First(pair => pair.Item == since).Index is > 0 and var at
            ? Steps[at - 1]
            : null;

    /// <summary>Where a class was left for another, the latest first.</summary>
    public IReadOnlyList<(RiskStep Before, RiskStep After)> Changes =>
        [
            .. Steps
                .Zip(Steps.Skip(1))
                .Where(pair =>
                    pair.First.Class is { } before
                    && pair.Second.Class is { } after
                    && before.Code != after.Code
                )
                .Reverse(),
        ];

    /// <summary>The course as a line, with a mark wherever a class was left for another.</summary>
    public IPicture Picture(PageView view, RegionalRecord record, string name) =>
        new Lines(
            new(Title(view, name), Bounds(view, record), view.Language),
            Now!.Claim.Measurement.Value!.Unit,
            [
                new(
                    name,
                    [
                        .. Steps.Select(step => new LinePoint(
                            PeriodText.At(step.Period),
                            PeriodText.Of(step.Period, view.Language),
                            step.Claim.Figure()
                        )),
                    ]
                ),
            ]
        )
        {
            Marks =
            [
                .. Changes.Select(change => new LineMark(
                    PeriodText.At(change.After.Period),
                    view.Say(change.After.Class!.Name),
                    IsBreak: false
                )),
            ],
        };

    /// <summary>The course of a region along the scale of an indicator, by the classes that held at each
    /// time.</summary>
    public static RiskCourse Of(RegionalRecord record, string indicator, string place) =>
        new([
            .. from period in record.PeriodsOf(indicator)
            let claim = record.Find(indicator, place, period)
            let value = claim.Figure()
            where value is not null
            select new RiskStep(period, claim, record.Rules.ClassOf(indicator, value.Value, period.Last)),
        ]);

    string Title(PageView view, string name)
    {
        if (Now!.Class is not { } row)
            return $"{name}: {Now.Claim.Text(view.Language)}";
        return view.Say(
            Before is null
                ? new(
                    $"{name}: 알려진 모든 시점에서 '{row.Name.Korean}'",
                    $"{name} has been in the class ‘{row.Name.English}’ at every time known"
                )
                : new(
                    $"{name}: {PeriodText.Of(Since!.Period, Language.Korean)}부터 '{row.Name.Korean}'",
                    $"{name}: ‘{row.Name.English}’ since {PeriodText.Of(Since.Period, Language.English)}"
                )
        );
    }

    /// <summary>Where the classes begin and end, as they hold at the last time.</summary>
    string Bounds(PageView view, RegionalRecord record) =>
        string.Join(
            " · ",
            record
                .Rules.Classes(Now!.Claim.Definition.Code, Now.Period.Last)
                .Select(row => $"{view.Say(row.Name)} {view.Say(Ends(row))}")
        );

    static LocalizedText Ends(ScaleClass row) =>
        (row.Low, row.High) switch
        {
            (null, { } high) => new($"{NumberText.Plain(high)} 미만", $"under {NumberText.Plain(high)}"),
            ({ } low, null) => new($"{NumberText.Plain(low)} 이상", $"{NumberText.Plain(low)} or more"),
            ({ } low, { } high) => LocalizedText.Same($"{NumberText.Plain(low)}–{NumberText.Plain(high)}"),
            _ => default,
        };
}

/// <summary>A region's class at one time.</summary>
public sealed record RiskStep(StatisticPeriod Period, Claim Claim, ScaleClass? Class);
