using System.Globalization;
using System.Text;

namespace Evenground.Record;

/// <summary>One thing that is wrong in a file or form: where it stands, what was found, what is
/// allowed.</summary>
/// <param name="Line">The line in the file, the row of the worksheet, or the number of the figure in a form;
/// from 1.</param>
/// <param name="Column">The column's name; empty when the whole row is meant.</param>
/// <param name="Fault">Which of the closed list of faults it is.</param>
/// <param name="Found">What was found, shortened and with its unseen characters made visible.</param>
/// <param name="Allowed">What is allowed in its place.</param>
public sealed record RowError(int Line, string Column, RowFault Fault, string Found, LocalizedText Allowed)
    : Refusal
{
    const int LongestFound = 60;

    public override string Code => Fault.Code();

    public override LocalizedText Text =>
        new(
            Korean: $"{Line}행{(Column.Length == 0 ? "" : $" {Column} 열")}: {Fault.Meaning().Korean} "
                + $"입력된 값: {Quoted(Found, "(빈칸)")}. 허용되는 값: {Allowed.Korean}",
            English: $"Line {Line}{(Column.Length == 0 ? "" : $", column {Column}")}: {Fault.Meaning().English} "
                + $"Found: {Quoted(Found, "(empty)")}. Allowed: {Allowed.English}"
        );

    /// <summary>The error with what was found made fit to show.</summary>
    public static RowError At(int line, string column, RowFault fault, string found, LocalizedText allowed) =>
        new(line, column, fault, Shown(found), allowed);

    static string Quoted(string found, string empty) => found.Length == 0 ? empty : $"'{found}'";

    /// <summary>At most 60 characters, whole ones, with control characters written as their code
    /// points.</summary>
    static string Shown(string found)
    {
        var shown = new StringBuilder();
        foreach (var rune in found.EnumerateRunes())
        {
            if (shown.Length >= LongestFound)
                return shown.Append(CultureInfo.InvariantCulture, $"… ({found.Length})").ToString();
            if (Rune.IsControl(rune))
                shown.Append(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>");
            else
                shown.Append(rune.ToString());
        }

        return shown.ToString();
    }
}
