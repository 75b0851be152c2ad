using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace Evenground.Import;

/// <summary>Turns a text file's bytes into characters, block by block, in the encoding named or else
/// detected.</summary>
/// <remarks>
/// A byte order mark decides. Without one, bytes are ASCII until the first that is not; from there the next
/// block is UTF-8 if it is valid as such, else CP949 if it is valid as that (Korean Excel saves CSV so), else
/// UTF-8. A byte that cannot be read becomes U+FFFD, so that the row and column in which it stands can be
/// named.
/// </remarks>
public static class SheetText
{
    public const string EncodingNames = "utf-8, cp949, utf-16";

    const int BlockBytes = 64 * 1024;

    static readonly Encoding Utf8 = new UTF8Encoding(false);

    static readonly Encoding Korean = CodePagesEncodingProvider.Instance.GetEncoding(
        949,
        EncoderFallback.ReplacementFallback,
        new DecoderReplacementFallback("\uFFFD")
    )!;

    // The code page gives the bytes 80 and FF characters of their own, which nobody has ever written.
    static readonly SearchValues<char> NeverInKorean = SearchValues.Create("\uFFFD\u0080\uF8F7");

    /// <summary>The encoding of a name.</summary>
    public static Outcome<Encoding> Find(string name) =>
        name.Trim().ToLowerInvariant() switch
        {
            "utf-8" or "utf8" => Utf8,
            "cp949" or "euc-kr" or "euckr" or "uhc" or "ks_c_5601-1987" or "949" => Korean,
            "utf-16" or "utf16" or "utf-16le" or "unicode" => Encoding.Unicode,
            _ => new EncodingMustBeKnown(name),
        };

    /// <param name="file">The bytes.</param>
    /// <param name="named">The encoding to read them in; detected when null.</param>
    /// <param name="stop">Stops between blocks.</param>
    /// <returns>Blocks of characters; each is valid until the next is asked for.</returns>
    public static async IAsyncEnumerable<ReadOnlyMemory<char>> DecodeAsync(
        Stream file,
        Encoding? named,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        var bytes = new byte[BlockBytes];
        var characters = new char[BlockBytes + 16];
        var held = await file.ReadAtLeastAsync(bytes, BlockBytes, throwOnEndOfStream: false, stop);
        var isLast = held < BlockBytes;
        var (marked, skipped) = MarkOf(bytes.AsSpan(0, held));
        var decoder = (marked ?? named)?.GetDecoder();
        while (true)
        {
            var taken = held;
            if (decoder is null)
            {
                taken = bytes.AsSpan(skipped, held - skipped).IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
                taken = taken < 0 ? held : skipped + taken;
                if (taken == skipped && held > skipped)
                    (decoder, taken) = (
                        Detect(bytes.AsSpan(skipped, held - skipped), isLast).GetDecoder(),
                        held
                    );
            }

            var count = (decoder ?? Utf8.GetDecoder()).GetChars(
                bytes.AsSpan(skipped, taken - skipped),
                characters,
                flush: isLast && taken == held
            );
            if (count > 0)
                yield return characters.AsMemory(0, count);
            if (isLast && taken == held)
                yield break;

            // What was not taken moves to the front and the block is filled up behind it.
            bytes.AsSpan(taken, held - taken).CopyTo(bytes);
            held -= taken;
            skipped = 0;
            if (isLast)
                continue;
            var more = await file.ReadAtLeastAsync(
                bytes.AsMemory(held),
                BlockBytes - held,
                throwOnEndOfStream: false,
                stop
            );
            held += more;
            isLast = held < BlockBytes;
        }
    }

    static (Encoding? Encoding, int Length) MarkOf(ReadOnlySpan<byte> start) =>
        start switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => (null, 0),
        };

    static Encoding Detect(ReadOnlySpan<byte> block, bool isLast)
    {
        // A block may end within a character: then up to three bytes of it are left for the next.
        for (var tail = 0; tail <= (isLast ? 0 : Math.Min(3, block.Length)); tail++)
            if (System.Text.Unicode.Utf8.IsValid(block[..^tail]))
                return Utf8;
        var korean = Korean.GetString(block).AsSpan();
        return korean[..^(isLast ? 0 : 1)].ContainsAny(NeverInKorean) ? Utf8 : Korean;
    }
}
