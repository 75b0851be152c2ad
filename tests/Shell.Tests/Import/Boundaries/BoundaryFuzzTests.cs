using System.Text;
using CsCheck;
using Evenground.Import;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Import.Boundaries;

/// <summary>Whatever bytes come: every region of the country or a refusal, never fewer regions and never an
/// exception.</summary>
public class BoundaryFuzzTests
{
    [Fact]
    public void A_file_with_bytes_changed_gives_every_region_or_a_refusal() =>
        Gen.Select(
                AnyFile,
                Gen.Select(
                    Gen.Int[0, int.MaxValue],
                    Gen.OneOf(Gen.Byte, Gen.Char["0123456789-.,[]{}\"e: "].Select(letter => (byte)letter))
                ).Array[1, 4]
            )
            .Sample(
                (file, changes) =>
                {
                    var bytes = Encoding.UTF8.GetBytes(file.Text);
                    foreach (var (at, value) in changes)
                        bytes[at % bytes.Length] = value;
                    GivesEveryRegionOrARefusal(file.Country, bytes);
                },
                iter: 4_000
            );

    [Fact]
    public void A_file_with_pieces_dropped_or_doubled_gives_every_region_or_a_refusal() =>
        Gen.Select(AnyFile, Gen.Int[0, int.MaxValue], Gen.Int[1, 60], Gen.Bool)
            .Sample(
                (file, from, length, isDoubled) =>
                {
                    var start = from % file.Text.Length;
                    var end = Math.Min(file.Text.Length, start + length);
                    var text = isDoubled
                        ? file.Text[..end] + file.Text[start..]
                        : file.Text[..start] + file.Text[end..];
                    GivesEveryRegionOrARefusal(file.Country, Encoding.UTF8.GetBytes(text));
                },
                iter: 3_000
            );

    [Fact]
    public void A_file_cut_off_anywhere_is_refused()
    {
        foreach (var text in (string[])[Stripland.Plain.GeoJson, Stripland.Plain.TopoJson])
            for (var length = 0; length < text.TrimEnd().Length; length++)
                Assert.IsType<BoundaryFileMustBeJson>(RefusalOf(Encoding.UTF8.GetBytes(text[..length])));
    }

    [Fact]
    public void Random_bytes_are_refused() =>
        Gen.Byte.Array[0, 300].Sample(bytes => RefusalOf(bytes) is not null, iter: 2_000);

    [Fact]
    public void Ten_megabytes_of_junk_are_refused()
    {
        var junk = new byte[10_000_000];
        new Random(7).NextBytes(junk);

        Assert.IsType<BoundaryFileMustBeUtf8>(RefusalOf(junk));
        Assert.IsType<BoundaryFileMustBeJson>(RefusalOf(Filled((byte)'[')));
        Assert.IsType<BoundaryFormatMustBeKnown>(RefusalOf(Filled((byte)'1')));
        Assert.IsType<BoundaryFileMustBeJson>(RefusalOf(Filled(0)));
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        var deep = new string('[', 200) + "1" + new string(']', 200);
        var file = Stripland.Plain.GeoJson.Replace("[101,-7.5]", deep, StringComparison.Ordinal);

        Assert.IsType<BoundaryFileMustBeJson>(RefusalOf(Encoding.UTF8.GetBytes(file)));
    }

    [Fact]
    public void An_arc_walked_a_million_times_is_refused_without_being_drawn()
    {
        var walks = string.Join(',', Enumerable.Repeat("1,-2", 500_000));
        var bomb = Stripland.Plain.TopoJson.Replace("[[4,1,", $"[[4,{walks},1,", StringComparison.Ordinal);

        Assert.IsType<ShapeMustBeSound>(RefusalOf(Encoding.UTF8.GetBytes(bomb)));
    }

    [Fact]
    public void A_file_that_grows_beyond_what_fits_is_refused()
    {
        var long_ = string.Concat(Enumerable.Repeat(",[0,0]", 20_000));
        var walks = string.Join(',', Enumerable.Repeat("1,-2", 500));
        var bomb = Stripland
            .Plain.TopoJson.Replace(
                "[[1000,0],[0,1000]",
                $"[[1000,0],[0,1000]{long_}",
                StringComparison.Ordinal
            )
            .Replace("[[4,1,", $"[[4,{walks},1,", StringComparison.Ordinal);

        Assert.IsType<BoundarySetMustFit>(RefusalOf(Encoding.UTF8.GetBytes(bomb)));
    }

    static Gen<(Stripland Country, string Text)> AnyFile { get; } =
        from country in Stripland.Any
        from isGeo in Gen.Bool
        select (country, isGeo ? country.GeoJson : country.TopoJson);

    static void GivesEveryRegionOrARefusal(Stripland country, byte[] file)
    {
        if (!country.Read(file).Accepted(out var reading, out var refusal))
        {
            Assert.Matches("[가-힣]", refusal.Text.Korean);
            return;
        }

        if (!BoundaryRules.Decide(reading.Ask, country.History).Accepted(out var decision, out _))
            return;
        var set = ((BoundariesLoaded)decision.Facts.Single().Event).Set!;
        Assert.Equal(country.Strips, set.Shapes.Count);
        Assert.Null(new BoundariesLoaded(new BoundariesLoaded(set).Payload).Fault);
    }

    static byte[] Filled(byte value)
    {
        var bytes = new byte[10_000_000];
        Array.Fill(bytes, value);
        return bytes;
    }

    static Refusal RefusalOf(byte[] file)
    {
        Assert.False(Stripland.Plain.Read(file).Accepted(out _, out var refusal));
        return refusal;
    }
}
