namespace Evenground.Web;

/// <summary>To whom the server opens.</summary>
/// <param name="IsReadingPublic">Whether strangers may read what is public on addresses beyond the
/// loopback.</param>
/// <param name="Hosts">Names under which the server may be addressed, beyond those of the loopback.</param>
public sealed record Doors(bool IsReadingPublic, IReadOnlyList<string> Hosts)
{
    /// <summary>The usual: readable on this computer only.</summary>
    public static Doors Loopback { get; } = new(IsReadingPublic: false, Hosts: []);
}

/// <summary>Marks an endpoint that strangers may read wherever the server listens: it shows nothing of the
/// record.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class OpenToStrangersAttribute : Attribute;

/// <summary>Marks an endpoint that takes a body and yet changes nothing, so that a reader may use
/// it.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class ChangesNothingAttribute : Attribute;
