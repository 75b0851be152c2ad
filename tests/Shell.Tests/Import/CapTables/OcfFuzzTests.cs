using CsCheck;
using Evenground.Import;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Import.CapTables;

/// <summary>Whatever stands in a package, it is taken in or refused, and nothing is thrown.</summary>
public class OcfFuzzTests
{
    static readonly string[] Pieces =
    [
        "",
        "\"",
        "{",
        "}",
        "[",
        "null",
        "1",
        "\"-1\"",
        "\"999999999999999999\"",
        "\"0.0000000001\"",
        "\"2022-02-30\"",
        "true",
        "[1, null, {}]",
        "\"USD\"",
        "\"TX_STOCK_CONSOLIDATION\"",
    ];

    static readonly Id<Company> Company = new(new Guid(9, 0, 0, new byte[8]));

    static readonly History Founded = OcfTests.Founded(Company);

    [Fact]
    public void A_package_with_anything_changed_is_taken_in_or_refused() =>
        Gen.Select(Gen.Int[0, 4], Gen.Double[0, 1], Gen.Int[0, 12], Gen.Int[0, Pieces.Length - 1], Gen.Bool)
            .Array[1, 3]
            .Sample(
                changes =>
                {
                    var files = OcfSamples.Small();
                    foreach (var (file, at, length, piece, isValue) in changes)
                        files[file] = files[file] with
                        {
                            Text = Changed(files[file].Text, at, length, Pieces[piece], isValue),
                        };
                    foreach (var mayLeaveOut in (bool[])[false, true])
                        if (
                            OcfImport
                                .Read("fuzz", files, Company, Founded, mayLeaveOut)
                                .Accepted(out var reading, out _)
                        )
                        {
                            var history = OcfTests.After(
                                Founded,
                                CapTableRules.Decide(reading.Ask, Founded).Value
                            );
                            var asOf = AsOf.AllRecorded(new(2099, 1, 1));
                            Assert.NotEmpty(
                                OcfExport
                                    .Of(
                                        OcfExportAsk
                                            .Of(Company, history, asOf, DateTimeOffset.UnixEpoch, null)
                                            .Value
                                    )
                                    .Files
                            );
                        }
                },
                iter: 1_500
            );

    /// <summary>The text with some signs replaced, or with one whole value replaced.</summary>
    static string Changed(string text, double at, int length, string piece, bool isValue)
    {
        if (text.Length == 0)
            return piece;
        var place = (int)(at * (text.Length - 1));
        if (!isValue)
            return text[..place] + piece + text[Math.Min(text.Length, place + length)..];
        var start = text.IndexOf(": ", place, StringComparison.Ordinal);
        if (start < 0)
            return text;
        var end = text.IndexOfAny([',', '}', ']'], start);
        return end < 0 ? text : text[..(start + 2)] + piece + text[end..];
    }
}
