using System.Text;

namespace Evenground.Record;

/// <summary>Events about where regions lie.</summary>
public interface IBoundaryEvent : IEvent;

/// <summary>The programme took over the shapes of a level of regions; they stand in the journal so that any
/// map can be drawn again.</summary>
/// <remarks>The layout is stated at <see cref="BoundarySet"/>.</remarks>
[EventName("boundaries.loaded.v1")]
public sealed class BoundariesLoaded : IBoundaryEvent, IBinaryEvent
{
    /// <summary>The event of a payload as it stands in the journal; <see cref="Fault"/> says when it is
    /// none.</summary>
    public BoundariesLoaded(ReadOnlyMemory<byte> payload)
    {
        Payload = payload;
        if (BoundarySetReader.Read(payload).Accepted(out var set, out var refusal))
            Set = set;
        else
            Fault = refusal;
    }

    public BoundariesLoaded(BoundarySet set) => (Payload, Set) = (set.ToPayload(), set);

    public ReadOnlyMemory<byte> Payload { get; }

    /// <summary>The shapes; null when the payload is not of its shape.</summary>
    public BoundarySet? Set { get; }

    public Refusal? Fault { get; }
}

/// <summary>The order of codes in a set: that of their UTF-8 bytes.</summary>
static class BoundaryOrder
{
    public static Comparer<string> OfCodes { get; } = Comparer<string>.Create(Compare);

    public static int Compare(string left, string right) =>
        Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right));
}
