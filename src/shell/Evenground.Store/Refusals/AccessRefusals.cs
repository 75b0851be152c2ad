namespace Evenground.Store;

/// <summary>Somebody without the right to write tried to.</summary>
public sealed record ActorMustBeAllowedToWrite(string Actor) : Refusal
{
    public override string Code => "access.actor-must-be-allowed-to-write";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Actor}'에게는 기록 권한이 없습니다. 쓰기 토큰으로 다시 요청하거나 운영자에게 권한을 요청하십시오.",
            English: $"'{Actor}' may read but not write. Ask again with the write token, or ask the operator for the right."
        );
}

/// <summary>An actor's id would not be fit to stand in the journal.</summary>
public sealed record ActorIdMustBePlain(string Actor) : Refusal
{
    public override string Code => "access.actor-id-must-be-plain";

    public override LocalizedText Text =>
        new(
            Korean: $"행위자 식별자의 길이가 {Actor.Length}자이거나 제어 문자를 포함합니다. 제어 문자 없이 1자 이상 100자 이하로 지정하십시오.",
            English: $"The actor's id has {Actor.Length} characters or holds control characters. Use 1 to 100 characters without any."
        );
}

/// <summary>The table of persons was asked for by somebody who may not see restricted matters.</summary>
public sealed record ActorMustBeClearedForPersons(string Actor) : Refusal
{
    public override string Code => "access.actor-must-be-cleared-for-persons";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Actor}'에게는 개인정보를 볼 권한이 없습니다. 개인정보는 제한 등급 열람자만 볼 수 있습니다. 운영자에게 권한을 요청하십시오.",
            English: $"'{Actor}' may not see persons: only a clearance of 'restricted' does. Ask the operator for it."
        );
}

/// <summary>A full copy was asked for by somebody who may not see all of it.</summary>
public sealed record ActorMustBeClearedForAll(string Actor) : Refusal
{
    public override string Code => "access.actor-must-be-cleared-for-all";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Actor}'에게는 전체를 복사할 권한이 없습니다. 제한 등급 열람자로 다시 요청하거나, 볼 수 있는 범위만 내보내십시오.",
            English: $"'{Actor}' may not copy everything: a copy holds what is restricted. Ask with that clearance, or export what you may see."
        );
}

/// <summary>A writer's key is for one of two duties, and this was the other.</summary>
public sealed record DutyMustCover(Duty Duty) : Refusal
{
    public override string Code => "access.duty-must-cover";

    public override LocalizedText Text =>
        Duty == Duty.Approve
            ? new(
                Korean: "이 열쇠로는 승인, 반려, 마감만 할 수 있습니다. 작성 권한이 있는 담당자에게 입력을 요청하십시오.",
                English: "This key may approve, reject and close, and enter nothing. Ask a writer who prepares to enter it."
            )
            : new(
                Korean: "이 열쇠로는 작성만 할 수 있고 승인, 반려, 마감, 관리는 할 수 없습니다. 권한이 있는 담당자에게 요청하십시오.",
                English: "This key may prepare, and neither approve, reject, close nor administer. Ask a writer who may."
            );
}

/// <summary>No writer has this id.</summary>
public sealed record WriterMustBeThere(Guid Id) : Refusal
{
    public override string Code => "access.writer-must-be-there";

    public override LocalizedText Text =>
        new(
            Korean: $"식별자가 {Id}인 작성자가 없습니다. writer list로 식별자를 확인하십시오.",
            English: $"No writer has the id {Id}. Look it up with writer list."
        );
}

/// <summary>A writer is a person with a name.</summary>
public sealed record WriterMustBeNamed : Refusal
{
    public override string Code => "access.writer-must-be-named";

    public override LocalizedText Text =>
        new(
            Korean: "작성자의 이름이 비어 있습니다. 서로를 알아볼 수 있는 이름을 입력하십시오.",
            English: "The writer has no name. Give one by which colleagues know each other."
        );
}
