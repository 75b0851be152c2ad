using Evenground.Record;

namespace Evenground.Import;

/// <summary>One thing that is wrong in a package of the Open Cap Table Format.</summary>
/// <param name="File">The file's name in the package.</param>
/// <param name="Object">The object's id; its place in the file, from 1, where it has none.</param>
/// <param name="Path">The field, with dots between its parts; empty where the whole object is meant.</param>
/// <param name="Found">What was found, shortened.</param>
/// <param name="Holds">What holds, and what to do.</param>
public sealed record OcfFault(string File, string Object, string Path, string Found, LocalizedText Holds)
{
    const int LongestFound = 60;

    public LocalizedText Text =>
        new(
            Korean: $"{File} {Object}{Place}: '{Shown}'. {Holds.Korean}",
            English: $"{File}, {Object}{Place}: found '{Shown}'. {Holds.English}"
        );

    string Place => Path.Length == 0 ? "" : $" {Path}";

    string Shown => Found.Length > LongestFound ? $"{Found[..LongestFound]}…" : Found;
}

/// <summary>A package is not taken in while anything in it is wrong; here is everything that is.</summary>
/// <param name="Faults">In the order of files and objects, at most 1,000 of them.</param>
/// <param name="Count">How many there are in all.</param>
public sealed record OcfMustHold(string Name, IReadOnlyList<OcfFault> Faults, int Count) : Refusal
{
    const int MostKept = 1_000,
        InText = 20;

    public override string Code => "captable.package-must-hold";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Name}'에서 오류 {Count}건을 찾아 아무것도 기록하지 않았습니다. 고친 뒤 다시 가져오십시오."
                + Listed(Language.Korean),
            English: $"'{Name}' holds {Count} error(s), so nothing of it was recorded. Correct them and import it again."
                + Listed(Language.English)
        );

    public static OcfMustHold Of(string name, IReadOnlyCollection<OcfFault> faults) =>
        new(name, [.. faults.Take(MostKept)], faults.Count);

    string Listed(Language language) =>
        string.Concat(Faults.Take(InText).Select(fault => $"\n{fault.Text.In(language)}"))
        + (Count > InText ? "\n…" : "");
}

/// <summary>A package cannot be read at all.</summary>
public sealed record OcfMustBeReadable(string Name, LocalizedText Found) : Refusal
{
    public override string Code => "captable.package-must-be-readable";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Name}'을(를) 주주명부로 읽을 수 없습니다: {Found.Korean} Open Cap Table Format의 폴더나 zip 파일(선언 파일 포함)을 지정하십시오.",
            English: $"'{Name}' cannot be read as a cap table: {Found.English} Name a folder or a zip file of the Open Cap Table Format, with its manifest."
        );
}

/// <summary>An entry that a package brings again differs from what the record holds.</summary>
public sealed record OcfMustAgreeWithTheRecord(string Object) : Refusal
{
    public override string Code => "captable.package-must-agree-with-the-record";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Object}' 항목이 이미 기록된 내용과 다릅니다. 기록된 항목을 먼저 취소하거나, 새 식별자를 쓴 파일을 가져오십시오.",
            English: $"The object '{Object}' differs from what the record holds under this id. Take the recorded entry back first, or import it under a new id."
        );
}
