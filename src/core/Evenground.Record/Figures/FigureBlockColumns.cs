using System.Buffers.Binary;
using static Evenground.Record.FigureBlockLayout;

namespace Evenground.Record;

/// <summary>The columns of a block, read in place.</summary>
sealed class FigureBlockColumns
{
    readonly byte[] _bytes;
    readonly ValueChunk[] _chunks;
    readonly PackedColumn _places,
        _currencies,
        _sources,
        _days;
    readonly int _withdrawnAt;
    readonly bool _hasWithdrawals;

    internal FigureBlockColumns(
        byte[] bytes,
        int rows,
        int firstDay,
        ValueChunk[] chunks,
        PackedColumn places,
        PackedColumn currencies,
        PackedColumn sources,
        PackedColumn days,
        int withdrawnAt,
        bool hasWithdrawals
    )
    {
        (_bytes, Rows, FirstDay, _chunks) = (bytes, rows, firstDay, chunks);
        (_places, _currencies, _sources, _days) = (places, currencies, sources, days);
        (_withdrawnAt, _hasWithdrawals) = (withdrawnAt, hasWithdrawals);
    }

    public int Rows { get; }

    public int FirstDay { get; }

    public int Place(int row) => (int)_places[row];

    public int Currency(int row) => (int)_currencies[row];

    public int Source(int row) => (int)_sources[row];

    public int Day(int row) => FirstDay + (int)_days[row];

    public bool IsWithdrawn(int row) =>
        _hasWithdrawals && (_bytes[_withdrawnAt + row / 8] >> (row % 8) & 1) != 0;

    public (long Mantissa, byte Scale) Number(int row)
    {
        ref readonly var chunk = ref _chunks[row / ValueChunkRows];
        var place = row % ValueChunkRows;
        var number = unchecked(
            chunk.Smallest + (long)new PackedColumn(_bytes, chunk.Start, chunk.Width)[place]
        );
        return (number, chunk.Scale == ScalePerRow ? _bytes[chunk.ScalesAt + place] : chunk.Scale);
    }

    /// <summary>The numbers of up to 4,096 rows.</summary>
    internal readonly record struct ValueChunk(long Smallest, int Start, int Rows, byte Width, byte Scale)
    {
        public int ScalesAt => Start + Rows * Width;

        public long Size => (long)Rows * Width + (Scale == ScalePerRow ? Rows : 0);

        public static ValueChunk Read(ReadOnlySpan<byte> head, int start, int rows) =>
            new(BinaryPrimitives.ReadInt64LittleEndian(head), start, rows, head[8], head[9]);
    }
}
