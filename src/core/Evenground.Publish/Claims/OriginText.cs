using System.Globalization;
using Evenground.Measure;

namespace Evenground.Publish;

/// <summary>Where an official figure comes from, in words: office, table, edition and cells.</summary>
public static class OriginText
{
    public static LocalizedText Of(TermOrigin origin) =>
        new(
            $"{origin.Publisher.Korean}, {origin.Title.Korean}({origin.Table}), {origin.Vintage} 판"
                + $"({Day(origin)} 공표): {origin.Cells.Korean}",
            $"{origin.Publisher.English}, {origin.Title.English} ({origin.Table}), edition {origin.Vintage} (released "
                + $"{Day(origin)}): {origin.Cells.English}"
        );

    /// <summary>All origins of one operand, and how its figure is read.</summary>
    public static LocalizedText Of(IReadOnlyList<TermOrigin> origins, LocalizedText readAs) =>
        new(
            string.Join("; ", origins.Select(origin => Of(origin).Korean)) + $". {readAs.Korean}",
            string.Join("; ", origins.Select(origin => Of(origin).English)) + $". {readAs.English}"
        );

    static string Day(TermOrigin origin) =>
        origin.ReleasedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
