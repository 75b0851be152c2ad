using System.Globalization;
using Evenground.Measure;

namespace Evenground.Publish;

/// <summary>Rates and multiples as they are printed: two decimals, halves away from 0.</summary>
/// <remarks>A rate that is not per year says so wherever it stands, and where there is no single rate the
/// words of its status stand in its place.</remarks>
public static class PerformanceText
{
    /// <summary>Beyond this a figure is no longer written out.</summary>
    const double Largest = 1e9;

    /// <summary>A multiple: 1.43; a dash where there is none.</summary>
    public static string Multiple(double value) =>
        double.IsNaN(value)
            ? "–"
            : Bounded(value, "", value => value.ToString("#,0.00", CultureInfo.InvariantCulture));

    /// <summary>A share of 1 as a percentage: 19.52%.</summary>
    public static string Percent(double share) =>
        double.IsNaN(share)
            ? "–"
            : Bounded(
                share * 100,
                "%",
                percent => percent.ToString("#,0.00", CultureInfo.InvariantCulture) + "%"
            );

    /// <summary>The rate per year, the rate of the period with its days, or the words of the
    /// status.</summary>
    public static string Rate(RateOfReturn rate, Language language) =>
        rate.Status switch
        {
            RateStatus.Ok => Percent(rate.AnnualRate!.Value),
            RateStatus.TotalLoss => language == Language.Korean ? "-100%(전액 손실)" : "-100% (total loss)",
            RateStatus.ShorterThanAYear => language == Language.Korean
                ? $"{Percent(rate.PeriodRate!.Value)}({rate.HorizonDays}일간, 연율 아님)"
                : $"{Percent(rate.PeriodRate!.Value)} (over {rate.HorizonDays} {(rate.HorizonDays == 1 ? "day" : "days")}, not per year)",
            var status => Of(status).In(language),
        };

    /// <summary>What may be said of a rate.</summary>
    public static LocalizedText Of(RateStatus status) =>
        status switch
        {
            RateStatus.Ok => new("해가 하나인 연율", "One rate per year"),
            RateStatus.ShorterThanAYear => new(
                "1년 미만: 기간 수익률",
                "Shorter than a year: rate of the period"
            ),
            RateStatus.NoSignChange => new("수익률 없음: 한 방향의 흐름", "No rate: money flowed one way"),
            RateStatus.TotalLoss => new("전액 손실", "Total loss"),
            RateStatus.SeveralRoots => new(
                "단일 수익률 없음: 해가 여러 개",
                "No single rate: several solve it"
            ),
            RateStatus.NonConvergent => new(
                "수익률 없음: 수렴하지 않음",
                "No rate: the search did not converge"
            ),
            _ => new("수익률 없음: 계산할 흐름 없음", "No rate: no flows to measure"),
        };

    /// <summary>What tells how many roots there are.</summary>
    public static LocalizedText Of(RootProof proof) =>
        proof switch
        {
            RootProof.OneSignChange => new(
                "흐름의 부호가 한 번만 바뀌므로 해는 하나뿐입니다.",
                "Amounts change sign once, so there is no other root."
            ),
            RootProof.CumulatedFlows => new(
                "누적한 흐름의 부호가 한 번만 바뀌므로 해는 하나뿐입니다.",
                "Flows added up change sign once, so there is no other root."
            ),
            RootProof.Subdivision => new(
                "구간마다 해가 하나이거나 없을 때까지 나누어 모든 해를 찾았습니다.",
                "Intervals were cut until each held one root or none, so all are found."
            ),
            _ => new("흐름이 없거나 한 방향이어서 찾을 해가 없습니다.", "There is no root to look for."),
        };

    /// <summary>How days become years.</summary>
    public static LocalizedText Of(DayCount dayCount) =>
        dayCount switch
        {
            DayCount.Actual365Fixed => new("실제 일수/365", "Actual/365 fixed"),
            DayCount.Actual360 => new("실제 일수/360", "Actual/360"),
            DayCount.ActualActual => new("실제 일수/실제 일수", "Actual/actual"),
            _ => LocalizedText.Same("30/360"),
        };

    static string Bounded(double value, string unit, Func<decimal, string> write)
    {
        if (Math.Abs(value) > Largest)
            return (value > 0 ? "> 1,000,000,000" : "< -1,000,000,000") + unit;
        return write(decimal.Round((decimal)value, 2, MidpointRounding.AwayFromZero));
    }
}
