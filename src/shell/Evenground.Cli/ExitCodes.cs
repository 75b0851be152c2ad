namespace Evenground.Cli;

/// <summary>Which exit code a refusal gives.</summary>
static class ExitCodes
{
    public static ExitCode Of(Refusal refusal) =>
        refusal switch
        {
            Refusals several => several.All.Select(Of).DefaultIfEmpty(ExitCode.Refused).Max(),
            FileMustBeWithinReach or FolderMustBeWritable => ExitCode.Unreachable,
            _ when refusal.Code.StartsWith("storage.", StringComparison.Ordinal) => ExitCode.Unreachable,
            _ => ExitCode.Refused,
        };
}

/// <summary>A file or folder is not there, or may not be read or written.</summary>
public sealed record FileMustBeWithinReach(string Found) : Refusal
{
    public override string Code => "file.must-be-within-reach";

    public override LocalizedText Text =>
        new(
            Korean: $"파일에 접근할 수 없습니다: {Found} 경로와 권한을 확인하십시오.",
            English: $"A file cannot be reached: {Found} Check its path and your rights to it."
        );
}

/// <summary>The record has nowhere to be kept.</summary>
public sealed record FolderMustBeWritable(string Folder, string Found) : Refusal
{
    public override string Code => "file.folder-must-be-writable";

    public override LocalizedText Text =>
        new(
            Korean: $"기록을 둘 폴더 '{Folder}'에 쓸 수 없습니다: {Found} --home으로 쓸 수 있는 폴더를 지정하십시오.",
            English: $"The record's folder '{Folder}' cannot be written to: {Found} Name one that can with --home."
        );
}
