using System.Globalization;
using Evenground.Publish;

namespace Evenground.Web;

/// <summary>A number for a narrow place in a picture: 939만, 9.39m. The table behind the picture has it in
/// full.</summary>
/// <remarks>Three significant digits, half to even; without its unit, which the picture's words
/// say.</remarks>
public static class ShortNumber
{
    const int Digits = 3;

    static readonly (decimal Size, string Word)[] Korean = [(1e12m, "조"), (1e8m, "억"), (1e4m, "만")];

    static readonly (decimal Size, string Word)[] English =
    [
        (1e12m, "tn"),
        (1e9m, "bn"),
        (1e6m, "m"),
        (1e3m, "k"),
    ];

    public static string Of(decimal value, Unit unit, Language language)
    {
        if (unit == Unit.Ratio)
            return Write(Shorten(value * 100)) + "%";

        var shortened = Shorten(value);
        foreach (var (size, word) in language == Language.Korean ? Korean : English)
            if (Math.Abs(shortened) >= size && Math.Abs(value) >= 10_000)
                return Write(shortened / size) + word;
        return Write(shortened);
    }

    /// <summary>With a plus sign where it is more than nothing: for a balance.</summary>
    public static string Signed(decimal value, Unit unit, Language language) =>
        (value > 0 ? "+" : "") + Of(value, unit, language);

    /// <summary>In full with its unit, and with a plus sign where it is more than nothing.</summary>
    public static string SignedInFull(decimal value, Unit unit, Language language) =>
        (value > 0 ? "+" : "") + NumberText.Of(value, unit, language);

    static decimal Shorten(decimal value)
    {
        var magnitude = Math.Abs(value);
        if (magnitude is 0 or >= 100 and < 10_000)
            return magnitude == 0 ? 0 : Math.Round(value, 0, MidpointRounding.ToEven);

        var step = 1m;
        while (magnitude / step >= 10)
            step *= 10;
        while (magnitude / step < 1)
            step /= 10;
        for (var digit = 1; digit < Digits; digit++)
            step /= 10;
        return Math.Round(value / step, MidpointRounding.ToEven) * step;
    }

    static string Write(decimal value) => value.ToString("#,0.############", CultureInfo.InvariantCulture);
}
