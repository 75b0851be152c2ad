using System.Text.Json;
using Evenground.Record;

namespace Evenground.Store;

/// <summary>A folder with all of an installation: one SQLite file, the evidence files, and a list of the
/// heads.</summary>
/// <remarks>
/// Whatever database the installation lives in, its backup is the same kind of folder, so it can be restored
/// into either.
/// </remarks>
internal static class Backup
{
    const string FormatName = "evenground.backup.v1";

    public static async Task<Outcome<Manifest>> TakeAsync(
        IJournalStore store,
        StoreOptions options,
        string folder,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            return new PlaceMustBeEmpty(folder);
        Directory.CreateDirectory(folder);
        if (store is SqliteStore sqlite)
            await sqlite.CopyToAsync(Database(folder), stop);
        else
            await CopyAsync(store, Database(folder), stop);

        await using var copy = new SqliteStore($"Data Source={Database(folder)};Pooling=False");
        var files = await copy.EvidenceAsync(stop);
        if (
            await EvidenceShelf.CopyAsync(Evidence(options.Home), Evidence(folder), files, stop) is
            { } missing
        )
            return new EvidenceMustBeThere(
                missing.ToString(),
                new(
                    "파일이 사라졌거나 바뀌었습니다. 백업을 마치지 못했습니다.",
                    "the file is gone or was changed. The backup was not finished."
                )
            );

        var manifest = new Manifest(
            FormatName,
            now,
            [.. (await copy.ProgrammesAsync(stop)).Select(ManifestHead.Of)]
        );
        await File.WriteAllTextAsync(
            ManifestOf(folder),
            JsonSerializer.Serialize(manifest, RecordJson.Options),
            stop
        );
        return manifest;
    }

    /// <summary>Restores into an empty place: everything is checked on its way in, and nothing stays of a
    /// backup that does not hold.</summary>
    public static async Task<Outcome<Manifest>> RestoreAsync(
        string folder,
        StoreOptions options,
        CancellationToken stop
    )
    {
        if (!File.Exists(Database(folder)) || await ReadManifestAsync(folder, stop) is not { } manifest)
            return new BackupMustBeWhole(folder, new("백업의 파일이 없습니다.", "its files are not there."));
        if (Directory.Exists(options.Home) && Directory.EnumerateFileSystemEntries(options.Home).Any())
            return new PlaceMustBeEmpty(options.Home);

        await using var source = new SqliteStore(
            $"Data Source={Database(folder)};Pooling=False;Mode=ReadWrite"
        );
        await source.PrepareAsync(stop);
        if (options.IsPostgreSql)
        {
            await using var target = new PostgresStore(options.Connection);
            return await RestoreAsync(source, target, manifest, folder, options, stop);
        }

        return await RestoreFileAsync(source, manifest, folder, options, stop);
    }

    /// <summary>A file is filled beside its place and put there when all of it holds.</summary>
    static async Task<Outcome<Manifest>> RestoreFileAsync(
        SqliteStore source,
        Manifest manifest,
        string folder,
        StoreOptions options,
        CancellationToken stop
    )
    {
        var place = new SqliteStore(options.Connection).Place;
        if (File.Exists(place))
            return new PlaceMustBeEmpty(place);
        var unfinished = place + ".restoring";
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.Delete(unfinished);
        Outcome<Manifest> outcome;
        await using (var target = new SqliteStore($"Data Source={unfinished};Pooling=False"))
            outcome = await RestoreAsync(source, target, manifest, folder, options, stop);
        if (outcome.Accepted(out _, out _))
            File.Move(unfinished, place);
        else
            File.Delete(unfinished);
        return outcome;
    }

    static async Task<Outcome<Manifest>> RestoreAsync(
        SqliteStore source,
        IJournalStore target,
        Manifest manifest,
        string folder,
        StoreOptions options,
        CancellationToken stop
    )
    {
        try
        {
            await target.PrepareAsync(stop);
            var programmes = await source.ProgrammesAsync(stop);
            if (!programmes.Select(ManifestHead.Of).SequenceEqual(manifest.Heads))
                return new BackupMustBeWhole(
                    folder,
                    new("기록의 끝이 목록과 다릅니다.", "the heads of its journals are not those listed.")
                );
            if ((await target.ProgrammesAsync(stop)).Count > 0)
                return new PlaceMustBeEmpty(options.Connection.Split(';')[0]);

            var files = await source.EvidenceAsync(stop);
            if (
                await EvidenceShelf.CopyAsync(Evidence(folder), Evidence(options.Home), files, stop) is
                { } missing
            )
                return new BackupMustBeWhole(
                    folder,
                    new(
                        $"증빙 파일 {missing}이(가) 없거나 바뀌었습니다.",
                        $"the evidence file {missing} is gone or was changed."
                    )
                );
            await target.LoadAsync(await LoadOfAsync(source, programmes, folder, stop), stop);
            return manifest;
        }
        catch (StoreFaultException fault)
        {
            return fault.Refusal;
        }
    }

    static async Task CopyAsync(IJournalStore store, string path, CancellationToken stop)
    {
        await using var copy = new SqliteStore($"Data Source={path};Pooling=False");
        await copy.PrepareAsync(stop);
        await copy.LoadAsync(await LoadOfAsync(store, await store.ProgrammesAsync(stop), path, stop), stop);
    }

    /// <summary>All of a store, each journal up to the head listed, so that what arrives meanwhile is left
    /// for the next time.</summary>
    static async Task<StoreLoad> LoadOfAsync(
        IJournalStore from,
        IReadOnlyList<StoredProgramme> programmes,
        string place,
        CancellationToken stop
    ) =>
        new(
            [
                .. programmes.Select(programme => new JournalLoad(
                    programme.Slug,
                    programme.Head,
                    CheckedAsync(from, programme, place, stop)
                )),
            ],
            await from.PersonsAsync(stop),
            await from.EvidenceAsync(stop),
            await from.WritersAsync(stop)
        );

    static async IAsyncEnumerable<Entry[]> CheckedAsync(
        IJournalStore from,
        StoredProgramme programme,
        string place,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop
    )
    {
        var walk = new ChainWalk(Visibility.Restricted);
        var pages = new JournalReader(from, programme).PagesAsync(after: 0, programme.Head.Sequence, stop);
        var checkedPages = walk.GuardAsync(pages, found => new ChainMustHold(programme.Slug, found), stop);
        await foreach (var page in checkedPages)
            yield return page;
        if (walk.Head != programme.Head)
            throw new StoreFaultException(
                new BackupMustBeWhole(
                    place,
                    new("기록이 도중에 끝납니다.", "a journal ends before its head.")
                )
            );
    }

    static async Task<Manifest?> ReadManifestAsync(string folder, CancellationToken stop)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize<Manifest>(
                await File.ReadAllTextAsync(ManifestOf(folder), stop),
                RecordJson.Options
            );
            return manifest?.Format == FormatName ? manifest : null;
        }
        catch (Exception exception) when (exception is IOException or JsonException)
        {
            return null;
        }
    }

    static string Database(string folder) => Path.Combine(folder, "journal.db");

    static string Evidence(string folder) => Path.Combine(folder, "evidence");

    static string ManifestOf(string folder) => Path.Combine(folder, "backup.json");
}

/// <summary>What a backup holds: the heads, by which a restored journal is known to be the same.</summary>
public sealed record Manifest(string Format, DateTimeOffset TakenAt, IReadOnlyList<ManifestHead> Heads);

/// <summary>The head of one journal.</summary>
public sealed record ManifestHead(string Slug, long Sequence, Digest Hash)
{
    internal static ManifestHead Of(StoredProgramme programme) =>
        new(programme.Slug, programme.Head.Sequence, programme.Head.Hash);
}
