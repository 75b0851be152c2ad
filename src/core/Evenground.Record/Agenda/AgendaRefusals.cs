namespace Evenground.Record;

/// <summary>The official status is the owner's word, and nobody else's.</summary>
public sealed record OnlyTheOwnerDeclares(DateOnly On) : Refusal
{
    public override string Code => "agenda.only-the-owner-declares";

    public override LocalizedText Text =>
        new(
            Korean: $"공식 상태는 {On:yyyy-MM-dd} 현재 공약의 소유 기관이나 그 승계 기관만 선언할 수 있습니다. 다른 기관의 평가는 증거 판정으로 기록하십시오.",
            English: $"The official status is declared by the pledge's owner, or who holds its place on {On:yyyy-MM-dd}. Record another body's view as a judgement of evidence."
        );
}

/// <summary>An owner's assessment of its own pledge raises no judgement.</summary>
public sealed record OwnerMustNotJudge(DateOnly On) : Refusal
{
    public override string Code => "agenda.owner-must-not-judge";

    public override LocalizedText Text =>
        new(
            Korean: $"{On:yyyy-MM-dd} 현재 공약의 소유 기관은 자기 공약을 판정할 수 없습니다. 소유 기관의 의견은 공식 상태로 기록하고, 판정은 다른 기관에 맡기십시오.",
            English: $"The pledge's owner on {On:yyyy-MM-dd} cannot judge it. Record its own view as the official status, and have another body judge."
        );
}

/// <summary>Only what says its target and its deadline can be judged.</summary>
public sealed record OnlyTheTestableIsJudged(LocalizedText Title) : Refusal
{
    public override string Code => "agenda.only-the-testable-is-judged";

    public override LocalizedText Text =>
        new(
            Korean: $"목표와 기한이 없는 공약은 판정하지 않습니다: '{Title.Korean}'. 희망 사항으로 보관됩니다. 목표와 기한이 발표되면 새 공약으로 등록하십시오.",
            English: $"'{Title.English}' has no target or no deadline, so it is kept as an aspiration and not judged. Once both are announced, register that as a pledge."
        );
}

/// <summary>A status above "not started" rests on evidence.</summary>
public sealed record FulfilmentNeedsEvidence(EvidenceStatus Asked) : Refusal
{
    public override string Code => "agenda.fulfilment-needs-evidence";

    public override LocalizedText Text =>
        new(
            Korean: "이행이 확인되었다는 판정에는 증거 자료가 하나 이상 필요합니다. 증거 자료를 먼저 등록하고 인용하십시오.",
            English: "A judgement that something was fulfilled needs at least one piece of evidence. File it first, then cite it."
        );
}

/// <summary>A complete fulfilment has its day, and nothing else has one.</summary>
public sealed record CompletionNeedsItsDay(EvidenceStatus Asked, DateOnly On) : Refusal
{
    public override string Code => "agenda.completion-needs-its-day";

    public override LocalizedText Text =>
        new(
            Korean: $"완료 판정에만 이행일이 있어야 하며 이행일은 판정일({On:yyyy-MM-dd}) 이전이어야 합니다. 상태와 이행일을 확인하십시오.",
            English: $"A complete fulfilment, and no other status than it, has its day, no later than the judgement of {On:yyyy-MM-dd}. Check status and day."
        );
}

/// <summary>What a pledge brought about is judged after what the evidence supports.</summary>
public sealed record OutcomeComesAfterEvidence(DateOnly On) : Refusal
{
    public override string Code => "agenda.outcome-comes-after-evidence";

    public override LocalizedText Text =>
        new(
            Korean: $"{On:yyyy-MM-dd}까지 증거 판정이 없는 공약의 성과는 판정할 수 없습니다. 증거를 먼저 판정하십시오.",
            English: $"By {On:yyyy-MM-dd} nobody has judged the evidence, so the outcome cannot be judged. Judge the evidence first."
        );
}

/// <summary>A deadline is a day, or a count of months after something that is named.</summary>
public sealed record DueMustBeADayOrRelative : Refusal
{
    public override string Code => "agenda.due-must-be-a-day-or-relative";

    public override LocalizedText Text =>
        new(
            Korean: "기한은 날짜이거나, 기준 사건과 그 뒤의 개월 수여야 합니다. 둘 중 하나만 빠짐없이 입력하십시오.",
            English: "A deadline is a day, or a number of months after something that is named. Enter one of the two, and enter it whole."
        );
}
