namespace Evenground.Model;

/// <summary>More or fewer years were asked for than the model runs.</summary>
public sealed record HorizonMustBeWithin(int Horizon) : Refusal
{
    public const int Least = 1,
        Most = 100;

    public override string Code => "model.horizon-must-be-within";

    public override LocalizedText Text =>
        new(
            Korean: $"{Horizon}년을 요청하였습니다. 모형은 {Least}년에서 {Most}년까지 계산합니다. 그 안의 햇수를 고르십시오.",
            English: $"{Horizon} years were asked for. The model runs {Least} to {Most} years: choose a number within."
        );
}

/// <summary>A parameter has a value at which its link makes no sense.</summary>
public sealed record ParameterMustBeInRange(string Parameter, double Value, double Least, double Most)
    : Refusal
{
    public override string Code => "model.parameter-must-be-in-range";

    public override LocalizedText Text =>
        new(
            Korean: $"매개변수 '{Parameter}'의 값 {Value:G6}은(는) 쓸 수 없습니다. {Least:G6}에서 {Most:G6} 사이의 값을 넣으십시오.",
            English: $"The parameter '{Parameter}' cannot be {Value:G6}. Give a value from {Least:G6} to {Most:G6}."
        );
}

/// <summary>Money was placed in a region that the model does not hold.</summary>
public sealed record PlacementRegionMustBeKnown(string Region) : Refusal
{
    public override string Code => "model.placement-region-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"모형에 지역 '{Region}'이(가) 없습니다. 보정 자료에 있는 지역 코드를 쓰십시오.",
            English: $"The model has no region '{Region}'. Use the code of a region of the calibration."
        );
}

/// <summary>Money was placed outside the years that the simulation runs.</summary>
public sealed record PlacementYearMustBeWithin(string Region, int Year, int First, int Last) : Refusal
{
    public override string Code => "model.placement-year-must-be-within";

    public override LocalizedText Text =>
        new(
            Korean: $"지역 '{Region}'에 {Year}년 투자를 넣었습니다. 이 모의실험은 {First}년에서 {Last}년까지입니다. 그 안의 해를 고르거나 기간을 늘리십시오.",
            English: $"Money was placed in the region '{Region}' in {Year}; the simulation runs from {First} to {Last}. Choose a year within, or a longer horizon."
        );
}

/// <summary>Money below zero, or no number.</summary>
public sealed record PlacementMustNotBeNegative(string Region, int Year, double Amount) : Refusal
{
    public override string Code => "model.placement-must-not-be-negative";

    public override LocalizedText Text =>
        new(
            Korean: $"지역 '{Region}'의 {Year}년 투자가 {Amount:G6}입니다. 0 이상의 금액을 넣으십시오. 줄이는 정책은 줄이기 전을 시나리오로, 줄인 뒤를 기준으로 두고 비교하십시오.",
            English: $"The money placed in the region '{Region}' in {Year} is {Amount:G6}. Give an amount of 0 or more; to study a cut, take what is cut as the scenario and read it the other way round."
        );
}

/// <summary>The circle feeds itself without end: a region left all bounds.</summary>
/// <param name="Times">Residents as a multiple of the baseline's.</param>
public sealed record SettingMustNotExplode(string Region, int Year, double Times) : Refusal
{
    public override string Code => "model.setting-must-not-explode";

    public override LocalizedText Text =>
        new(
            Korean: $"이 설정에서는 순환이 끝없이 커집니다. {Year}년 지역 '{Region}'의 주민이 기준의 {Times:G4}배가 되었습니다(한도 {ScenarioCheck.MostGrowth:N0}배). 희석을 켜거나 이동의 탄력성, 주민당 일자리, 투자 금액을 낮추십시오.",
            English: $"With this setting the circle grows without end: in {Year} the region '{Region}' had {Times:G4} times the residents of the baseline (limit: {ScenarioCheck.MostGrowth:N0} times). Turn dilution on, or lower the migration elasticity, the jobs per resident or the money."
        );
}
