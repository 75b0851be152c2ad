using System.Globalization;
using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Model;

/// <summary>An office's projection as the record holds it, against the baseline.</summary>
/// <remarks>
/// Changes come from the table of projected changes; where an office printed only levels at both ends, from
/// those.
/// Groups come from the table of areas. The run has the rates of the base year and nothing unexplained, over
/// as many
/// years as the projection, from its own base year: it is how regions fare against each other that is
/// compared.
/// Missing: without a change of the nation there is no trial.
/// </remarks>
public static class ProjectionReading
{
    const string Variant = "medium";

    const double Percent = 100;

    /// <summary>The baseline that is held to the limit, and after it the others that were tried: with
    /// official births and deaths, and what stays unexplained by each rule.</summary>
    static readonly BaselineVariant[] Tried =
    [
        new(ResidualRule.None),
        new(ResidualRule.None, Fertility: true, Mortality: true),
        new(ResidualRule.MeanOfWindow, Fertility: true, Mortality: true),
        new(ResidualRule.Official, Fertility: true, Mortality: true),
        new(ResidualRule.MeanOfWindow),
    ];

    /// <summary>What a reader must know of the comparison.</summary>
    public static LocalizedText Note { get; } =
        new(
            "한계를 지켜야 하는 것은 기준년의 비율을 그대로 두고 설명되지 않은 증감을 뺀 기준선 하나입니다. 그 밖에 시험해 본 기준선과 결과도 모두 아래에 보입니다. "
                + "나머지 기준선은 시나리오의 보통 기준선까지 모두 한계를 지키지 못하므로, 이 기준선은 결과를 보고 고른 것임을 밝힙니다. "
                + "기준년 비율은 바뀌지 않아서, 새로 생겨 빠르게 느는 지역은 공식 추계를 따라가지 못합니다. 그래서 가장 먼 지역은 이름을 밝히고 평균에서 뺐으며, 그 지역을 넣은 평균도 함께 적었습니다.",
            "One baseline is held to the limit: rates as they were in the base year, and nothing unexplained. The other baselines that were tried stand below with what each gave. "
                + "All of those miss it, the usual baseline of scenarios among them: this one was chosen with its result in sight. "
                + "As rates stay as they were in the base year, a new region that still grows fast cannot follow the official projection: the region furthest off is named and left out of the mean, and the mean with it stands there too."
        );

    /// <summary>The rows of V8; none when the record holds no projection.</summary>
    public static Outcome<IReadOnlyList<ValidationRow>> Of(
        History history,
        AsOf asOf,
        Calibration calibration
    )
    {
        var figures = new OfficialFigures(history, asOf);
        if (
            figures.Table(StandardTables.ProjectedChange) is not { Periods: [.., var period] } changes
            || figures.Book.Root is not { } root
            || Years(changes) is not { } years
            || Change(changes, period, root, years) is not { } nation
        )
            return Array.Empty<ValidationRow>();

        var published = calibration
            .Regions.Select(region =>
                (region.Code, Change: Change(changes, period, region.Code, years) ?? Levels(region.Code))
            )
            .Concat(
                figures.Book.Groups.Select(group =>
                    (
                        group.Code,
                        Change: figures.Table(StandardTables.ProjectedAreaChange) is { } areas
                            ? Change(areas, period, group.Code, years)
                            : null
                    )
                )
            )
            .Where(place => place.Change is not null)
            .Select(place => new PublishedChange(place.Code, place.Change!.Value))
            .ToArray();
        var trials = new List<(BaselineVariant Variant, ProjectionTrial Trial)>();
        foreach (var variant in Tried)
            if (
                ProjectionTrial
                    .Of(calibration, variant, years, nation, figures.Book.Groups, published)
                    .Accepted(out var trial, out var refusal)
            )
                trials.Add((variant, trial));
            else
                return refusal;
        var (end, source) = (period.Last.Year, SourceOf(changes));
        var said = $"{end - years}/{end}";
        return ProjectionRows
            .Of(trials[0].Trial, nation, said, source)
            .Concat(trials.Select(one => ProjectionRows.Told(one.Variant, one.Trial, said, source)))
            .ToArray();

        double? Levels(string place) =>
            figures.Table(StandardTables.ProjectedResidents) is { } levels
            && Level(levels, period.Last.Year - years, place) is { } start
            && Level(levels, period.Last.Year, place) is { } after
                ? after / start - 1
                : null;
    }

    static double? Change(StatisticalTable table, StatisticPeriod period, string place, int years) =>
        table.Find(period, place, Variant, years.ToString(CultureInfo.InvariantCulture))?.Value is { } change
            ? (double)change / Percent
            : null;

    static double? Level(StatisticalTable table, int year, string place)
    {
        foreach (var period in table.Periods)
            if (period.Last.Year == year && table.Find(period, place, Variant)?.Value is { } residents)
                return (double)residents;
        return null;
    }

    static int? Years(StatisticalTable table) =>
        table.Structure.IndexOf(StandardTables.Years) is >= 0 and var dimension
        && table.Categories(dimension) is [.., var last]
        && int.TryParse(last, CultureInfo.InvariantCulture, out var years)
            ? years
            : null;

    static LocalizedText SourceOf(StatisticalTable table) => table.Editions[0].Value.Provenance.Publisher;
}
