using Evenground.Record;

namespace Evenground.Publish;

/// <summary>One finding of the auditor, with its arithmetic and the rows that it rests on.</summary>
/// <param name="Code">The rule; its page is <c>docs/findings/(code).md</c>.</param>
/// <param name="Metric">The metric of the assertion that it is about.</param>
/// <param name="Statements">The statements that it rests on.</param>
/// <param name="Entries">The journal entries that it rests on; the lines of the file when a file is
/// checked.</param>
public sealed record FindingRow(
    string Code,
    Severity Severity,
    FindingStatus? Status,
    string HeadlineKo,
    string HeadlineEn,
    string ArithmeticKo,
    string ArithmeticEn,
    IReadOnlyList<string> AssumesKo,
    IReadOnlyList<string> AssumesEn,
    string Metric,
    string Scope,
    DateOnly AsOf,
    IReadOnlyList<string> Statements,
    IReadOnlyList<long> Entries
)
{
    public static FindingRow Of(Finding finding)
    {
        var key = finding.Subject.Key;
        return new(
            finding.Code,
            finding.Severity,
            finding.Status,
            finding.Headline.Korean,
            finding.Headline.English,
            finding.Arithmetic.Korean,
            finding.Arithmetic.English,
            [.. finding.Assumes.Select(text => text.Korean)],
            [.. finding.Assumes.Select(text => text.English)],
            key.Metric,
            key.Scope,
            key.AsOf,
            [.. finding.RestsOn.Select(row => row.Key.Statement).Distinct()],
            [.. finding.RestsOn.Select(row => row.Sequence)]
        );
    }
}

/// <summary>What the auditor found, the gravest first.</summary>
public sealed class FindingListing : IListing<FindingRow>
{
    public string Code => "findings";

    public LocalizedText Title => new("점검 결과", "Findings");

    public LocalizedText Meaning =>
        new(
            Korean: "공표된 수치를 서로 맞추어 본 결과입니다. 모순, 의심, 참고의 순서이며 계산과 근거를 함께 보여 줍니다.",
            English: "What came of holding the statements against themselves: contradictions, doubts, notes, each with its "
                + "arithmetic and the rows that it rests on."
        );

    public IReadOnlyList<FindingRow> Rows(History history, AsOf asOf) =>
        [.. Auditor.Audit(StatedRecord.Of(history.Statements, asOf)).Select(FindingRow.Of)];
}
