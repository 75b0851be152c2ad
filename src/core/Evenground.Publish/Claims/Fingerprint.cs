using System.Reflection;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>A place in a journal: its last entry that counts, and that entry's hash.</summary>
public readonly record struct JournalPoint(long Sequence, Digest Hash);

/// <summary>What a figure was made from: one journal up to one entry, and one version of the code.</summary>
/// <remarks>The same fingerprint, question and clearance give the same figure on every machine.</remarks>
public sealed record Fingerprint(JournalPoint Head, string CodeVersion)
{
    /// <summary>The version of the code that is running.</summary>
    public static string RunningCode { get; } =
        typeof(Fingerprint)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion
        ?? throw new InvalidOperationException("The assembly carries no version.");

    public static Fingerprint Of(JournalPoint head) => new(head, RunningCode);
}

/// <summary>An entry that a figure rests on.</summary>
/// <param name="Sequence">Its place in the journal.</param>
/// <param name="HashPrefix">The first 16 digits of its hash, where the hash was at hand.</param>
public sealed record EntryReference(long Sequence, string? HashPrefix = null)
{
    const int PrefixLength = 16;

    public static EntryReference To(long sequence, Digest hash) =>
        new(sequence, hash.ToString()[..PrefixLength]);
}
