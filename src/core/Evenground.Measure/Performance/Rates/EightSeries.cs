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

    readonly ref double _rows;
    readonly ref readonly double _nextAmount;
    readonly ref readonly int _nextDay;
    readonly int _flows;
    readonly Vector512<double> _horizons;
    Vector512<double> _farthest;
    Vector512<double> _isHopeless;
    Vector512<double> _isNear;
    Vector512<double> _hasArrived;
    Vector512<double> _isOnly;

    /// <param name="rows">The flows, as <see cref="EightRows"/> lays them out.</param>
    /// <param name="lanes">Which they are.</param>
    /// <param name="ahead">Where flows stand that will be read later.</param>
    public EightSeries(ReadOnlySpan<double> rows, scoped in EightLanes lanes, FlowsAhead ahead)
    {
        _rows = ref MemoryMarshal.GetReference(rows);
        (_flows, _horizons) = (lanes.Longest + 1, lanes.Horizons);
        _nextAmount = ref ahead.Amount;
        _nextDay = ref ahead.Day;
    }

    /// <summary>The root of each lane, logarithmic per day.</summary>
    public Vector512<double> Root { get; private set; }

    /// <summary>All bits set where a day comes before the one that stands before it: balances are told by the
    /// order of days.</summary>
    public Vector512<double> IsDisordered { get; private set; }

    /// <summary>All bits set where the root was found and is proven to be the only one.</summary>
    public readonly Vector512<double> IsOnly =>
        Vector512.AndNot(_isOnly & _hasArrived, _isHopeless)
        & Vector512.LessThanOrEqual(Vector512.Abs(Root), _farthest);

    /// <summary>Makes all steps of two eights in turns: while one waits for a step, the flows of the other
    /// are worked on.</summary>
    public static void Solve(ref EightSeries one, ref EightSeries other)
    {
        for (var step = 0; step < MostRoughSteps && !(IsAll(one._isNear) && IsAll(other._isNear)); step++)
        {
            one.RoughStep();
            other.RoughStep();
        }

        for (
            var step = 0;
            step < MostFineSteps && !(IsAll(one._hasArrived) && IsAll(other._hasArrived));
            step++
        )
        {
            one.FineStep();
            other.FineStep();
        }
    }

    /// <summary>Makes the first step, and finds out which lanes cannot be solved here.</summary>
    public void Begin()
    {
        _farthest = Vector512.Create(EightPowers.Largest) / _horizons;
        var moments = Moments(out var leastWait);
        IsDisordered = Vector512.LessThan(leastWait, Vector512<double>.Zero);
        _isHopeless = IsDisordered | moments.IsOneSided;
        Root = Vector512.ConditionalSelect(
            _isHopeless,
            Vector512<double>.Zero,
            Within(_farthest, moments.Step(out _))
        );
        (_isNear, _hasArrived) = (_isHopeless, _isHopeless);
    }

    readonly FlowMoments Moments(out Vector512<double> leastWait)
    {
        var (net0, net1, net2, net3) = (
            Vector512<double>.Zero,
            Vector512<double>.Zero,
            Vector512<double>.Zero,
            Vector512<double>.Zero
        );
        var (gross0, gross1, gross2, gross3) = (net0, net0, net0, net0);
        var (before, least) = (net0, net0);
        for (nuint at = 0; at < (nuint)(_flows * EightRows.Row); at += EightRows.Row)
        {
            CacheLines.Ask(in _nextAmount, at * sizeof(double) / 2);
            var (value, days) = (Amounts(at), Days(at));
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

        leastWait = least;
        return new(
            new(gross0 + net0, gross1 + net1, gross2 + net2, gross3 + net3),
            new(gross0 - net0, gross1 - net1, gross2 - net2, gross3 - net3)
        );
    }

    static Vector512<double> Within(Vector512<double> farthest, Vector512<double> root) =>
        Vector512.Max(Vector512.Min(root, farthest), -farthest);

    static bool IsAll(Vector512<double> lanes) => lanes.AsInt64() == Vector512<long>.AllBitsSet;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    readonly Vector512<double> Amounts(nuint row) => Vector512.LoadUnsafe(ref _rows, row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    readonly Vector512<double> Days(nuint row) => Vector512.LoadUnsafe(ref _rows, row + Lanes);

    void RoughStep()
    {
        var next = Within(_farthest, Root + DiscountedMoments(Root).Step(out var gap));
        Root = Vector512.ConditionalSelect(_isNear, Root, next);
        _isNear |= Vector512.LessThan(Vector512.Abs(gap), Vector512.Create(Near));
    }

    readonly FlowMoments DiscountedMoments(Vector512<double> root)
    {
        var slope = root * Vector512.Create(-EightPowers.Eighths);
        var (net0, net1, net2, net3) = (
            Vector512<double>.Zero,
            Vector512<double>.Zero,
            Vector512<double>.Zero,
            Vector512<double>.Zero
        );
        var (gross0, gross1, gross2, gross3) = (net0, net0, net0, net0);
        for (nuint at = 0; at < (nuint)(_flows * EightRows.Row); at += EightRows.Row)
        {
            CacheLines.Ask(in _nextDay, at * sizeof(int) / 2);
            var days = Days(at);
            var value = EightPowers.Rough(Amounts(at), slope * days);
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

    void FineStep()
    {
        var slope = Root * Vector512.Create(-EightPowers.Eighths);
        var (total, first, second) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
        var highest = Vector512.Create(double.NegativeInfinity);
        for (nuint at = 0; at < (nuint)(_flows * EightRows.Row); at += EightRows.Row)
        {
            var (amounts, days) = (Amounts(at), Days(at));
            var value = EightPowers.Fine(amounts, slope * days);
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
        Root = Vector512.ConditionalSelect(_hasArrived, Root, Root + step);
        _isOnly = Vector512.ConditionalSelect(
            _hasArrived,
            _isOnly,
            Vector512.LessThanOrEqual(highest, Vector512<double>.Zero)
        );
        _hasArrived |= Vector512.LessThan(Vector512.Abs(step * _horizons), Vector512.Create(LastStep));
    }
}
