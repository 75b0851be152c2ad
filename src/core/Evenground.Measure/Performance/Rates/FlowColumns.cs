namespace Evenground.Measure;

/// <summary>What is known of each series of a window, in one order, the shortest first. Behind the last stand
/// copies of it, so that all can be read in whole eights.</summary>
/// <param name="whole">Room for <see cref="Wholes"/> whole numbers.</param>
/// <param name="values">Room for <see cref="Most"/> values.</param>
readonly ref struct FlowColumns(Span<int> whole, Span<double> values)
{
    /// <summary>The most series of a window. Their flows, and those of the next, fit into the cache of a
    /// core.</summary>
    public const int Most = 512;

    /// <summary>How many whole numbers there is to be room for.</summary>
    public const int Wholes = 5 * Most;

    const int LengthClasses = 128;

    /// <summary>Which series it is, counted from the first of the window.</summary>
    public Span<int> Series { get; } = whole[..Most];

    /// <summary>Where its flows begin.</summary>
    public Span<int> Places { get; } = whole.Slice(Most, Most);

    /// <summary>How many flows it has, without its value.</summary>
    public Span<int> Counts { get; } = whole.Slice(2 * Most, Most);

    /// <summary>The day of its first flow.</summary>
    public Span<int> FirstDays { get; } = whole.Slice(3 * Most, Most);

    /// <summary>The days from there to its value.</summary>
    public Span<int> Horizons { get; } = whole.Slice(4 * Most, Most);

    /// <summary>Its value: the last flow.</summary>
    public Span<double> Values { get; } = values[..Most];

    /// <summary>Deals the series out by their lengths; those of one length stay in order.</summary>
    public void Order(ReadOnlySpan<int> lengths)
    {
        Span<int> ends = stackalloc int[LengthClasses + 1];
        foreach (var length in lengths)
            ends[Math.Min(length, LengthClasses - 1) + 1]++;
        for (var length = 0; length < LengthClasses; length++)
            ends[length + 1] += ends[length];
        var longOnes = ends[LengthClasses - 1];
        for (var one = 0; one < lengths.Length; one++)
            Series[ends[Math.Min(lengths[one], LengthClasses - 1)]++] = one;
        for (var slot = longOnes; slot < lengths.Length; slot++)
            Counts[slot] = lengths[Series[slot]];
        Counts[longOnes..lengths.Length].Sort(Series[longOnes..lengths.Length]);
    }

    /// <summary>Copies the last series into the slots behind it that are read with it.</summary>
    public void RepeatLast(int count)
    {
        var end = Math.Min(Most, EightRows.Written(count) + EightSeries.Lanes);
        for (var slot = count; slot < end; slot++)
        {
            Series[slot] = Series[count - 1];
            Places[slot] = Places[count - 1];
            Counts[slot] = Counts[count - 1];
            FirstDays[slot] = FirstDays[count - 1];
            Horizons[slot] = Horizons[count - 1];
            Values[slot] = Values[count - 1];
        }
    }
}
