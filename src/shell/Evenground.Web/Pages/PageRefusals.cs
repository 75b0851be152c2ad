namespace Evenground.Web;

/// <summary>No statement of this key was known on the day asked about.</summary>
public sealed record StatementMustBeKnown(string Key) : Refusal
{
    public override string Code => "page.statement-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"이 날짜까지 알려진 발표 가운데 '{Key}'이(가) 없습니다. 더 늦은 날짜를 고르거나 발표 목록에서 찾아 주십시오.",
            English: $"No statement '{Key}' was known by this date. Choose a later date, or look for it in the list of statements."
        );
}

/// <summary>Nothing was said of this metric by the day asked about.</summary>
public sealed record MetricMustBeKnown(string Metric) : Refusal
{
    public override string Code => "page.metric-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"이 날짜까지 '{Metric}' 항목에 관하여 알려진 발표가 없습니다. 더 늦은 날짜를 고르거나 발표 목록에서 찾아 주십시오.",
            English: $"Nothing that was known by this date speaks of '{Metric}'. Choose a later date, or look in the list of statements."
        );
}

/// <summary>There is no rule of the auditor with this code.</summary>
public sealed record RuleMustBeKnown(string Rule) : Refusal
{
    public override string Code => "page.rule-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Rule}'이라는 점검 규칙은 없습니다. 정의 화면에 모든 규칙이 있습니다.",
            English: $"There is no audit rule '{Rule}'. The definitions page lists them all."
        );
}

/// <summary>There is no figure with this address.</summary>
public sealed record ClaimMustBeKnown(string Claim) : Refusal
{
    public override string Code => "page.claim-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Claim}'이라는 수치는 없습니다. 주소가 잘리지 않았는지 확인하거나 개요에서 수치를 골라 주십시오.",
            English: $"There is no figure '{Claim}'. Check that the address is whole, or choose a figure from the overview."
        );
}

/// <summary>There is no definition with this code.</summary>
public sealed record DefinitionMustBeKnown(string Definition) : Refusal
{
    public override string Code => "page.definition-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Definition}'이라는 정의는 없습니다. 정의 화면에 모든 지표가 있습니다.",
            English: $"There is no definition '{Definition}'. The definitions page lists all indicators."
        );
}

/// <summary>No region of this name was known on the day asked about.</summary>
public sealed record RegionMustBeKnown(string Region) : Refusal
{
    public override string Code => "page.region-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"이 날짜에 알려진 지역 가운데 '{Region}'이(가) 없습니다. 지역 화면에서 골라 주십시오.",
            English: $"No region '{Region}' was known on this date. Choose one from the page of the regions."
        );
}

/// <summary>A fund has no such entry in this view.</summary>
public sealed record EntryMustBeKnown(string Entry) : Refusal
{
    public override string Code => "page.entry-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"이 펀드의 항목 가운데 '{Entry}'이(가) 없습니다. 더 늦은 날짜를 고르거나 항목 목록에서 찾아 주십시오.",
            English: $"The fund has no entry '{Entry}' by this date. Choose a later date, or look for it in the list of entries."
        );
}
