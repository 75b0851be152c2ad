using System.Collections.Frozen;

namespace Evenground.Record;

/// <summary>One release of a statistical table, or of a part of it: immutable, and known by the digest of its
/// content.</summary>
/// <remarks>
/// Rows ascend by period and then by the dimensions' codes in ordinal order, each cell at most once. An
/// immutable value.
/// <para><b>Layout, version 1.</b> Numbers of more than one byte are little-endian; a varint is
/// LEB128.</para>
/// <list type="number">
/// <item><c>EVGDSET1</c>; the length of the heading (int32); the heading, canonical JSON: structure,
/// provenance, periods, and for each dimension its codes.</item>
/// <item>The number of rows (int32).</item>
/// <item>For each row its place less the place before it, less 1 (varint); the first as if after -1. The
/// place
/// of a cell is its period's number and its codes' numbers as the digits of one number, the last dimension
/// lowest.</item>
/// <item>For each row its figure without its decimal point, as a zigzag varint; 0 where there is none.</item>
/// <item>The figures' decimals (one byte) and then their statuses (one byte), each in runs: the byte, then
/// how
/// many rows have it (varint). A figure is absent where 128 is added to the status.</item>
/// </list>
/// <para><b>Limits.</b> 1 to 16,777,216 rows; values of 18 digits; a product of all code lists below
/// 2^62.</para>
/// </remarks>
public sealed class DataSet
{
    /// <summary>The most rows in one data set.</summary>
    public const int MaxRows = 1 << 24;

    /// <summary>The most digits that a value may have, and the most of them after the point.</summary>
    public const int MaxDigits = 18;

    readonly DataSetColumns _columns;
    readonly FrozenDictionary<StatisticPeriod, int> _periodNumbers;
    readonly FrozenDictionary<string, int>[] _codeNumbers;

    internal DataSet(
        DataSetHeading heading,
        DataSetColumns columns,
        ReadOnlyMemory<byte> payload,
        Digest content
    )
    {
        (Structure, Provenance, Payload, Content, _columns) = (
            heading.Structure,
            heading.Provenance,
            payload,
            content,
            columns
        );
        Periods = [.. heading.Periods.Select(text => StatisticPeriod.Parse(text)!.Value)];
        Codes = heading.Codes;
        _periodNumbers = Periods.Index().ToFrozenDictionary(pair => pair.Item, pair => pair.Index);
        _codeNumbers =
        [
            .. Codes.Select(codes =>
                codes
                    .Index()
                    .ToFrozenDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal)
            ),
        ];
    }

    public TableStructure Structure { get; }

    public Provenance Provenance { get; }

    /// <summary>The periods that some row speaks of, in the order of their days.</summary>
    public IReadOnlyList<StatisticPeriod> Periods { get; }

    /// <summary>For each dimension the codes that some row has, in ordinal order.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Codes { get; }

    public int Count => _columns.Places.Length;

    /// <summary>The digest of structure and figures, without their provenance: the same figures fetched again
    /// have the same.</summary>
    public Digest Content { get; }

    /// <summary>The bytes of the stated layout.</summary>
    public ReadOnlyMemory<byte> Payload { get; }

    /// <summary>Reads a payload, whoever wrote it.</summary>
    /// <returns>Refused when the bytes are not of the stated layout.</returns>
    public static Outcome<DataSet> Read(ReadOnlyMemory<byte> payload) => DataSetReader.Read(payload);

    /// <summary>The number of a period, or -1.</summary>
    public int PeriodNumber(StatisticPeriod period) => _periodNumbers.GetValueOrDefault(period, -1);

    /// <summary>The number of a code in a dimension, or -1.</summary>
    public int CodeNumber(int dimension, string code) => _codeNumbers[dimension].GetValueOrDefault(code, -1);

    /// <summary>The row of a cell, by the numbers of its period and codes, or -1.</summary>
    public int Find(int period, ReadOnlySpan<int> codes)
    {
        long place = period;
        for (var dimension = 0; dimension < codes.Length; dimension++)
            place = place * Codes[dimension].Count + codes[dimension];
        var row = Array.BinarySearch(_columns.Places, place);
        return row < 0 ? -1 : row;
    }

    /// <summary>The number of a row's period, and of its codes in <paramref name="codes"/>, one a
    /// dimension.</summary>
    public int CellOf(int row, Span<int> codes)
    {
        var place = _columns.Places[row];
        for (var dimension = codes.Length - 1; dimension >= 0; dimension--)
            (place, codes[dimension]) = Math.DivRem(place, Codes[dimension].Count) is var (rest, code)
                ? (rest, (int)code)
                : default;
        return (int)place;
    }

    /// <summary>The figure of a row.</summary>
    public ObservedValue this[int row] => _columns.ValueAt(row);
}

/// <summary>The heading of a data set, as its payload's JSON.</summary>
sealed record DataSetHeading(
    TableStructure Structure,
    Provenance Provenance,
    IReadOnlyList<string> Periods,
    IReadOnlyList<IReadOnlyList<string>> Codes
);

/// <summary>The rows of a data set, in columns.</summary>
/// <param name="Places">The place of each row's cell, ascending.</param>
/// <param name="Mantissas">Each figure without its decimal point.</param>
/// <param name="Decimals">Its digits after the point.</param>
/// <param name="Statuses">Its status; with <see cref="Absent"/> where there is no figure.</param>
sealed record DataSetColumns(long[] Places, long[] Mantissas, byte[] Decimals, byte[] Statuses)
{
    public const byte Absent = 128;

    public ObservedValue ValueAt(int row)
    {
        var status = Statuses[row];
        if ((status & Absent) != 0)
            return new(null, (ObservationStatus)(status & ~Absent));
        var mantissa = Mantissas[row];
        var size = mantissa < 0 ? unchecked((ulong)-mantissa) : (ulong)mantissa;
        return new(
            new decimal((int)size, (int)(size >> 32), 0, mantissa < 0, Decimals[row]),
            (ObservationStatus)status
        );
    }
}
