using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>The texts of all workers in one order, and what each worker's codes are in it.</summary>
sealed class FigureMergedNames
{
    readonly Dictionary<FigureRowNames, Codes> _codes = [];
    readonly ulong _indicators,
        _periods;

    FigureMergedNames(FigureNames names)
    {
        Names = names;
        (_indicators, _periods) = ((ulong)names.Indicators.Count, (ulong)names.Periods.Count);
        KeyBits =
            64 - BitOperations.LeadingZeroCount((ulong)names.Companies.Count * _indicators * _periods - 1);
    }

    public FigureNames Names { get; }

    /// <summary>Bits that hold any key.</summary>
    public int KeyBits { get; }

    public static FigureMergedNames Of(
        IReadOnlyList<FigureRowNames> workers,
        FigureIndicators indicators,
        int threads
    )
    {
        var tables = new Func<FigureRowNames, TextTable>[]
        {
            worker => worker.Companies,
            worker => worker.Periods,
            worker => worker.Currencies,
            worker => worker.Sources,
        };
        var merged = new (FigureDictionary Dictionary, int[][] Codes)[tables.Length];
        Parallel.For(
            0,
            tables.Length,
            new() { MaxDegreeOfParallelism = threads },
            table => merged[table] = Merge([.. workers.Select(tables[table])])
        );

        var names = new FigureMergedNames(
            new(
                merged[0].Dictionary,
                FigureDictionary.Of(indicators.Codes),
                indicators.Units,
                merged[1].Dictionary,
                merged[2].Dictionary,
                merged[3].Dictionary
            )
        );
        for (var worker = 0; worker < workers.Count; worker++)
            names._codes.Add(
                workers[worker],
                new(
                    merged[0].Codes[worker],
                    merged[1].Codes[worker],
                    merged[2].Codes[worker],
                    merged[3].Codes[worker]
                )
            );
        return names;
    }

    public Codes CodesOf(FigureRowNames worker) => _codes[worker];

    /// <summary>A number that ascends as company, indicator and period do.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong KeyOf(in FigureRow row, Codes codes) =>
        ((ulong)codes.Companies[row.Company] * _indicators + row.Indicator) * _periods
        + (ulong)codes.Periods[row.Period];

    static (FigureDictionary Dictionary, int[][] Codes) Merge(TextTable[] workers)
    {
        var all = new TextTable();
        var codes = workers
            .Select(worker =>
                Enumerable.Range(0, worker.Count).Select(code => all.FindOrAdd(worker[code])).ToArray()
            )
            .ToArray();
        var order = InOrder(all);
        var ranks = new int[all.Count];
        var ends = new int[all.Count];
        var text = new byte[order.Sum(code => all[code].Length)];
        for (var (rank, end) = (0, 0); rank < order.Length; rank++)
        {
            ranks[order[rank]] = rank;
            all[order[rank]].CopyTo(text.AsSpan(end));
            ends[rank] = end += all[order[rank]].Length;
        }

        foreach (var worker in codes)
        foreach (ref var code in worker.AsSpan())
            code = ranks[code];
        return (FigureDictionary.Over(ends, text)!, codes);
    }

    /// <summary>The codes in the order of their texts' bytes: first by eight bytes at once, then, where these
    /// agree, by all.</summary>
    static int[] InOrder(TextTable texts)
    {
        Span<byte> first = stackalloc byte[sizeof(ulong)];
        var heads = new ulong[texts.Count];
        var order = new int[texts.Count];
        for (var code = 0; code < texts.Count; code++)
        {
            first.Clear();
            texts[code][..Math.Min(texts[code].Length, first.Length)].CopyTo(first);
            (heads[code], order[code]) = (BinaryPrimitives.ReadUInt64BigEndian(first), code);
        }

        Array.Sort(heads, order);
        for (var (from, to) = (0, 1); from < order.Length; from = to, to++)
        {
            while (to < order.Length && heads[to] == heads[from])
                to++;
            if (to - from > 1)
                order.AsSpan(from..to).Sort((left, right) => texts[left].SequenceCompareTo(texts[right]));
        }

        return order;
    }

    /// <summary>For each code of a worker the code in the common order.</summary>
    public sealed record Codes(int[] Companies, int[] Periods, int[] Currencies, int[] Sources)
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public FigureCell CellOf(in FigureRow row) =>
            new(
                Companies[row.Company],
                row.Indicator,
                Periods[row.Period],
                row.Mantissa,
                row.Scale,
                Currencies[row.Currency],
                row.Day,
                Sources[row.Source]
            );
    }
}
