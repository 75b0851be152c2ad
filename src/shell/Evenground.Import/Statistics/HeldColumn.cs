using System.Text;

namespace Evenground.Import;

/// <summary>A column that is no dimension of the table: each row must have its fixed code, or is left
/// out.</summary>
sealed class HeldColumn(string heading, DimensionLayout layout)
{
    /// <summary>In <see cref="DimensionLayout.Leave"/>: every other code.</summary>
    public const string AllOthers = "*";

    readonly byte[] _fixed = Encoding.UTF8.GetBytes(layout.Fixed!);

    public string Heading => heading;

    /// <summary>Whether a row is taken: false when it is left out, null when it is an error.</summary>
    public bool? Takes(ReadOnlySpan<byte> text)
    {
        if (text.SequenceEqual(_fixed))
            return true;
        if (layout.Leave is not { } leave)
            return null;
        return
            leave.Contains(AllOthers, StringComparer.Ordinal)
            || leave.Contains(Encoding.UTF8.GetString(text), StringComparer.Ordinal)
            ? false
            : null;
    }

    /// <summary>Whether a row is taken; tells an error when it may not be there.</summary>
    public bool Takes(ReadOnlySpan<byte> text, long line, StatisticErrors errors)
    {
        var takes = Takes(text);
        if (takes is null)
            errors.Add(
                line,
                heading,
                StatisticFault.CodeMustBeKnown,
                text,
                LocalizedText.Same(string.Join(", ", [layout.Fixed!, .. layout.Leave ?? []]))
            );
        return takes == true;
    }
}
