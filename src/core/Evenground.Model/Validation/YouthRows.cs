using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Model;

/// <summary>V6: net migration of certain ages as published against the flows by age that the calibration
/// rebuilds.</summary>
/// <remarks>
/// Formula: the years are cut into windows of at most five, the last first; each is calibrated by itself, and
/// the net
/// moves of the ages are added up. Who is of age a at the year's beginning counts half for a and half for a +
/// 1.
/// For the year after the last that can be calibrated, the rates of the default window meet its residents,
/// and
/// the row
/// only tells. Published numbers come from the pack; nothing here was fitted to them.
/// </remarks>
public static class YouthRows
{
    /// <summary>The greatest relative difference that is near enough: what the specification's prototype
    /// reached.</summary>
    public const double MostDifference = 0.145;

    const int WindowYears = 5;

    /// <summary>A row for each published number that can be compared.</summary>
    public static IReadOnlyList<ValidationRow> Of(History history, AsOf asOf)
    {
        var view = new RecordView(history, asOf);
        var known = new Dictionary<CalibrationOptions, Calibration?>();
        var rows = new List<ValidationRow>();
        foreach (var count in PublishedRows.Counts(view, null))
            if (
                count is { Item: "net-migration", Ages: { } ages }
                && PlacesOf(view, count.Area) is { } places
            )
            {
                var ours = Sum(count, window => Calibrated(window), made => NetOf(made, ages, places));
                var isBeyond = ours is null;
                if (ours is null && Calibrated(default) is { } last && IsYearAfter(last, count))
                    ours = NetOf(last, ages, places);
                if (ours is { } value)
                    rows.Add(RowOf(count, ages, value, isBeyond));
            }

        return rows;

        Calibration? Calibrated(CalibrationOptions window) =>
            known.TryGetValue(window, out var made)
                ? made
                : known[window] = Calibrator.Calibrate(history, asOf, window).Accepted(out made, out _)
                    ? made
                    : null;
    }

    static bool IsYearAfter(Calibration last, PublishedCount count) =>
        count.First == count.Last && count.Last == last.BaseYear + 1;

    static double? Sum(
        PublishedCount count,
        Func<CalibrationOptions, Calibration?> calibrated,
        Func<Calibration, double> net
    )
    {
        var sum = 0.0;
        for (var last = count.Last; last >= count.First; last -= WindowYears)
        {
            var window = new CalibrationOptions(Math.Max(count.First, last - WindowYears + 1), last);
            if (calibrated(window) is not { } made)
                return null;
            sum += window.Years * net(made);
        }

        return sum;
    }

    static HashSet<string>? PlacesOf(RecordView view, string area) =>
        view.Official.Territories.Find(area) is { } territory
            ? territory.Places.ToHashSet(StringComparer.Ordinal)
            : null;

    static double NetOf(Calibration made, AgeGroup ages, HashSet<string> places)
    {
        var shape = made.Shape;
        var net = FlowsByAge.Net(made);
        var sum = 0.0;
        for (var sex = 0; sex < PopulationShape.Sexes; sex++)
        for (var age = 0; age < shape.Ages; age++)
        for (var region = 0; region < shape.Regions; region++)
            if (places.Contains(made.Regions[region].Code))
                sum += MeasuredFlows.Part(ages, age) * net[shape.Cell(sex, age, region)];
        return sum;
    }

    static ValidationRow RowOf(PublishedCount count, AgeGroup ages, double ours, bool isBeyond)
    {
        var difference = ours / count.Value - 1;
        return new(
            "V6",
            isBeyond
                ? new(
                    $"{ages}세 순이동(그 전해까지의 이동률)",
                    $"Net migration, ages {ages} (at the rates of the years before)"
                )
                : new($"{ages}세 순이동", $"Net migration, ages {ages}"),
            count.Period,
            count.Area,
            count.Value,
            ours,
            new("명", "people"),
            difference,
            isBeyond ? null : MostDifference,
            Math.Abs(difference) <= MostDifference,
            count.Source
        );
    }
}
