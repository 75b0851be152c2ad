using System.Globalization;

namespace Evenground.Measure;

/// <summary>Why a figure of performance is not given.</summary>
static class NoPerformance
{
    public static Missing NothingPaidIn() =>
        new(
            "missing.nothing-paid-in",
            new(
                "납입한 금액이 없으므로 배수가 정의되지 않습니다. 0으로 읽지 마십시오.",
                "Nothing was paid in, so there is no multiple. Do not read it as 0."
            )
        );

    public static Missing NothingCommitted() =>
        new(
            "missing.nothing-committed",
            new(
                "약정한 금액이 없으므로 납입 비율이 정의되지 않습니다.",
                "Nothing was committed, so there is no share that was paid in."
            )
        );

    public static Missing NothingInvested() =>
        new(
            "missing.nothing-invested",
            new(
                "투자한 금액이 없으므로 투자 배수가 정의되지 않습니다.",
                "Nothing was invested, so there is no multiple of it."
            )
        );

    public static Missing NoLevel(DateOnly day) =>
        new(
            "missing.index-level",
            new(
                $"{Shown(day)} 또는 그 이전의 지수가 없습니다. 첫 현금흐름보다 앞선 날부터 시작하는 지수를 쓰십시오.",
                $"The index has no level on {Shown(day)} or before. Use an index that begins before the first flow."
            )
        );

    public static Missing NoPrice(DateOnly day) =>
        new(
            "missing.price-of-interest",
            new(
                $"{Shown(day)}에 양도된 출자 지분의 대금이 기록되지 않았거나 아직 지급되지 않아 이 출자자의 수익률을 낼 수 없습니다. 양도 항목을 취소하고 대금과 지급일을 넣어 다시 기록하십시오.",
                $"An interest was transferred on {Shown(day)}, and its price is not recorded or not paid yet, so this investor has no rate. Undo the transfer and enter it with its price and day."
            )
        );

    public static Missing NoDistributions() =>
        new(
            "missing.no-distributions",
            new(
                "분배가 없어 PME+의 비례 계수를 정할 수 없습니다.",
                "Nothing was distributed, so the scale of PME+ is not defined."
            )
        );

    public static Missing NoValue(DateOnly day) =>
        new(
            "missing.value-on-day",
            new(
                $"{Shown(day)}의 평가액이 없습니다. 그날의 평가액을 입력하면 계산할 수 있습니다.",
                $"There is no value of {Shown(day)}. Supply that day's value to have the figure."
            )
        );

    public static Missing NoCapitalAtWork(DateOnly from, DateOnly to) =>
        new(
            "missing.no-capital-at-work",
            new(
                $"{Shown(from)}부터 {Shown(to)}까지 운용된 자본이 0 이하이므로 수익률이 정의되지 않습니다.",
                $"From {Shown(from)} to {Shown(to)} the capital at work was 0 or less, so there is no return on it."
            )
        );

    public static Missing TooFewFunds(int funds, int needed) =>
        new(
            "missing.too-few-funds",
            new(
                $"같은 결성 연도의 펀드가 {funds}개입니다. 사분위는 {needed}개 이상일 때 냅니다.",
                $"{funds} funds are of this vintage; quartiles need at least {needed}."
            )
        );

    public static Missing NoRate(RateStatus status) =>
        new(
            "missing.no-single-rate",
            new(
                $"하나로 정해지는 수익률이 없습니다(상태: {Korean(status)}).",
                $"There is no single rate of return ({English(status)})."
            )
        );

    static string Korean(RateStatus status) =>
        status switch
        {
            RateStatus.NothingToMeasure => "계산할 현금흐름 없음",
            RateStatus.NoSignChange => "현금흐름의 부호가 바뀌지 않음",
            RateStatus.SeveralRoots => "해가 여러 개",
            RateStatus.NonConvergent => "수렴하지 않음",
            RateStatus.TotalLoss => "전액 손실",
            RateStatus.ShorterThanAYear => "1년 미만",
            _ => "정상",
        };

    static string English(RateStatus status) =>
        status switch
        {
            RateStatus.NothingToMeasure => "no flows to measure",
            RateStatus.NoSignChange => "flows do not change sign",
            RateStatus.SeveralRoots => "several roots",
            RateStatus.NonConvergent => "the search did not converge",
            RateStatus.TotalLoss => "total loss",
            RateStatus.ShorterThanAYear => "shorter than a year",
            _ => "ok",
        };

    static string Shown(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
