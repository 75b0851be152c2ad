namespace Evenground.Cli.Examples;

/// <summary>Draws of one thing of the example: each has a stream of its own, so that a change in one leaves
/// the others as they are.</summary>
sealed class Draws(ulong seed, ulong stream)
{
    const int PartsOfNormal = 12;

    readonly PhiloxStream _numbers = new(seed, stream);

    /// <summary>From 0 to below 1.</summary>
    public double Fraction() => _numbers.NextFraction();

    public bool Is(double chance) => Fraction() < chance;

    public double Between(double least, double most) => least + (most - least) * Fraction();

    /// <summary>A whole number, both ends included.</summary>
    public int Whole(int least, int most) => least + (int)_numbers.NextBelow((uint)(most - least + 1));

    public T Of<T>(IReadOnlyList<T> all) => all[(int)_numbers.NextBelow((uint)all.Count)];

    /// <summary>Near enough to normal for an example: twelve fractions less six, sums alone, the same bits
    /// everywhere.</summary>
    public double Normal()
    {
        var sum = 0.0;
        for (var part = 0; part < PartsOfNormal; part++)
            sum += Fraction();
        return sum - PartsOfNormal / 2;
    }

    /// <summary>exp of a normal draw of that spread: most below 1, few far above.</summary>
    public double Skewed(double spread) => Elementary.Exp(spread * Normal());

    /// <summary>One of many, as often as its weight says.</summary>
    public T Weighted<T>(IReadOnlyList<T> all, Func<T, double> weight)
    {
        var left = Fraction() * all.Sum(weight);
        foreach (var one in all)
            if ((left -= weight(one)) < 0)
                return one;
        return all[^1];
    }
}
