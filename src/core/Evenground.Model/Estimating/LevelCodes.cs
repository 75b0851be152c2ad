namespace Evenground.Model;

/// <summary>Groups numbered from 0 without gaps, in the order of their codes.</summary>
/// <param name="Of">For each row the number of its level.</param>
/// <param name="Count">How many levels there are.</param>
sealed record LevelCodes(int[] Of, int Count)
{
    /// <summary>A table of all codes between the least and the greatest is used up to this many times the
    /// rows.</summary>
    const int SparsestTable = 8;

    /// <summary>One level that holds all rows: what stands for no effect at all.</summary>
    public static LevelCodes Constant(int rows) => new(new int[rows], 1);

    public static LevelCodes From(int[] codes)
    {
        var (least, greatest) = (int.MaxValue, int.MinValue);
        foreach (var code in codes)
            (least, greatest) = (Math.Min(least, code), Math.Max(greatest, code));
        var width = (long)greatest - least + 1;
        return width <= Math.Max(1024, (long)SparsestTable * codes.Length)
            ? ByTable(codes, least, (int)width)
            : BySorting(codes);
    }

    /// <summary>Only the levels that are kept, numbered anew; rows of the others get -1.</summary>
    public LevelCodes Keeping(ReadOnlySpan<bool> isKept)
    {
        var numbers = new int[Count];
        var count = 0;
        for (var level = 0; level < Count; level++)
            numbers[level] = isKept[level] ? count++ : -1;
        if (count == Count)
            return this;
        var of = GC.AllocateUninitializedArray<int>(Of.Length);
        for (var row = 0; row < of.Length; row++)
            of[row] = Of[row] < 0 ? -1 : numbers[Of[row]];
        return new(of, count);
    }

    static LevelCodes ByTable(int[] codes, int least, int width)
    {
        var numbers = new int[width];
        foreach (var code in codes)
            numbers[code - least] = 1;
        var count = 0;
        for (var place = 0; place < width; place++)
            numbers[place] = numbers[place] == 0 ? -1 : count++;
        var of = GC.AllocateUninitializedArray<int>(codes.Length);
        for (var row = 0; row < of.Length; row++)
            of[row] = numbers[codes[row] - least];
        return new(of, count);
    }

    static LevelCodes BySorting(int[] codes)
    {
        int[] sorted = [.. codes];
        Array.Sort(sorted);
        var count = 0;
        for (var place = 0; place < sorted.Length; place++)
            if (place == 0 || sorted[place] != sorted[place - 1])
                sorted[count++] = sorted[place];
        var of = GC.AllocateUninitializedArray<int>(codes.Length);
        for (var row = 0; row < of.Length; row++)
            of[row] = Array.BinarySearch(sorted, 0, count, codes[row]);
        return new(of, count);
    }
}
