using System.Globalization;
using System.Text;
using Evenground.Measure;

namespace Evenground.Publish;

/// <summary>The address of a claim within its programme: <c>indicator~scope~basis</c>, and <c>~detail</c>
/// when it has one.</summary>
/// <remarks>
/// Made of characters that may stand in an address as they are: ASCII letters, digits, hyphen, underscore and
/// full stop stay, a blank is a plus, and every other byte of the UTF-8 text is an exclamation mark with two
/// hexadecimal digits. One question has one id and one id has one question; the dates of the question stand
/// beside it in the address.
/// </remarks>
public static class ClaimId
{
    const char Separator = '~';
    const char Blank = '+';
    const char Escape = '!';

    public static string Of(string indicator, Subject subject, Basis basis)
    {
        var text = new StringBuilder();
        Write(text, indicator);
        Write(text.Append(Separator), subject.Scope);
        text.Append(Separator).Append(WordOf(basis));
        if (subject.Detail is { } detail)
            Write(text.Append(Separator), detail);
        return text.ToString();
    }

    /// <summary>The question of an id, or null when the text is none.</summary>
    public static (string Indicator, Subject Subject, Basis Basis)? Parse(string? id)
    {
        if (id?.Split(Separator) is not ({ Length: 3 or 4 } parts))
            return null;
        if (BasisOf(parts[2]) is not { } basis)
            return null;
        if (Read(parts[0]) is not { } indicator || Read(parts[1]) is not { } scope)
            return null;

        var detail = parts.Length == 4 ? Read(parts[3]) : null;
        if (parts.Length == 4 && detail is null)
            return null;
        return (indicator, new(scope, detail), basis);
    }

    /// <summary>A basis as addresses and commands write it: <c>stated</c>, <c>recorded</c>,
    /// <c>official</c>.</summary>
    public static string WordOf(Basis basis) =>
        basis switch
        {
            Basis.Stated => "stated",
            Basis.Recorded => "recorded",
            _ => "official",
        };

    /// <summary>The basis of a word, or null when it is none.</summary>
    public static Basis? BasisOf(string? word) =>
        word switch
        {
            "stated" => Basis.Stated,
            "recorded" => Basis.Recorded,
            "official" => Basis.Official,
            _ => null,
        };

    static void Write(StringBuilder text, string part)
    {
        foreach (var octet in Encoding.UTF8.GetBytes(part))
            _ = (char)octet switch
            {
                ' ' => text.Append(Blank),
                '-' or '_' or '.' => text.Append((char)octet),
                var letter when char.IsAsciiLetterOrDigit(letter) => text.Append(letter),
                _ => text.Append(CultureInfo.InvariantCulture, $"{Escape}{octet:X2}"),
            };
    }

    static string? Read(string part)
    {
        var octets = new List<byte>(part.Length);
        for (var place = 0; place < part.Length; place++)
        {
            if (part[place] != Escape)
            {
                if (!char.IsAscii(part[place]))
                    return null;
                octets.Add(part[place] == Blank ? (byte)' ' : (byte)part[place]);
                continue;
            }

            if (
                place + 2 >= part.Length
                || !byte.TryParse(
                    part.AsSpan(place + 1, 2),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out var octet
                )
            )
                return null;
            octets.Add(octet);
            place += 2;
        }

        return Encoding.UTF8.GetString([.. octets]);
    }
}
