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
        if (
            !ProjectionTrial
                .Of(
                    calibration,
                    new BaselineVariant(ResidualRule.None),
                    years,
                    nation,
                    figures.Book.Groups,
                    published
                )
                .Accepted(out var trial, out var refusal)
        )
            return refusal;
        var end = period.Last.Year;
        return ProjectionRows.Of(trial, nation, $"{end - years}/{end}", SourceOf(changes)).ToArray();

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
