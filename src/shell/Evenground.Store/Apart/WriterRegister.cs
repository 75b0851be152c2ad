using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Evenground.Record;

namespace Evenground.Store;

/// <summary>Somebody who writes with a key of their own. The journal knows the actor's id alone; the name is
/// a person's, kept apart and erasable.</summary>
/// <param name="Name">Null once the person was erased.</param>
/// <param name="RevokedOn">The day on which the key was ended; null while it holds.</param>
public sealed record Writer(Guid Id, string? Name, Duty Duty, DateOnly Since, DateOnly? RevokedOn)
{
    const string Prefix = "writer-";

    /// <summary>Who the writer is in the journal.</summary>
    public Actor Actor =>
        new(
            ActorId(Id),
            Duty == Duty.All ? Visibility.Restricted : Visibility.Programme,
            MayWrite: true,
            Duty
        );

    public static string ActorId(Guid id) => $"{Prefix}{id:D}";
}

/// <summary>The keys of an installation's writers. Only their digests are kept.</summary>
public sealed class WriterRegister
{
    const string KeyPrefix = "ew_";
    const int SecretBytes = 24;
    const int IdLength = 32;

    static readonly Digest Nobody = Digest.Of("no writer has this key"u8);

    readonly IRegisterStore _store;

    internal WriterRegister(IRegisterStore store) => _store = store;

    /// <summary>Whether a text is shaped like a writer's key, as the start token never is.</summary>
    public static bool IsShaped(string? text) =>
        text?.StartsWith(KeyPrefix, StringComparison.Ordinal) == true;

    /// <summary>Adds a writer.</summary>
    /// <returns>The writer and the key, which is nowhere else from now on.</returns>
    public async Task<Outcome<(Writer Writer, string Key)>> AddAsync(
        string name,
        Duty duty,
        DateOnly today,
        Actor actor,
        CancellationToken stop
    )
    {
        if (Gate.ChangingPersons(actor) is { } refusal)
            return refusal;
        if (string.IsNullOrWhiteSpace(name))
            return new WriterMustBeNamed();

        var writer = new Writer(Guid.CreateVersion7(), name.Trim(), duty, today, RevokedOn: null);
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        var key = $"{KeyPrefix}{writer.Id:N}_{secret}";
        var person = new Person(writer.Id, writer.Name!, "", "writer of the record: prepares or approves");
        try
        {
            await _store.SaveWriterAsync(
                new(writer.Id, DigestOf(key), duty, today, RevokedOn: null),
                new(person.Id, JsonSerializer.Serialize(person, RecordJson.Options), KeepUntil: null),
                stop
            );
            return (writer, key);
        }
        catch (StoreFaultException fault)
        {
            return fault.Refusal;
        }
    }

    /// <summary>All writers with their names, those revoked included.</summary>
    public async Task<Outcome<IReadOnlyList<Writer>>> AllAsync(Actor actor, CancellationToken stop)
    {
        if (Gate.Persons(actor) is { } refusal)
            return refusal;
        try
        {
            return (await ReadAsync(stop)).ToList();
        }
        catch (StoreFaultException fault)
        {
            return fault.Refusal;
        }
    }

    /// <summary>Ends a writer's key, and with it every session opened by it.</summary>
    public async Task<Outcome<Guid>> RevokeAsync(Guid id, DateOnly on, Actor actor, CancellationToken stop)
    {
        if (Gate.ChangingPersons(actor) is { } refusal)
            return refusal;
        try
        {
            return await _store.RevokeWriterAsync(id, on, stop) ? id : new WriterMustBeThere(id);
        }
        catch (StoreFaultException fault)
        {
            return fault.Refusal;
        }
    }

    /// <summary>Whose key it is; null when it is nobody's or has ended. Takes the same time for every wrong
    /// secret.</summary>
    public async Task<Writer?> RecogniseAsync(string? key, CancellationToken stop)
    {
        var stored =
            IsShaped(key)
            && key!.Length > KeyPrefix.Length + IdLength
            && Guid.TryParseExact(key.AsSpan(KeyPrefix.Length, IdLength), "N", out var id)
                ? await _store.FindWriterAsync(id, stop)
                : null;
        var isKey = CryptographicOperations.FixedTimeEquals(
            DigestOf(key ?? "").ToArray(),
            (stored?.Key ?? Nobody).ToArray()
        );
        return isKey && stored is { RevokedOn: null } ? Of(stored, name: null) : null;
    }

    /// <summary>The writer of a session; null when there is none, or the key has ended.</summary>
    public async Task<Writer?> FindAsync(Guid id, CancellationToken stop) =>
        await _store.FindWriterAsync(id, stop) is { RevokedOn: null } stored ? Of(stored, name: null) : null;

    /// <summary>Names by the actor's id, for those who work on the record together; erased ones are left
    /// out.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(Actor actor, CancellationToken stop) =>
        actor.MayWrite
            ? (await ReadAsync(stop))
                .Where(writer => writer.Name is not null)
                .ToDictionary(
                    writer => Writer.ActorId(writer.Id),
                    writer => writer.Name!,
                    StringComparer.Ordinal
                )
            : new Dictionary<string, string>();

    async Task<IEnumerable<Writer>> ReadAsync(CancellationToken stop)
    {
        var names = (await _store.PersonsAsync(stop)).ToDictionary(
            person => person.Id,
            person => JsonSerializer.Deserialize<Person>(person.Details, RecordJson.Options)!.Name
        );
        return (await _store.WritersAsync(stop)).Select(stored =>
            Of(stored, names.GetValueOrDefault(stored.Id))
        );
    }

    static Writer Of(StoredWriter stored, string? name) =>
        new(stored.Id, name, stored.Duty, stored.Since, stored.RevokedOn);

    static Digest DigestOf(string key) => Digest.Of(Encoding.UTF8.GetBytes(key));
}
