using System.Security.Cryptography;
using Evenground.Record;

namespace Evenground.Store;

/// <summary>The files that the record rests on, each under the SHA-256 of its bytes.</summary>
/// <remarks>The journal names a file by its digest, so a file can be dropped after its time and the journal
/// still tells which it was.</remarks>
public sealed class EvidenceShelf
{
    readonly IRegisterStore _store;
    readonly string _folder;

    internal EvidenceShelf(IRegisterStore store, string home) =>
        (_store, _folder) = (store, Path.Combine(home, "evidence"));

    /// <summary>Keeps a file. The same bytes again are the same file: then the longer retention and the
    /// narrower visibility hold.</summary>
    public async Task<Outcome<EvidenceFile>> KeepAsync(
        Stream content,
        string mediaType,
        Visibility visibility,
        DateOnly? keepUntil,
        Actor actor,
        CancellationToken stop
    )
    {
        if (Gate.Administering(actor) is { } refusal)
            return refusal;
        try
        {
            var (digest, length) = await StoreAsync(content, stop);
            await _store.SaveEvidenceAsync(new(digest, length, mediaType, visibility, keepUntil), stop);
            return (await FindAsync(digest, stop))!;
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

    /// <summary>The file's bytes, which are checked against the digest before the first of them is handed
    /// out.</summary>
    public async Task<Outcome<Stream>> OpenAsync(Digest digest, Actor actor, CancellationToken stop)
    {
        try
        {
            if (await FindAsync(digest, stop) is not { } file || file.Visibility > actor.Clearance)
                return Missing(
                    digest,
                    new("그런 파일이 없거나 볼 수 없습니다.", "there is none, or you may not see it.")
                );
            if (file.DroppedOn is { } day)
                return Missing(
                    digest,
                    new(
                        $"보존 기간이 지나 {day:yyyy-MM-dd}에 폐기했습니다.",
                        $"it was dropped on {day:yyyy-MM-dd}, after its time."
                    )
                );
            return await CheckedAsync(digest, stop);
        }
        catch (StoreFaultException fault)
        {
            return fault.Refusal;
        }
    }

    /// <summary>Drops the files whose time is over. Their digests stay.</summary>
    public async Task<Outcome<IReadOnlyList<Digest>>> DropExpiredAsync(
        DateOnly today,
        Actor actor,
        CancellationToken stop
    )
    {
        if (Gate.Administering(actor) is { } refusal)
            return refusal;
        try
        {
            var expired = (await _store.EvidenceAsync(stop))
                .Where(file => file.KeepUntil < today && file.DroppedOn is null)
                .Select(file => file.Digest)
                .ToList();
            foreach (var digest in expired)
            {
                await _store.DropEvidenceAsync(digest, today, stop);
                File.Delete(PathOf(_folder, digest));
            }

            return expired;
        }
        catch (StoreFaultException fault)
        {
            return fault.Refusal;
        }
    }

    /// <summary>Where a file lies under an evidence folder.</summary>
    internal static string PathOf(string folder, Digest digest)
    {
        var name = digest.ToString();
        return Path.Combine(folder, name[..2], name);
    }

    /// <summary>Copies the files of the list that are here to another evidence folder.</summary>
    /// <returns>The first that is missing or was changed, or null.</returns>
    internal static async Task<Digest?> CopyAsync(
        string from,
        string to,
        IEnumerable<EvidenceFile> files,
        CancellationToken stop
    )
    {
        foreach (var file in files.Where(file => file.DroppedOn is null))
        {
            var source = PathOf(from, file.Digest);
            if (!File.Exists(source) || await DigestOfAsync(source, stop) != file.Digest)
                return file.Digest;
            var target = PathOf(to, file.Digest);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(source, target, overwrite: true);
        }

        return null;
    }

    async Task<EvidenceFile?> FindAsync(Digest digest, CancellationToken stop) =>
        (await _store.EvidenceAsync(stop)).FirstOrDefault(file => file.Digest == digest);

    async Task<(Digest Digest, long Length)> StoreAsync(Stream content, CancellationToken stop)
    {
        Directory.CreateDirectory(_folder);
        var arriving = Path.Combine(_folder, $"{Guid.NewGuid():N}.arriving");
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long length;
            await using (var file = File.Create(arriving))
            {
                var buffer = new byte[1 << 16];
                for (int read; (read = await content.ReadAsync(buffer, stop)) > 0; )
                {
                    hash.AppendData(buffer.AsSpan(0, read));
                    await file.WriteAsync(buffer.AsMemory(0, read), stop);
                }

                file.Flush(flushToDisk: true);
                length = file.Length;
            }

            var digest = new Digest(hash.GetHashAndReset());
            var path = PathOf(_folder, digest);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(arriving, path, overwrite: true);
            return (digest, length);
        }
        finally
        {
            File.Delete(arriving);
        }
    }

    async Task<Outcome<Stream>> CheckedAsync(Digest digest, CancellationToken stop)
    {
        var path = PathOf(_folder, digest);
        if (!File.Exists(path))
            return Missing(
                digest,
                new(
                    "파일이 사라졌습니다. 백업에서 복원하십시오.",
                    "the file is gone. Restore it from a backup."
                )
            );
        return await DigestOfAsync(path, stop) == digest
            ? File.OpenRead(path)
            : Missing(
                digest,
                new(
                    "파일이 바뀌었습니다. 백업에서 복원하십시오.",
                    "the file was changed. Restore it from a backup."
                )
            );
    }

    static EvidenceMustBeThere Missing(Digest digest, LocalizedText found) => new(digest.ToString(), found);

    static async Task<Digest> DigestOfAsync(string path, CancellationToken stop)
    {
        await using var file = File.OpenRead(path);
        return new(await SHA256.HashDataAsync(file, stop));
    }
}
