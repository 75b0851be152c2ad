using System.Text;

namespace Evenground.Import;

/// <summary>A file that is to be read: what it is called, and what the caller knows of it.</summary>
/// <param name="Name">Its file name; the folder in front of it counts for nothing.</param>
/// <param name="Format">The format's name; told by the file's extension when null.</param>
/// <param name="Encoding">The name of a text file's encoding; detected when null.</param>
public sealed record SheetFile(string Name, string? Format = null, string? Encoding = null)
{
    /// <summary>A text with more characters than this is no cell of a table but a mistake.</summary>
    public const int LongestCell = 64 * 1024;

    /// <summary>A larger file is no sheet of statements; figures in bulk have an import of their
    /// own.</summary>
    public const long MostBytes = 64L * 1024 * 1024;

    /// <summary>The lasting name under which its rows are recorded: the file's, without folder and
    /// extension.</summary>
    /// <remarks>So the same sheet saved once as CSV and once as Excel is one sheet.</remarks>
    public string Sheet
    {
        get
        {
            var name = Name[(Name.LastIndexOfAny(['/', '\\']) + 1)..];
            var dot = name.LastIndexOf('.');
            return Composed((dot > 0 ? name[..dot] : name).Trim());
        }
    }

    /// <summary>Hangul that a file system took apart into its letters (NFD), put together again.</summary>
    /// <remarks>
    /// Source: The Unicode Standard, ch. 3.12, Hangul syllable composition. The runtime's own normalisation
    /// does nothing where no ICU is installed, and one file must have one name on every machine.
    /// </remarks>
    static string Composed(string name)
    {
        const int Syllables = 0xAC00,
            Leads = 0x1100,
            Vowels = 0x1161,
            Tails = 0x11A7;
        const int VowelCount = 21,
            TailCount = 28;
        var composed = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            var last = composed.Length > 0 ? composed[^1] : '\0';
            if (last is >= '\u1100' and <= '\u1112' && letter is >= '\u1161' and <= '\u1175')
                composed[^1] = (char)(
                    Syllables + ((last - Leads) * VowelCount + letter - Vowels) * TailCount
                );
            else if (
                last is >= '\uAC00' and <= '\uD7A3'
                && (last - Syllables) % TailCount == 0
                && letter is >= '\u11A8' and <= '\u11C2'
            )
                composed[^1] = (char)(last + letter - Tails);
            else
                composed.Append(letter);
        }

        return composed.ToString();
    }
}

/// <summary>How far the reading of a file is.</summary>
public readonly record struct SheetProgress(long BytesRead, int Rows);
