namespace Evenground.Record;

public interface IStatisticEvent : IEvent;

/// <summary>An office released a table, or a part of it; what it released before stays.</summary>
/// <remarks>The layout is stated at <see cref="DataSet"/>.</remarks>
[EventName("statistics.released.v1")]
public sealed class StatisticsReleased : IStatisticEvent, IBinaryEvent
{
    /// <summary>The event of a payload as it stands in the journal; <see cref="Fault"/> says when it is
    /// none.</summary>
    public StatisticsReleased(ReadOnlyMemory<byte> payload)
    {
        Payload = payload;
        if (DataSet.Read(payload).Accepted(out var dataSet, out var refusal))
            DataSet = dataSet;
        else
            Fault = refusal;
    }

    public StatisticsReleased(DataSet dataSet) => (Payload, DataSet) = (dataSet.Payload, dataSet);

    public ReadOnlyMemory<byte> Payload { get; }

    /// <summary>The figures; null when the payload is not of its shape.</summary>
    public DataSet? DataSet { get; }

    public Refusal? Fault { get; }
}
