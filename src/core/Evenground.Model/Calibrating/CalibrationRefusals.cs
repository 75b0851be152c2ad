namespace Evenground.Model;

/// <summary>An array of a calibration has not the length that its regions and ages ask for.</summary>
public sealed record CalibrationMustFit(string What, int Needed, int Found) : Refusal
{
    public override string Code => "model.calibration-must-fit";

    public override LocalizedText Text =>
        new(
            Korean: $"보정 자료의 '{What}'에는 값이 {Needed:N0}개 있어야 하는데 {Found:N0}개가 있습니다. 지역과 연령이 같은 자료로 다시 보정하십시오.",
            English: $"'{What}' of the calibration needs {Needed:N0} values and has {Found:N0}. Calibrate again from tables with the same regions and ages."
        );
}

/// <summary>A number of persons, jobs or money, or a rate, is below zero or no number.</summary>
public sealed record CalibrationMustNotBeNegative(string What, string Region, double Value) : Refusal
{
    public override string Code => "model.calibration-must-not-be-negative";

    public override LocalizedText Text =>
        new(
            Korean: $"보정 자료의 '{What}'에서 지역 '{Region}'의 값이 {Value:G6}입니다. 0 이상의 수여야 합니다. 원자료의 그 칸을 바로잡은 뒤 다시 보정하십시오.",
            English: $"'{What}' of the calibration is {Value:G6} in the region '{Region}', and must be a number of 0 or more. Correct that cell of the source and calibrate again."
        );
}

/// <summary>A region has no residents of working age, none of the ages that found companies, or no jobs, in
/// some year of the baseline; links divide by them.</summary>
public sealed record RegionMustHavePeople(string What, string Region, int Year) : Refusal
{
    public override string Code => "model.region-must-have-people";

    public override LocalizedText Text =>
        new(
            Korean: $"{Year}년에 지역 '{Region}'의 {What} 값이 0입니다. 모형은 사람과 일자리가 있는 지역만 다룹니다. 그 지역을 빼거나 이웃과 합쳐 다시 보정하십시오.",
            English: $"The region '{Region}' has 0 under '{What}' in {Year}. The model holds only regions with people and jobs: leave the region out, or join it to a neighbour, and calibrate again."
        );
}

/// <summary>The shares of destinations of an origin do not add up to 1.</summary>
public sealed record ChoiceMustAddUp(string Region, int Profile, double Sum) : Refusal
{
    public override string Code => "model.choice-must-add-up";

    public override LocalizedText Text =>
        new(
            Korean: $"지역 '{Region}'에서 나가는 이동의 목적지 비율(유형 {Profile})을 더하면 1이 아니라 {Sum:G17}입니다. 자기 지역은 0이고 나머지의 합은 1이어야 합니다. 이동표를 확인하고 다시 보정하십시오.",
            English: $"The shares of destinations from the region '{Region}' (profile {Profile}) add up to {Sum:G17}. Its own share must be 0 and the others must add up to 1. Check the table of flows and calibrate again."
        );
}

/// <summary>The calibration holds flows of the other kind.</summary>
public sealed record FlowsMustBeOfKind(FlowKind Needed, FlowKind Found) : Refusal
{
    public override string Code => "model.flows-must-be-of-kind";

    public override LocalizedText Text =>
        new(
            Korean: $"이 계산에는 {KoreanOf(Needed)} 자료가 필요한데 보정 자료는 {KoreanOf(Found)} 자료입니다. 두 종류는 섞어 쓸 수 없습니다. 맞는 종류의 이동표로 다시 보정하십시오.",
            English: $"This computation needs {EnglishOf(Needed)}; the calibration holds {EnglishOf(Found)}. The two kinds cannot be mixed: calibrate again from flows of the right kind."
        );

    static string KoreanOf(FlowKind kind) =>
        kind == FlowKind.Moves ? "이동 건수(전입신고)" : "이전 거주지(인구총조사)";

    static string EnglishOf(FlowKind kind) =>
        kind == FlowKind.Moves
            ? "counts of moves (a register)"
            : "persons who lived elsewhere before (a census)";
}

/// <summary>A region stands twice, or has no code.</summary>
public sealed record RegionMustStandOnce(string Region) : Refusal
{
    public override string Code => "model.region-must-stand-once";

    public override LocalizedText Text =>
        new(
            Korean: $"보정 자료에서 지역 '{Region}'이(가) 한 번만 나와야 합니다. 비어 있거나 되풀이되는 지역을 고쳐 다시 보정하십시오.",
            English: $"The region '{Region}' must stand once in the calibration. Correct the empty or repeated region and calibrate again."
        );
}

/// <summary>So many leave or die that a step of a year would leave fewer people than none.</summary>
public sealed record RatesMustAllowAStep(string Region, int Age, double Rate) : Refusal
{
    public override string Code => "model.rates-must-allow-a-step";

    public override LocalizedText Text =>
        new(
            Korean: $"지역 '{Region}'의 {Age}세에서 한 해에 떠나거나 숨지는 비율이 {Rate:G4}입니다. 한 해씩 계산하려면 2를 넘지 않아야 합니다. 이동표와 인구의 연령·지역이 맞는지 확인하십시오.",
            English: $"In the region '{Region}' at age {Age} the rate of leaving and dying is {Rate:G4} a year. Steps of a year need at most 2. Check that flows and residents are of the same ages and regions."
        );
}

/// <summary>The cycle runs on single years of age.</summary>
public sealed record AgesMustBeSingleYears(int Regions, int Ages, int AgeWidth) : Refusal
{
    public override string Code => "model.ages-must-be-single-years";

    public override LocalizedText Text =>
        new(
            Korean: $"순환 모형은 지역 1개 이상, 한 살 단위 연령 66개 이상에서 계산합니다. 보정 자료에는 지역 {Regions}개, {AgeWidth}년 단위 연령 {Ages}개가 있습니다. 한 살 단위로 나누어 다시 보정하십시오.",
            English: $"The cycle needs at least 1 region and 66 ages of one year each; the calibration has {Regions} regions and {Ages} ages of {AgeWidth} years. Split the ages into single years and calibrate again."
        );
}
