using System.Globalization;
using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Why official statistics give no figure: which table, cell or rule is missing, and what would
/// supply it.</summary>
static class OfficialMissing
{
    public static Missing NotDivisible { get; } =
        new(
            "missing.not-divisible",
            new(
                "나누는 값이 0이거나 0일 수 있어 나누지 않습니다.",
                "The divisor is 0, or may be 0 within its rounding, so nothing is divided."
            )
        );

    public static Missing Detail(string detail) =>
        new(
            "missing.period-not-read",
            new(
                $"'{detail}'은(는) 기간이 아닙니다. 2024, 2024-06, 2013/2022처럼 쓰고, 지금의 경계로 맞추려면 뒤에 @constant를 붙이십시오.",
                $"'{detail}' is no period. Write 2024, 2024-06 or 2013/2022, and @constant behind it for today's borders."
            )
        );

    public static Missing Place(string code) =>
        new(
            "missing.place-unknown",
            new(
                $"'{code}'은(는) 그날의 지역이나 권역이 아닙니다. 국가 자료의 지역 코드와 유효 기간을 확인하십시오.",
                $"'{code}' is no place and no group in force on that day. Check the codes and days of the country pack."
            )
        );

    public static Missing NotYet(LocalizedText name, DateOnly on) =>
        new(
            "missing.place-not-there",
            new(
                $"{Day(on)}에는 {name.Korean}이(가) 없었습니다. 국가 자료의 지역 유효 기간을 확인하십시오.",
                $"{name.English} did not exist on {Day(on)}, by the days of the country pack's regions."
            )
        );

    public static Missing Table(string table)
    {
        var name = TableNames.Of(table);
        return new(
            "missing.table",
            new(
                $"자료 없음: {name.Korean}. 통계표 '{table}'을(를) 가져오면 계산됩니다.",
                $"Missing: {name.English}. Importing the table '{table}' would supply it."
            )
        );
    }

    public static Missing Cell(TableStructure table, string period, LocalizedText cell) =>
        new(
            "missing.cell",
            new(
                $"자료 없음: {table.Title.Korean}의 {period}, {cell.Korean}. 그 값이 든 '{table.Code}' 통계표를 가져오면 계산됩니다.",
                $"Missing: {table.Title.English}, {period}, {cell.English}. A release of '{table.Code}' with that figure would "
                    + "supply it."
            )
        );

    public static Missing Withheld(
        TableStructure table,
        string period,
        LocalizedText cell,
        ObservationStatus status
    )
    {
        var why = OfficialNotices.WordOf(status);
        return new(
            status == ObservationStatus.Suppressed ? "missing.suppressed" : "missing.not-published",
            new(
                $"{table.Title.Korean}의 {period}, {cell.Korean}에는 발표된 값이 없습니다({why.Korean}).",
                $"{table.Title.English}, {period}, {cell.English}: its publisher gives no figure ({why.English})."
            )
        );
    }

    public static Missing Period(TableStructure table, string asked)
    {
        return new(
            "missing.period",
            new(
                $"{table.Title.Korean}에는 {asked}의 값이 없습니다. 그 기간의 '{table.Code}' 통계표를 가져오면 계산됩니다.",
                $"{table.Title.English} has nothing of {asked}. A release of '{table.Code}' with that period would supply it."
            )
        );
    }

    public static Missing NothingYet(TableStructure table, DateOnly on) =>
        new(
            "missing.period",
            new(
                $"{table.Title.Korean}에 {Day(on)}까지 끝난 기간의 값이 없습니다. 더 이른 기간의 '{table.Code}' 통계표를 가져오면 계산됩니다.",
                $"{table.Title.English} has no period that had ended by {Day(on)}. A release of '{table.Code}' with an earlier "
                    + "one would supply it."
            )
        );

    public static Missing NotEnded(StatisticPeriod period, DateOnly on) =>
        new(
            "missing.period-not-ended",
            new(
                $"{period.Text}은(는) {Day(on)}에 아직 끝나지 않았습니다. 기준일을 그 뒤로 물으십시오.",
                $"{period.Text} had not ended on {Day(on)}. Ask as of a later day."
            )
        );

    public static Missing WholeYears(StatisticPeriod period) =>
        new(
            "missing.whole-years",
            new(
                $"한 해를 단위로 하는 비율이므로 {period.Text}에는 내지 않습니다. 2024처럼 한 해를 물으십시오.",
                $"It is a rate of one year, and {period.Text} is none. Ask of a year, as 2024."
            )
        );

    public static Missing Ages(AgeBand band, string table)
    {
        var name = TableNames.Of(table);
        return new(
            "missing.age-groups",
            new(
                $"자료 없음: {name.Korean}의 연령 구분으로는 {band.Ages}세({band.Name.Korean})를 정확히 만들 수 없습니다. 각 세 자료를 가져오면 계산됩니다.",
                $"Missing: the age groups of {name.English} cannot make up the ages {band.Ages} ({band.Name.English}) exactly. A "
                    + $"release of '{table}' by single years of age would supply it."
            )
        );
    }

    public static Missing Rule(string code, DateOnly on) =>
        new(
            "missing.rule",
            new(
                $"{Day(on)}에 유효한 규칙 '{code}'이(가) 국가 자료에 없습니다. 규칙을 추가한 판을 채택하면 계산됩니다.",
                $"The rulebook has no rule '{code}' in force on {Day(on)}. Adopting an edition of the country pack that has it "
                    + "would supply it."
            )
        );

    public static Missing Borders(LocalizedText name, RegionChange change, bool isWeightUnknown) =>
        isWeightUnknown
            ? new(
                "missing.border-change",
                new(
                    $"{Day(change.On)}의 경계 변경({change.What.Korean})에서 옮겨 간 비중이 알려지지 않아 지금의 경계로 맞출 수 없습니다.",
                    $"The change of borders of {Day(change.On)} ({change.What.English}) has no known share, so earlier figures "
                        + "cannot be brought to today's borders."
                )
            )
            : new(
                "missing.border-change",
                new(
                    $"{Day(change.On)}에 {name.Korean}의 경계가 바뀌어({change.What.Korean}) 그 앞뒤의 발표값을 견주지 않습니다. "
                        + "기간 뒤에 @constant를 붙이면 지금의 경계로 맞춘 추정값을 봅니다.",
                    $"The borders of {name.English} changed on {Day(change.On)} ({change.What.English}), so figures as published "
                        + "are not compared across it. Ask with @constant for an estimate within today's borders."
                )
            );

    public static Missing NotAdditive(LocalizedText name, TableStructure table) =>
        new(
            "missing.not-additive",
            new(
                $"{table.Title.Korean}은(는) 더할 수 없는 값이므로 {name.Korean} 전체의 값을 내지 않습니다. 낱낱의 지역을 보십시오.",
                $"{table.Title.English} does not add up, so there is none of {name.English} as a whole. See its regions one by "
                    + "one."
            )
        );

    public static Missing CountryOnly(LocalizedText name) =>
        new(
            "missing.country-only",
            new(
                $"나라 전체에 관한 지표이므로 {name.Korean}에는 내지 않습니다.",
                $"It is a figure of a country as a whole, and {name.English} is none."
            )
        );

    public static Missing RegionsOnly(LocalizedText name) =>
        new(
            "missing.regions-only",
            new(
                $"나라 안의 이동은 나라 전체의 수를 바꾸지 않으므로 {name.Korean}에는 내지 않습니다. 낱낱의 지역을 보십시오.",
                $"Moves within the country do not change the country, so there is none of {name.English}. See its regions."
            )
        );

    public static Missing Neighbours(LocalizedText name) =>
        new(
            "missing.neighbours",
            new(
                $"{name.Korean}의 이웃 지역이 국가 자료에 없어 계산하지 않습니다. 섬이거나, 낱낱의 지역이 아니거나, 이웃 자료가 빠졌습니다.",
                $"The country pack names no neighbours of {name.English}: it is an island, no single region, or its list is "
                    + "missing."
            )
        );

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
