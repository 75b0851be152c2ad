using System.Globalization;
using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Model;

/// <summary>What a reader must know of how a calibration was made.</summary>
static class CalibrationNotices
{
    public static Notice FlowsRebuilt { get; } =
        new(
            "notice.calibration.flows-rebuilt",
            new(
                "연령별 이동은 세지 않은 값입니다. 총 이동, 연령별 이동률, 코호트의 증감으로 되살렸습니다.",
                "Moves by age were not counted: they are rebuilt from total moves, mover rates by age and what cohorts gain."
            )
        );

    public static Notice MoverRatesUnknown { get; } =
        new(
            "notice.calibration.mover-rates-unknown",
            new(
                "연령별 이동률의 표가 없어 모든 연령이 같은 비율로 이동한다고 보았습니다.",
                "There is no table of mover rates by age, so all ages are taken to move alike."
            )
        );

    public static Notice MortalityNational { get; } =
        new(
            "notice.calibration.mortality-national",
            new(
                "지역별 사망률의 표가 없어 모든 지역에 전국의 생명표를 썼습니다.",
                "There is no table of regional death rates, so every region has the life table of the country."
            )
        );

    public static Notice InvestmentUnknown { get; } =
        new(
            "notice.calibration.investment-unknown",
            new(
                "지역별 벤처투자의 표가 없어 기준선의 투자를 0으로 두었습니다.",
                "There are no tables of venture investment by region, so the baseline has none."
            )
        );

    public static Notice KernelUnknown { get; } =
        new(
            "notice.calibration.kernel-unknown",
            new(
                "투자받은 기업의 일자리 표가 없어 투자당 일자리를 0으로 두었습니다.",
                "There is no table of the jobs of funded firms, so an investment makes none."
            )
        );

    public static Notice JobsUnknown { get; } =
        new(
            "notice.calibration.jobs-unknown",
            new(
                "취업자의 표가 없어 20~64세 주민의 수를 일자리로 썼습니다.",
                "There is no table of people in work, so residents aged 20 to 64 stand for jobs."
            )
        );

    public static Notice JobsAreResidentsInWork { get; } =
        new(
            "notice.calibration.jobs-are-residents-in-work",
            new(
                "일자리는 그 지역에 사는 취업자의 수입니다. 다른 지역으로 통근하는 사람도 사는 곳에서 셉니다.",
                "Jobs are residents in work, counted where they live, commuters too."
            )
        );

    public static Notice LifeTableOf(int year, int baseYear) =>
        new(
            "notice.calibration.life-table-year",
            new(
                $"사망률은 {Year(year)}년 생명표의 것이며 기준 연도는 {Year(baseYear)}년입니다. 그 뒤의 변화는 설명되지 않은 부분에 들어 있습니다.",
                $"Death rates are those of the life table of {Year(year)}; the base year is {Year(baseYear)}. What changed since is part of what is unexplained."
            )
        );

    public static Notice InvestmentShares(int year, int total, double percent, int currencyYear) =>
        new(
            "notice.calibration.investment-shares",
            new(
                $"벤처투자는 {Year(total)}년 나라 전체의 합계를 {Year(year)}년의 지역 비중(합 {Number(percent)}%)으로 나눈 값이며 {Year(currencyYear)}년의 명목 금액입니다.",
                $"Venture investment is the national total of {Year(total)} by the shares of {Year(year)} (which add up to {Number(percent)} %), in money of {Year(currencyYear)}."
            )
        );

    public static Notice InvestmentImputed(IEnumerable<LocalizedText> regions) =>
        new(
            "notice.calibration.investment-imputed",
            new(
                $"일부 대체: {string.Join(", ", regions.Select(name => name.Korean))}의 투자 비중은 그해에 공표되지 않아 다른 해의 비중을 썼습니다.",
                $"Partly imputed: no share of that year was published for {string.Join(", ", regions.Select(name => name.English))}; the share of another year stands in its place."
            )
        );

    public static Notice Borders(RegionChange change) =>
        new(
            "notice.calibration.borders",
            new(
                $"{change.On:yyyy-MM-dd} 경계 변경({change.What.Korean}) 이전의 값은 비중 {change.Weight?.ToString("0.######", CultureInfo.InvariantCulture)}(으)로 지금의 경계에 맞추었습니다. 연령 구성의 차이와 그해 안의 시점은 남아 있습니다.",
                $"Figures from before the change of borders of {change.On:yyyy-MM-dd} ({change.What.English}) are brought to today's by the share {change.Weight?.ToString("0.######", CultureInfo.InvariantCulture)}. What remains: the part's own ages, and the day within the year."
            )
        );

    public static Notice PathInterpolated(TableStructure table) =>
        new(
            "notice.calibration.path-interpolated",
            new(
                $"{table.Title.Korean}: 공표되지 않은 해는 공표된 해 사이를 직선으로 이었습니다.",
                $"{table.Title.English}: years that were not published lie on straight lines between those that were."
            )
        );

    static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}
