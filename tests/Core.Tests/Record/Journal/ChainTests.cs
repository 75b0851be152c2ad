using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Record.Journal;

/// <summary>The chain: recomputable by anyone, and broken by any change.</summary>
public class ChainTests
{
    static readonly EntryHeader Header = new(
        7,
        Guid.Parse("0198c2c8-1111-7222-8333-444455556666"),
        "statement.asserted.v1",
        new(new(2022, 10, 31), new(2022, 10, 31)),
        new(2022, 11, 17),
        new DateTimeOffset(2026, 11, 23, 1, 2, 3, TimeSpan.Zero).AddMicroseconds(456789),
        "importer",
        Visibility.Public
    );

    static readonly byte[] Salt = [.. Enumerable.Range(0, Chain.SaltSize).Select(number => (byte)number)];

    [Fact]
    public void An_entry_can_be_recomputed_from_its_stated_lines()
    {
        var payload = "{\"a\":1}"u8.ToArray();
        var previous = Digest.Of("before"u8);

        var entry = Chain.Link(Header, payload, Salt, previous);

        var payloadDigest = Convert.ToHexStringLower(SHA256.HashData([.. Salt, .. payload]));
        var lines = $"""
            evenground.entry.v1
            7
            0198c2c8-1111-7222-8333-444455556666
            statement.asserted.v1
            2022-10-31
            2022-10-31
            2022-11-17
            2026-11-23T01:02:03.456789Z
            importer
            public
            {payloadDigest}
            {previous}

            """.ReplaceLineEndings("\n");
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines))),
            entry.Hash.ToString()
        );
        Assert.Null(Chain.Check(entry, 7, previous));
    }

    [Fact]
    public void A_payload_can_go_and_the_chain_still_be_walked()
    {
        var entry = Chain.Link(Header, "{}"u8.ToArray(), Salt, Digest.None) with
        {
            Payload = null,
            Salt = null,
        };

        Assert.Null(Chain.Check(entry, 7, Digest.None));
    }

    [Fact]
    public void Any_changed_byte_of_payload_or_salt_breaks_the_chain() =>
        Gen.Select(Gen.Byte.Array[1, 60], Gen.Int[0, 999], Gen.Byte[1, 255], Gen.Bool)
            .Sample(
                (payload, place, flip, inSalt) =>
                {
                    var entry = Chain.Link(Header, payload, [.. Salt], Digest.None);
                    var target = inSalt ? entry.Salt! : entry.Payload!;
                    target[place % target.Length] ^= flip;
                    return Chain.Check(entry, 7, Digest.None) is { Fault: ChainFault.PayloadDiffers };
                }
            );

    public static TheoryData<EntryHeader> ChangedHeaders =>
        new(
            Header with
            {
                Sequence = 8,
            },
            Header with
            {
                Id = Guid.Empty,
            },
            Header with
            {
                EventName = "statement.asserted.v2",
            },
            Header with
            {
                Effective = new(new(2022, 10, 31)),
            },
            Header with
            {
                KnownFrom = new(2022, 11, 16),
            },
            Header with
            {
                RecordedAt = Header.RecordedAt.AddMicroseconds(1),
            },
            Header with
            {
                RecordedBy = "somebody-else",
            },
            Header with
            {
                Visibility = Visibility.Restricted,
            }
        );

    [Theory]
    [MemberData(nameof(ChangedHeaders))]
    public void Any_changed_part_of_the_outside_breaks_the_chain(EntryHeader changed)
    {
        var entry = Chain.Link(Header, "{}"u8.ToArray(), Salt, Digest.None) with { Header = changed };

        Assert.NotNull(Chain.Check(entry, 7, Digest.None));
    }

    [Fact]
    public void A_missing_entry_is_a_gap_and_a_swapped_one_does_not_follow()
    {
        var first = Chain.Link(Header with { Sequence = 1 }, "{}"u8.ToArray(), Salt, Digest.None);
        var second = Chain.Link(Header with { Sequence = 2 }, "{}"u8.ToArray(), Salt, first.Hash);

        Assert.Equal(ChainFault.SequenceGap, Chain.Check(second, 1, Digest.None)?.Fault);
        Assert.Equal(ChainFault.PreviousHashDiffers, Chain.Check(second, 2, Digest.None)?.Fault);
    }

    [Fact]
    public void A_digest_is_written_and_read_back_the_same() =>
        Gen
            .Byte.Array[Digest.Size]
            .Sample(bytes =>
                Digest.Parse(new Digest(bytes).ToString()) == new Digest(bytes)
                && new Digest(bytes).ToArray().SequenceEqual(bytes)
            );
}
