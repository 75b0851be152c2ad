using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace Evenground.Record;

/// <summary>Reads a set's bytes, trusting none of them: what it accepts, the writer would write the
/// same.</summary>
sealed class BoundarySetReader
{
    readonly ReadOnlyMemory<byte> _payload;
    readonly int _end;
    int _at = sizeof(ulong);
    int _points;
    GeoPoint _last;
    string? _fault;

    BoundarySetReader(ReadOnlyMemory<byte> payload) =>
        (_payload, _end) = (payload, payload.Length - BoundarySetWriter.TrailerSize);

    public static Outcome<BoundarySet> Read(ReadOnlyMemory<byte> payload)
    {
        var reader = new BoundarySetReader(payload);
        return reader.Read() is { } set ? set : new BoundarySetMustBeWhole(reader._fault!, reader._at);
    }

    BoundarySet? Read()
    {
        if (!HasFrame())
            return null;
        if (Day() is not { } from || Number() is not { } untilOrOpen)
            return null;
        if (
            untilOrOpen > DateOnly.MaxValue.DayNumber + 1
            || (untilOrOpen != 0 && untilOrOpen <= from.DayNumber)
        )
            return Fault<BoundarySet>("no last day");
        if (Day() is not { } published || Day() is not { } retrieved || Hash() is not { } hash)
            return null;
        if (Number() is not { } tolerance || Texts(6) is not { } texts)
            return null;
        if (tolerance > int.MaxValue)
            return Fault<BoundarySet>("no tolerance");
        if (Shapes() is not { } shapes)
            return null;
        if (_at != _end)
            return Fault<BoundarySet>("bytes left over");

        DateOnly? until = untilOrOpen == 0 ? null : DateOnly.FromDayNumber((int)untilOrOpen - 1);
        var changes = new LocalizedText(texts[4], texts[5]);
        var source = new BoundarySource(texts[1], texts[2], texts[3], published, retrieved, hash, changes);
        return new(texts[0], new(from, until), source, (int)tolerance, shapes);
    }

    bool HasFrame()
    {
        var bytes = _payload.Span;
        if (bytes.Length < sizeof(ulong) + BoundarySetWriter.TrailerSize)
            return Fails("too short");
        if (BinaryPrimitives.ReadUInt64LittleEndian(bytes) != BoundarySetWriter.Magic)
            return Fails("not a boundary set of version 1");
        if (
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[(_end + sizeof(uint))..])
            != BoundarySetWriter.EndMark
        )
            return Fails("cut off");
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes[_end..])
                == FigureBlockLayout.Checksum(bytes[.._end])
            || Fails("checksum differs");
    }

    RegionShape[]? Shapes()
    {
        if (Number() is not { } count)
            return null;
        if (count is 0 or > BoundarySet.MaxRegions)
            return Fault<RegionShape[]>($"{count} regions");
        if (Texts((int)count * 2) is not { } names || !AreNamesSound(names))
            return null;

        var exact = new IReadOnlyList<BoundaryPolygon>[count];
        var shapes = new RegionShape[count];
        for (var region = 0; region < count; region++)
            if (Areas() is { } areas)
                exact[region] = areas;
            else
                return null;
        for (var region = 0; region < count; region++)
            if (Areas() is { } areas)
                shapes[region] = new(names[region * 2 + 1], names[region * 2], exact[region], areas);
            else
                return null;
        return shapes;
    }

    bool AreNamesSound(string[] names)
    {
        var places = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < names.Length; at += 2)
        {
            if (at > 0 && BoundaryOrder.Compare(names[at - 2], names[at]) >= 0)
                return Fails("codes out of order");
            if (!places.Add(names[at + 1]))
                return Fails("a place twice");
        }

        return true;
    }

    BoundaryPolygon[]? Areas()
    {
        if (Count("areas") is not { } count)
            return null;
        var areas = new BoundaryPolygon[count];
        for (var area = 0; area < count; area++)
        {
            if (Area() is not { } read)
                return null;
            areas[area] = read;
            if (area > 0 && BoundaryPolygon.Compare(areas[area - 1], read) >= 0)
                return Fault<BoundaryPolygon[]>("areas out of order");
        }

        return areas;
    }

    BoundaryPolygon? Area()
    {
        if (Count("rings") is not { } rings || Ring(isHole: false) is not { } outer)
            return null;
        var holes = new BoundaryRing[rings - 1];
        for (var hole = 0; hole < holes.Length; hole++)
        {
            if (Ring(isHole: true) is not { } read)
                return null;
            holes[hole] = read;
            if (hole > 0 && holes[hole - 1].CompareTo(read) >= 0)
                return Fault<BoundaryPolygon>("holes out of order");
        }

        return new(outer, holes);
    }

    BoundaryRing? Ring(bool isHole)
    {
        if (Count("points") is not { } count)
            return null;
        _points += count;
        if (_points > 2 * BoundarySet.MaxPoints)
            return Fault<BoundaryRing>("too many points");

        var points = new GeoPoint[count];
        for (var point = 0; point < count; point++)
        {
            if (Number() is not { } longitude || Number() is not { } latitude)
                return null;
            _last = new(
                unchecked(_last.LongitudeMicrodegrees + Signed(longitude)),
                unchecked(_last.LatitudeMicrodegrees + Signed(latitude))
            );
            if (!_last.IsOnEarth)
                return Fault<BoundaryRing>("a point outside the world");
            points[point] = _last;
        }

        return BoundaryRing.Recorded(points, isHole) ?? Fault<BoundaryRing>("no ring in its one writing");
    }

    /// <summary>A count of at least one thing, of which each takes at least one of the bytes left.</summary>
    int? Count(string what)
    {
        if (Number() is not { } count)
            return null;
        if (count > 0 && count <= _end - _at)
            return (int)count;
        Fails($"{count} {what}");
        return null;
    }

    DateOnly? Day()
    {
        if (Number() is not { } day)
            return null;
        if (day <= DateOnly.MaxValue.DayNumber)
            return DateOnly.FromDayNumber((int)day);
        Fails("no calendar day");
        return null;
    }

    Digest? Hash() => Take(Digest.Size) is { } bytes ? new Digest(bytes.Span) : null;

    string[]? Texts(int count)
    {
        if (count > _end - _at)
            return Fault<string[]>($"{count} texts");
        var texts = new string[count];
        for (var text = 0; text < count; text++)
        {
            if (Number() is not { } length || Take(length) is not { } bytes)
                return null;
            if (!Utf8.IsValid(bytes.Span))
                return Fault<string[]>("a text that is not UTF-8");
            texts[text] = Encoding.UTF8.GetString(bytes.Span);
        }

        return texts;
    }

    ReadOnlyMemory<byte>? Take(uint length)
    {
        if (length > _end - _at)
        {
            Fails("a section does not fit");
            return null;
        }

        _at += (int)length;
        return _payload.Slice(_at - (int)length, (int)length);
    }

    uint? Number()
    {
        var bytes = _payload.Span;
        var number = 0UL;
        for (var shift = 0; shift < 35 && _at < _end; shift += 7)
        {
            var next = bytes[_at++];
            number |= (ulong)(next & 0x7F) << shift;
            if (next >= 0x80)
                continue;
            if (number > uint.MaxValue || (next == 0 && shift > 0))
                break;
            return (uint)number;
        }

        Fails("no number");
        return null;
    }

    static int Signed(uint zigZag) => (int)(zigZag >> 1) ^ -(int)(zigZag & 1);

    T? Fault<T>(string fault)
        where T : class
    {
        Fails(fault);
        return null;
    }

    bool Fails(string fault)
    {
        _fault ??= fault;
        return false;
    }
}
