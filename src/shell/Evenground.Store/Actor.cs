namespace Evenground.Store;

/// <summary>Who asks. The id is opaque: a token's or an account's, never a person's name, as the journal
/// keeps it for good.</summary>
/// <param name="Id">1 to 100 characters without control characters.</param>
/// <param name="Clearance">The highest visibility that the actor may see.</param>
/// <param name="MayWrite">Whether the actor may append, erase and import.</param>
public sealed record Actor(string Id, Visibility Clearance, bool MayWrite)
{
    /// <summary>Somebody who reads what everybody may read.</summary>
    public static Actor Reader { get; } = new("reader", Visibility.Public, MayWrite: false);
}
