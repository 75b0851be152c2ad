using System.Buffers.Binary;
using System.Numerics;
using CsCheck;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Record.Boundaries;

/// <summary>A set has one writing, comes back as it was, and no bytes bring its reader down.</summary>
public class BoundarySetTests
{
    [Fact]
    public void Whatever_is_loaded_comes_back_and_is_written_the_same() =>
        Islandia.AnyAsk.Sample(ask =>
        {
            var set = Islandia.SetOf(ask);
            var payload = new BoundariesLoaded(set).Payload;

            var read = new BoundariesLoaded(payload).Set!;

            Assert.Equal(set.Source, read.Source);
            Assert.Equal(
                (set.Scheme, set.InForce, set.DisplayToleranceMicrodegrees),
                (read.Scheme, read.InForce, read.DisplayToleranceMicrodegrees)
            );
            Assert.Equal(Written(set), Written(read));
            Assert.True(payload.Span.SequenceEqual(new BoundariesLoaded(read).Payload.Span));
        });

    [Fact]
    public void The_order_of_regions_and_areas_does_not_change_the_bytes() =>
        Islandia.AnyAsk.Sample(ask =>
        {
            var turned = ask with
            {
                Shapes =
                [
                    .. ask
                        .Shapes.Reverse()
                        .Select(shape => new CodedShape(
                            shape.Code,
                            [.. shape.Exact.Reverse()],
                            [.. shape.Display.Reverse()]
                        )),
                ],
            };

            return PayloadOf(ask).AsSpan().SequenceEqual(PayloadOf(turned));
        });

    [Fact]
    public void A_ring_is_the_same_from_any_point_in_either_direction() =>
        Gen.Select(Gen.Int[0, 3], Gen.Bool, Gen.Bool)
            .Sample(
                (start, isReversed, isHole) =>
                {
                    var corners = Islandia.Corners(2, 3, 50).ToList();
                    List<GeoPoint> turned = [.. corners[start..], .. corners[..start], corners[start]];
                    if (isReversed)
                        turned.Reverse();

                    var ring = BoundaryRing.Around(turned, isHole)!;

                    Assert.Equal(0, ring.CompareTo(BoundaryRing.Around(corners, isHole)));
                    Assert.Equal(corners[0], ring.Points[0]);
                    Assert.Equal(isHole ? corners[3] : corners[1], ring.Points[1]);
                }
            );

    [Theory]
    [InlineData(new[] { 0, 0, 1, 1 })]
    [InlineData(new[] { 0, 0, 1, 1, 2, 2 })]
    [InlineData(new[] { 0, 0, 1, 1, 0, 0, 1, 1 })]
    [InlineData(new int[0])]
    public void Points_that_enclose_nothing_are_no_ring(int[] numbers) =>
        Assert.Null(
            BoundaryRing.Around(numbers.Chunk(2).Select(pair => new GeoPoint(pair[0], pair[1])), false)
        );

    [Theory]
    [InlineData("127.0246125", "37.5326", 127_024_612, 37_532_600)] // Half to even.
    [InlineData("-180", "-90", -180_000_000, -90_000_000)]
    public void Degrees_become_the_nearest_millionth(
        string longitude,
        string latitude,
        int east,
        int north
    ) => Assert.Equal(new GeoPoint(east, north), GeoPoint.At(Number(longitude), Number(latitude)));

    [Theory]
    [InlineData("180.0000001", "0")]
    [InlineData("0", "-90.1")]
    [InlineData("958000", "1943000")]
    public void Degrees_outside_the_world_are_no_point(string longitude, string latitude) =>
        Assert.Null(GeoPoint.At(Number(longitude), Number(latitude)));

    [Fact]
    public void The_example_stands_at_the_places_that_the_layout_states()
    {
        var payload = PayloadOf(Islandia.Ask());

        Assert.Equal("EVGBNDS1"u8, payload.AsSpan(0, 8));
        // 2010-01-01 is day 733,772: 0x4C 0x65 0x2C in groups of seven bits, lowest first.
        Assert.Equal([0xCC, 0xE4, 0x2C], payload[8..11]);
        Assert.Equal(Islandia.Source.ContentHash.ToArray(), payload[20..52]);
        Assert.Equal([0xF4, 0x03], payload[52..54]); // 500
        Assert.Equal([(byte)Islandia.Scheme.Length, (byte)'i', (byte)'s'], payload[54..57]);
        Assert.Equal("EVGB"u8, payload.AsSpan(payload.Length - 4));
    }

    [Fact]
    public void A_changed_byte_is_refused() =>
        Gen.Select(Islandia.AnyAsk, Gen.Int[0, int.MaxValue], Gen.Int[1, 255])
            .Sample(
                (ask, at, change) =>
                {
                    var payload = PayloadOf(ask);
                    payload[at % payload.Length] ^= (byte)change;

                    Assert.Equal("boundaries.set-must-be-whole", new BoundariesLoaded(payload).Fault!.Code);
                }
            );

    [Fact]
    public void A_payload_cut_off_anywhere_is_refused()
    {
        var payload = PayloadOf(Islandia.Ask());

        Assert.All(
            Enumerable.Range(0, payload.Length),
            length => Assert.NotNull(new BoundariesLoaded(payload.AsMemory(0, length)).Fault)
        );
    }

    [Fact]
    public void Hostile_bytes_with_a_right_checksum_are_refused_or_are_the_one_writing_of_a_set() =>
        Gen.Select(Islandia.AnyAsk, Gen.Select(Gen.Int[8, int.MaxValue], Gen.Byte).Array[1, 6])
            .Sample(
                (ask, changes) =>
                {
                    var payload = PayloadOf(ask);
                    foreach (var (at, value) in changes)
                        payload[8 + at % (payload.Length - 16)] = value;
                    Seal(payload);

                    if (new BoundariesLoaded(payload).Set is { } set)
                        Assert.Equal(payload, new BoundariesLoaded(set).Payload.ToArray());
                },
                iter: 5_000
            );

    [Fact]
    public void A_set_cut_short_with_a_right_checksum_is_refused()
    {
        var payload = PayloadOf(Islandia.Ask());

        Assert.All(
            Enumerable.Range(16, payload.Length - 16),
            length =>
            {
                var cut = payload[..length];
                "EVGB"u8.CopyTo(cut.AsSpan(length - 4));
                Seal(cut);
                Assert.IsType<BoundarySetMustBeWhole>(new BoundariesLoaded(cut).Fault);
            }
        );
    }

    [Fact]
    public void The_catalogue_writes_and_reads_a_set_and_refuses_a_broken_one()
    {
        var payload = EventCatalogue.Write(new BoundariesLoaded(Islandia.Set()));

        var read = EventCatalogue.Read("boundaries.loaded.v1", payload).Value.Event;
        var isRead = EventCatalogue
            .Read("boundaries.loaded.v1", new byte[99])
            .Accepted(out _, out var refusal);

        Assert.Equal("is-east", Assert.IsType<BoundariesLoaded>(read).Set!.Shapes[1].Place);
        Assert.False(isRead);
        Assert.IsType<BoundarySetMustBeWhole>(refusal);
    }

    static decimal Number(string text) =>
        decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    static byte[] PayloadOf(LoadBoundaries ask) =>
        new BoundariesLoaded(Islandia.SetOf(ask)).Payload.ToArray();

    static string Written(BoundarySet set) =>
        string.Join(
            '\n',
            set.Shapes.Select(shape =>
                $"{shape.Code} {shape.Place} {Written(shape.Exact)} / {Written(shape.Display)}"
            )
        );

    static string Written(IEnumerable<BoundaryPolygon> areas) =>
        string.Join(
            ' ',
            areas.Select(area =>
                string.Join(
                    '|',
                    area.Holes.Prepend(area.Outer).Select(ring => string.Join(';', ring.Points.ToArray()))
                )
            )
        );

    static void Seal(byte[] payload)
    {
        var sum = uint.MaxValue;
        foreach (var next in payload.AsSpan(..^8))
            sum = BitOperations.Crc32C(sum, next);
        BinaryPrimitives.WriteUInt32LittleEndian(payload.AsSpan(payload.Length - 8), ~sum);
    }
}
