using System.Text.Json;
using Evenground.Cli.Examples;
using Evenground.Import;
using Evenground.Record;
using Evenground.Store;

namespace Evenground.Cli;

/// <summary>The example fund book and its way into an installation: a programme of its own, so that its
/// ledger
/// and public statements never mix.</summary>
public static class ExampleBook
{
    public const string Slug = "fund-book";

    /// <summary>Where its settings lie beside the program.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "examples", Slug);

    /// <summary>Whoever put the example in: it is no person and writes nothing else.</summary>
    static readonly Actor Loader = new("example-loader", Visibility.Restricted, MayWrite: true);

    /// <summary>Whether the book belongs here: where there are examples and nothing else.</summary>
    public static bool IsWelcome(Installation installation) =>
        installation.Slugs.All(slug => slug is Slug or ExampleProgramme.Slug);

    /// <summary>Loads the book once; asked again it finds it there.</summary>
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
        if (book.History.Funds.All(Everything).Count > 0)
            return book;

        var settings = await FundBookSettings.ReadAsync(Path.Combine(Folder, "book.json"), stop);
        var countries = Path.Combine(AppContext.BaseDirectory, "countries", programme.Country);
        if (!(await CountryPack.ReadAsync(countries, stop)).Accepted(out var pack, out refusal))
            return refusal;
        var appended = await book.AppendAsync(
            ExampleNames.Guid("all"),
            history => Whole(settings, pack, history),
            Loader,
            stop
        );
        return appended.Refused(out refusal) ? refusal : book;
    }

    static AsOf Everything { get; } = AsOf.AllRecorded(DateOnly.MaxValue);

    /// <summary>The country's regions and rules, and the book; its official tables stay with the other
    /// example.</summary>
    static Decision Whole(FundBookSettings settings, CountryPack pack, History history)
    {
        var record = new TrialRecord(history);
        foreach (
            var step in pack.Steps(settings.FirstQuarter).Where(step => step.Part is "regions" or "rules")
        )
            record.Write(step.Decide(record.History), _ => 0);
        return new([.. record.Facts, .. FundBookExample.Decide(settings, record.History).Facts]);
    }
}
