namespace Evenground.Measure;

/// <summary>Every rate that solves some flows, and the reason why there are no others.</summary>
/// <param name="Roots">Lowest first.</param>
/// <param name="Proof">Why these are all.</param>
/// <param name="LargestValue">The largest net present value that a root leaves.</param>
/// <param name="IsComplete">Whether the search came to an end.</param>
sealed record AllRoots(IReadOnlyList<RateRoot> Roots, RootProof Proof, double LargestValue, bool IsComplete)
{
    /// <param name="amounts">Flows by day, none of 0.</param>
    /// <param name="years">Years since the first, ascending.</param>
    public static AllRoots Of(double[] amounts, double[] years)
    {
        // Below 0 the same flows are read from the end, so that no power ever grows beyond 1.
        var backAmounts = amounts.Reverse().ToArray();
        var backYears = years.Reverse().Select(year => years[^1] - year).ToArray();
        var forth = new DiscountedFlows(amounts, years);
        var back = new DiscountedFlows(backAmounts, backYears);
        var (above, below) = (new List<FoundRoot>(), new List<FoundRoot>());
        var (here, there) = (forth.Sum(0), back.Sum(0));
        var isComplete = new RootSearch(forth, above).Run(here) & new RootSearch(back, below).Run(there);

        var found = below.Select(Mirrored).Concat(here.Sign == 0 ? [AtZero(here)] : []).Concat(above);
        RateRoot[] roots = [.. found.Select(Told).OrderBy(root => root.LogRate)];
        var largest = found.Select(root => Math.Abs(root.Value)).DefaultIfEmpty(0).Max();
        return new(roots, ProofOf(amounts, here, there), largest, isComplete);
    }

    static RootProof ProofOf(double[] amounts, DiscountedSum here, DiscountedSum there)
    {
        var changes = 0;
        for (var flow = 1; flow < amounts.Length; flow++)
            if (amounts[flow - 1] < 0 != amounts[flow] < 0)
                changes++;
        return changes == 1 ? RootProof.OneSignChange
            : here.Variations + there.Variations + (here.Sign == 0 ? 1 : 0) <= 1 ? RootProof.CumulatedFlows
            : RootProof.Subdivision;
    }

    static FoundRoot Mirrored(FoundRoot root) =>
        root with
        {
            At = -root.At,
            Low = -root.High,
            High = -root.Low,
        };

    /// <summary>A sum of 0: the root is 0, and touches when the slope there is 0 too.</summary>
    static FoundRoot AtZero(DiscountedSum zero) => new(0, 0, 0, zero.Value, IsTouching: zero.SignAbove == 0);

    static RateRoot Told(FoundRoot root) =>
        new(
            Elementary.Exp(root.At) - 1,
            root.At,
            Elementary.Exp(root.Low) - 1,
            Elementary.Exp(root.High) - 1,
            root.IsTouching
        );
}
