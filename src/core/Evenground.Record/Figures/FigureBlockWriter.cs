using System.Buffers.Binary;
using System.Text;
using static Evenground.Record.FigureBlockLayout;

namespace Evenground.Record;

/// <summary>Writes cells into the layout of <see cref="FigureBlock"/>: the same cells always give the same
/// bytes.</summary>
public static class FigureBlockWriter
{
    /// <summary>The block of these cells.</summary>
    /// <param name="cells">Strictly ascending by company, indicator and period; 1 to
    /// <see cref="FigureBlock.MaxRows"/>.</param>
    /// <param name="names">What the codes mean; texts that no cell uses are left out of the block.</param>
    public static FigureBlock Write(ReadOnlySpan<FigureCell> cells, FigureNames names)
    {
        if (cells.Length is 0 or > FigureBlock.MaxRows)
            throw new ArgumentOutOfRangeException(
                nameof(cells),
                cells.Length,
                $"A block holds 1 to {FigureBlock.MaxRows} rows."
            );

        var used = FigureCodes.UsedBy(cells, names);
        var texts = TextsOf(used.Names);
        var values = FigureValueWriter.Write(cells);
        var bytes = new byte[
            checked(
                HeaderSize
                + texts.Sum(text => text.Ends.Length * sizeof(int) + text.Text.Length)
                + used.Names.Companies.Count * sizeof(int)
                + values.Length
                + used.CodesSize(cells.Length)
                + TrailerSize
            )
        ];

        WriteHeader(bytes, cells.Length, used, texts);
        var at = HeaderSize;
        foreach (var (ends, text) in texts)
        {
            at = WriteEnds(bytes, at, ends);
            text.Span.CopyTo(bytes.AsSpan(at));
            at += text.Length;
        }

        at = WriteEnds(bytes, at, used.CompanyEnds);
        values.CopyTo(bytes.AsSpan(at));
        at = used.WriteCodes(bytes, at + values.Length, cells);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), Checksum(bytes.AsSpan(0, at)));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at + sizeof(uint)), EndMark);
        return FigureBlock.Read(bytes).Value;
    }

    static void WriteHeader(
        Span<byte> bytes,
        int rows,
        FigureCodes used,
        (int[] Ends, ReadOnlyMemory<byte> Text)[] texts
    )
    {
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, Magic);
        var counts =
            (ReadOnlySpan<int>)
                [
                    rows,
                    used.Names.Companies.Count,
                    used.Names.Indicators.Count,
                    used.Names.Periods.Count,
                    used.Names.Currencies.Count,
                    used.Names.Sources.Count,
                ];
        WriteEnds(bytes, RowsAt, counts);
        for (var column = 0; column < texts.Length; column++)
            BinaryPrimitives.WriteInt32LittleEndian(
                bytes[(TextSizesAt + column * sizeof(int))..],
                texts[column].Text.Length
            );
        BinaryPrimitives.WriteInt32LittleEndian(bytes[FirstDayAt..], used.FirstDay);
        bytes[DayWidthAt] = (byte)used.DayWidth;
        bytes[HasWithdrawalsAt] = used.HasWithdrawals ? (byte)1 : (byte)0;
    }

    static (int[] Ends, ReadOnlyMemory<byte> Text)[] TextsOf(FigureNames names)
    {
        var end = 0;
        var units = names.Units.Select(Encoding.UTF8.GetBytes).ToArray();
        return
        [
            Of(names.Companies),
            Of(names.Indicators),
            ([.. units.Select(unit => end += unit.Length)], units.SelectMany(unit => unit).ToArray()),
            Of(names.Periods),
            Of(names.Currencies),
            Of(names.Sources),
        ];

        static (int[] Ends, ReadOnlyMemory<byte> Text) Of(FigureDictionary texts) =>
            (texts.Ends.ToArray(), texts.Text);
    }

    static int WriteEnds(Span<byte> bytes, int at, ReadOnlySpan<int> ends)
    {
        foreach (var end in ends)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes[at..], end);
            at += sizeof(int);
        }

        return at;
    }
}
