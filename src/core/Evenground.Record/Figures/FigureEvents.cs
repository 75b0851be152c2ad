namespace Evenground.Record;

/// <summary>Events about figures that companies reported in bulk.</summary>
public interface IFigureEvent : IEvent;

/// <summary>Companies reported figures: one entry for a whole file, its payload a columnar block.</summary>
/// <remarks>The layout is stated at <see cref="FigureBlock"/> and in
/// <c>docs/decisions/0006-figure-blocks.md</c>.</remarks>
[EventName("figures.reported.v1")]
public sealed class FiguresReported : IFigureEvent, IBinaryEvent
{
    /// <summary>The event of a payload as it stands in the journal; <see cref="Fault"/> says when it is
    /// none.</summary>
    public FiguresReported(ReadOnlyMemory<byte> payload)
    {
        Payload = payload;
        if (FigureBlock.Read(payload).Accepted(out var block, out var refusal))
            Block = block;
        else
            Fault = refusal;
    }

    public FiguresReported(FigureBlock block) => (Payload, Block) = (block.Payload, block);

    public ReadOnlyMemory<byte> Payload { get; }

    /// <summary>The figures; null when the payload is not of its shape.</summary>
    public FigureBlock? Block { get; }

    public Refusal? Fault { get; }
}
