namespace Evenground.Publish;

/// <summary>What about a report is not as it recomputes.</summary>
public enum DifferenceKind
{
    /// <summary>A figure says something else.</summary>
    FigureAltered,

    /// <summary>A figure that the record gives is not in the report.</summary>
    FigureMissing,

    /// <summary>The report holds a figure that the record does not give.</summary>
    FigureAdded,

    /// <summary>A definition says something else, is missing or was added.</summary>
    DefinitionAltered,

    /// <summary>A finding says something else, is missing or was added.</summary>
    FindingAltered,

    /// <summary>The report's frame says something else: programme, dates, format, fingerprint.</summary>
    FrameAltered,

    /// <summary>The report's own hash is not that of its bytes.</summary>
    HashAltered,

    /// <summary>All fields recompute, but the bytes are not in canonical form.</summary>
    WritingAltered,
}

/// <summary>One place where the report is not as it recomputes.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Subject">The claim's id, the definition's code, the finding's id, or <c>report</c>.</param>
/// <param name="Field">The field within it, for example <c>value.printed</c>; empty for all of it.</param>
/// <param name="Stated">What the report says, as JSON; null for nothing.</param>
/// <param name="Recomputed">What the journal gives, as JSON; null for nothing.</param>
/// <param name="MayRestOnWithheld">Whether entries that the report could see and the export does not show may
/// explain it.</param>
public sealed record Difference(
    DifferenceKind Kind,
    string Subject,
    string Field,
    string? Stated,
    string? Recomputed,
    bool MayRestOnWithheld = false
)
{
    public LocalizedText Text
    {
        get
        {
            var (korean, english) = Kind switch
            {
                DifferenceKind.FigureAltered => (
                    "수치가 다시 계산한 값과 다릅니다",
                    "The figure is not as it recomputes"
                ),
                DifferenceKind.FigureMissing => (
                    "기록에서 나오는 수치가 보고서에 없습니다",
                    "The record gives a figure that the report lacks"
                ),
                DifferenceKind.FigureAdded => (
                    "기록에서 나오지 않는 수치가 보고서에 있습니다",
                    "The report has a figure that the record does not give"
                ),
                DifferenceKind.DefinitionAltered => ("정의가 다릅니다", "The definition differs"),
                DifferenceKind.FindingAltered => ("점검 결과가 다릅니다", "The finding differs"),
                DifferenceKind.FrameAltered => ("보고서의 머리말이 다릅니다", "The report's frame differs"),
                DifferenceKind.HashAltered => (
                    "보고서의 해시가 내용과 맞지 않습니다",
                    "The report's hash is not that of its content"
                ),
                _ => ("보고서의 표기가 정본과 다릅니다", "The report is not in canonical form"),
            };
            var place = Field.Length == 0 ? Subject : $"{Subject} / {Field}";
            var withheld = MayRestOnWithheld
                ? (
                    Korean: " 공개되지 않은 기록 때문일 수 있습니다.",
                    English: " Entries that are withheld may explain it."
                )
                : (Korean: "", English: "");
            return new(
                $"{korean}: {place}. 보고서: {Stated ?? "없음"}, 다시 계산: {Recomputed ?? "없음"}.{withheld.Korean}",
                $"{english}: {place}. Report: {Stated ?? "nothing"}; recomputed: {Recomputed ?? "nothing"}.{withheld.English}"
            );
        }
    }
}

/// <summary>A figure or a finding that cannot be recomputed, as it rests on entries that the export does not
/// show.</summary>
public sealed record NotRecomputable(string Subject, IReadOnlyList<long> Entries)
{
    public LocalizedText Text =>
        new(
            $"{Subject}: 공개되지 않은 기록({string.Join(", ", Entries)}번)에 근거하므로 다시 계산할 수 없습니다.",
            $"{Subject} rests on withheld entries ({string.Join(", ", Entries)}) and cannot be recomputed."
        );
}

/// <summary>What came of recomputing a report.</summary>
/// <param name="Head">The journal point that the report was made from; the journal holds it.</param>
/// <param name="Recomputed">How many figures recomputed just as the report states them.</param>
/// <param name="Differences">Everything that is not as it recomputes.</param>
/// <param name="NotRecomputable">What rests on entries that the export does not show.</param>
/// <param name="MadeBy">The version of the code that made the report.</param>
/// <param name="VerifiedBy">The version of the code that recomputed it.</param>
public sealed record Verification(
    JournalPoint Head,
    int Recomputed,
    IReadOnlyList<Difference> Differences,
    IReadOnlyList<NotRecomputable> NotRecomputable,
    string MadeBy,
    string VerifiedBy
)
{
    /// <summary>Whether nothing differs; some figures may still rest on withheld entries.</summary>
    public bool Holds => Differences.Count == 0;

    /// <summary>Whether every figure was recomputed and none differs.</summary>
    public bool HoldsInFull => Holds && NotRecomputable.Count == 0;

    public LocalizedText Text
    {
        get
        {
            var version =
                MadeBy == VerifiedBy
                    ? (Korean: "", English: "")
                    : (
                        Korean: $" 보고서는 {MadeBy} 버전이 만들었고 {VerifiedBy} 버전으로 검증했습니다.",
                        English: $" The report was made by version {MadeBy} and recomputed by version {VerifiedBy}."
                    );
            return new(
                $"수치 {Recomputed}개가 {Head.Sequence}번 기록까지의 기록장에서 그대로 다시 계산되었습니다. "
                    + $"다른 곳 {Differences.Count}개, 다시 계산할 수 없는 것 {NotRecomputable.Count}개.{version.Korean}",
                $"{Recomputed} figures recompute from the journal up to entry {Head.Sequence} just as stated. "
                    + $"Differences: {Differences.Count}. Not recomputable: {NotRecomputable.Count}.{version.English}"
            );
        }
    }
}
