using System.Text.Json.Serialization;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>The report on a file with errors, as text for people and as a shape for programs.</summary>
public static class RowErrorReport
{
    /// <summary>Writes every error in a line of its own, in the order of the file.</summary>
    public static void Write(TextWriter writer, RowsMustHold refusal, Language language)
    {
        writer.WriteLine(
            new LocalizedText(
                Korean: $"'{refusal.Name}': 오류 {refusal.Count}건. 아무것도 기록하지 않았습니다.",
                English: $"'{refusal.Name}': {refusal.Count} error(s). Nothing was recorded."
            ).In(language)
        );
        foreach (var error in refusal.Errors)
            writer.WriteLine($"  {error.Text.In(language)} [{error.Code}]");
        if (refusal.Count > refusal.Errors.Count)
            writer.WriteLine(
                new LocalizedText(
                    Korean: $"  … 그 밖에 {refusal.Count - refusal.Errors.Count}건.",
                    English: $"  … and {refusal.Count - refusal.Errors.Count} more."
                ).In(language)
            );
    }

    /// <summary>The shape for JSON.</summary>
    public static SheetReport Of(RowsMustHold refusal) =>
        new(
            refusal.Name,
            refusal.Count,
            [
                .. refusal.Errors.Select(error => new ReportedError(
                    error.Line,
                    error.Column.Length == 0 ? null : error.Column,
                    error.Code,
                    error.Found,
                    new(error.Allowed.Korean, error.Allowed.English),
                    new(error.Text.Korean, error.Text.English)
                )),
            ]
        );
}

/// <summary>What is wrong with a file.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Errors">How many errors there are, also when not all are listed.</param>
/// <param name="Rows">The errors in the order of their lines.</param>
public sealed record SheetReport(string Sheet, int Errors, IReadOnlyList<ReportedError> Rows);

/// <summary>One error of a report.</summary>
/// <param name="Column">Null when the whole row is meant.</param>
public sealed record ReportedError(
    int Line,
    string? Column,
    string Code,
    string Found,
    BothLanguages Allowed,
    BothLanguages Message
);

/// <summary>A text in both languages, under their codes of ISO 639-1.</summary>
public sealed record BothLanguages(
    [property: JsonPropertyName("ko")] string Korean,
    [property: JsonPropertyName("en")] string English
);
