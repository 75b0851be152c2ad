namespace Evenground.Record;

/// <summary>Nothing is entered before the table is opened with its currency.</summary>
public sealed record CapTableMustBeOpen(DateOnly On) : Refusal
{
    public override string Code => "captable.must-be-open";

    public override LocalizedText Text =>
        new(
            Korean: $"{On:yyyy-MM-dd}에 주주명부가 아직 시작되지 않았습니다. 통화와 출처를 적어 주주명부를 먼저 시작하십시오.",
            English: $"There is no cap table on {On:yyyy-MM-dd}. Open it first, with its currency and its source."
        );
}

/// <summary>A company has one cap table.</summary>
public sealed record CapTableMustBeNew(Currency Currency) : Refusal
{
    public override string Code => "captable.must-be-new";

    public override LocalizedText Text =>
        new(
            Korean: $"이 기업의 주주명부는 이미 시작되었습니다(통화 {Currency}). 새로 시작하지 말고 바뀐 것만 입력하십시오. 잘못된 항목은 취소 기록을 남기십시오.",
            English: $"The company already has a cap table, in {Currency}. Enter what changed, and take entries back that were mistaken."
        );
}

/// <summary>The names of persons stay out of the journal.</summary>
public sealed record PersonsMustStayUnnamed : Refusal
{
    public override string Code => "captable.persons-must-stay-unnamed";

    public override LocalizedText Text =>
        new(
            Korean: "개인의 이름은 기록 원장에 넣지 않습니다. 이름을 비우고 식별자만 입력하거나, 여러 사람이면 묶음으로 입력하십시오.",
            English: "The name of a natural person does not go into the journal. Leave it out and give the id alone, or enter a group."
        );
}

/// <summary>Only what is held can be given up.</summary>
public sealed record QuantityMustBeHeld(decimal Asked, decimal Held) : Refusal
{
    public override string Code => "captable.quantity-must-be-held";

    public override LocalizedText Text =>
        new(
            Korean: $"그날 보유한 수량은 {Held}이고 요청한 수량은 {Asked}입니다. 수량과 날짜, 그 뒤의 항목을 확인하십시오.",
            English: $"{Asked} were asked for and {Held} are held on that day. Check the number, the day and what follows it."
        );
}

/// <summary>Rights that come from a plan fit in its pool.</summary>
public sealed record PoolMustSuffice(LocalizedText Plan, decimal Asked, decimal Left) : Refusal
{
    public override string Code => "captable.pool-must-suffice";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Plan.Korean}'에 필요한 주식은 {Asked}주인데 {Left}주뿐입니다. 풀을 먼저 늘리거나 수량을 확인하십시오.",
            English: $"'{Plan.English}' needs {Asked} shares and has {Left}. Enlarge the pool first, or check the number."
        );
}

/// <summary>A preference is a multiple of a price, and its limits fit each other.</summary>
public sealed record PreferenceMustBeSound(LocalizedText Class, LocalizedText Fault) : Refusal
{
    public override string Code => "captable.preference-must-be-sound";

    public override LocalizedText Text =>
        new(
            Korean: $"주식 종류 '{Class.Korean}'의 조건이 서로 맞지 않습니다. {Fault.Korean} 조건을 확인하십시오.",
            English: $"The terms of the class '{Class.English}' do not fit each other: {Fault.English} Check them."
        );

    /// <summary>The fault of a class's terms, or null.</summary>
    internal static Refusal? Check(LocalizedText name, ShareClassTerms terms)
    {
        if (Naming.RefusalOf(name, Nouns.Name) is { } unnamed)
            return unnamed;
        if (terms.ConvertsTo <= 0 || terms.ConvertsFrom <= 0)
            return new NumberMustBePositive(Nouns.Ratio, Math.Min(terms.ConvertsTo, terms.ConvertsFrom));
        return FaultOf(terms) is { } fault ? new PreferenceMustBeSound(name, fault) : null;
    }

    static LocalizedText? FaultOf(ShareClassTerms terms)
    {
        var hasPreference = terms.LiquidationMultiple != 0 || terms.Participation != Participation.None;
        if (terms.LiquidationMultiple < 0 || terms.OriginalPrice < 0)
            return new("배수와 가격은 0 이상이어야 합니다.", "multiples and prices are 0 or more.");
        if (terms.Kind == ShareKind.Common && hasPreference)
            return new("보통주에는 우선권이 없습니다.", "common shares have no preference.");
        if (hasPreference && terms.OriginalPrice is null)
            return new("우선권에는 최초 발행가가 필요합니다.", "a preference needs the original price.");
        if ((terms.Participation == Participation.Capped) != terms.ParticipationCap.HasValue)
            return new(
                "참가 한도는 한도부 참가에만, 그리고 반드시 있어야 합니다.",
                "a cap belongs to capped participation, and to nothing else."
            );
        return terms.ParticipationCap < terms.LiquidationMultiple
            ? new("참가 한도가 우선 배수보다 작습니다.", "the cap is below the preference.")
            : null;
    }
}

/// <summary>What decides a conversion makes sense.</summary>
public sealed record ConvertibleTermsMustBeSound(LocalizedText What, decimal Found) : Refusal
{
    public override string Code => "captable.convertible-terms-must-be-sound";

    public override LocalizedText Text =>
        new(
            Korean: $"전환 조건이 범위를 벗어납니다: {What.Korean} {Found}. 할인은 0 이상 1 미만, 이자는 0 이상, 상한은 0보다 커야 합니다.",
            English: $"The {What.English} of the convertible is {Found}. A discount is from 0 to below 1, interest 0 or more, and a cap above 0."
        );

    internal static Refusal? Check(ConvertibleTerms terms) =>
        terms.Discount is < 0 or >= 1
            ? new ConvertibleTermsMustBeSound(new("할인", "discount"), terms.Discount.Value)
        : terms.InterestRate < 0
            ? new ConvertibleTermsMustBeSound(new("이자율", "interest rate"), terms.InterestRate.Value)
        : terms.ValuationCap is { Minor: <= 0 } cap
            ? new ConvertibleTermsMustBeSound(new("평가 상한", "valuation cap"), cap.Major)
        : null;
}

/// <summary>A mistake is taken back on the day that it stands on.</summary>
public sealed record ReversalMustBeOfItsDay(DateOnly Asked, DateOnly On) : Refusal
{
    public override string Code => "captable.reversal-must-be-of-its-day";

    public override LocalizedText Text =>
        new(
            Korean: $"취소하려는 항목의 날짜는 {On:yyyy-MM-dd}이고 요청한 날짜는 {Asked:yyyy-MM-dd}입니다. 항목과 같은 날짜로 취소하십시오.",
            English: $"The entry is of {On:yyyy-MM-dd}, and {Asked:yyyy-MM-dd} was asked for. Take it back on its own day."
        );
}
