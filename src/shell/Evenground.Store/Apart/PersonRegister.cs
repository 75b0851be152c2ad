using System.Text.Json;
using Evenground.Record;

namespace Evenground.Store;

/// <summary>A natural person. Kept apart from the journal, which knows the id alone, so that all this can be
/// erased.</summary>
/// <param name="Id">Opaque, and all that the journal ever holds.</param>
/// <param name="Name">As the person gave it.</param>
/// <param name="Contact">Address, e-mail or telephone.</param>
/// <param name="Purpose">What it is kept for, and on what ground.</param>
/// <param name="KeepUntil">The last day it is kept; null until it is asked to be erased.</param>
public sealed record Person(Guid Id, string Name, string Contact, string Purpose, DateOnly? KeepUntil = null);

/// <summary>The persons of an installation. Only those cleared for restricted matters see it.</summary>
public sealed class PersonRegister
{
    readonly IRegisterStore _store;

    internal PersonRegister(IRegisterStore store) => _store = store;

    /// <summary>Adds a person, or replaces what is kept of one.</summary>
    public async Task<Outcome<Person>> SaveAsync(Person person, Actor actor, CancellationToken stop)
    {
        if (Gate.ChangingPersons(actor) is { } refusal)
            return refusal;
        try
        {
            await _store.SavePersonAsync(
                new(person.Id, JsonSerializer.Serialize(person, RecordJson.Options), person.KeepUntil),
                stop
            );
            return person;
        }
        catch (StoreFaultException fault)
        {
            return fault.Refusal;
        }
    }

    public async Task<Outcome<Person>> FindAsync(Guid id, Actor actor, CancellationToken stop)
    {
        if (Gate.Persons(actor) is { } refusal)
            return refusal;
        try
        {
            return await _store.FindPersonAsync(id, stop) is { } stored
                ? Read(stored)
                : new PersonMustBeThere(id);
        }
        catch (StoreFaultException fault)
        {
            return fault.Refusal;
        }
    }

    /// <summary>Erases all that is kept of a person, from the file itself; backups lose it when they run
    /// out.</summary>
    public async Task<Outcome<Guid>> EraseAsync(Guid id, Actor actor, CancellationToken stop)
    {
        if (Gate.ChangingPersons(actor) is { } refusal)
            return refusal;
        try
        {
            return await _store.ErasePersonAsync(id, stop) ? id : new PersonMustBeThere(id);
        }
        catch (StoreFaultException fault)
        {
            return fault.Refusal;
        }
    }

    /// <summary>Erases everybody whose time is over.</summary>
    /// <returns>The ids erased.</returns>
    public async Task<Outcome<IReadOnlyList<Guid>>> EraseExpiredAsync(
        DateOnly today,
        Actor actor,
        CancellationToken stop
    )
    {
        if (Gate.ChangingPersons(actor) is { } refusal)
            return refusal;
        try
        {
            var expired = (await _store.PersonsAsync(stop))
                .Where(person => person.KeepUntil < today)
                .Select(person => person.Id)
                .ToList();
            foreach (var id in expired)
                await _store.ErasePersonAsync(id, stop);
            return expired;
        }
        catch (StoreFaultException fault)
        {
            return fault.Refusal;
        }
    }

    static Person Read(StoredPerson stored) =>
        JsonSerializer.Deserialize<Person>(stored.Details, RecordJson.Options)!;
}
