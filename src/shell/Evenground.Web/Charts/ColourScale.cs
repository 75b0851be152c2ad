using Evenground.Publish;

namespace Evenground.Web;

/// <summary>One class of a colour scale: from a value up to, but without, another.</summary>
/// <param name="From">Null where it is open downwards.</param>
/// <param name="Until">Null where it is open upwards.</param>
/// <param name="Words">Its bounds, and its name where it has one.</param>
/// <param name="Fill">Its colour.</param>
public sealed record ColourClass(decimal? From, decimal? Until, string Words, string Fill)
{
    /// <summary>The colour of what is written on it.</summary>
    public string Ink => Contrast.Ink(Fill, Palette.DarkInk, Palette.LightInk);

    /// <summary>The class of the style sheet for what is written on it.</summary>
    public string InkKind => Ink == Palette.DarkInk ? "ink-dark" : "ink-light";

    public bool Holds(decimal value) => (From is null || value >= From) && (Until is null || value < Until);
}

/// <summary>A band that somebody defined: a name with bounds, such as a level of risk.</summary>
/// <param name="From">The lowest value that belongs to it; null where it is open downwards.</param>
/// <param name="Until">The lowest value that no longer belongs to it; null where it is open upwards.</param>
public sealed record NamedBand(string Name, decimal? From, decimal? Until);

/// <summary>Values in classes, and classes in colours that a colour-blind reader can tell apart.</summary>
/// <remarks>
/// Every class is half open, and the outer ones are open outwards, so each value is in one class. A missing
/// value is in none: it is hatched. Colours come with words and counts in <see cref="Legend"/>.
/// </remarks>
public sealed class ColourScale
{
    readonly Language _language;

    ColourScale(IReadOnlyList<ColourClass> classes, Language language) =>
        (Classes, _language) = (classes, language);

    /// <summary>From the lowest values to the highest.</summary>
    public IReadOnlyList<ColourClass> Classes { get; }

    /// <summary>Classes of about the same number of values. Equal values are never parted, so there may be
    /// fewer.</summary>
    public static ColourScale ByQuantiles(
        IEnumerable<decimal?> values,
        int classes,
        Unit unit,
        Language language
    )
    {
        var sorted = Known(values);
        var bounds = Enumerable
            .Range(1, classes - 1)
            .Select(part => part * sorted.Length / classes)
            .Where(place => place > 0)
            .Select(place => sorted.Cast<decimal?>().FirstOrDefault(value => value > sorted[place - 1]))
            .OfType<decimal>()
            .Distinct()
            .ToArray();
        return Of(bounds, Palette.SequentialOf(bounds.Length + 1), unit, language);
    }

    /// <summary>Classes of the same width between round numbers.</summary>
    /// <param name="about">How many there should be, as far as round numbers allow: 2 to 6.</param>
    public static ColourScale ByEqualSteps(
        IEnumerable<decimal?> values,
        int about,
        Unit unit,
        Language language
    )
    {
        var sorted = Known(values);
        var steps = sorted.Length == 0 ? [] : Scale.Steps(sorted[0], sorted[^1], about);
        var bounds = steps.Where(step => step > sorted[0] && step <= sorted[^1]).ToArray();
        return Of(bounds, Palette.SequentialOf(bounds.Length + 1), unit, language);
    }

    /// <summary>Equal steps to both sides of a middle, such as no change or the country's value.</summary>
    /// <param name="middle">A value of the middle itself counts as above.</param>
    /// <param name="perSide">Classes on each side, 1 to 3.</param>
    public static ColourScale AroundMiddle(
        IEnumerable<decimal?> values,
        decimal middle,
        int perSide,
        Unit unit,
        Language language
    )
    {
        var farthest = Known(values).Select(value => Math.Abs(value - middle)).DefaultIfEmpty(1).Max();
        var step = Scale.RoundStep(farthest == 0 ? 1 : farthest, perSide);
        var bounds = Enumerable.Range(1 - perSide, 2 * perSide - 1).Select(part => middle + part * step);
        return Of([.. bounds], Palette.DivergingOf(perSide), unit, language);
    }

    /// <summary>Bands that somebody defined, with their names.</summary>
    /// <param name="bands">From the lowest values to the highest; at most seven.</param>
    /// <param name="isDarkestFirst">Whether the lowest values are the gravest.</param>
    public static ColourScale ByBands(
        IReadOnlyList<NamedBand> bands,
        Unit unit,
        Language language,
        bool isDarkestFirst = false
    )
    {
        var fills = Palette.SequentialOf(bands.Count);
        return new(
            [
                .. bands.Select(
                    (band, place) =>
                        new ColourClass(
                            band.From,
                            band.Until,
                            $"{band.Name} ({Words(band.From, band.Until, unit, language)})",
                            fills[isDarkestFirst ? bands.Count - 1 - place : place]
                        )
                ),
            ],
            language
        );
    }

    /// <summary>The class of a value; null for a missing one, and for one that no band holds.</summary>
    public ColourClass? ClassOf(decimal? value) =>
        value is { } known ? Classes.FirstOrDefault(one => one.Holds(known)) : null;

    /// <summary>Every class with its words and how many of the values it holds; then how many are
    /// missing.</summary>
    public IReadOnlyList<LegendItem> Legend(IReadOnlyCollection<decimal?> values)
    {
        var items = Classes
            .Select(one =>
                LegendItem.Colour(Counted(one.Words, values.Count(value => ClassOf(value) == one)), one.Fill)
            )
            .ToList();
        var missing = values.Count(value => ClassOf(value) is null);
        if (missing > 0)
            items.Add(
                LegendItem.Hatching(Counted(_language == Language.Korean ? "값 없음" : "No figure", missing))
            );
        return items;
    }

    string Counted(string words, int count) =>
        _language == Language.Korean
            ? $"{words}: {count}곳"
            : $"{words}: {count} {(count == 1 ? "region" : "regions")}";

    static decimal[] Known(IEnumerable<decimal?> values) => [.. values.OfType<decimal>().Order()];

    static ColourScale Of(decimal[] bounds, IReadOnlyList<string> fills, Unit unit, Language language) =>
        new(
            [
                .. fills.Select(
                    (fill, place) =>
                    {
                        decimal? from = place == 0 ? null : bounds[place - 1];
                        decimal? until = place == bounds.Length ? null : bounds[place];
                        return new ColourClass(from, until, Words(from, until, unit, language), fill);
                    }
                ),
            ],
            language
        );

    static string Words(decimal? from, decimal? until, Unit unit, Language language)
    {
        var (low, high) = (Text(from), Text(until));
        return language == Language.Korean
            ? (low, high) switch
            {
                (null, null) => "모든 값",
                (null, _) => $"{high} 미만",
                (_, null) => $"{low} 이상",
                _ => $"{low} 이상 {high} 미만",
            }
            : (low, high) switch
            {
                (null, null) => "every value",
                (null, _) => $"under {high}",
                (_, null) => $"{low} or more",
                _ => $"{LowEnd(from!.Value)} to under {high}",
            };

        // The unit stands once, behind the higher end: "3 to under 50 people".
        string LowEnd(decimal value) =>
            unit.Kind == UnitKind.Money || unit == Unit.Ratio
                ? NumberText.Of(value, unit, language)
                : NumberText.Plain(value);

        string? Text(decimal? value) => value is { } known ? NumberText.Of(known, unit, language) : null;
    }
}
