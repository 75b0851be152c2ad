using System.Globalization;
using System.Text;
using System.Text.Json;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>Everything that can be wrong within a file of figures, as a closed list. Codes never change once
/// published.</summary>
public enum StatisticFault
{
    FileMustBeReadable,
    EncodingMustFit,
    HeadingMustBePresent,
    HeadingMustFit,
    ColumnMustStandOnce,
    RowMustHaveEveryCell,
    QuotesMustMatch,
    RowMustFit,
    PeriodMustBeKnown,
    PeriodMustBeAskedFor,
    CodeMustBeKnown,
    NumberMustBeExact,
    NumberMustFit,
    StatusMustBeKnown,
    GapMustNotBeDoubtful,
    CellMustStandOnce,
    ActionMustBeKnown,
    SubfieldsMustBeFlat,
}

/// <summary>One thing that is wrong in a file of figures.</summary>
/// <param name="Line">Its line, from 1; in a message without lines the number of the observation.</param>
/// <param name="Column">The heading of its column; empty when the whole row is meant.</param>
/// <param name="Found">What was found.</param>
/// <param name="Allowed">What is allowed in its place.</param>
public sealed record StatisticError(
    long Line,
    string Column,
    StatisticFault Fault,
    string Found,
    LocalizedText Allowed
) : Refusal
{
    const int LongestFound = 60;

    public override string Code =>
        $"statistics-file.{JsonNamingPolicy.KebabCaseLower.ConvertName(Fault.ToString())}";

    public override LocalizedText Text =>
        new(
            Korean: $"{Line}행{(Column.Length == 0 ? "" : $" '{Column}' 열")}: {Meaning.Korean} "
                + $"입력된 값: {Shown("(빈칸)")}. 허용되는 값: {Allowed.Korean}",
            English: $"Line {Line}{(Column.Length == 0 ? "" : $", column '{Column}'")}: {Meaning.English} "
                + $"Found: {Shown("(empty)")}. Allowed: {Allowed.English}"
        );

    LocalizedText Meaning =>
        Fault switch
        {
            StatisticFault.FileMustBeReadable => new(
                "파일의 내용이 형식과 다릅니다.",
                "The file is not of its format."
            ),
            StatisticFault.EncodingMustFit => new(
                "글자의 인코딩이 다릅니다.",
                "The text is in another encoding."
            ),
            StatisticFault.HeadingMustBePresent => new("열 이름이 없습니다.", "A heading is missing."),
            StatisticFault.HeadingMustFit => new(
                "열 이름이 표의 설명과 다릅니다.",
                "The heading is not that of the table's description."
            ),
            StatisticFault.ColumnMustStandOnce => new("같은 열이 두 번 있습니다.", "A column stands twice."),
            StatisticFault.RowMustHaveEveryCell => new(
                "칸의 수가 열의 수와 다릅니다.",
                "The row has not as many cells as there are columns."
            ),
            StatisticFault.QuotesMustMatch => new(
                "따옴표의 짝이 맞지 않습니다.",
                "Quotation marks do not match."
            ),
            StatisticFault.RowMustFit => new("한 줄이 너무 깁니다.", "The row is too long."),
            StatisticFault.PeriodMustBeKnown => new("기간을 알 수 없습니다.", "The period is not known."),
            StatisticFault.PeriodMustBeAskedFor => new(
                "요청한 기간을 벗어납니다.",
                "The period lies beyond those asked for."
            ),
            StatisticFault.CodeMustBeKnown => new("코드를 알 수 없습니다.", "The code is not known."),
            StatisticFault.NumberMustBeExact => new("정확한 수가 아닙니다.", "This is not an exact number."),
            StatisticFault.NumberMustFit => new(
                "수의 자릿수가 너무 많습니다.",
                "The number has too many digits."
            ),
            StatisticFault.StatusMustBeKnown => new(
                "통계 부호를 알 수 없습니다.",
                "The status is not known."
            ),
            StatisticFault.GapMustNotBeDoubtful => new(
                "값이 없는 까닭을 알 수 없습니다.",
                "It is not clear why there is no figure."
            ),
            StatisticFault.CellMustStandOnce => new(
                "같은 칸의 값이 두 번 있습니다.",
                "There are two figures for one cell."
            ),
            StatisticFault.ActionMustBeKnown => new("동작을 알 수 없습니다.", "The action is not known."),
            StatisticFault.SubfieldsMustBeFlat => new(
                "여러 값을 담은 칸은 읽지 않습니다.",
                "A cell with several values is not read."
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(Fault), Fault, "The fault is not listed."),
        };

    string Shown(string empty)
    {
        if (Found.Length == 0)
            return empty;
        var shown = new StringBuilder("'");
        foreach (var rune in Found.EnumerateRunes())
            if (shown.Length > LongestFound)
                return shown.Append("…'").ToString();
            else if (Rune.IsControl(rune))
                shown.Append(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>");
            else
                shown.Append(rune.ToString());
        return shown.Append('\'').ToString();
    }
}

/// <summary>Collects what is wrong with a file, and says when it is enough.</summary>
sealed class StatisticErrors
{
    /// <summary>After so many errors reading on helps nobody.</summary>
    public const int Most = 1_000;

    readonly List<StatisticError> _kept = [];

    public bool IsEmpty => _kept.Count == 0;

    /// <summary>Whether there are so many that the rest is not read.</summary>
    public bool IsFull => _kept.Count >= Most;

    public void Add(long line, string column, StatisticFault fault, string found, LocalizedText allowed) =>
        Add(new StatisticError(line, column, fault, found, allowed));

    public void Add(StatisticError error)
    {
        if (!IsFull)
            _kept.Add(error);
    }

    public void Add(
        long line,
        string column,
        StatisticFault fault,
        ReadOnlySpan<byte> found,
        LocalizedText allowed
    ) => Add(line, column, fault, Encoding.UTF8.GetString(found[..Math.Min(found.Length, 240)]), allowed);

    public StatisticFileMustHold RefusalFor(string table) => new(table, _kept, IsFull);
}

/// <summary>A file of figures is not taken in while anything in it is wrong.</summary>
/// <param name="Errors">The errors in the order in which they were found.</param>
/// <param name="IsCutShort">Whether reading stopped because there were so many.</param>
public sealed record StatisticFileMustHold(
    string Table,
    IReadOnlyList<StatisticError> Errors,
    bool IsCutShort = false
) : Refusal
{
    const int ErrorsInText = 20;

    public override string Code => "statistics-file.must-hold";

    public override LocalizedText Text =>
        new(
            Korean: $"통계표 '{Table}'의 파일에서 오류 {Errors.Count}건{(IsCutShort ? " 이상" : "")}을 찾아 아무것도 기록하지 않았습니다. 모두 고친 뒤 다시 가져오십시오."
                + Listed(Language.Korean),
            English: $"The file of the table '{Table}' holds {Errors.Count} error(s){(IsCutShort ? " or more" : "")}, so nothing of it was recorded. Correct them all and import it again."
                + Listed(Language.English)
        );

    string Listed(Language language) =>
        string.Concat(Errors.Take(ErrorsInText).Select(error => $"\n{error.Text.In(language)}"))
        + (Errors.Count > ErrorsInText ? "\n…" : "");
}
