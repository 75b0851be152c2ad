using Evenground.Record;
using Evenground.Store;

namespace Evenground.Import;

/// <summary>Who asks for a package, and when.</summary>
public readonly record struct OcfAsker(Actor Actor, DateTimeOffset Now);

/// <summary>Keeps the files of packages beside the journal and hands them out again, to those who may see
/// them.</summary>
/// <remarks>They name natural persons, so only those cleared for restricted matters get them.</remarks>
public static class CapTableFiles
{
    /// <summary>Keeps what a reading brings. It is kept before it is recorded: an entry never names what is
    /// not there.</summary>
    public static async Task<Refusal?> KeepAsync(
        EvidenceShelf shelf,
        OcfReading reading,
        Actor actor,
        CancellationToken stop
    )
    {
        if (reading.Ask.Steps.Count == 0)
            return null;
        var kept = await shelf.KeepAsync(
            new MemoryStream(reading.Kept),
            OcfFiles.MediaType,
            Visibility.Restricted,
            keepUntil: null,
            actor,
            stop
        );
        return kept.Accepted(out _, out var refusal) ? null : refusal;
    }

    /// <summary>The package of a company's table in a view.</summary>
    public static async Task<Outcome<OcfExported>> ExportAsync(
        EvidenceShelf shelf,
        Id<Company> company,
        History history,
        AsOf asOf,
        OcfAsker asker,
        CancellationToken stop
    )
    {
        IReadOnlyList<OcfFile>? originals = null;
        if (
            history.CapTables.ImportsOf(company, asOf) is [.., { Value: var imported }]
            && (await shelf.OpenAsync(imported.Content, asker.Actor, stop)).Accepted(out var content, out _)
        )
            await using (content)
            {
                var bytes = new MemoryStream();
                await content.CopyToAsync(bytes, stop);
                originals = OcfFiles.Read(bytes.ToArray());
            }

        return OcfExportAsk
            .Of(company, history, asOf, asker.Now, originals)
            .Accepted(out var ask, out var refusal)
            ? OcfExport.Of(ask)
            : refusal;
    }
}
