using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Evenground.Measure;

/// <summary>The logarithmic rates per day of eight series of flows at once, one series to a lane.</summary>
/// <remarks>
/// <para>With v = amount · e^(-x · day), D the sum of the positive v and C that of the negative, the root of
/// ln D - ln C in x is that of the net present value; it is nearly a straight line in x. First a step from x
/// = 0, where no power is needed; then steps with powers of eight digits; both of order four (Householder's),
/// from the moments of the days under v. Last, Halley's steps on the net present value with powers of fifteen
/// digits. A lane that has arrived stays where it is, so no series depends on those beside it.</para>
/// <para>While the last step is made, the largest balance before a flow is seen. If the balances of
/// all flows but the last, discounted at x, are never above 0, then x is the only root: by Laguerre's theorem
/// no root is larger, and, read from the end, none is smaller.</para>
/// </remarks>
/// <param name="rows">The flows, as <see cref="EightRows"/> lays them out.</param>
/// <param name="flows">How many rows there are.</param>
readonly ref struct EightSeries(ReadOnlySpan<double> rows, int flows)
{
    public const int Lanes = 8;

    const int MostRoughSteps = 8,
        MostFineSteps = 4;

    /// <summary>How far the logarithms of what went in and came out may lie apart where the fine steps
    /// begin.</summary>
    const double Near = 0.05;

    /// <summary>How far a last step may move the exponent of the last flow: Halley's error is of its third
    /// power.</summary>
    const double LastStep = 1e-5;

    readonly ref double _rows = ref MemoryMarshal.GetReference(rows);
    readonly int _flows = flows;

    /// <summary>The root of each lane, logarithmic per day.</summary>
    /// <param name="atZero">The sums of all flows as they are.</param>
    /// <param name="horizons">The days from the first flow to the last.</param>
    /// <param name="isOnly">All bits set where the root was found and is proven to be the only one.</param>
    public Vector512<double> Solve(
        in FlowSums atZero,
        Vector512<double> horizons,
        out Vector512<double> isOnly
    )
    {
        var farthest = Vector512.Create(EightPowers.Largest) / horizons;
        var moments = atZero.Moments;
        var isHopeless = moments.IsOneSided | Vector512.LessThan(atZero.LeastWait, Vector512<double>.Zero);
        var root = Vector512.ConditionalSelect(
            isHopeless,
            Vector512<double>.Zero,
            Within(farthest, moments.Step(out _))
        );
        var isNear = isHopeless;
        for (var step = 0; step < MostRoughSteps && !IsAll(isNear); step++)
            root = RoughStep(root, farthest, ref isNear);

        isOnly = Vector512<double>.Zero;
        var hasArrived = isHopeless;
        for (var step = 0; step < MostFineSteps && !IsAll(hasArrived); step++)
            root = FineStep(root, horizons, ref hasArrived, ref isOnly);

        isOnly =
            Vector512.AndNot(isOnly & hasArrived, isHopeless)
            & Vector512.LessThanOrEqual(Vector512.Abs(root), farthest);
        return root;
    }

    /// <summary>The sums of the first rows, with no discount.</summary>
    /// <param name="count">How many rows.</param>
    public FlowSums Sums(int count)
    {
        var (net0, net1, net2, net3) = (
            Vector512<double>.Zero,
            Vector512<double>.Zero,
            Vector512<double>.Zero,
            Vector512<double>.Zero
        );
        var (gross0, gross1, gross2, gross3) = (net0, net0, net0, net0);
        var (before, least) = (net0, net0);
        for (var flow = 0; flow < count; flow++)
        {
            var (value, days) = (Amounts(flow), Days(flow));
            least = Vector512.MinNative(least, days - before);
            before = days;
            var moment = value * days;
            var square = moment * days;
            net0 += value;
            gross0 += Vector512.Abs(value);
            net1 += moment;
            gross1 += Vector512.Abs(moment);
            net2 += square;
            gross2 = Vector512.FusedMultiplyAdd(Vector512.Abs(moment), days, gross2);
            net3 = Vector512.FusedMultiplyAdd(square, days, net3);
            gross3 = Vector512.FusedMultiplyAdd(Vector512.Abs(square), days, gross3);
        }

        return new()
        {
            Net = new(net0, net1, net2, net3),
            Gross = new(gross0, gross1, gross2, gross3),
            LastDay = before,
            LeastWait = least,
        };
    }

    static Vector512<double> Within(Vector512<double> farthest, Vector512<double> root) =>
        Vector512.Max(Vector512.Min(root, farthest), -farthest);

    static bool IsAll(Vector512<double> lanes) => lanes.AsInt64() == Vector512<long>.AllBitsSet;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Vector512<double> Amounts(int flow) => Vector512.LoadUnsafe(ref _rows, (nuint)(flow * EightRows.Row));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Vector512<double> Days(int flow) =>
        Vector512.LoadUnsafe(ref _rows, (nuint)(flow * EightRows.Row + Lanes));

    Vector512<double> RoughStep(
        Vector512<double> root,
        Vector512<double> farthest,
        ref Vector512<double> isNear
    )
    {
        var next = Within(farthest, root + DiscountedMoments(root).Step(out var gap));
        var moved = Vector512.ConditionalSelect(isNear, root, next);
        isNear |= Vector512.LessThan(Vector512.Abs(gap), Vector512.Create(Near));
        return moved;
    }

    FlowMoments DiscountedMoments(Vector512<double> root)
    {
        var slope = root * Vector512.Create(-EightPowers.Eighths);
        var (net0, net1, net2, net3) = (
            Vector512<double>.Zero,
            Vector512<double>.Zero,
            Vector512<double>.Zero,
            Vector512<double>.Zero
        );
        var (gross0, gross1, gross2, gross3) = (net0, net0, net0, net0);
        for (var flow = 0; flow < _flows; flow++)
        {
            var days = Days(flow);
            var value = Amounts(flow) * EightPowers.Rough(slope * days);
            var moment = value * days;
            var square = moment * days;
            net0 += value;
            gross0 += Vector512.Abs(value);
            net1 += moment;
            gross1 += Vector512.Abs(moment);
            net2 += square;
            gross2 += Vector512.Abs(square);
            net3 = Vector512.FusedMultiplyAdd(square, days, net3);
            gross3 = Vector512.FusedMultiplyAdd(Vector512.Abs(square), days, gross3);
        }

        return new(
            new(gross0 + net0, gross1 + net1, gross2 + net2, gross3 + net3),
            new(gross0 - net0, gross1 - net1, gross2 - net2, gross3 - net3)
        );
    }

    Vector512<double> FineStep(
        Vector512<double> root,
        Vector512<double> horizons,
        ref Vector512<double> hasArrived,
        ref Vector512<double> isOnly
    )
    {
        var slope = root * Vector512.Create(-EightPowers.Eighths);
        var (total, first, second) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
        var highest = Vector512.Create(double.NegativeInfinity);
        for (var flow = 0; flow < _flows; flow++)
        {
            var (amounts, days) = (Amounts(flow), Days(flow));
            var value = amounts * EightPowers.Fine(slope * days);
            // A flow of 0 is none: the balance before it does not count, as it may be that of all flows.
            highest = Vector512.ConditionalSelect(
                Vector512.Equals(amounts, Vector512<double>.Zero),
                highest,
                Vector512.MaxNative(highest, total)
            );
            total += value;
            var moment = value * days;
            first += moment;
            second = Vector512.FusedMultiplyAdd(moment, days, second);
        }

        // f = total, f' = -first, f'' = second.
        var flatness = Vector512<double>.One / first;
        var newton = total * flatness;
        var step =
            newton
            / Vector512.FusedMultiplyAdd(
                newton * Vector512.Create(-0.5),
                second * flatness,
                Vector512<double>.One
            );
        var moved = Vector512.ConditionalSelect(hasArrived, root, root + step);
        isOnly = Vector512.ConditionalSelect(
            hasArrived,
            isOnly,
            Vector512.LessThanOrEqual(highest, Vector512<double>.Zero)
        );
        hasArrived |= Vector512.LessThan(Vector512.Abs(step * horizons), Vector512.Create(LastStep));
        return moved;
    }
}
