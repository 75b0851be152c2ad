using System.Globalization;

namespace Evenground.Measure;

/// <summary>Why a statistic over regions is not given, and the tests of the input that lead there.</summary>
/// <remarks>
/// A missing value is NaN in the input. Infinity is no value of any statistic: it is a bug of the caller and
/// throws, as do inputs whose lengths do not fit.
/// </remarks>
static class NoStatistic
{
    public const string ValuesMissingCode = "missing.region-values";

    public static Missing ValuesMissing(int missing, int all) =>
        new(
            ValuesMissingCode,
            new(
                $"{all}개 지역 가운데 {missing}개 지역의 값이 없어 통계를 내지 않습니다. 빠진 값을 채우거나, 그 지역을 뺀 범위를 밝혀 다시 물으십시오.",
                $"{missing} of {all} regions have no value, so no statistic is given. Supply them, or ask again for a named set without these regions."
            )
        );

    public static Missing TotalsMissing(int missing, int all) =>
        new(
            "missing.totals",
            new(
                $"필요한 값 {all}개 가운데 {missing}개가 없어 통계를 내지 않습니다.",
                $"{missing} of the {all} values needed are not known, so no statistic is given."
            )
        );

    public static Missing TooFewRegions(int regions, int needed) =>
        new(
            "missing.too-few-regions",
            new(
                $"지역이 {regions}개입니다. 이 통계는 {needed}개 이상의 지역이 있어야 냅니다.",
                $"There are {regions} regions; this statistic needs at least {needed}."
            )
        );

    public static Missing TooFewYears(int years) =>
        new(
            "missing.too-few-years",
            new(
                $"값이 있는 해가 {years}개입니다. 변화를 보려면 두 해 이상이 필요합니다.",
                $"There are values for {years} years; a change needs at least two."
            )
        );

    public static Missing ValueNegative(double value) =>
        new(
            "missing.value-negative",
            new(
                $"값 {Shown(value)}은(는) 0보다 작습니다. 이 통계는 0 이상의 값에 대해서만 정의됩니다.",
                $"A value is {Shown(value)}. This statistic is defined for values of 0 or more only."
            )
        );

    public static Missing ValueNotPositive(double value) =>
        new(
            "missing.value-not-positive",
            new(
                $"값 {Shown(value)}이(가) 있습니다. 이 통계는 0보다 큰 값에 대해서만 정의됩니다.",
                $"A value is {Shown(value)}. This statistic is defined for values above 0 only."
            )
        );

    public static Missing NothingToShare() =>
        new(
            "missing.total-not-positive",
            new(
                "값의 합계가 0 이하이므로 몫을 나눌 수 없어 통계를 내지 않습니다.",
                "The values add up to 0 or less, so there are no shares and no statistic is given."
            )
        );

    public static Missing NoPopulation() =>
        new(
            "missing.population-not-positive",
            new(
                "인구가 0 이하인 지역이 있어 통계를 내지 않습니다.",
                "A region's population is 0 or less, so no statistic is given."
            )
        );

    public static Missing NothingBelow() =>
        new(
            "missing.bottom-is-zero",
            new(
                "아래쪽 지역의 값이 0이므로 나누지 않습니다.",
                "The value at the bottom is 0, so nothing is divided by it."
            )
        );

    public static Missing NoNeighbours() =>
        new(
            "missing.no-neighbours",
            new(
                "서로 이웃한 지역이 하나도 없어 이 통계를 내지 않습니다.",
                "No two of the regions are neighbours, so this statistic is not given."
            )
        );

    public static Missing NoVariation() =>
        new(
            "missing.no-variation",
            new(
                "모든 지역의 값이 같아 이 통계가 정의되지 않습니다.",
                "All regions have the same value, for which this statistic is not defined."
            )
        );

    /// <summary>The reason why these cannot be shares of a whole of non-negative values, or null.</summary>
    public static Missing? ForShares(ReadOnlySpan<double> values, int fewest = 1)
    {
        if (ForNumbers(values, fewest) is { } missing)
            return missing;

        var total = 0.0;
        foreach (var value in values)
        {
            if (value < 0)
                return ValueNegative(value);
            total += value;
        }

        return total > 0 ? null : NothingToShare();
    }

    /// <summary>The reason why these have no logarithms, or null.</summary>
    public static Missing? ForLogarithms(ReadOnlySpan<double> values, int fewest = 1)
    {
        if (ForNumbers(values, fewest) is { } missing)
            return missing;

        foreach (var value in values)
            if (value <= 0)
                return ValueNotPositive(value);
        return null;
    }

    /// <summary>The reason why these cannot be the people of the regions, or null.</summary>
    public static Missing? ForPopulations(ReadOnlySpan<double> populations, int regions)
    {
        if (populations.Length != regions)
            throw new ArgumentException(
                $"{regions} regions need as many populations, not {populations.Length}.",
                nameof(populations)
            );
        if (ForNumbers(populations, fewest: 1) is { } missing)
            return missing;

        foreach (var population in populations)
            if (population <= 0)
                return NoPopulation();
        return null;
    }

    /// <summary>The reason why there is no number for every region, or null.</summary>
    public static Missing? ForNumbers(ReadOnlySpan<double> values, int fewest)
    {
        if (values.Length < fewest)
            return TooFewRegions(values.Length, fewest);

        var missing = 0;
        foreach (var value in values)
            if (double.IsNaN(value))
                missing++;
            else if (double.IsInfinity(value))
                throw new ArgumentOutOfRangeException(nameof(values), value, "A value must be finite.");
        return missing > 0 ? ValuesMissing(missing, values.Length) : null;
    }

    static string Shown(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
