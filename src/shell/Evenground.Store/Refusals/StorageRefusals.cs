namespace Evenground.Store;

/// <summary>The store was written by a newer version of the program.</summary>
public sealed record SchemaMustBeKnown(long Found, long Known) : Refusal
{
    public override string Code => "storage.schema-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"저장소의 형식은 {Found}판이고 이 프로그램은 {Known}판까지 압니다. 더 새로운 버전으로 여십시오. 아무것도 바꾸지 않았습니다.",
            English: $"The store has schema version {Found}; this program knows versions up to {Known}. Open it with a newer version. Nothing was changed."
        );
}

/// <summary>The file or database holds something that is not ours.</summary>
public sealed record StoreMustBeOurs(string Place) : Refusal
{
    public override string Code => "storage.must-be-ours";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Place}'에는 다른 프로그램의 자료가 있습니다. 빈 곳이나 이븐그라운드 저장소를 지정하십시오. 아무것도 바꾸지 않았습니다.",
            English: $"'{Place}' holds another program's data. Name an empty place or a store of Evenground. Nothing was changed."
        );
}

/// <summary>No room is left to write.</summary>
public sealed record StorageMustHaveRoom(string Found) : Refusal
{
    public override string Code => "storage.must-have-room";

    public override LocalizedText Text =>
        new(
            Korean: $"저장 공간이 없어 기록하지 못했습니다({Found}). 아무것도 기록되지 않았습니다. 공간을 마련한 뒤 같은 요청 식별자로 다시 요청하십시오.",
            English: $"There is no room left to write ({Found}). Nothing was recorded. Make room, then ask again with the same request id."
        );
}

/// <summary>The database does not answer.</summary>
public sealed record DatabaseMustAnswer(string Found) : Refusal
{
    public override string Code => "storage.database-must-answer";

    public override LocalizedText Text =>
        new(
            Korean: $"데이터베이스가 응답하지 않습니다({Found}). 기록되었는지 알 수 없습니다. 같은 요청 식별자로 다시 요청하면 두 번 기록되지 않습니다.",
            English: $"The database does not answer ({Found}). Whether it was recorded is not known: ask again with the same request id, nothing is recorded twice."
        );
}

/// <summary>The file is not what was written.</summary>
public sealed record StorageMustBeWhole(string Place, string Found) : Refusal
{
    public override string Code => "storage.must-be-whole";

    public override LocalizedText Text =>
        new(
            Korean: $"저장소 '{Place}'이(가) 손상되었습니다({Found}). 이 파일에 쓰지 말고 백업에서 복원하십시오.",
            English: $"The store '{Place}' is damaged ({Found}). Do not write to it: restore a backup."
        );
}

/// <summary>The store may not be opened or written by this process.</summary>
public sealed record StorageMustBeReachable(string Place, string Found) : Refusal
{
    public override string Code => "storage.must-be-reachable";

    public override LocalizedText Text =>
        new(
            Korean: $"저장소 '{Place}'을(를) 열거나 쓸 수 없습니다({Found}). 경로와 권한을 확인하십시오.",
            English: $"The store '{Place}' cannot be opened or written ({Found}). Check its path and its rights."
        );
}

/// <summary>Something is to be restored or imported where something is already.</summary>
public sealed record PlaceMustBeEmpty(string Place) : Refusal
{
    public override string Code => "storage.place-must-be-empty";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Place}'은(는) 비어 있지 않습니다. 덮어쓰지 않으니 빈 곳을 지정하십시오.",
            English: $"'{Place}' is not empty. Nothing is ever overwritten: name an empty place."
        );
}

/// <summary>The store failed while it was read or opened: the refusal says how, and what to do.</summary>
public sealed class StoreFaultException(Refusal refusal, Exception? cause = null)
    : Exception(refusal.ToString(), cause)
{
    public Refusal Refusal { get; } = refusal;
}
