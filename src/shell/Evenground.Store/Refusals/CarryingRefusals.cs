namespace Evenground.Store;

/// <summary>A line of an export is not what an export holds.</summary>
public sealed record ExportLineMustHold(long Line, LocalizedText Found) : Refusal
{
    public override string Code => "export.line-must-hold";

    public override LocalizedText Text =>
        new(
            Korean: $"내보내기 파일의 {Line}번째 줄이 올바르지 않습니다: {Found.Korean} 아무것도 가져오지 않았습니다. 파일을 다시 내보내십시오.",
            English: $"Line {Line} of the export does not hold: {Found.English} Nothing was imported. Export the journal anew."
        );
}

/// <summary>An export ends before the head that its first line names.</summary>
public sealed record ExportMustBeWhole(long Found, long Promised) : Refusal
{
    public override string Code => "export.must-be-whole";

    public override LocalizedText Text =>
        new(
            Korean: $"내보내기 파일은 {Promised}번 항목까지 있어야 하지만 {Found}번에서 끝납니다. 아무것도 가져오지 않았습니다. 파일을 다시 내보내십시오.",
            English: $"The export should reach entry {Promised} and ends at {Found}. Nothing was imported. Export the journal anew."
        );
}

/// <summary>Payloads were withheld from whoever made the export, so it cannot become a journal.</summary>
public sealed record ExportMustWithholdNothing(long Sequence) : Refusal
{
    public override string Code => "export.must-withhold-nothing";

    public override LocalizedText Text =>
        new(
            Korean: $"{Sequence}번 항목의 내용이 가려진 내보내기입니다. 검증에는 쓸 수 있으나 가져올 수 없습니다. 전체 열람 권한으로 다시 내보내십시오.",
            English: $"The payload of entry {Sequence} was withheld from this export. It can be verified, not imported. Export with full clearance."
        );
}

/// <summary>An export and the journal tell two stories.</summary>
public sealed record JournalMustAgreeWithExport(long Sequence) : Refusal
{
    public override string Code => "journal.must-agree-with-export";

    public override LocalizedText Text =>
        new(
            Korean: $"{Sequence}번 항목부터 기록과 내보내기 파일이 다릅니다. 둘 중 하나가 고쳐졌습니다. 다른 사본과 비교하십시오.",
            English: $"From entry {Sequence} on, the journal and the export differ: one of them was changed. Compare with a further copy."
        );
}

/// <summary>A folder is no backup, or not as it was taken.</summary>
public sealed record BackupMustBeWhole(string Place, LocalizedText Found) : Refusal
{
    public override string Code => "backup.must-be-whole";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Place}'은(는) 온전한 백업이 아닙니다: {Found.Korean} 아무것도 복원하지 않았습니다. 다른 백업을 쓰십시오.",
            English: $"'{Place}' is not a whole backup: {Found.English} Nothing was restored. Use another backup."
        );
}

/// <summary>A file named by its digest is not there.</summary>
public sealed record EvidenceMustBeThere(string Digest, LocalizedText Found) : Refusal
{
    public override string Code => "evidence.must-be-there";

    public override LocalizedText Text =>
        new(
            Korean: $"증빙 파일 {Digest}을(를) 열 수 없습니다: {Found.Korean}",
            English: $"The evidence file {Digest} cannot be opened: {Found.English}"
        );
}

/// <summary>No person of that id, or no longer.</summary>
public sealed record PersonMustBeThere(Guid Id) : Refusal
{
    public override string Code => "person.must-be-there";

    public override LocalizedText Text =>
        new(
            Korean: $"개인 {Id}의 정보가 없습니다. 등록되지 않았거나 이미 삭제되었습니다. 식별자를 확인하십시오.",
            English: $"There is nothing about the person {Id}: never added, or erased since. Check the id."
        );
}
