using System.Globalization;
using System.Text;
using CsCheck;
using Evenground.Import;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Import.OfficialStatistics;

/// <summary>Whatever bytes a file holds, reading it ends in a refusal or in a table, never in an exception;
/// and where a slow second reader understands the file, both read the same.</summary>
public class StatisticFuzzTests
{
    const string Plain =
        "period,region,sex,value,status\n2023,11,T,9000,\n2023,11,F,4500.50,E\n2022,47,T,,Q\n";

    const string Kosis =
        "지역,2022,2022,2023 p)\n지역,계,여자,계\n11,\"1,234\",-,5 e)\n47,...,X,\"12,345.5\"\n";

    const string KosisJson =
        "[{\"C1\":\"11\",\"ITM_ID\":\"T\",\"PRD_SE\":\"Y\",\"PRD_DE\":\"2023\",\"DT\":\"1,234\"},"
        + "{\"C1\":\"47\",\"ITM_ID\":\"T\",\"PRD_SE\":\"Y\",\"PRD_DE\":\"2023\",\"DT\":5.5}]";

    static readonly Dictionary<string, DimensionLayout> ByKosis = new()
    {
        ["region"] = new("지역"),
        ["sex"] = new("성별", Codes: new Dictionary<string, string> { ["계"] = "T", ["여자"] = "F" }),
    };

    static readonly Dictionary<string, DimensionLayout> ByAnswer = new()
    {
        ["region"] = new("C1"),
        ["sex"] = new("ITM_ID"),
    };

    public static TheoryData<string, string> Files =>
        new()
        {
            { "plain", Plain },
            { "kosis-csv", Kosis },
            { "kosis-json", KosisJson },
            { "sdmx-csv", SdmxMessages.Csv },
            { "sdmx-json", SdmxMessages.JsonSeries },
            { "sdmx-json", SdmxMessages.JsonFlat },
            { "sdmx-ml", SdmxMessages.GenericSeries },
            { "sdmx-ml", SdmxMessages.SpecificFlat },
        };

    [Theory, MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public async Task Changed_bytes_are_refused_or_read_and_never_throw(string format, string text)
    {
        var sound = Encoding.UTF8.GetBytes(text);
        Assert.True(
            (await SomeFile.ReadAsync(sound, Described(format))).Accepted(out _, out var why),
            $"{why}"
        );

        await Gen.Select(Changes(sound.Length), Gen.Int[0, sound.Length])
            .SampleAsync(
                async (changes, cut) =>
                {
                    byte[] bytes = [.. sound];
                    foreach (var (at, octet) in changes)
                        bytes[at] = octet;
                    var isAccepted = (
                        await SomeFile.ReadAsync(cut % 7 == 0 ? bytes[..cut] : bytes, Described(format))
                    ).Accepted(out var dataSet, out var refusal);
                    return isAccepted ? dataSet!.Count > 0 : refusal!.Text.Korean.Length > 0;
                },
                iter: 1_000
            );
    }

    [Fact]
    public async Task What_is_accepted_of_a_changed_plain_file_is_what_a_slow_reader_reads() =>
        await Changes(Plain.Length)
            .SampleAsync(
                async changes =>
                {
                    var characters = Plain.ToCharArray();
                    foreach (var (at, octet) in changes)
                        characters[at] = (char)(octet & 127);
                    var text = new string(characters);
                    var isAccepted = (await SomeFile.ReadAsync(text)).Accepted(out var dataSet, out _);
                    return !isAccepted
                        || text.Contains('"', StringComparison.Ordinal)
                        || SlowlyRead(text)
                            .Order(StringComparer.Ordinal)
                            .SequenceEqual(dataSet!.Figures().Order(StringComparer.Ordinal));
                },
                iter: 5_000
            );

    [Fact]
    public async Task Rows_are_cut_alike_wherever_a_block_of_the_file_ends()
    {
        var rows = string.Concat(
            Enumerable
                .Range(0, 3_000)
                .Select(row =>
                    $"2023,{row},\"T\",{row}{(row % 3 == 0 ? ".5" : "")}{(row % 2 == 0 ? "\r\n" : "\n")}"
                )
        );
        var bytes = Encoding.UTF8.GetBytes("period,region,sex,value\n" + rows);
        var whole = (await SomeFile.ReadAsync(bytes, SomeFile.Described())).Value;

        foreach (var block in (int[])[1, 7, 64, 4_099])
        {
            await using var file = new Drops(bytes, block);
            var read = await StatisticFormats.ReadAsync(
                file,
                SomeFile.Described(),
                stop: TestContext.Current.CancellationToken
            );
            Assert.Equal(whole.Content, read.Value.Content);
        }

        Assert.Equal(3_000, whole.Count);
    }

    /// <summary>Characters that mean something in some format.</summary>
    const string Marks = ",\n\r\"'-.;:{}[]<>0 EeA&";

    static Gen<(int At, byte Octet)[]> Changes(int length) =>
        Gen.Select(
            Gen.Int[0, length - 1],
            Gen.OneOf(Gen.Byte, Gen.Int[0, Marks.Length - 1].Select(mark => (byte)Marks[mark]))
        ).Array[1, 4];

    static TableDescription Described(string format) =>
        format switch
        {
            "plain" => SomeFile.Described(),
            "kosis-csv" => SomeFile.Described(new(format, Across: "period/sex", Dimensions: ByKosis)),
            "kosis-json" => SomeFile.Described(new(format, Dimensions: ByAnswer)),
            _ => SdmxMessages.Described(format),
        };

    /// <summary>Reads as the format's description says, one thing after the other and without any
    /// haste.</summary>
    static List<string> SlowlyRead(string text)
    {
        var lines = text.Split('\n')
            .Select(line => line.TrimEnd('\r'))
            .Where(line => line.Length > 0)
            .ToList();
        var headings = lines[0].Split(',');
        var figures = new List<string>();
        foreach (var line in lines.Skip(1))
        {
            var cells = headings.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second);
            var (value, status) = (cells["value"], cells.GetValueOrDefault("status", ""));
            if (status.Length == 0 && value.Length > 2 && value[^2] == ' ')
                (value, status) = (value[..^2], value[^1..]);
            else if (status.Length == 0 && value.Length == 1 && char.IsAsciiLetterUpper(value[0]))
                (value, status) = ("", value);
            if (value.Length + status.Length == 0)
                continue;
            var number =
                value.Length == 0
                    ? ""
                    : decimal.Parse(
                            value,
                            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                            CultureInfo.InvariantCulture
                        )
                        .ToString(CultureInfo.InvariantCulture);
            figures.Add(
                $"{cells["period"]} {cells["region"]} {cells["sex"]} = {number} {(status.Length == 0 ? "A" : status)}"
            );
        }

        return figures;
    }

    /// <summary>A stream that gives a few bytes at a time.</summary>
    sealed class Drops(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(most, buffer.Length)]);

        public override ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        ) => base.ReadAsync(buffer[..Math.Min(most, buffer.Length)], cancellationToken);
    }
}
