namespace Evenground;

/// <summary>The identity of one thing of the record: a UUID version 7, made by whoever asks first.</summary>
/// <remarks>
/// The type parameter keeps the id of a fund from being passed where a company's is expected.
/// Ids come from the client, so that asking twice is harmless.
/// </remarks>
public readonly record struct Id<TThing>(Guid Value) : IComparable<Id<TThing>>
{
    public int CompareTo(Id<TThing> other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString("D");

    /// <summary>The id written as 32 hexadecimal digits with hyphens, or null when the text is
    /// none.</summary>
    public static Id<TThing>? Parse(string? text) => Guid.TryParse(text, out var value) ? new(value) : null;
}
