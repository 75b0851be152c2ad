namespace Evenground.Record;

/// <summary>The bytes are no figure block of the stated layout.</summary>
/// <param name="Fault">What is wrong, in the words of the layout.</param>
/// <param name="At">The byte up to which the reading had come.</param>
public sealed record FigureBlockMustBeWhole(string Fault, int At) : Refusal
{
    public override string Code => "figures.block-must-be-whole";

    public override LocalizedText Text =>
        new(
            Korean: $"보고 수치 묶음을 읽을 수 없습니다(바이트 {At}: {Fault}). 'evenground verify'로 기록을 확인하고 백업에서 복원하십시오.",
            English: $"A block of reported figures cannot be read (byte {At}: {Fault}). Check the journal with 'evenground verify' and restore it from a backup."
        );
}

/// <summary>A report names the same company, indicator and period twice.</summary>
public sealed record FigureKeysMustDiffer(FigureKey Key) : Refusal
{
    public override string Code => "figures.keys-must-differ";

    public override LocalizedText Text =>
        new(
            Korean: $"기업 '{Key.Company}'의 지표 '{Key.Indicator}', 기간 '{Key.Period}'이(가) 두 번 나옵니다. 하나만 남기십시오.",
            English: $"Company '{Key.Company}', indicator '{Key.Indicator}', period '{Key.Period}' stands twice. Keep one of them."
        );
}

/// <summary>The text is no period.</summary>
public sealed record FigurePeriodMustBeKnown(FigureKey Key) : Refusal
{
    public override string Code => "figures.period-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Key.Period}'은(는) 기간이 아닙니다. 2024, 2024-H1, 2024-Q3, 2024-07, 2024-07-31 가운데 한 형식으로 쓰십시오.",
            English: $"'{Key.Period}' is no period. Write it as 2024, 2024-H1, 2024-Q3, 2024-07 or 2024-07-31."
        );
}

/// <summary>A value has more digits than a block can hold.</summary>
public sealed record FigureMustFit(FigureKey Key, decimal Value) : Refusal
{
    public override string Code => "figures.value-must-fit";

    public override LocalizedText Text =>
        new(
            Korean: $"기업 '{Key.Company}'의 값 {Value}은(는) 숫자가 너무 많습니다. 소수를 포함하여 {FigureBlock.MaxDigits}자리까지 쓸 수 있습니다.",
            English: $"The value {Value} of company '{Key.Company}' has too many digits: {FigureBlock.MaxDigits} are allowed, decimals included."
        );
}

/// <summary>One indicator is reported in two units.</summary>
public sealed record FigureUnitsMustAgree(string Indicator, string Unit, string OtherUnit) : Refusal
{
    public override string Code => "figures.units-must-agree";

    public override LocalizedText Text =>
        new(
            Korean: $"지표 '{Indicator}'의 단위가 '{Unit}'와(과) '{OtherUnit}' 두 가지입니다. 한 단위로 맞추십시오.",
            English: $"Indicator '{Indicator}' is reported in '{Unit}' and in '{OtherUnit}'. Report it in one unit."
        );
}

/// <summary>A report is empty, or too large for one block.</summary>
public sealed record FigureBlockMustHoldRows(long Rows) : Refusal
{
    public override string Code => "figures.block-must-hold-rows";

    public override LocalizedText Text =>
        new(
            Korean: $"한 묶음에는 수치가 1개에서 {FigureBlock.MaxRows:N0}개까지 들어갑니다. {Rows:N0}개를 담으려 하였습니다. 나누어 보고하십시오.",
            English: $"A block holds 1 to {FigureBlock.MaxRows:N0} figures; {Rows:N0} were asked for. Report them in parts."
        );
}
