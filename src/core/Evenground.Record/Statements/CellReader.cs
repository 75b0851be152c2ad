using System.Globalization;
using System.Text;

namespace Evenground.Record;

/// <summary>One row as text, its cells in the order of its table's columns.</summary>
public sealed record RowText(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>A row from named fields, as forms and the HTTP API send them; a field left out is an empty
    /// cell.</summary>
    public static RowText From(
        int line,
        IReadOnlyList<SheetColumn> columns,
        IReadOnlyDictionary<string, string?> fields
    ) => new(line, [.. columns.Select(column => fields.GetValueOrDefault(column.Name) ?? "")]);
}

/// <summary>Reads the cells of one row into values, and notes everything that is wrong on the way.</summary>
/// <remarks>
/// A faulty cell gives a null or an empty text and a <see cref="RowError"/>; reading goes on, so that one
/// mistake never hides the next. Blanks around a cell's text count for nothing.
/// </remarks>
public sealed class CellReader(RowText row, RowErrors errors)
{
    /// <summary>Digits that a number may have before and after its point: any such number is exact in the
    /// record.</summary>
    public const int MostWholeDigits = 18,
        MostDecimals = 10;

    public static DateOnly FirstDay { get; } = new(1900, 1, 1);

    public static DateOnly LastDay { get; } = new(2199, 12, 31);

    /// <summary>Whether anything was wrong so far.</summary>
    public bool HasFailed { get; private set; }

    public bool IsEmpty(SheetColumn column) => row.Cells[column.Place].AsSpan().Trim().IsEmpty;

    /// <summary>A text of characters that can be read and printed.</summary>
    public string Text(SheetColumn column)
    {
        var text = row.Cells[column.Place].Trim().ReplaceLineEndings("\n");
        if (text.Length == 0)
        {
            if (!column.MayBeEmpty)
                Refuse(column, RowFault.CellMustNotBeEmpty, text, column.Meaning);
        }
        else if (text.Length > column.LongestText)
        {
            Refuse(
                column,
                RowFault.TextMustFit,
                text,
                new(
                    Korean: $"{column.LongestText}자 이하.",
                    English: $"At most {column.LongestText} characters."
                )
            );
        }
        else if (!IsReadable(text))
        {
            Refuse(
                column,
                RowFault.TextMustBeReadable,
                text,
                new(
                    Korean: "UTF-8로 저장된 글자. 제어 문자는 쓸 수 없습니다. 다른 인코딩이면 가져올 때 이름을 지정하십시오.",
                    English: "Text saved as UTF-8 without control characters. Name the encoding on import if it is another."
                )
            );
        }

        return text;
    }

    /// <summary>A name that also stands in addresses: letters and digits of any script, and <c>- _ .</c>
    /// between them.</summary>
    public string Key(SheetColumn column, string alsoAllowed = "")
    {
        var text = Text(column);
        var isPlain = text.All(character =>
            char.IsLetterOrDigit(character)
            || "-_.".Contains(character, StringComparison.Ordinal)
            || alsoAllowed.Contains(character, StringComparison.Ordinal)
        );
        if (text.Length > 0 && text.Length <= column.LongestText && (!isPlain || text is "." or ".."))
            Refuse(
                column,
                RowFault.KeyMustBePlain,
                text,
                new(
                    Korean: "글자, 숫자, '-', '_', '.'만 쓸 수 있습니다(빈칸 없이).",
                    English: "Letters, digits, '-', '_' and '.', without blanks."
                )
            );
        return text;
    }

    /// <summary>A day as <c>yyyy-MM-dd</c>.</summary>
    public DateOnly? Day(SheetColumn column)
    {
        var text = row.Cells[column.Place].Trim();
        if (text.Length == 0)
        {
            if (!column.MayBeEmpty)
                Refuse(column, RowFault.CellMustNotBeEmpty, text, IsoDay);
            return null;
        }

        if (
            DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            if (day >= FirstDay && day <= LastDay)
                return day;
            Refuse(
                column,
                RowFault.DateMustBeInRange,
                text,
                new(
                    Korean: $"{FirstDay:yyyy-MM-dd}부터 {LastDay:yyyy-MM-dd}까지.",
                    English: $"From {FirstDay:yyyy-MM-dd} to {LastDay:yyyy-MM-dd}."
                )
            );
            return null;
        }

        var hasShape =
            text.Length == 10
            && text[4] == '-'
            && text[7] == '-'
            && text.Where((_, place) => place is not (4 or 7)).All(char.IsAsciiDigit);
        Refuse(column, hasShape ? RowFault.DateMustExist : RowFault.DateMustBeIso, text, IsoDay);
        return null;
    }

    /// <summary>An exact decimal number: digits with a point at most, no separators, no exponent.</summary>
    public decimal? Number(SheetColumn column)
    {
        var text = row.Cells[column.Place].Trim();
        if (text.Length == 0)
        {
            if (!column.MayBeEmpty)
                Refuse(column, RowFault.CellMustNotBeEmpty, text, PlainNumber);
            return null;
        }

        var digits = text.AsSpan(text[0] == '-' ? 1 : 0);
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var decimals = point < 0 ? [] : digits[(point + 1)..];
        if (!IsDigits(whole) || (point >= 0 && !IsDigits(decimals)))
        {
            Refuse(column, RowFault.NumberMustBeExact, text, PlainNumber);
            return null;
        }

        if (
            whole.TrimStart('0').Length > MostWholeDigits
            || decimals.Length > MostDecimals
            || whole.Length > column.LongestText
        )
        {
            Refuse(
                column,
                RowFault.NumberMustFit,
                text,
                new(
                    Korean: $"소수점 앞 {MostWholeDigits}자리, 뒤 {MostDecimals}자리까지.",
                    English: $"At most {MostWholeDigits} digits before the point and {MostDecimals} after it."
                )
            );
            return null;
        }

        return decimal.Parse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture
        );
    }

    /// <summary>A unit, or a currency.</summary>
    public Unit? Unit(SheetColumn column)
    {
        var text = Text(column);
        if (text.Length == 0)
            return null;
        if (Evenground.Unit.Parse(text) is { } unit)
            return unit;
        var known = string.Join(", ", Evenground.Unit.KnownCodes);
        Refuse(
            column,
            RowFault.UnitMustBeKnown,
            text,
            new(
                Korean: $"{known} 또는 ISO 4217 통화(KRW, USD …).",
                English: $"{known}, or a currency of ISO 4217 (KRW, USD …)."
            )
        );
        return null;
    }

    /// <summary>One of a list of words.</summary>
    public T? Word<T>(SheetColumn column, RowFault fault, IReadOnlyList<string> words, Func<string, T?> parse)
        where T : struct
    {
        var text = Text(column);
        if (text.Length == 0)
            return null;
        if (parse(text) is { } value)
            return value;
        Refuse(column, fault, text, LocalizedText.Same(string.Join(", ", words)));
        return null;
    }

    public void Refuse(SheetColumn column, RowFault fault, string found, LocalizedText allowed)
    {
        HasFailed = true;
        errors.Add(RowError.At(row.Line, column.Name, fault, found, allowed));
    }

    static LocalizedText IsoDay { get; } =
        new(Korean: "2023-11-15와 같은 날짜.", English: "A day written as 2023-11-15.");

    static LocalizedText PlainNumber { get; } =
        new(
            Korean: "1700000000000 또는 0.24와 같은 수. 쉼표, 지수(E), %는 쓰지 않습니다.",
            English: "A number as 1700000000000 or 0.24, without thousands separators, exponent or %."
        );

    static bool IsDigits(ReadOnlySpan<char> text) =>
        !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    /// <remarks>U+FFFD stands where a decoder could not read a byte. Line breaks and tabs may stand within a
    /// text.</remarks>
    static bool IsReadable(string text)
    {
        foreach (var rune in text.EnumerateRunes()) // A lone surrogate comes as U+FFFD too.
            if (rune == Rune.ReplacementChar || (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t')))
                return false;
        return true;
    }
}
