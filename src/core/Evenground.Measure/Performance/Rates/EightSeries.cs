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
/// <para>While the last step is made, the largest balance before the last flow is seen. If the balances of
/// all flows but the last, discounted at x, are never above 0, then x is the only root: by Laguerre's theorem
/// no root is larger, and, read from the end, none is smaller.</para>
/// </remarks>
ref struct EightSeries
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

    readonly ref double _amounts;
    readonly ref double _days;
    readonly int _flows;

    /// <param name="amounts">Flow by flow the amounts of eight series; shorter series begin with flows of
    /// 0.</param>
    /// <param name="days">Their days since the first flow.</param>
    public EightSeries(ReadOnlySpan<double> amounts, ReadOnlySpan<double> days)
    {
        _amounts = ref MemoryMarshal.GetReference(amounts);
        _days = ref MemoryMarshal.GetReference(days);
        _flows = amounts.Length / Lanes;
    }

    /// <summary>The root of each lane, logarithmic per day.</summary>
    /// <param name="horizons">The days from the first flow to the last.</param>
    /// <param name="isOnly">All bits set where the root was found and is proven to be the only one.</param>
    public readonly Vector512<double> Solve(Vector512<double> horizons, out Vector512<double> isOnly)
    {
        var farthest = Vector512.Create(EightPowers.Largest) / horizons;
        var root = FirstStep(farthest);
        var isNear = Vector512<double>.Zero;
        for (var step = 0; step < MostRoughSteps; step++)
        {
            root = RoughStep(root, farthest, ref isNear);
            if (isNear.AsInt64() == Vector512<long>.AllBitsSet)
                break;
        }

        isOnly = Vector512<double>.Zero;
        var hasArrived = Vector512<double>.Zero;
        for (var step = 0; step < MostFineSteps; step++)
        {
            root = FineStep(root, horizons, ref hasArrived, ref isOnly);
            if (hasArrived.AsInt64() == Vector512<long>.AllBitsSet)
                break;
        }

        isOnly &= hasArrived & Ascends() & Vector512.LessThanOrEqual(Vector512.Abs(root), farthest);
        return root;
    }

    /// <summary>Where no day comes before the one that stands before it: balances are told by the order of
    /// days.</summary>
    readonly Vector512<double> Ascends()
    {
        var least = Vector512<double>.Zero;
        for (var flow = 1; flow < _flows; flow++)
            least = Vector512.MinNative(least, Days(flow) - Days(flow - 1));
        return Vector512.Equals(least, Vector512<double>.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    readonly Vector512<double> Amounts(int flow) => Vector512.LoadUnsafe(ref _amounts, (nuint)(flow * Lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    readonly Vector512<double> Days(int flow) => Vector512.LoadUnsafe(ref _days, (nuint)(flow * Lanes));

    readonly Vector512<double> FirstStep(Vector512<double> farthest)
    {
        var step = Moments(Vector512<double>.Zero, isFirst: true).Step(out _);
        return Vector512.Max(Vector512.Min(step, farthest), -farthest);
    }

    readonly Vector512<double> RoughStep(
        Vector512<double> root,
        Vector512<double> farthest,
        ref Vector512<double> isNear
    )
    {
        var next = root + Moments(-root, isFirst: false).Step(out var gap);
        next = Vector512.Max(Vector512.Min(next, farthest), -farthest);
        var moved = Vector512.ConditionalSelect(isNear, root, next);
        isNear |= Vector512.LessThan(Vector512.Abs(gap), Vector512.Create(Near));
        return moved;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    readonly FlowMoments Moments(Vector512<double> slope, bool isFirst)
    {
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
            var value = isFirst ? Amounts(flow) : Amounts(flow) * EightPowers.Rough(slope, days);
            var size = Vector512.Abs(value);
            var squares = days * days;
            var cubes = squares * days;
            net0 += value;
            gross0 += size;
            net1 = Vector512.FusedMultiplyAdd(value, days, net1);
            gross1 = Vector512.FusedMultiplyAdd(size, days, gross1);
            net2 = Vector512.FusedMultiplyAdd(value, squares, net2);
            gross2 = Vector512.FusedMultiplyAdd(size, squares, gross2);
            net3 = Vector512.FusedMultiplyAdd(value, cubes, net3);
            gross3 = Vector512.FusedMultiplyAdd(size, cubes, gross3);
        }

        return new(
            new(gross0 + net0, gross1 + net1, gross2 + net2, gross3 + net3),
            new(gross0 - net0, gross1 - net1, gross2 - net2, gross3 - net3)
        );
    }

    readonly Vector512<double> FineStep(
        Vector512<double> root,
        Vector512<double> horizons,
        ref Vector512<double> hasArrived,
        ref Vector512<double> isOnly
    )
    {
        var slope = -root;
        var (total, first, second) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
        var highest = Vector512.Create(double.NegativeInfinity);
        for (var flow = 0; flow < _flows; flow++)
        {
            var days = Days(flow);
            var value = Amounts(flow) * EightPowers.Fine(slope, days);
            highest = Vector512.MaxNative(highest, total);
            total += value;
            var moment = value * days;
            first += moment;
            second = Vector512.FusedMultiplyAdd(moment, days, second);
        }

        // f = total, f' = -first, f'' = second.
        var newton = total / first;
        var step =
            newton
            / Vector512.FusedMultiplyAdd(
                newton * Vector512.Create(-0.5),
                second / first,
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
