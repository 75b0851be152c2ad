using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Evenground.Record;

namespace Evenground.Store;

/// <summary>One store with its programmes, each with a journal of its own. All reading and writing begins
/// here.</summary>
public sealed partial class Installation : IAsyncDisposable
{
    readonly IJournalStore _store;
    readonly StoreOptions _options;
    readonly TimeProvider _clock;
    readonly SemaphoreSlim _founding = new(1, 1);
    int _isClosed;
    ImmutableSortedDictionary<string, Outcome<ProgrammeBook>> _books = ImmutableSortedDictionary.Create<
        string,
        Outcome<ProgrammeBook>
    >(StringComparer.Ordinal);

    Installation(IJournalStore store, StoreOptions options, TimeProvider clock)
    {
        (_store, _options, _clock) = (store, options, clock);
        (Persons, Evidence, Writers) = (new(store), new(store, options.Home), new(store));
    }

    /// <summary>Names and contact details of natural persons: apart from the journal, and erasable.</summary>
    public PersonRegister Persons { get; }

    /// <summary>People who write with a key of their own.</summary>
    public WriterRegister Writers { get; }

    /// <summary>The files that the record rests on.</summary>
    public EvidenceShelf Evidence { get; }

    /// <summary>Opens the store, and makes it when there is none.</summary>
    /// <exception cref="StoreFaultException">The store cannot be opened; its refusal says why and what to
    /// do.</exception>
    /// <remarks>A programme whose chain does not hold stays closed, with the reason; the others
    /// open.</remarks>
    public static async Task<Installation> OpenAsync(
        StoreOptions options,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        Directory.CreateDirectory(options.Home);
        var installation = new Installation(StoreAt(options), options, clock);
        try
        {
            await installation._store.PrepareAsync(stop);
            foreach (var programme in await installation._store.ProgrammesAsync(stop))
                await installation.OpenBookAsync(programme, stop);
            return installation;
        }
        catch
        {
            await installation.DisposeAsync();
            throw;
        }
    }

    /// <summary>The short names of all programmes, those whose journals do not hold included.</summary>
    public IReadOnlyList<string> Slugs => [.. _books.Keys];

    /// <summary>The programmes that the actor may see and whose journals hold.</summary>
    public IReadOnlyList<ProgrammeBook> ProgrammesFor(Actor actor) =>
        [
            .. _books
                .Values.Select(book => book.Accepted(out var open, out _) ? open : null)
                .OfType<ProgrammeBook>()
                .Where(book => Gate.Opens(book.Programme, actor)),
        ];

    /// <returns>Refused when there is none, the actor may not see it, or its journal does not hold.</returns>
    public Outcome<ProgrammeBook> Find(string slug, Actor actor)
    {
        if (!_books.TryGetValue(slug, out var found))
            return new ProgrammeMustExist(slug);
        return found.Accepted(out var book, out var refusal) && !Gate.Opens(book.Programme, actor)
            ? new ProgrammeMustExist(slug)
            : found;
    }

    /// <summary>Begins a programme's journal. Founding the same programme again is a harmless
    /// repeat.</summary>
    public async Task<Outcome<ProgrammeBook>> FoundAsync(
        Programme programme,
        Actor actor,
        CancellationToken stop
    )
    {
        if (Gate.Administering(actor) is { } refusal)
            return refusal;
        if (!PlainSlug().IsMatch(programme.Slug))
            return new SlugMustBePlain(programme.Slug);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(programme.TimeZone, out var zone))
            return new TimeZoneMustBeKnown(programme.TimeZone);

        await _founding.WaitAsync(stop);
        try
        {
            if (
                !_books.ContainsKey(programme.Slug)
                && await _store.FoundAsync(programme.Slug, [FirstEntry(programme, actor, zone)], stop)
                    is { } founded
            )
                await OpenBookAsync(founded, stop);
            else
                await OpenNewAsync(stop);
            return _books[programme.Slug].Accepted(out var book, out var closed)
                ? book.Programme == programme
                    ? book
                    : new SlugMustBeFree(programme.Slug)
                : closed;
        }
        catch (StoreFaultException fault)
        {
            return fault.Refusal;
        }
        finally
        {
            _founding.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isClosed, 1) == 1)
            return;
        foreach (var outcome in _books.Values)
            if (outcome.Accepted(out var book, out _))
                await book.CloseAsync();
        await _store.DisposeAsync();
        _founding.Dispose();
    }

    static IJournalStore StoreAt(StoreOptions options) =>
        options.IsPostgreSql
            ? new PostgresStore(options.Connection)
            : new SqliteStore(options.Connection, options.MostBytes);

    /// <summary>Opens what other processes founded since.</summary>
    async Task OpenNewAsync(CancellationToken stop)
    {
        foreach (var programme in await _store.ProgrammesAsync(stop))
            if (!_books.ContainsKey(programme.Slug))
                await OpenBookAsync(programme, stop);
    }

    async Task OpenBookAsync(StoredProgramme programme, CancellationToken stop)
    {
        var snapshot = Snapshot.PathOf(_options.Home, programme.Slug);
        var journal = new JournalReader(_store, programme, snapshot);
        var outcome = await BookOpener.OpenAsync(journal, snapshot, programme.Head.Sequence, stop);
        _books = _books.SetItem(programme.Slug, Open(journal, programme, outcome));
    }

    Outcome<ProgrammeBook> Open(
        JournalReader journal,
        StoredProgramme programme,
        Outcome<(BookState State, Opening Opening)> opened
    )
    {
        if (!opened.Accepted(out var found, out var refusal))
            return refusal;
        var (state, opening) = found;
        if (state.Head.Sequence < programme.Head.Sequence || state.History.Programme is null)
            return new ChainMustHold(programme.Slug, new(state.Head.Sequence + 1, ChainFault.SequenceGap));
        return new ProgrammeBook(journal, new(journal, state, _clock), opening);
    }

    Entry FirstEntry(Programme programme, Actor actor, TimeZoneInfo zone)
    {
        var now = _clock.GetUtcNow();
        var recordedAt = new DateTimeOffset(
            now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerMicrosecond,
            TimeSpan.Zero
        );
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(recordedAt, zone).DateTime);
        var founded = new ProgrammeFounded(programme);
        var header = new EntryHeader(
            1,
            Guid.CreateVersion7(recordedAt),
            EventCatalogue.NameOf(founded),
            new(day),
            day,
            recordedAt,
            actor.Id,
            Visibility.Public
        );
        return Chain.Link(
            header,
            EventCatalogue.Write(founded),
            RandomNumberGenerator.GetBytes(Chain.SaltSize),
            Digest.None
        );
    }

    [GeneratedRegex("^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$")]
    private static partial Regex PlainSlug();
}
