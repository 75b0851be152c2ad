using System.Globalization;
using Evenground.Measure;
using Evenground.Publish;

namespace Evenground.Web;

/// <summary>Periods as each language writes them: 2023년, 2024년 6월, 2013년~2022년; 2023, June 2024, 2013
/// to 2022.</summary>
public static class PeriodText
{
    public static string Of(StatisticPeriod period, Language language)
    {
        if (!period.IsSingle)
        {
            var (first, last) = period.Ends();
            return language == Language.Korean
                ? $"{Of(first, language)}~{Of(last, language)}"
                : $"{Of(first, language)} to {Of(last, language)}";
        }

        if (period.IsYear)
            return language == Language.Korean ? $"{period.Text}년" : period.Text;
        var (year, part) = (period.Text[..4], period.Text[5..]);
        return part switch
        {
            ['H' or 'Q', var number] => language == Language.Korean
                ? $"{year}년 {(part[0] == 'H' ? $"{number}반기" : $"{number}분기")}"
                : $"{part} {year}",
            [_, _] => Month(period.Days.From, language),
            _ => DateText.Of(period.Days.From, language),
        };
    }

    /// <summary>Days as a period where they are one: a year or a month by its name, other days as
    /// days.</summary>
    public static string Of(EffectivePeriod days, Language language) =>
        Named(days) is { } period ? Of(period, language) : DateText.Of(days, language);

    /// <summary>The period that a claim speaks of, as files write it.</summary>
    public static string? CodeOf(Claim claim) =>
        OfficialDetail.Parse(claim.Subject.Detail)?.Period is { } asked ? asked.Text
        : claim.Measurement.SpeaksOf is { Until: { } until } days
            ? Named(days)?.Text
                ?? (days.From == until ? $"{until:yyyy-MM-dd}" : $"{days.From:yyyy-MM-dd}/{until:yyyy-MM-dd}")
        : null;

    static StatisticPeriod? Named(EffectivePeriod days)
    {
        if (days.Until is not { } until || until == days.From)
            return null;
        var (year, month) = (
            StatisticPeriod.Year(days.From.Year),
            StatisticPeriod.Parse($"{days.From:yyyy-MM}")
        );
        return year.Days == days ? year
            : month?.Days == days ? month
            : null;
    }

    /// <summary>The moment at which a stock is counted: the end of a year or month, or a day.</summary>
    public static string EndOf(StatisticPeriod period, Language language) =>
        language == Language.Korean ? $"{Of(period, language)} 말" : $"end of {Of(period, language)}";

    /// <summary>Its place on a time axis, in years: the end of the period.</summary>
    public static decimal At(StatisticPeriod period) =>
        period.IsYear
            ? period.Days.From.Year
            : period.Last.Year
                - 1
                + (decimal)period.Last.DayOfYear / (DateTime.IsLeapYear(period.Last.Year) ? 366 : 365);

    static string Month(DateOnly day, Language language) =>
        language == Language.Korean
            ? string.Create(CultureInfo.InvariantCulture, $"{day.Year}년 {day.Month}월")
            // "30 June 2024" without its day.
            : DateText.Of(day, language).Split(' ', 2)[1];
}
