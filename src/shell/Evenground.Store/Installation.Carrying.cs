using Evenground.Record;

namespace Evenground.Store;

public sealed partial class Installation
{
    /// <summary>Walks a programme's chain in the store, even one that does not open.</summary>
    public async Task<Outcome<Verification>> VerifyAsync(
        string slug,
        Actor actor,
        IProgress<long>? progress,
        CancellationToken stop
    )
    {
        try
        {
            if (!(await StoredAsync(slug, actor, stop)).Accepted(out var programme, out var refusal))
                return refusal;
            var pages = new JournalReader(_store, programme).PagesAsync(after: 0, long.MaxValue, stop);
            return await Verification.OfAsync(pages, programme.Head, Visibility.Restricted, progress, stop);
        }
        catch (StoreFaultException fault)
        {
            return fault.Refusal;
        }
    }

    /// <summary>Whether an exported file tells the same story as the journal, as far as the file
    /// goes.</summary>
    /// <returns>How far both agree; refused with the first entry that differs.</returns>
    public async Task<Outcome<JournalHead>> CompareAsync(
        string slug,
        string path,
        Actor actor,
        CancellationToken stop
    )
    {
        try
        {
            if (!(await StoredAsync(slug, actor, stop)).Accepted(out var programme, out var refusal))
                return refusal;
            if (!(await ExportFile.OpenAsync(path, stop)).Accepted(out var file, out refusal))
                return refusal;
            var head = JournalHead.Empty;
            await foreach (var page in file.PagesAsync(stop))
            {
                var ours = await new JournalReader(_store, programme).PageAsync(
                    head.Sequence,
                    page.Length,
                    stop
                );
                for (var index = 0; index < page.Length; index++)
                {
                    if (index >= ours.Length || ours[index].Hash != page[index].Hash)
                        return new JournalMustAgreeWithExport(head.Sequence + 1);
                    head = new(page[index].Header.Sequence, page[index].Hash);
                }
            }

            return head;
        }
        catch (StoreFaultException fault)
        {
            return fault.Refusal;
        }
        catch (RowException exception)
        {
            return new ChainMustHold(slug, exception.Break);
        }
    }

    /// <summary>Writes a journal to a file, as far as the actor may see it.</summary>
    public async Task<Outcome<JournalHead>> ExportAsync(
        string slug,
        string path,
        Actor actor,
        IProgress<long>? progress,
        CancellationToken stop
    )
    {
        if (!Find(slug, actor).Accepted(out var book, out var refusal))
            return refusal;
        try
        {
            var header = ExportHeader.Of(book.Programme, actor.Clearance, book.Head);
            await ExportFile.WriteAsync(path, header, book.PagesAsync(header.Sequence, stop), progress, stop);
            return header.Head;
        }
        catch (StoreFaultException fault)
        {
            return fault.Refusal;
        }
        catch (IOException exception)
        {
            return new StorageMustBeReachable(path, exception.Message);
        }
    }

    /// <summary>Takes in an exported journal as a programme of this installation: all of it or
    /// nothing.</summary>
    /// <returns>The programme; also when the same journal is here already.</returns>
    public async Task<Outcome<ProgrammeBook>> ImportAsync(
        string path,
        Actor actor,
        IProgress<long>? progress,
        CancellationToken stop
    )
    {
        if (Gate.Administering(actor) is { } refusal)
            return refusal;
        if (!(await ExportFile.OpenAsync(path, stop)).Accepted(out var file, out refusal))
            return refusal;
        var header = file.Header;
        var slug = header.Programme.Slug;
        if (!PlainSlug().IsMatch(slug))
            return new SlugMustBePlain(slug);
        try
        {
            await OpenNewAsync(stop);
            if (_books.ContainsKey(slug))
                return SameOrTaken(header);
            var journal = new JournalLoad(slug, header.Head, CheckedAsync(file, progress, stop));
            if (!await _store.LoadAsync(new([journal], [], [], []), stop))
                return new SlugMustBeFree(slug);
            await OpenNewAsync(stop);
            return _books[slug];
        }
        catch (StoreFaultException fault)
        {
            return fault.Refusal;
        }
    }

    /// <summary>Copies everything, evidence included, into an empty folder while others go on
    /// working.</summary>
    public async Task<Outcome<Manifest>> BackupAsync(string folder, Actor actor, CancellationToken stop)
    {
        if (Gate.CopyingEverything(actor) is { } refusal)
            return refusal;
        try
        {
            return await Backup.TakeAsync(_store, _options, folder, _clock.GetUtcNow(), stop);
        }
        catch (StoreFaultException fault)
        {
            return fault.Refusal;
        }
        catch (IOException exception)
        {
            return new StorageMustHaveRoom(exception.Message);
        }
    }

    /// <summary>Restores a backup into an empty place, SQLite or PostgreSQL; open it afterwards.</summary>
    public static async Task<Outcome<Manifest>> RestoreAsync(
        string folder,
        StoreOptions options,
        Actor actor,
        CancellationToken stop
    )
    {
        if ((Gate.Administering(actor) ?? Gate.CopyingEverything(actor)) is { } refusal)
            return refusal;
        try
        {
            return await Backup.RestoreAsync(folder, options, stop);
        }
        catch (StoreFaultException fault)
        {
            return fault.Refusal;
        }
    }

    Outcome<ProgrammeBook> SameOrTaken(ExportHeader header) =>
        _books[header.Programme.Slug].Accepted(out var book, out _) && book.Head == header.Head
            ? book
            : new SlugMustBeFree(header.Programme.Slug);

    static async IAsyncEnumerable<Entry[]> CheckedAsync(
        ExportFile file,
        IProgress<long>? progress,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop
    )
    {
        var header = file.Header;
        var walk = new ChainWalk(Visibility.Restricted);
        await foreach (
            var page in walk.GuardAsync(file.PagesAsync(stop), found => BrokenAt(header, walk, found), stop)
        )
        {
            yield return page;
            progress?.Report(walk.Head.Sequence);
        }

        if (walk.Head != header.Head)
            throw new StoreFaultException(new ExportMustBeWhole(walk.Head.Sequence, header.Sequence));
    }

    /// <remarks>An entry may lie about its sequence; where it stands is known from the walk.</remarks>
    static Refusal BrokenAt(ExportHeader header, ChainWalk walk, ChainBreak found)
    {
        if (found.Fault != ChainFault.PayloadMissing)
            return new ExportLineMustHold(
                ExportFile.LineOf(walk.Head.Sequence + 1),
                ChainMustHold.Words(found.Fault)
            );
        return header.Clearance < Visibility.Restricted
            ? new ExportMustWithholdNothing(found.Sequence)
            : new ExportLineMustHold(ExportFile.LineOf(found.Sequence), ChainMustHold.Words(found.Fault));
    }

    async Task<Outcome<StoredProgramme>> StoredAsync(string slug, Actor actor, CancellationToken stop)
    {
        // A programme that does not open has no owner that could be asked: it is shown as broken to
        // everybody.
        if (
            _books.TryGetValue(slug, out var found)
            && found.Accepted(out var book, out _)
            && !Gate.Opens(book.Programme, actor)
        )
            return new ProgrammeMustExist(slug);
        return
            (await _store.ProgrammesAsync(stop)).FirstOrDefault(programme => programme.Slug == slug)
                is { } stored
            ? stored
            : new ProgrammeMustExist(slug);
    }
}
