using System.Text;
using CsCheck;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Record;

/// <summary>What goes into a block comes out of it, and no bytes bring the reader down.</summary>
public class FigureBlockTests
{
    [Fact]
    public void Whatever_is_reported_comes_back_exactly_and_in_the_order_of_the_keys() =>
        SomeFigures.File.Sample(figures =>
        {
            var block = FigureBlock.Read(FigureBlock.Of(figures).Value.Payload).Value;

            var expected = figures
                .OrderBy(figure => Encoding.UTF8.GetBytes(figure.Key.Company), ByBytes)
                .ThenBy(figure => figure.Key.Indicator, StringComparer.Ordinal)
                .ThenBy(figure => figure.Key.Period, StringComparer.Ordinal);
            Assert.Equal(expected, Enumerable.Range(0, block.Count).Select(row => block[row]));
        });

    [Fact]
    public void Every_key_is_found_in_its_row_and_no_other_key_is() =>
        Gen.Select(SomeFigures.File, SomeFigures.One)
            .Sample(
                (figures, other) =>
                {
                    var block = FigureBlock.Of(figures).Value;

                    Assert.All(figures, figure => Assert.Equal(figure, block[block.Find(figure.Key)]));
                    Assert.Equal(figures.Any(figure => figure.Key == other.Key), block.Find(other.Key) >= 0);
                }
            );

    [Fact]
    public void The_same_figures_in_any_order_give_the_same_bytes() =>
        SomeFigures.File.Sample(figures =>
            FigureBlock
                .Of(figures)
                .Value.Payload.Span.SequenceEqual(FigureBlock.Of([.. figures.Reverse()]).Value.Payload.Span)
        );

    [Fact]
    public void A_block_of_many_chunks_keeps_every_value()
    {
        var figures = Enumerable
            .Range(0, 10_000)
            .Select(company =>
                SomeFigures.Employees(company.ToString("D5", null), "2024", company / 100m, new(2025, 1, 1))
            )
            .ToArray();

        var block = FigureBlock.Read(FigureBlock.Of(figures).Value.Payload).Value;

        Assert.Equal(figures, Enumerable.Range(0, block.Count).Select(row => block[row]));
    }

    [Fact]
    public void A_figure_of_the_example_stands_at_the_places_that_the_layout_states()
    {
        var payload = FigureBlock
            .Of([SomeFigures.Employees("7", "2024", 12.5m, new(2025, 1, 31))])
            .Value.Payload.ToArray();

        Assert.Equal("EVGFIGS1"u8, payload.AsSpan(0, 8));
        Assert.Equal(1, BitConverter.ToInt32(payload, 8));
        Assert.Equal(new DateOnly(2025, 1, 31).DayNumber, BitConverter.ToInt32(payload, 56));
        var values = 64 + (6 * 4 + "7EMPperson2024Annual report".Length) + 4;
        Assert.Equal(125, BitConverter.ToInt64(payload, values));
        Assert.Equal([0, 1], payload.AsSpan(values + 8, 2).ToArray());
        Assert.Equal(values + 10 + 8, payload.Length);
        Assert.Equal("EVGF"u8, payload.AsSpan(payload.Length - 4));
    }

    [Fact]
    // Check value of CRC-32C: "123456789" gives E3069283 (RFC 3720 uses this polynomial).
    public void The_checksum_is_CRC_32C() => Assert.Equal(0xE3069283, Crc32C("123456789"u8));

    [Fact]
    public void A_changed_byte_is_refused() =>
        Gen.Select(SomeFigures.File, Gen.Int[0, int.MaxValue], Gen.Int[1, 255])
            .Sample(
                (figures, at, change) =>
                {
                    var payload = FigureBlock.Of(figures).Value.Payload.ToArray();
                    payload[at % payload.Length] ^= (byte)change;

                    Assert.Equal("figures.block-must-be-whole", RefusalOf(payload).Code);
                }
            );

    [Fact]
    public void A_payload_cut_off_anywhere_is_refused()
    {
        var payload = FigureBlock
            .Of([SomeFigures.Employees("7", "2024", 12.5m, new(2025, 1, 31))])
            .Value.Payload;

        Assert.All(Enumerable.Range(0, payload.Length), length => RefusalOf(payload[..length]));
    }

    [Fact]
    public void Hostile_bytes_with_a_right_checksum_are_refused_or_read_but_never_crash() =>
        Gen.Select(SomeFigures.File, Gen.Select(Gen.Int[8, int.MaxValue], Gen.Byte).Array[1, 6])
            .Sample(
                (figures, changes) =>
                {
                    var payload = FigureBlock.Of(figures).Value.Payload.ToArray();
                    foreach (var (at, value) in changes)
                        payload[8 + at % (payload.Length - 16)] = value;
                    Seal(payload);

                    if (FigureBlock.Read(payload).Accepted(out var block, out _))
                        for (var row = 0; row < block.Count; row++)
                            Assert.Equal(row, block.Find(block[row].Key));
                },
                iter: 3_000
            );

    [Fact]
    public void Hostile_header_numbers_are_refused_without_taking_their_word_for_a_size() =>
        Gen.Select(
                SomeFigures.File,
                Gen.Int[2, 14],
                Gen.OneOf(Gen.Int, Gen.Const(int.MaxValue), Gen.Const(int.MinValue), Gen.Const(-1))
            )
            .Sample(
                (figures, field, number) =>
                {
                    var payload = FigureBlock.Of(figures).Value.Payload.ToArray();
                    if (BitConverter.ToInt32(payload, field * 4) == number || field == 14)
                        return;
                    BitConverter.GetBytes(number).CopyTo(payload, field * 4);
                    Seal(payload);

                    RefusalOf(payload);
                }
            );

    [Fact]
    public void A_slice_of_a_larger_array_is_read_as_well()
    {
        var payload = FigureBlock
            .Of([SomeFigures.Employees("7", "2024", 1, new(2025, 1, 31))])
            .Value.Payload.ToArray();
        byte[] larger = [1, 2, 3, .. payload, 4];

        var block = FigureBlock.Read(larger.AsMemory(3, payload.Length)).Value;

        Assert.Equal("7", block[0].Key.Company);
    }

    [Fact]
    public void The_catalogue_refuses_an_entry_whose_block_is_broken()
    {
        var isRead = EventCatalogue
            .Read("figures.reported.v1", new byte[100])
            .Accepted(out _, out var refusal);

        Assert.False(isRead);
        Assert.IsType<FigureBlockMustBeWhole>(refusal);
    }

    [Fact]
    public void The_catalogue_writes_and_reads_a_block()
    {
        var figure = SomeFigures.Employees("7", "2024", 1, new(2025, 1, 31));
        var payload = EventCatalogue.Write(new FiguresReported(FigureBlock.Of([figure]).Value));

        var read = Assert.IsType<FiguresReported>(
            EventCatalogue.Read("figures.reported.v1", payload).Value.Event
        );

        Assert.Equal(figure, read.Block![0]);
        Assert.False(EventCatalogue.IsJson("figures.reported.v1"));
    }

    static readonly Comparer<byte[]> ByBytes = Comparer<byte[]>.Create(
        (left, right) => left.AsSpan().SequenceCompareTo(right)
    );

    static Refusal RefusalOf(ReadOnlyMemory<byte> payload)
    {
        Assert.False(FigureBlock.Read(payload).Accepted(out _, out var refusal));
        return refusal;
    }

    static void Seal(byte[] payload) =>
        BitConverter.GetBytes(Crc32C(payload.AsSpan(..^8))).CopyTo(payload, payload.Length - 8);

    /// <summary>CRC-32C bit by bit: slow, and written from the polynomial.</summary>
    static uint Crc32C(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var next in bytes)
        {
            sum ^= next;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum >> 1) ^ ((sum & 1) == 0 ? 0 : 0x82F63B78);
        }

        return ~sum;
    }
}
