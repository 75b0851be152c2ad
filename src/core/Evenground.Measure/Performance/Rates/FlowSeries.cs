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
}
