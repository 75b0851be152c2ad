namespace Evenground.Measure;

/// <summary>What a fund and its investors, or one of them, exchanged since inception, and what is
/// left.</summary>
/// <remarks>Unit: one currency. Amounts are net of what was reversed; a clawback lowers what was
/// distributed.</remarks>
/// <param name="Committed">What was promised, drawn or not.</param>
/// <param name="Called">All that was paid in, distributions that were called again included.</param>
/// <param name="ExcessReturned">Of it, capital sent back unused. It was never at work: it lowers what was
/// called, and
/// is no distribution.</param>
/// <param name="Distributed">All that was paid out, in cash or in kind.</param>
/// <param name="Recallable">Of it, what may be called again.</param>
/// <param name="Value">The fair value of what is left.</param>
public sealed record CapitalAccount(
    Money Committed,
    Money Called,
    Money ExcessReturned,
    Money Distributed,
    Money Recallable,
    Money Value
);

/// <summary>How distributions that may be called again are counted.</summary>
public enum RecallableMethod
{
    /// <summary>As distributions, and as paid in when called again: what the standards ask for.</summary>
    AllIn,

    /// <summary>As capital that was not called after all. Only ever shown by this name, beside the
    /// other.</summary>
    Excluded,
}

/// <summary>The recallable part is larger than all distributions.</summary>
public sealed record RecallableMustBeDistributed(Money Recallable, Money Distributed) : Refusal
{
    public override string Code => "performance.recallable-must-be-distributed";

    public override LocalizedText Text =>
        new(
            Korean: $"재출자 대상 분배금 {Recallable}이(가) 전체 분배금 {Distributed}보다 많습니다. 재출자 대상은 분배금의 일부입니다. 두 금액을 확인하십시오.",
            English: $"Recallable distributions of {Recallable} are more than all distributions, {Distributed}. They are a part of them: check both amounts."
        );
}

/// <summary>Amounts of one account are in two currencies.</summary>
public sealed record AccountMustHaveOneCurrency(Currency First, Currency Other) : Refusal
{
    public override string Code => "performance.account-currencies-must-match";

    public override LocalizedText Text =>
        new(
            Korean: $"한 계정에 {First}와(과) {Other} 금액이 함께 있습니다. 성과 지표는 펀드 통화로 계산한 뒤 환산합니다. 한 통화의 금액으로 다시 제출하십시오.",
            English: $"One account has amounts in {First} and in {Other}. Figures are worked out in the fund's currency and converted afterwards: hand in amounts of one currency."
        );
}
