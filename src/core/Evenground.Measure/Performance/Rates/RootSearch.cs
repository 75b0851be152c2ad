namespace Evenground.Measure;

/// <summary>A root of a sum of exponentials, with the interval that isolates it.</summary>
readonly record struct FoundRoot(double At, double Low, double High, double Value, bool IsTouching);

/// <summary>All roots of a sum of exponentials above 0: intervals are cut until each holds one or
/// none.</summary>
/// <remarks>
/// An interval is dropped when Laguerre's count says that no root lies above its lower end, or when f in its
/// middle is larger than its derivatives could take back. It holds at most one when the count says one, or
/// when f cannot turn in it; then the signs at its ends tell. An interval that stays undecided although f is
/// flat
/// within rounding is a root that touches. Every test leans on bounds of derivatives, none on samples.
/// </remarks>
ref struct RootSearch(DiscountedFlows flows, List<FoundRoot> found)
{
    const int MostCuts = 4_000,
        MostSteps = 300,
        Patience = 12;

    const double Narrowest = 1e-7,
        Close = 4e-16;

    static ReadOnlySpan<double> Cuts => [0.5, 0.375, 0.625, 0.4375];

    readonly DiscountedFlows _flows = flows;
    readonly List<FoundRoot> _found = found;
    int _cuts;

    /// <summary>Adds every root above 0 to the list.</summary>
    /// <returns>Whether the search came to an end.</returns>
    public bool Run(DiscountedSum zero)
    {
        if (zero.Variations == 0)
            return true;

        // From some rate on the first flow outweighs all others: no sum changes sign any more.
        var high = _flows.Sum(1);
        while (high.Variations > 0)
            high = _flows.Sum(2 * high.At);
        return Search(zero, high);
    }

    bool Search(DiscountedSum low, DiscountedSum high)
    {
        if (low.Variations == 0)
            return true;
        if (low.Variations == 1)
            return low.SignAbove == high.SignAbove || Refine(low, high);
        if (++_cuts > MostCuts)
            return false;

        var middle = _flows.Sum(low.At + Cuts[0] * (high.At - low.At));
        var reach = 0.5 * (high.At - low.At);
        if (Math.Abs(middle.Value) > MostChange(middle.Slope, middle.Curve, low.Twist, reach))
            return true;
        if (Math.Abs(middle.Slope) > MostChange(middle.Curve, low.Twist, 0, reach))
            return low.SignAbove == high.SignAbove || Refine(low, high);

        for (var cut = 1; middle.Sign == 0 && cut < Cuts.Length; cut++)
            middle = _flows.Sum(low.At + Cuts[cut] * (high.At - low.At));
        if (middle.Sign == 0 || high.At - low.At < Narrowest * Math.Max(1, high.At))
            return Touch(low, middle, high);
        return Search(low, middle) && Search(middle, high);
    }

    /// <summary>How far a function may move within a reach, by its derivatives: the last is a bound, and some
    /// room is
    /// left for rounding.</summary>
    static double MostChange(double first, double second, double third, double reach) =>
        1.0001 * reach * (Math.Abs(first) + reach / 2 * (Math.Abs(second) + reach / 3 * third));

    /// <summary>Too flat or too narrow to be cut: several roots in one place, or, if f keeps away from 0,
    /// none.</summary>
    readonly bool Touch(DiscountedSum low, DiscountedSum middle, DiscountedSum high)
    {
        if (middle.Sign == 0 || low.SignAbove != high.SignAbove)
            _found.Add(new(middle.At, low.At, high.At, middle.Value, IsTouching: true));
        return true;
    }

    /// <summary>Newton's steps within the interval; halves it where they would leave it or are too
    /// slow.</summary>
    readonly bool Refine(DiscountedSum low, DiscountedSum high)
    {
        if (high.Sign == 0)
        {
            _found.Add(new(high.At, low.At, high.At, high.Value, IsTouching: false));
            return true;
        }

        var (from, to) = (low.At, high.At);
        var sum = _flows.Sum(0.5 * (from + to));
        for (var step = 0; step < MostSteps; step++)
        {
            if (sum.Sign == high.Sign)
                to = sum.At;
            else
                from = sum.At;
            var newton = sum.At - sum.Value / sum.Slope;
            var isInside = newton > from && newton < to && (step < Patience || step % 4 != 0);
            var next = isInside ? newton : 0.5 * (from + to);
            var isClose = Math.Abs(next - sum.At) <= Close * Math.Max(1, Math.Abs(next));
            var isWorn = sum.Sign == 0 || to - from <= Close * Math.Max(1, to);
            if (isClose || isWorn)
            {
                var last = _flows.Sum(isInside ? next : sum.At);
                _found.Add(new(last.At, low.At, high.At, last.Value, IsTouching: false));
                return true;
            }

            sum = _flows.Sum(next);
        }

        return false;
    }
}
