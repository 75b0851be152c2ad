namespace Evenground.Measure;

/// <summary>Many series of flows in one block: of each series its flows, one after the other.</summary>
/// <remarks>
/// Shape: series s owns places Offsets[s] to Offsets[s + 1] - 1 of days and amounts. Amounts are seen from
/// the investor: below 0 what was paid in, above 0 what came back, last the value that is left. Days are
/// numbers of days from any first day, ascending within a series where the fast way is to be taken. A flow of
/// 0 on the last day states that nothing is left.
/// </remarks>
public sealed record FlowSeries
{
    /// <summary>Lengths that do not fit, or offsets that go back, are a bug and throw.</summary>
    public FlowSeries(ReadOnlyMemory<long> offsets, ReadOnlyMemory<int> days, ReadOnlyMemory<double> amounts)
    {
        if (offsets.IsEmpty || offsets.Span[0] != 0 || offsets.Span[^1] != days.Length)
            throw new ArgumentException(
                $"Offsets begin with 0 and end with the number of flows, {days.Length}.",
                nameof(offsets)
            );
        if (days.Length != amounts.Length)
            throw new ArgumentException(
                $"{days.Length} days need as many amounts, not {amounts.Length}.",
                nameof(amounts)
            );
        var before = 0L;
        foreach (var offset in offsets.Span)
            before =
                offset >= before
                    ? offset
                    : throw new ArgumentException(
                        $"Offset {offset} comes after {before}: offsets never fall.",
                        nameof(offsets)
                    );
        (Offsets, Days, Amounts) = (offsets, days, amounts);
    }

    public ReadOnlyMemory<long> Offsets { get; }

    public ReadOnlyMemory<int> Days { get; }

    public ReadOnlyMemory<double> Amounts { get; }

    /// <summary>How many series there are.</summary>
    public int Count => Offsets.Length - 1;

    /// <summary>Some series in a row, whole.</summary>
    /// <param name="starts">Takes where each begins in the window.</param>
    /// <param name="counts">Takes how many flows each has.</param>
    internal FlowWindow Window(int first, Span<int> starts, Span<int> counts)
    {
        var offsets = Offsets.Span.Slice(first, starts.Length + 1);
        var start = (int)offsets[0];
        for (var series = 0; series < starts.Length; series++)
        {
            starts[series] = (int)offsets[series] - start;
            counts[series] = (int)(offsets[series + 1] - offsets[series]);
        }

        var length = (int)(offsets[^1] - offsets[0]);
        return new(Days.Span.Slice(start, length), Amounts.Span.Slice(start, length), starts, counts, [], 0);
    }
}
