namespace Evenground.Record;

/// <summary>How binding a share is.</summary>
public enum DutyKind
{
    /// <summary>Agreed or laid down: missing it has consequences.</summary>
    Duty,

    /// <summary>Aimed at.</summary>
    Target,
}

/// <summary>Of which amount of a fund a duty takes a share.</summary>
public enum DutyBase
{
    Committed,
    Called,
    Invested,
}

/// <summary>What share of its money a fund has to put into companies of a place, or of a kind.</summary>
/// <param name="Code">Tells it from the fund's other duties: lower-case words with hyphens.</param>
/// <param name="Share">0.6 for 60 %.</param>
/// <param name="Into">The place, or the group of places, that the companies lie in; null where the duty
/// speaks of a kind of company, of which the record cannot tell who is of it.</param>
/// <param name="DueOn">The day by which it must be met; null for one that holds at all times.</param>
/// <param name="Source">The agreement, law or announcement.</param>
/// <param name="IsExample">Whether it is made up for an example.</param>
public sealed record FundDuty(
    string Code,
    LocalizedText Name,
    DutyKind Kind,
    DutyBase Of,
    decimal Share,
    string? Into,
    DateOnly? DueOn,
    string Source,
    bool IsExample = false
);

/// <summary>A duty as it stands in a view.</summary>
/// <param name="AgreedOn">From when it holds.</param>
/// <param name="Sequence">The journal entry that says so.</param>
public sealed record AgreedDuty(FundDuty Duty, DateOnly AgreedOn, long Sequence);

/// <summary>A fund took on a duty; one of the same code takes the place of an earlier one from its day
/// on.</summary>
[EventName("fund.duty-agreed.v1")]
public sealed record DutyAgreed(Id<Fund> Fund, FundDuty Duty) : IFundEvent;

/// <summary>Asks to note a duty of a fund from a day on.</summary>
public sealed record AgreeDuty(Id<Fund> Fund, FundDuty Duty, DateOnly On);

/// <summary>What may be noted as a duty. The answer is the fact to append, or the first refusal in the order
/// written.</summary>
public static class FundDutyRules
{
    public static Outcome<Decision> Decide(AgreeDuty ask, History history)
    {
        if (history.Funds.FileOf(ask.Fund) is not { } file)
            return new MustBeKnown(Nouns.Fund, ask.Fund.ToString());
        var (fund, duty) = (FundRules.Whole(file), ask.Duty);
        if (ask.On < fund.FormedOn)
            return new MustBeInBeing(Nouns.Fund, fund.Name, ask.On);
        if (Naming.RefusalOf(duty.Name, Nouns.Name) is { } unnamed)
            return unnamed;
        if (FaultOf(duty, ask.On, history) is { } fault)
            return new DutyMustBeSound(duty.Code, fault);

        return Decision.From(new DutyAgreed(ask.Fund, duty), ask.On);
    }

    static LocalizedText? FaultOf(FundDuty duty, DateOnly on, History history)
    {
        if (string.IsNullOrWhiteSpace(duty.Code))
            return new("구분 코드가 없습니다", "it has no code");
        if (duty.Share is <= 0 or > 1)
            return new(
                $"비율이 {duty.Share}입니다(0보다 크고 1 이하)",
                $"its share is {duty.Share} (above 0, up to 1)"
            );
        if (duty.Into is { } into && history.Regions.Current.NameOf(into, on) is null)
            return new($"지역 '{into}'을(를) 알 수 없습니다", $"no place or group is called '{into}'");
        if (duty.DueOn < on)
            return new(
                $"기한 {duty.DueOn:yyyy-MM-dd}이 약정일 {on:yyyy-MM-dd}보다 앞섭니다",
                $"it is due on {duty.DueOn:yyyy-MM-dd}, before it was agreed on {on:yyyy-MM-dd}"
            );
        return string.IsNullOrWhiteSpace(duty.Source) ? new("출처가 없습니다", "it has no source") : null;
    }
}

/// <summary>A duty has a code, a share, a place that is known, a day ahead and a source.</summary>
/// <param name="Found">What is wrong.</param>
public sealed record DutyMustBeSound(string Duty, LocalizedText Found) : Refusal
{
    public override string Code => "fund.duty-must-be-sound";

    public override LocalizedText Text =>
        new(
            Korean: $"투자 의무 '{Duty}'을(를) 기록할 수 없습니다: {Found.Korean}. 코드, 비율(0~1), 알려진 지역, 약정일 뒤의 기한, 출처를 확인하십시오.",
            English: $"The duty '{Duty}' cannot be noted: {Found.English}. Give it a code, a share from 0 to 1, a known place, a due day after it was agreed, and a source."
        );
}
