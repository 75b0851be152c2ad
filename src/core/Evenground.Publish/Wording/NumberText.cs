using System.Globalization;

namespace Evenground.Publish;

/// <summary>Numbers as each language writes them: 1조 7,000억 원, KRW 1.7 tn.</summary>
/// <remarks>
/// A figure of up to <see cref="ExactDigits"/> significant digits is written in full. A longer one is a
/// quotient and is rounded to <see cref="RoundedDigits"/> digits: half to even for a figure by itself,
/// outwards for the ends of an interval, so that the interval printed always holds the interval meant. The
/// result is the same on every machine.
/// </remarks>
public static class NumberText
{
    /// <summary>Figures with no more significant digits than this are written as they are.</summary>
    public const int ExactDigits = 12;

    /// <summary>Longer figures are rounded to this many significant digits.</summary>
    public const int RoundedDigits = 4;

    static readonly (decimal Size, string Word)[] KoreanScales = [(1e12m, "조"), (1e8m, "억"), (1e4m, "만")];

    static readonly (decimal Size, string Word)[] EnglishScales = [(1e12m, "tn"), (1e9m, "bn"), (1e6m, "m")];

    static readonly Dictionary<string, string> KoreanCurrencies = new(StringComparer.Ordinal)
    {
        ["KRW"] = "원",
        ["USD"] = "달러",
        ["EUR"] = "유로",
        ["JPY"] = "엔",
        ["CNY"] = "위안",
        ["GBP"] = "파운드",
    };

    static readonly Dictionary<string, string> EnglishSingulars = new(StringComparer.Ordinal)
    {
        ["companies"] = "company",
        ["people"] = "person",
        ["times"] = "times",
        ["children"] = "child per woman",
        ["m2"] = "m²",
        ["MWh"] = "MWh",
    };

    /// <summary>How a figure that is too long to print is shortened.</summary>
    enum Towards
    {
        Nearest,
        Lower,
        Upper,
    }

    /// <summary>A figure with its unit.</summary>
    public static string Of(decimal value, Unit unit, Language language) =>
        Write(value, unit, language, Towards.Nearest);

    /// <summary>An interval with its unit: "at least KRW 2.7 tn", "KRW 1.65 tn to KRW 1.75 tn", or the figure
    /// when it is a point.</summary>
    public static string Of(Interval interval, Unit unit, Language language)
    {
        var low = interval.Low is { } lowest ? Write(lowest, unit, language, Towards.Lower) : null;
        var high = interval.High is { } highest ? Write(highest, unit, language, Towards.Upper) : null;
        var isKorean = language == Language.Korean;
        return (low, high) switch
        {
            (null, null) => isKorean ? "알 수 없음" : "unknown",
            ({ }, null) when interval.IsLowOpen => isKorean ? $"{low} 초과" : $"more than {low}",
            ({ }, null) => isKorean ? $"{low} 이상" : $"at least {low}",
            (null, { }) when interval.IsHighOpen => isKorean ? $"{high} 미만" : $"less than {high}",
            (null, { }) => isKorean ? $"{high} 이하" : $"at most {high}",
            _ when interval.IsPoint => Write(interval.Low!.Value, unit, language, Towards.Nearest),
            _ => isKorean ? $"{low}~{high}" : $"{low} to {high}",
        };
    }

    /// <summary>A bare number with thousands separators, rounded half to even to so many decimals when it has
    /// more.</summary>
    public static string Plain(decimal value, int decimals = 28) =>
        Grouped(decimals >= 28 ? value : Math.Round(value, decimals, MidpointRounding.ToEven));

    static string Write(decimal value, Unit unit, Language language, Towards towards)
    {
        if (unit.Kind == UnitKind.Ratio && unit.Code == "ratio")
            return Grouped(Shorten(value * 100, towards)) + "%";

        var shortened = Shorten(value, towards);
        if (unit.Currency is { } currency)
            return language == Language.Korean
                ? KoreanMoney(shortened, currency)
                : EnglishMoney(shortened, currency);
        return language == Language.Korean
            ? Grouped(shortened) + unit.Name.Korean
            : EnglishCount(shortened, unit);
    }

    static string EnglishCount(decimal value, Unit unit)
    {
        var word =
            value == 1
                ? EnglishSingulars.GetValueOrDefault(unit.Code, unit.Name.English.TrimEnd('s'))
                : unit.Name.English;
        return word.Length == 0 ? Grouped(value) : $"{Grouped(value)} {word}";
    }

    static string EnglishMoney(decimal value, Currency currency)
    {
        foreach (var (size, word) in EnglishScales)
            if (Math.Abs(value) >= size)
                return $"{currency.Code} {Grouped(value / size)} {word}";
        return $"{currency.Code} {Grouped(value)}";
    }

    /// <summary>Won are counted in groups of four digits: 1조 5,943억 원, 6,789원.</summary>
    static string KoreanMoney(decimal value, Currency currency)
    {
        var word = KoreanCurrencies.GetValueOrDefault(currency.Code, currency.Code);
        var left = Math.Abs(value);
        var groups = new List<string>();
        foreach (var (size, scale) in KoreanScales)
        {
            var count = decimal.Floor(left / size);
            left -= count * size;
            if (count > 0)
                groups.Add(Grouped(count) + scale);
        }

        var sign = value < 0 ? "-" : "";
        if (left == 0 && groups.Count > 0)
            return $"{sign}{string.Join(' ', groups)} {word}";

        groups.Add(Grouped(left) + (word.Any(char.IsAsciiLetter) ? " " : "") + word);
        return sign + string.Join(' ', groups);
    }

    static decimal Shorten(decimal value, Towards towards)
    {
        var magnitude = Math.Abs(value);
        if (magnitude == 0)
            return 0;

        // The place of the first significant digit, counted from the decimal point to the left.
        var place = 0;
        for (var rest = magnitude; rest >= 10; rest /= 10)
            place++;
        for (var rest = magnitude; rest < 1; rest *= 10)
            place--;

        if (IsMultipleOf(value, place - ExactDigits + 1))
            return value;

        var unit = PowerOfTen(place - RoundedDigits + 1);
        var scaled = value / unit;
        return unit
            * (
                towards switch
                {
                    Towards.Lower => decimal.Floor(scaled),
                    Towards.Upper => decimal.Ceiling(scaled),
                    _ => Math.Round(scaled, MidpointRounding.ToEven),
                }
            );
    }

    static bool IsMultipleOf(decimal value, int place) => place < -27 || value % PowerOfTen(place) == 0;

    static decimal PowerOfTen(int exponent)
    {
        var power = 1m;
        for (; exponent > 0; exponent--)
            power *= 10;
        for (; exponent < 0; exponent++)
            power /= 10;
        return power;
    }

    static string Grouped(decimal value) =>
        value.ToString("#,0.############################", CultureInfo.InvariantCulture);
}
