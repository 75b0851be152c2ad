using System.Globalization;

namespace Evenground.Publish;

/// <summary>Dates as each language writes them: 2022년 12월 31일, 31 December 2022.</summary>
public static class DateText
{
    static readonly string[] EnglishMonths =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    public static string Of(DateOnly day, Language language) =>
        language == Language.Korean
            ? string.Create(CultureInfo.InvariantCulture, $"{day.Year}년 {day.Month}월 {day.Day}일")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{day.Day} {EnglishMonths[day.Month - 1]} {day.Year}"
            );

    /// <summary>A period, or the day when it has only one.</summary>
    public static string Of(EffectivePeriod period, Language language)
    {
        if (period.Until == period.From)
            return Of(period.From, language);
        if (period.Until is not { } until)
            return language == Language.Korean
                ? $"{Of(period.From, language)}부터"
                : $"from {Of(period.From, language)}";
        return language == Language.Korean
            ? $"{Of(period.From, language)}부터 {Of(until, language)}까지"
            : $"{Of(period.From, language)} to {Of(until, language)}";
    }
}
