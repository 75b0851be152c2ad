using System.Globalization;

namespace Evenground.Model;

/// <summary>A calibration needs a table that nobody released, or that the view does not know.</summary>
public sealed record CalibrationTableMustBeKnown(string Table) : Refusal
{
    public override string Code => "calibration.table-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"모형을 맞추려면 통계표 '{Table}'이(가) 있어야 하는데 그날까지 공표된 것이 없습니다. 국가 자료에 그 표를 넣거나 더 늦은 날을 지정하십시오.",
            English: $"A calibration needs the table '{Table}', and none of it was released by then. Add it to the country pack, or ask as of a later day."
        );
}

/// <summary>A cell that a calibration needs has no figure.</summary>
/// <param name="Cell">Its other codes: sex, age, destination.</param>
public sealed record CalibrationFigureMustBeKnown(string Table, string Region, string Period, string Cell)
    : Refusal
{
    public override string Code => "calibration.figure-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"통계표 '{Table}'에 {Period}, '{Region}'({Cell})의 값이 없습니다. 빠진 값은 0으로 보지 않습니다. 값을 넣거나 그 해를 뺀 기간으로 맞추십시오.",
            English: $"The table '{Table}' has no figure of '{Region}' ({Cell}) in {Period}. What is missing is never read as 0. Add the figure, or calibrate over years without that one."
        );
}

/// <summary>People cannot be fewer than none.</summary>
public sealed record CalibrationCountMustNotBeNegative(
    string Table,
    string Region,
    string Period,
    string Cell,
    double Value
) : Refusal
{
    public override string Code => "calibration.count-must-not-be-negative";

    public override LocalizedText Text =>
        new(
            Korean: $"통계표 '{Table}'의 {Period}, '{Region}'({Cell}) 값이 {Value.ToString(CultureInfo.InvariantCulture)}입니다. 사람 수는 0 이상이어야 합니다. 원자료를 확인하고 바로잡은 판을 가져오십시오.",
            English: $"The table '{Table}' says {Value.ToString(CultureInfo.InvariantCulture)} of '{Region}' ({Cell}) in {Period}. A count of people is 0 or more. Check the source and import a corrected release."
        );
}

/// <summary>A region of the model has residents.</summary>
public sealed record CalibrationResidentsMustBePositive(string Table, string Region, string Period) : Refusal
{
    public override string Code => "calibration.residents-must-be-positive";

    public override LocalizedText Text =>
        new(
            Korean: $"통계표 '{Table}'에 따르면 {Period}에 '{Region}'의 주민이 없습니다. 주민이 있는 지역만 모형에 넣을 수 있습니다. 지역 목록의 유효 기간과 표를 확인하십시오.",
            English: $"By the table '{Table}' nobody lived in '{Region}' in {Period}. A region of the model has residents. Check the region's days in the pack, and the table."
        );
}

/// <summary>The ages of a table cover every age once.</summary>
public sealed record CalibrationAgesMustMatch(string Table, string Needed, string Found) : Refusal
{
    public override string Code => "calibration.ages-must-match";

    public override LocalizedText Text =>
        new(
            Korean: $"통계표 '{Table}'의 연령({Found})으로는 {Needed}을(를) 빠짐없이 한 번씩 나눌 수 없습니다. 연령 구분을 맞춘 표를 가져오십시오.",
            English: $"The ages of the table '{Table}' ({Found}) do not make up {Needed}, each age once. Import a table whose ages do."
        );
}

/// <summary>Flows of a register and persons who lived elsewhere at an earlier census are two
/// things.</summary>
public sealed record CalibrationFlowsMustBeMoves(string Table, string Region, string Period, string Found)
    : Refusal
{
    public override string Code => "calibration.flows-must-be-moves";

    public override LocalizedText Text =>
        new(
            Korean: $"통계표 '{Table}'({Region}, {Period})은(는) 기간 안의 이동 건수가 아니라 '{Found}'입니다. 두 시점 사이에 지역이 바뀐 사람의 표는 이동 건수와 섞을 수 없습니다. 종류가 flow인 이동 표를 가져오십시오.",
            English: $"The table '{Table}' ({Region}, {Period}) counts no moves within the period but is a '{Found}'. Persons whose region changed between two dates cannot be mixed with moves. Import a table of moves, of the kind 'flow'."
        );
}

/// <summary>The years of the window are not all there, or make no window.</summary>
/// <param name="Known">The years of which the table tells.</param>
public sealed record CalibrationWindowMustBeWhole(string Table, string Window, string Known) : Refusal
{
    public override string Code => "calibration.window-must-be-whole";

    public override LocalizedText Text =>
        new(
            Korean: $"기간 {Window}을(를) 맞추기에는 통계표 '{Table}'의 해가 모자랍니다(있는 해: {Known}). 첫해의 전년 말부터 마지막 해까지 모두 있는 1~{CalibrationOptions.MostYears}년을 지정하십시오.",
            English: $"The table '{Table}' does not reach for the window {Window} (it has {Known}). Ask for 1 to {CalibrationOptions.MostYears} years that are all there, and the end of the year before them."
        );
}

/// <summary>Borders changed within the window, and nobody knows which part of a region passed over.</summary>
public sealed record CalibrationBordersMustBeKnown(
    string Table,
    string Region,
    string Period,
    LocalizedText What
) : Refusal
{
    public override string Code => "calibration.borders-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"통계표 '{Table}'의 {Period} 값을 '{Region}'의 지금 경계에 맞출 수 없습니다. 경계 변경({What.Korean})의 비중이 알려져 있지 않습니다. 변경 뒤에 시작하는 기간을 지정하거나 비중을 국가 자료에 넣으십시오.",
            English: $"The table '{Table}' cannot be brought to today's borders of '{Region}' in {Period}: the share of the change ({What.English}) is not known. Ask for a window after the change, or add the share to the pack."
        );
}

/// <summary>Flows and residents contradict each other so far that no flows by age fit both.</summary>
public sealed record CalibrationFlowsMustFitResidents(
    string Table,
    string Region,
    string Period,
    double Error
) : Refusal
{
    public override string Code => "calibration.flows-must-fit-residents";

    public override LocalizedText Text =>
        new(
            Korean: $"통계표 '{Table}'의 {Period} 이동과 주민 수에 함께 맞는 연령별 이동을 찾지 못하였습니다('{Region}'에서 {Error.ToString("0.###", CultureInfo.InvariantCulture)}명 어긋남). 두 표의 지역과 기간, 경계 변경을 확인하십시오.",
            English: $"No flows by age fit both the moves of the table '{Table}' in {Period} and the residents ('{Region}' is off by {Error.ToString("0.###", CultureInfo.InvariantCulture)} people). Check regions, periods and border changes of both."
        );
}

/// <summary>A window is written as two years.</summary>
public sealed record CalibrationWindowMustBeYears(string Found) : Refusal
{
    public override string Code => "calibration.window-must-be-years";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Found}'은(는) 맞추는 기간이 아닙니다. 첫해와 마지막 해를 2019/2023처럼 쓰십시오.",
            English: $"'{Found}' is no window of years. Write its first and last year, as 2019/2023."
        );
}
