using Evenground.Record;

namespace Evenground.Store;

/// <summary>A request id came again, but with other facts.</summary>
public sealed record RequestIdMustBeNew(Guid Request, long FirstRecorded) : Refusal
{
    public override string Code => "journal.request-id-must-be-new";

    public override LocalizedText Text =>
        new(
            Korean: $"요청 {Request}은(는) 다른 내용으로 이미 {FirstRecorded}번 항목에 기록되었습니다. 새 내용에는 새 요청 식별자(UUIDv7)를 쓰십시오.",
            English: $"The request {Request} is recorded at entry {FirstRecorded} with other facts. Use a new request id (UUIDv7) for new facts."
        );
}

/// <summary>Others kept writing, so that this request never got its turn.</summary>
public sealed record JournalMustComeToRest(int Attempts) : Refusal
{
    public override string Code => "journal.must-come-to-rest";

    public override LocalizedText Text =>
        new(
            Korean: $"다른 프로세스의 기록과 {Attempts}번 겹쳐 기록하지 못했습니다. 아무것도 기록되지 않았습니다. 같은 요청 식별자로 다시 요청하십시오.",
            English: $"Another process wrote first, {Attempts} times in a row. Nothing was recorded. Ask again with the same request id."
        );
}

/// <summary>The store holds less than this process knows to be recorded: it was put back behind our
/// back.</summary>
public sealed record JournalMustNotGoBack(long Known, long Found) : Refusal
{
    public override string Code => "journal.must-not-go-back";

    public override LocalizedText Text =>
        new(
            Korean: $"저장소는 {Found}번 항목에서 끝나지만 {Known}번까지 기록되었습니다. 저장소가 되돌려졌습니다. 다시 시작하기 전에 백업과 비교하십시오.",
            English: $"The store ends at entry {Found}, but {Known} was recorded: it was put back. Compare it with a backup before starting again."
        );
}

/// <summary>The chain does not hold: from this entry on nothing can be vouched for.</summary>
public sealed record ChainMustHold(string Slug, ChainBreak Break) : Refusal
{
    public override string Code => "journal.chain-must-hold";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Slug}' 기록의 사슬이 {Break.Sequence}번 항목에서 끊어졌습니다: {Words(Break.Fault).Korean} 백업에서 복원하고 누가 저장소를 고쳤는지 확인하십시오.",
            English: $"The chain of '{Slug}' is broken at entry {Break.Sequence}: {Words(Break.Fault).English} Restore a backup, and find out who changed the store."
        );

    /// <summary>What is wrong at a break, in words.</summary>
    public static LocalizedText Words(ChainFault fault) =>
        fault switch
        {
            ChainFault.SequenceGap => new(
                "항목이 빠졌거나 두 번 있습니다.",
                "an entry is missing or stands twice."
            ),
            ChainFault.PreviousHashDiffers => new(
                "앞 항목의 해시와 이어지지 않습니다.",
                "it does not follow the entry before it."
            ),
            ChainFault.PayloadDiffers => new(
                "내용이나 솔트가 바뀌었습니다.",
                "its payload or salt was changed."
            ),
            ChainFault.HeaderDiffers => new(
                "겉면이나 해시가 바뀌었습니다.",
                "its outside or its hash was changed."
            ),
            ChainFault.PayloadMissing => new(
                "내용이 없는데 삭제 기록도 없습니다.",
                "its payload is gone, and no entry says that it was erased."
            ),
            _ => throw new ArgumentOutOfRangeException(
                nameof(fault),
                fault,
                "The fault is none of those known."
            ),
        };
}

/// <summary>No entry of that sequence.</summary>
public sealed record EntryMustExist(long Sequence, long Last) : Refusal
{
    public override string Code => "journal.entry-must-exist";

    public override LocalizedText Text =>
        new(
            Korean: $"{Sequence}번 항목이 없습니다. 1번부터 {Last}번까지 있습니다.",
            English: $"There is no entry {Sequence}: the journal holds 1 to {Last}."
        );
}

/// <summary>The payload of an entry on which the journal itself rests was to be erased.</summary>
public sealed record PayloadMustStay(long Sequence, string EventName) : Refusal
{
    public override string Code => "journal.payload-must-stay";

    public override LocalizedText Text =>
        new(
            Korean: $"{Sequence}번 항목({EventName})은 기록 자체의 근거이므로 지울 수 없습니다. 개인정보가 들어 있는 항목을 지정하십시오.",
            English: $"Entry {Sequence} ({EventName}) is what the journal itself rests on and cannot be erased. Name the entry that holds the matter."
        );
}

/// <summary>An erasure without its ground.</summary>
public sealed record ErasureMustHaveItsGround(long Sequence) : Refusal
{
    public override string Code => "journal.erasure-must-have-its-ground";

    public override LocalizedText Text =>
        new(
            Korean: $"{Sequence}번 항목의 내용을 지우려면 근거가 필요합니다. 개인정보 없이 법적 또는 사실상의 근거를 적으십시오.",
            English: $"To erase the payload of entry {Sequence}, say on what ground, legal or factual, without personal details."
        );
}
