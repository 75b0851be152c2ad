namespace Evenground.Store;

/// <summary>Who asks. The id is opaque: a token's or an account's, never a person's name, as the journal
/// keeps it for good.</summary>
/// <param name="Id">1 to 100 characters without control characters.</param>
/// <param name="Clearance">The highest visibility that the actor may see.</param>
/// <param name="MayWrite">Whether the actor may append, erase and import.</param>
/// <param name="Duty">What of it, where two people are needed.</param>
public sealed record Actor(string Id, Visibility Clearance, bool MayWrite, Duty Duty = Duty.All)
{
    /// <summary>Somebody who reads what everybody may read.</summary>
    public static Actor Reader { get; } = new("reader", Visibility.Public, MayWrite: false);

    /// <summary>Whether the actor may enter what another approves.</summary>
    public bool MayPrepare => MayWrite && Duty != Duty.Approve;

    /// <summary>Whether the actor may approve what another entered, and close the books.</summary>
    public bool MayApprove => MayWrite && Duty != Duty.Prepare;
}

/// <summary>What a writer may do where two people are needed.</summary>
public enum Duty
{
    /// <summary>Everything; never approve an entry of one's own.</summary>
    All,

    /// <summary>Record and prepare, and approve nothing.</summary>
    Prepare,

    /// <summary>Approve, reject, close and reopen, and record nothing else.</summary>
    Approve,
}
