using System.Runtime.Intrinsics;

namespace Evenground.Measure;

/// <summary>Sums over the flows of eight series as they are, with no discount.</summary>
struct FlowSums
{
    /// <summary>Σ amount · dayᵏ, k from 0 to 3.</summary>
    public SideMoments Net;

    /// <summary>Σ |amount| · dayᵏ.</summary>
    public SideMoments Gross;

    /// <summary>The day of the last flow that was added.</summary>
    public Vector512<double> LastDay;

    /// <summary>The fewest days from one flow to the next; below 0 where days do not ascend.</summary>
    public Vector512<double> LeastWait;

    /// <summary>What was paid in.</summary>
    public readonly Vector512<double> PaidIn => Vector512.Create(0.5) * (Gross.Total - Net.Total);

    /// <summary>What came back.</summary>
    public readonly Vector512<double> Distributed => Vector512.Create(0.5) * (Gross.Total + Net.Total);

    /// <summary>The moments of both sides.</summary>
    public readonly FlowMoments Moments =>
        new(
            new(
                Gross.Total + Net.Total,
                Gross.First + Net.First,
                Gross.Second + Net.Second,
                Gross.Third + Net.Third
            ),
            new(
                Gross.Total - Net.Total,
                Gross.First - Net.First,
                Gross.Second - Net.Second,
                Gross.Third - Net.Third
            )
        );

    /// <summary>The same with one flow more.</summary>
    public readonly FlowSums With(Vector512<double> amounts, Vector512<double> days) =>
        new()
        {
            Net = Net.With(amounts, days),
            Gross = Gross.With(Vector512.Abs(amounts), days),
            LastDay = days,
            LeastWait = Vector512.MinNative(LeastWait, days - LastDay),
        };
}
