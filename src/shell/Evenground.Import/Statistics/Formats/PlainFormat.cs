using Evenground.Record;

namespace Evenground.Import;

/// <summary>The format of the tables in country packs: CSV in UTF-8 with the dimensions' codes.</summary>
/// <remarks>
/// <para>With one figure a row the headings are the dimensions' codes, <c>period</c>, <c>value</c> and, if
/// wanted, <c>status</c>, in any order. With one dimension <c>across</c> (or the period) there is a column
/// for
/// each of its codes instead, headed by the code.</para>
/// <para>A cell of figures is empty (the figure is not there), a number, a number with a blank and the letter
/// of its status behind it (<c>12.5 E</c>), or the letter alone where the publisher gives no figure
/// (<c>Q</c>).</para>
/// </remarks>
public sealed class PlainFormat : IStatisticFormat
{
    public const string FormatName = "plain";

    public string Name => FormatName;

    public LocalizedText About =>
        new(
            Korean: "국가 자료의 표: 차원의 코드와 period, value를 열로 둔 UTF-8 CSV",
            English: "tables of country packs: CSV in UTF-8 with the dimensions' codes, period and value"
        );

    /// <summary>A heading that names both period and value says so; a table with codes across needs its
    /// description.</summary>
    public bool Recognises(ReadOnlySpan<byte> first)
    {
        var end = first.IndexOf((byte)'\n');
        if (end < 0)
            return false;
        var (hasPeriod, hasValue) = (false, false);
        foreach (var range in first[..end].Split((byte)','))
        {
            var heading = first[range].TrimEnd((byte)'\r');
            hasPeriod |= heading.SequenceEqual("period"u8);
            hasValue |= heading.SequenceEqual("value"u8);
        }

        return hasPeriod && hasValue;
    }

    public async Task<Outcome<DataSet>> ReadAsync(Stream file, StatisticSource source, CancellationToken stop)
    {
        var layout = source.Description.Layout;
        var structure = source.Description.Structure;
        if (
            layout?.Across is { } across
            && across != StatisticColumns.Period
            && structure.IndexOf(across) < 0
        )
            return new TableLayoutMustSuitItsFormat(FormatName, $"across: {across}");

        var gatherer = new FigureGatherer(structure, source, text => text);
        var reading = new PlainReading(gatherer, layout);
        var rows = new CsvBytes(file, _ => (byte)',');
        await CsvWalk.RunAsync(rows, reading.Take, gatherer, stop);
        reading.End();
        return gatherer.Build();
    }
}
