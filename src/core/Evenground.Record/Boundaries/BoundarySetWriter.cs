using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Evenground.Record;

/// <summary>Writes a set into the layout that is stated at <see cref="BoundarySet"/>.</summary>
sealed class BoundarySetWriter
{
    public const ulong Magic = 0x31_53_44_4E_42_47_56_45; // "EVGBNDS1", first byte lowest.
    public const uint EndMark = 0x42_47_56_45; // "EVGB".
    public const int TrailerSize = 8;

    readonly ArrayBufferWriter<byte> _bytes = new();
    GeoPoint _last;

    public static byte[] Write(BoundarySet set)
    {
        var writer = new BoundarySetWriter();
        writer.WriteHeader(set);
        foreach (var shape in set.Shapes)
        {
            writer.Write(shape.Code);
            writer.Write(shape.Place);
        }

        foreach (var shape in set.Shapes)
            writer.Write(shape.Exact);
        foreach (var shape in set.Shapes)
            writer.Write(shape.Display);
        return writer.Seal();
    }

    void WriteHeader(BoundarySet set)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(_bytes.GetSpan(sizeof(ulong)), Magic);
        _bytes.Advance(sizeof(ulong));
        Write((uint)set.InForce.From.DayNumber);
        Write(set.InForce.Until is { } until ? (uint)until.DayNumber + 1 : 0);
        Write((uint)set.Source.PublishedOn.DayNumber);
        Write((uint)set.Source.RetrievedOn.DayNumber);
        set.Source.ContentHash.CopyTo(_bytes.GetSpan(Digest.Size));
        _bytes.Advance(Digest.Size);
        Write((uint)set.DisplayToleranceMicrodegrees);
        var source = set.Source;
        foreach (var text in (string[])[set.Scheme, source.Title, source.Publisher, source.Licence])
            Write(text);
        Write(source.Changes.Korean);
        Write(source.Changes.English);
        Write((uint)set.Shapes.Count);
    }

    void Write(IReadOnlyList<BoundaryPolygon> areas)
    {
        Write((uint)areas.Count);
        foreach (var area in areas)
        {
            Write((uint)(area.Holes.Count + 1));
            Write(area.Outer);
            foreach (var hole in area.Holes)
                Write(hole);
        }
    }

    void Write(BoundaryRing ring)
    {
        Write((uint)ring.Points.Length);
        foreach (var point in ring.Points)
        {
            Write(ZigZag(point.LongitudeMicrodegrees - _last.LongitudeMicrodegrees));
            Write(ZigZag(point.LatitudeMicrodegrees - _last.LatitudeMicrodegrees));
            _last = point;
        }
    }

    void Write(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Write((uint)length);
        Encoding.UTF8.GetBytes(text, _bytes.GetSpan(length));
        _bytes.Advance(length);
    }

    void Write(uint number)
    {
        var span = _bytes.GetSpan(5);
        var length = 0;
        for (; number >= 0x80; number >>= 7)
            span[length++] = (byte)(number | 0x80);
        span[length++] = (byte)number;
        _bytes.Advance(length);
    }

    byte[] Seal()
    {
        var checksum = FigureBlockLayout.Checksum(_bytes.WrittenSpan);
        var trailer = _bytes.GetSpan(TrailerSize);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, checksum);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[sizeof(uint)..], EndMark);
        _bytes.Advance(TrailerSize);
        return _bytes.WrittenSpan.ToArray();
    }

    /// <summary>Small numbers of either sign become small numbers; the longest step around the world still
    /// fits.</summary>
    static uint ZigZag(int number) => (uint)((number << 1) ^ (number >> 31));
}
