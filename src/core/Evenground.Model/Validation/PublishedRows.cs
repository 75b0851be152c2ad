using System.Globalization;
using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Model;

/// <summary>V3 and V4: figures that an office published, rounded, against those that the record's tables
/// give.</summary>
/// <remarks>Every published number stands in a table of the country pack (see
/// <see cref="StandardTables.PublishedCounts"/>), none here. A count holds when it rounds to what was
/// published, a
/// fertility rate within 2 %, as offices use populations of their own, a life expectancy when it
/// rounds.</remarks>
public static class PublishedRows
{
    const double MostFertilityError = 0.02;

    static readonly LocalizedText People = new("명", "people"),
        Children = new("명", "children per woman"),
        Years = new("년", "years");

    /// <summary>Moves of all ages, by place and years.</summary>
    public static IReadOnlyList<ValidationRow> Flows(History history, AsOf asOf)
    {
        var view = new RecordView(history, asOf);
        return
        [
            .. Counts(view, StandardTables.Total)
                .Where(count => count.Item != "births")
                .Select(count => RowOf(view, "V3", count))
                .OfType<ValidationRow>(),
        ];
    }

    /// <summary>Births, total fertility and life expectancy.</summary>
    public static IReadOnlyList<ValidationRow> Vital(History history, AsOf asOf)
    {
        var view = new RecordView(history, asOf);
        return
        [
            .. Counts(view, StandardTables.Total)
                .Where(count => count.Item == "births")
                .Select(count => RowOf(view, "V4", count))
                .OfType<ValidationRow>(),
            .. Fertility(view),
            .. Expectancy(view),
        ];
    }

    /// <summary>The published counts of an age; null for those of certain ages.</summary>
    internal static IEnumerable<PublishedCount> Counts(RecordView view, string? age)
    {
        if (view.Official.Table(StandardTables.PublishedCounts) is not { } table)
            yield break;
        foreach (var (period, cell, figure) in table.Cells())
            if (
                figure.Value is { } value
                && (age is null ? cell[2] != StandardTables.Total : cell[2] == age)
                && int.TryParse(cell[3], CultureInfo.InvariantCulture, out var years)
            )
                yield return new(
                    cell[0],
                    cell[1],
                    AgeGroup.Parse(cell[2]),
                    period.Last.Year - years + 1,
                    period.Last.Year,
                    (double)value,
                    (double)(figure.Edition.Structure.RoundedTo ?? 1),
                    SourceOf(figure)
                );
    }

    static ValidationRow? RowOf(RecordView view, string id, PublishedCount count)
    {
        if (Ask(view, count.Item, count.Area, count.Period) is not { } ours)
            return null;
        var difference = ours - count.Value;
        return new(
            id,
            IndicatorCatalogue.Find(count.Item)!.Definition.Name,
            count.Period,
            count.Area,
            count.Value,
            ours,
            People,
            difference,
            count.RoundedTo / 2,
            Math.Abs(difference) <= count.RoundedTo / 2,
            count.Source
        );
    }

    static IEnumerable<ValidationRow> Fertility(RecordView view)
    {
        const string indicator = "total-fertility";
        if (view.Official.Table(StandardTables.PublishedFertility) is not { } table)
            yield break;
        foreach (var (period, cell, figure) in table.Cells())
            if (figure.Value is { } value && Ask(view, indicator, cell[0], period.Text) is { } ours)
                yield return new(
                    "V4",
                    IndicatorCatalogue.Find(indicator)!.Definition.Name,
                    period.Text,
                    cell[0],
                    (double)value,
                    ours,
                    Children,
                    ours / (double)value - 1,
                    MostFertilityError,
                    Math.Abs(ours / (double)value - 1) <= MostFertilityError,
                    SourceOf(figure)
                );
    }

    static IEnumerable<ValidationRow> Expectancy(RecordView view)
    {
        if (
            view.Official.Table(StandardTables.PublishedLifeExpectancy) is not { } table
            || view.Official.Book.Root is not { } root
        )
            yield break;
        foreach (var (period, cell, figure) in table.Cells())
        {
            var indicator = $"life-expectancy-{(cell[0] == StandardTables.Men ? "men" : "women")}";
            if (figure.Value is not { } value || Ask(view, indicator, root, period.Text) is not { } ours)
                continue;
            var most = (double)(figure.Edition.Structure.RoundedTo ?? 0.1m) / 2;
            yield return new(
                "V4",
                IndicatorCatalogue.Find(indicator)!.Definition.Name,
                period.Text,
                root,
                (double)value,
                ours,
                Years,
                ours - (double)value,
                most,
                Math.Abs(ours - (double)value) <= most,
                SourceOf(figure)
            );
        }
    }

    static double? Ask(RecordView view, string indicator, string place, string period) =>
        IndicatorCatalogue.Find(indicator) is { } found
        && found.Measure(new(new(place, period), view.AsOf, Basis.Official), view).Value?.Printed is { } value
            ? (double)value
            : null;

    internal static LocalizedText SourceOf(KnownFigure figure)
    {
        var provenance = figure.Edition.Provenance;
        return new(
            $"{provenance.Publisher.Korean}, {provenance.Table}, {provenance.ReleasedOn:yyyy-MM-dd}",
            $"{provenance.Publisher.English}, {provenance.Table}, {provenance.ReleasedOn:yyyy-MM-dd}"
        );
    }
}

/// <summary>One count as an office published it.</summary>
/// <param name="Area">A place or a group of places.</param>
/// <param name="Item">The indicator that it is a figure of.</param>
/// <param name="Ages">The ages that it is limited to; null for all.</param>
sealed record PublishedCount(
    string Area,
    string Item,
    AgeGroup? Ages,
    int First,
    int Last,
    double Value,
    double RoundedTo,
    LocalizedText Source
)
{
    public string Period => First == Last ? $"{Last:0000}" : $"{First:0000}/{Last:0000}";
}
