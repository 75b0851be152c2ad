namespace Evenground.Import;

/// <summary>Keeps a spreadsheet from running a cell's text as a formula (CSV injection).</summary>
/// <remarks>
/// A text that begins with <c>= + - @</c>, a tab or a carriage return gets an apostrophe in front, unless it
/// is a plain number; a text that begins with apostrophes before such a character gets one more. So every
/// text has a guarded writing of its own and reads back as it was. Source: OWASP, CSV Injection.
/// </remarks>
public static class FormulaGuard
{
    public static string PutOn(string text) => NeedsGuard(text) && !IsPlainNumber(text) ? $"'{text}" : text;

    public static string TakeOff(string text) => text.StartsWith('\'') && NeedsGuard(text) ? text[1..] : text;

    static bool NeedsGuard(string text)
    {
        var first = text.AsSpan().TrimStart('\'');
        return !first.IsEmpty
            && first[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠';
    }

    static bool IsPlainNumber(ReadOnlySpan<char> text)
    {
        if (text[0] is '-' or '+')
            text = text[1..];
        var point = text.IndexOf('.');
        var decimals = point < 0 ? "0" : text[(point + 1)..];
        var whole = point < 0 ? text : text[..point];
        return !whole.IsEmpty
            && !decimals.IsEmpty
            && !whole.ContainsAnyExceptInRange('0', '9')
            && !decimals.ContainsAnyExceptInRange('0', '9');
    }
}
