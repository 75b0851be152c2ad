namespace Evenground.Record;

/// <summary>No room is leased to two companies on one day.</summary>
public sealed record RoomMustBeFree(string Label, EffectivePeriod Asked, EffectivePeriod Leased) : Refusal
{
    public override string Code => "hub.room-must-be-free";

    public override LocalizedText Text =>
        new(
            Korean: $"이미 임대된 입주 공간입니다: '{Label}', 기존 임대 {Leased}, 요청 {Asked}. 다른 공간이나 기간을 고르거나 기존 입주를 먼저 끝내십시오.",
            English: $"The room '{Label}' is leased {Leased}, so it cannot be leased {Asked}. Choose another room or period, or end that residency first."
        );
}

/// <summary>A room can be leased only while it is there and its site is open.</summary>
public sealed record RoomMustBeAvailable(string Label, EffectivePeriod Asked, EffectivePeriod? Available)
    : Refusal
{
    public override string Code => "hub.room-must-be-available";

    public override LocalizedText Text =>
        new(
            Korean: $"요청 기간 {Asked} 전체에 쓸 수 없는 입주 공간입니다: '{Label}', 사용 가능 기간 {Available?.ToString() ?? "없음"}. 기간이나 공간을 바꾸십시오.",
            English: $"The room '{Label}' can be leased {Available?.ToString() ?? "never"}, and not for the whole of {Asked}. Change the period or the room."
        );
}

/// <summary>A room or site that is given up has no resident left.</summary>
public sealed record RoomMustBeEmpty(string Label, DateOnly From, EffectivePeriod Leased) : Refusal
{
    public override string Code => "hub.room-must-be-empty";

    public override LocalizedText Text =>
        new(
            Korean: $"{From:yyyy-MM-dd} 이후에도 임대 중인 입주 공간이 있습니다: '{Label}', 임대 기간 {Leased}. 입주를 먼저 끝내거나 다른 공간으로 옮기십시오.",
            English: $"The room '{Label}' is leased {Leased}, so it cannot be given up on {From:yyyy-MM-dd}. End that residency, or give it another room first."
        );
}

/// <summary>A residency is in one room or several, each named once.</summary>
public sealed record ResidencyNeedsItsRooms(int Asked) : Refusal
{
    public override string Code => "hub.residency-needs-its-rooms";

    public override LocalizedText Text =>
        new(
            Korean: $"입주에는 서로 다른 공간이 하나 이상 필요합니다. 입력된 공간 수: {Asked}. 공간을 한 번씩만 지정하십시오.",
            English: $"A residency needs one room or several different ones; {Asked} were given. Name each room once."
        );
}

/// <summary>Leaving is a graduation only when criteria were met.</summary>
public sealed record GraduationNeedsCriteria(DateOnly LastDay) : Refusal
{
    public override string Code => "hub.graduation-needs-criteria";

    public override LocalizedText Text =>
        new(
            Korean: $"{LastDay:yyyy-MM-dd} 졸업으로 기록하려면 충족한 졸업 기준과 이전 지역이 필요합니다. 기간이 끝나 나간 것이면 기간 만료로 기록하십시오.",
            English: $"A graduation on {LastDay:yyyy-MM-dd} needs the criteria that were met and the region gone to. If the term was over, record 'term ended'."
        );
}

/// <summary>Only a graduation has criteria and a destination.</summary>
public sealed record OnlyGraduatesHaveAGraduation(ResidencyEnding Ending) : Refusal
{
    public override string Code => "hub.only-graduates-have-a-graduation";

    public override LocalizedText Text =>
        new(
            Korean: "졸업이 아닌 퇴거에는 졸업 기준을 적을 수 없습니다. 퇴거 사유를 졸업으로 바꾸거나 졸업 기준을 지우십시오.",
            English: "An ending that is no graduation has no graduation criteria. Make it a graduation, or leave them out."
        );
}

/// <summary>Only an ending that was recorded can be taken back.</summary>
public sealed record ResidencyMustHaveEnded(LocalizedText Company) : Refusal
{
    public override string Code => "hub.residency-must-have-ended";

    public override LocalizedText Text =>
        new(
            Korean: $"종료가 기록되지 않은 입주입니다: '{Company.Korean}'. 취소할 종료 기록이 없습니다. 입주를 확인하십시오.",
            English: $"The residency of '{Company.English}' has no ending that could be withdrawn. Check which residency is meant."
        );
}

/// <summary>A company stands on a waiting list once, and leaves it only while it stands there.</summary>
public sealed record MustWaitOnce(LocalizedText Company, DateOnly On, bool IsWaiting) : Refusal
{
    public override string Code => "hub.must-wait-once";

    public override LocalizedText Text =>
        IsWaiting
            ? new(
                Korean: $"{On:yyyy-MM-dd}에 이미 대기 중인 기업입니다: '{Company.Korean}'. 다시 올리지 않아도 됩니다.",
                English: $"'{Company.English}' already waits on {On:yyyy-MM-dd}. It need not be entered again."
            )
            : new(
                Korean: $"{On:yyyy-MM-dd}에 대기 명단에 없는 기업입니다: '{Company.Korean}'. 기업과 날짜를 확인하십시오.",
                English: $"'{Company.English}' does not wait on {On:yyyy-MM-dd}. Check the company and the day."
            );
}
