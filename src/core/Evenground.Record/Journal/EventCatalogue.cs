using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace Evenground.Record;

/// <summary>All events that the record knows, found by their attribute; writes them to payloads and reads
/// them back.</summary>
public static class EventCatalogue
{
    static readonly FrozenDictionary<string, Type> TypesByName = typeof(EventCatalogue)
        .Assembly.GetTypes()
        .Select(type => (Type: type, Name: type.GetCustomAttribute<EventNameAttribute>()?.Name))
        .Where(found => found.Name is not null)
        .ToFrozenDictionary(found => found.Name!, found => found.Type, StringComparer.Ordinal);

    static readonly FrozenDictionary<Type, string> NamesByType = TypesByName.ToFrozenDictionary(
        pair => pair.Value,
        pair => pair.Key
    );

    public static IEnumerable<string> Names => TypesByName.Keys.Order(StringComparer.Ordinal);

    public static string NameOf(IEvent happened) =>
        NamesByType.TryGetValue(happened.GetType(), out var name)
            ? name
            : throw new ArgumentException($"{happened.GetType().Name} has no event name.", nameof(happened));

    /// <summary>The payload of an event: canonical JSON, but for those that bring their own bytes.</summary>
    public static byte[] Write(IEvent happened) =>
        happened is IBinaryEvent binary
            ? binary.Payload.ToArray()
            : JsonSerializer.SerializeToUtf8Bytes(happened, happened.GetType(), RecordJson.Options);

    /// <summary>Whether the payload is JSON, so that an export can show it as such.</summary>
    public static bool IsJson(string eventName) =>
        !TypesByName.TryGetValue(eventName, out var type) || !typeof(IBinaryEvent).IsAssignableFrom(type);

    /// <returns>Refused when this version of the program does not know the event, or the payload is not of
    /// its shape.</returns>
    public static Outcome<EventBox> Read(string eventName, ReadOnlyMemory<byte> payload)
    {
        if (!TypesByName.TryGetValue(eventName, out var type))
            return new EventMustBeKnown(eventName);
        try
        {
            if (!typeof(IBinaryEvent).IsAssignableFrom(type))
                return new EventBox(
                    (IEvent)JsonSerializer.Deserialize(payload.Span, type, RecordJson.Options)!
                );

            var binary = (IBinaryEvent)Activator.CreateInstance(type, payload)!;
            return binary.Fault is { } fault ? fault : new EventBox(binary);
        }
        catch (JsonException exception)
        {
            return new PayloadMustHaveItsShape(eventName, exception.Message);
        }
    }
}

/// <summary>An event in a box, as an interface cannot stand in an <see cref="Outcome{T}"/> by
/// itself.</summary>
public sealed record EventBox(IEvent Event);

/// <summary>An event whose payload is bytes of a stated layout and not JSON. Its constructor takes those
/// bytes.</summary>
public interface IBinaryEvent : IEvent
{
    ReadOnlyMemory<byte> Payload { get; }

    /// <summary>Why the bytes are not of the stated layout, or null: the constructor takes any bytes and
    /// never throws.</summary>
    Refusal? Fault { get; }
}

/// <summary>The journal holds an event that this version of the program does not know.</summary>
public sealed record EventMustBeKnown(string EventName) : Refusal
{
    public override string Code => "journal.event-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"이 버전은 '{EventName}' 사건을 알지 못합니다. 이 기록을 쓴 버전이나 더 새로운 버전으로 여십시오.",
            English: $"This version does not know the event '{EventName}'. Open the journal with the version that wrote it, or a newer one."
        );
}

/// <summary>A payload is not what its event's name promises.</summary>
public sealed record PayloadMustHaveItsShape(string EventName, string Found) : Refusal
{
    public override string Code => "journal.payload-must-have-its-shape";

    public override LocalizedText Text =>
        new(
            Korean: $"'{EventName}' 사건의 내용이 정해진 형식과 다릅니다: {Found} 'evenground verify'로 기록을 확인하십시오.",
            English: $"The payload of '{EventName}' is not of its shape: {Found} Check the journal with 'evenground verify'."
        );
}
