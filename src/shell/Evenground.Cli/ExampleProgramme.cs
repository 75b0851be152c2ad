using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Evenground.Import;
using Evenground.Record;
using Evenground.Store;

namespace Evenground.Cli;

/// <summary>The example programme that lies beside the program, and its way into an installation.</summary>
/// <remarks>
/// Its ids and request ids are made from its own text, so that loading it again changes nothing; a newer
/// version of the example brings what changed as corrections.
/// </remarks>
public static class ExampleProgramme
{
    public const string Slug = "venture-platform";

    /// <summary>Where the example lies beside the program.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "examples", Slug);

    /// <summary>Whoever put the example in: it is no person and writes nothing else.</summary>
    static readonly Actor Loader = new("example-loader", Visibility.Restricted, MayWrite: true);

    /// <summary>Whether the example belongs here: where it is already, or where there is no programme at
    /// all.</summary>
    public static bool IsWelcome(Installation installation) =>
        installation.Slugs is var slugs && (slugs.Count == 0 || slugs.Contains(Slug, StringComparer.Ordinal));

    /// <returns>The book of the example, loaded now or earlier.</returns>
    public static async Task<Outcome<ProgrammeBook>> LoadAsync(
        Installation installation,
        CancellationToken stop
    )
    {
        var text = await File.ReadAllBytesAsync(Path.Combine(Folder, "programme.json"), stop);
        var programme =
            JsonSerializer.Deserialize<Programme>(text, RecordJson.Options)
            ?? throw new InvalidOperationException("The example's programme.json holds nothing.");
        if (!(await installation.FoundAsync(programme, Loader, stop)).Accepted(out var book, out var refusal))
            return refusal;

        foreach (var part in Parts)
            if ((await part(book, stop)).Refused(out refusal))
                return refusal;
        return await BringStructureAsync(book, stop) is { } wrong ? wrong : book;
    }

    /// <summary>Each step is known from the day that it speaks of, as the press told of it then.</summary>
    static async Task<Refusal?> BringStructureAsync(ProgrammeBook book, CancellationToken stop)
    {
        var structure = await ExampleStructure.ReadAsync(Path.Combine(Folder, "structure.json"), stop);
        var countries = Path.Combine(AppContext.BaseDirectory, "countries", book.Programme.Country);
        if (!(await CountryPack.ReadAsync(countries, stop)).Accepted(out var pack, out var refusal))
            return refusal;

        foreach (var (knownFrom, decide) in structure.Steps(pack))
            if (
                (
                    await BringAsync(
                        book,
                        "structure.json",
                        history => KnownFrom(knownFrom, decide(history)),
                        stop
                    )
                ).Refused(out refusal)
            )
                return refusal;
        return null;
    }

    static Outcome<Decision> KnownFrom(DateOnly day, Outcome<Decision> decided) =>
        decided.Accepted(out var decision, out var refusal)
            ? new Decision([.. decision.Facts.Select(fact => fact with { KnownFrom = day })])
            : refusal;

    static IReadOnlyList<Func<ProgrammeBook, CancellationToken, Task<Outcome<Appended>>>> Parts =>
        [
            (book, stop) =>
                BringFileAsync(
                    book,
                    "metrics.csv",
                    DefinitionFiles.ReadMetricsAsync,
                    DefinitionRules.Decide,
                    stop
                ),
            (book, stop) =>
                BringFileAsync(
                    book,
                    "scopes.csv",
                    DefinitionFiles.ReadScopesAsync,
                    DefinitionRules.Decide,
                    stop
                ),
            (book, stop) =>
                BringFileAsync(
                    book,
                    "public-record.csv",
                    (file, source, stopping) => StatementSheets.ReadAsync(file, source, null, stopping),
                    StatementRules.Decide,
                    stop
                ),
        ];

    static async Task<Outcome<Appended>> BringFileAsync<TAsk>(
        ProgrammeBook book,
        string name,
        Func<Stream, SheetFile, CancellationToken, Task<Outcome<TAsk>>> read,
        Func<TAsk, History, Outcome<Decision>> decide,
        CancellationToken stop
    )
        where TAsk : notnull
    {
        await using var file = File.OpenRead(Path.Combine(Folder, name));
        return (await read(file, new(name), stop)).Accepted(out var ask, out var refusal)
            ? await BringAsync(book, name, history => decide(ask, history), stop)
            : refusal;
    }

    /// <summary>Appends what is not there yet; asked again with the same text, it finds nothing to
    /// do.</summary>
    static async Task<Outcome<Appended>> BringAsync(
        ProgrammeBook book,
        string name,
        Func<History, Outcome<Decision>> decide,
        CancellationToken stop
    )
    {
        var decided = decide(book.History);
        if (decided.Accepted(out var decision, out var refusal) && decision.Facts.Count == 0)
            return new Appended(0, 0, book.Head, WasRepeat: true);
        return refusal
            ?? await book.AppendAsync(IdOf($"{name} at {book.Head.Sequence}"), decide, Loader, stop);
    }

    /// <summary>An id made of a name: UUID version 8, the first bytes of SHA-256.</summary>
    public static Guid IdOf(string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"evenground example {Slug}: {name}"));
        hash[6] = (byte)(hash[6] & 0x0F | 0x80);
        hash[8] = (byte)(hash[8] & 0x3F | 0x80);
        return new(hash.AsSpan(0, 16), bigEndian: true);
    }
}
