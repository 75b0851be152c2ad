namespace Evenground.Record;

/// <summary>There is no form for such a kind of entry.</summary>
public sealed record EntryKindMustBeKnown(string Kind) : Refusal
{
    public override string Code => "fund.entry-kind-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Kind}'은(는) 장부 항목의 종류가 아닙니다. 다음 중 하나를 쓰십시오: {Codes()}.",
            English: $"'{Kind}' is no kind of entry. Use one of: {Codes()}."
        );

    static string Codes() => string.Join(", ", EntryForms.All.Select(form => form.Code));
}

/// <summary>The shares of an entry add up to the whole that was stated.</summary>
public sealed record SharesMustMakeTheTotal(string Field, LocalizedText What, Money Total, Money Sum)
    : Refusal
{
    public override string Code => "fund.shares-must-make-the-total";

    public override LocalizedText Text =>
        new(
            Korean: $"'{What.Korean}'의 합계로 {Total}을(를) 입력했는데 출자자별 몫의 합은 {Sum}입니다. 몫이나 합계를 고치거나 몫을 다시 계산하십시오.",
            English: $"'{What.English}' is {Total} in all, and the shares of investors add up to {Sum}. Correct a share or the whole, or have the shares worked out again."
        );
}
