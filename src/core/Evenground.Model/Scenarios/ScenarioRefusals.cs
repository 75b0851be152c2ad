namespace Evenground.Model;

/// <summary>A scenario's text is longer than an address should be.</summary>
public sealed record ScenarioTextMustBeShort(int Length, int Longest) : Refusal
{
    public override string Code => "scenario.text-must-be-short";

    public override LocalizedText Text =>
        new(
            Korean: $"시나리오의 글이 {Length}자입니다. {Longest}자까지 적을 수 있습니다. 해마다 같은 금액은 '2024-2033'처럼 한 번에 적어 주십시오.",
            English: $"The scenario's text has {Length} letters; it may have {Longest}. Write the same amount of several years at once, like '2024-2033'."
        );
}

/// <summary>A part of a scenario's text is no key with a value.</summary>
public sealed record ScenarioItemMustBeReadable(string Item) : Refusal
{
    public override string Code => "scenario.item-must-be-readable";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Item}'을(를) 읽을 수 없습니다. 각 항목은 'horizon=20'처럼 이름, 등호, 값으로 적고 ';'로 나눕니다.",
            English: $"'{Item}' cannot be read. Each item is a name, an equals sign and a value, like 'horizon=20'; items are parted by ';'."
        );
}

/// <summary>A key stands more than once in a scenario's text.</summary>
public sealed record ScenarioItemMustStandOnce(string Key) : Refusal
{
    public override string Code => "scenario.item-must-stand-once";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Key}'이(가) 두 번 적혔습니다. 한 번만 남겨 주십시오. 여러 지역은 한 'g' 안에 ','로 나누어 적습니다.",
            English: $"'{Key}' stands twice. Keep one of them; several regions go into one 'g', parted by ','."
        );
}

/// <summary>There is no parameter and no setting of this name.</summary>
public sealed record ScenarioKeyMustBeKnown(string Key) : Refusal
{
    public override string Code => "scenario.key-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Key}'이라는 매개변수나 설정은 없습니다. 순환 화면의 매개변수 표에 모든 이름이 있습니다.",
            English: $"There is no parameter or setting '{Key}'. The table of parameters on the page of the cycle lists all names."
        );
}

/// <summary>A setting of a scenario has a word that it does not know.</summary>
public sealed record ScenarioWordMustBeKnown(string Key, string Word, string Known) : Refusal
{
    public override string Code => "scenario.word-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Key}'에 '{Word}'을(를) 적을 수 없습니다. 다음 가운데 하나를 적어 주십시오: {Known}.",
            English: $"'{Key}' cannot be '{Word}'. Write one of: {Known}."
        );
}

/// <summary>Money of a scenario is not written as region, years and amount.</summary>
public sealed record ScenarioMoneyMustBeReadable(string Part) : Refusal
{
    public override string Code => "scenario.money-must-be-readable";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Part}'을(를) 읽을 수 없습니다. 지역:연도:금액(10억 단위)의 차례로, 예를 들어 '지역코드:2024-2033:100'처럼 적고 이른 해를 앞에 두십시오.",
            English: $"'{Part}' cannot be read. Write region, years and billions a year, like 'region-code:2024-2033:100', the earlier year first."
        );
}

/// <summary>A scenario places money in a region that the calibration does not have.</summary>
public sealed record ScenarioRegionMustBeKnown(string Region, string Known) : Refusal
{
    public override string Code => "scenario.region-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"모형에 '{Region}'이라는 지역이 없습니다. 다음 가운데 하나를 적어 주십시오: {Known}.",
            English: $"The model has no region '{Region}'. Write one of: {Known}."
        );
}

/// <summary>A scenario places money in a year outside its horizon.</summary>
public sealed record ScenarioYearMustBeWithin(string Region, int Year, int First, int Last) : Refusal
{
    public override string Code => "scenario.year-must-be-within";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Region}'에 {Year}년 투자를 적었습니다. 이 시나리오에서는 {First}년부터 {Last}년까지 투자할 수 있습니다. 연도를 고치거나 기간(horizon)을 늘려 주십시오.",
            English: $"'{Region}' has money in {Year}. This scenario runs from {First} to {Last}. Change the year, or lengthen the horizon."
        );
}

/// <summary>An amount of a scenario is negative, or beyond any programme.</summary>
public sealed record ScenarioAmountMustBeWithin(string Region, double Amount, double Most) : Refusal
{
    public override string Code => "scenario.amount-must-be-within";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Region}'의 금액이 {ScenarioText.NumberOf(Amount)}입니다. 한 해에 0 이상 {ScenarioText.NumberOf(Most)} 이하(10억 단위)로 적어 주십시오.",
            English: $"The amount for '{Region}' is {ScenarioText.NumberOf(Amount)}. Write 0 to {ScenarioText.NumberOf(Most)} billions a year."
        );
}

/// <summary>A parameter of a scenario has a value that makes no sense.</summary>
public sealed record ScenarioParameterMustBeWithin(
    string Parameter,
    LocalizedText Name,
    double Value,
    double Least,
    double Most
) : Refusal
{
    public override string Code => "scenario.parameter-must-be-within";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Parameter}'({Name.Korean})이(가) {ScenarioText.NumberOf(Value)}입니다. {ScenarioText.NumberOf(Least)} 이상 {ScenarioText.NumberOf(Most)} 이하로 적어 주십시오.",
            English: $"'{Parameter}' ({Name.English}) is {ScenarioText.NumberOf(Value)}. Write a number from {ScenarioText.NumberOf(Least)} to {ScenarioText.NumberOf(Most)}."
        );
}

/// <summary>A value of a scenario is not a number.</summary>
public sealed record ScenarioNumberMustBeReadable(string Key, string Typed) : Refusal
{
    public override string Code => "scenario.number-must-be-readable";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Key}'의 '{Typed}'은(는) 수가 아닙니다. 0.5나 100처럼 적어 주십시오.",
            English: $"'{Typed}' of '{Key}' is not a number. Write it like 0.5 or 100."
        );
}

/// <summary>A horizon, a number of draws or a seed is not a whole number within its bounds.</summary>
public sealed record ScenarioCountMustBeWithin(string Key, string Typed, string Least, string Most) : Refusal
{
    public override string Code => "scenario.count-must-be-within";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Key}'이(가) '{Typed}'입니다. {Least} 이상 {Most} 이하의 정수를 적어 주십시오.",
            English: $"'{Key}' is '{Typed}'. Write a whole number from {Least} to {Most}."
        );
}
