using System.IO.Compression;

namespace Evenground.Web;

/// <summary>The two codings that every browser of the last decade reads.</summary>
public enum Coding
{
    Brotli,
    Gzip,
}

/// <summary>Chooses the coding that a reader asks for.</summary>
public static class ContentCoding
{
    public static string NameOf(Coding coding) => coding == Coding.Brotli ? "br" : "gzip";

    /// <summary>Brotli when it is accepted, else gzip, else none.</summary>
    public static Coding? Best(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding.ToString();
        if (accepted.Length == 0)
            return null;
        if (Accepts(accepted, "br"))
            return Coding.Brotli;
        return Accepts(accepted, "gzip") ? Coding.Gzip : null;
    }

    /// <summary>Whether the list names the coding and does not forbid it by a weight of 0.</summary>
    static bool Accepts(ReadOnlySpan<char> accepted, ReadOnlySpan<char> name)
    {
        foreach (var part in accepted.Split(','))
        {
            var item = accepted[part].Trim();
            var end = item.IndexOf(';');
            var coding = (end < 0 ? item : item[..end]).Trim();
            if (!coding.Equals(name, StringComparison.OrdinalIgnoreCase))
                continue;
            return end < 0 || !IsZero(item[(end + 1)..]);
        }

        return false;
    }

    static bool IsZero(ReadOnlySpan<char> weight)
    {
        var value = weight.Trim();
        return value.StartsWith("q=0", StringComparison.OrdinalIgnoreCase) && value[3..].Trim(".0").IsEmpty;
    }
}

/// <summary>The same bytes in both codings.</summary>
public sealed record PackedBytes(byte[] Brotli, byte[] Gzip)
{
    public static PackedBytes Of(byte[] plain, CompressionLevel level)
    {
        using var brotli = new MemoryStream();
        using (var packer = new BrotliStream(brotli, level, leaveOpen: true))
            packer.Write(plain);
        using var gzip = new MemoryStream();
        using (var packer = new GZipStream(gzip, level, leaveOpen: true))
            packer.Write(plain);
        return new(brotli.ToArray(), gzip.ToArray());
    }

    public byte[] In(Coding coding) => coding == Coding.Brotli ? Brotli : Gzip;
}
