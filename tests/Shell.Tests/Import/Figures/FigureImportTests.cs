using System.Text;
using Evenground.Import;
using Evenground.Record;
using Evenground.Store;
using Xunit;

namespace Evenground.Tests.Import;

/// <summary>From a file into a programme's journal and back out of it.</summary>
public sealed class FigureImportTests : IAsyncLifetime
{
    static readonly Actor Writer = new("importer", Visibility.Programme, MayWrite: true);
    static readonly Programme Programme = new(
        "figures",
        LocalizedText.Same("Figures"),
        "Asia/Seoul",
        Currency.Won,
        "kr",
        IsExample: true,
        LocalizedText.Same("A test")
    );

    readonly string _home = Directory.CreateTempSubdirectory("evenground-figures-").FullName;
    Installation _installation = null!;
    ProgrammeBook _book = null!;

    string Connection => $"Data Source={Path.Combine(_home, "journal.db")}";

    public async ValueTask InitializeAsync()
    {
        _installation = await Installation.OpenAsync(
            new(Connection, _home),
            TimeProvider.System,
            TestContext.Current.CancellationToken
        );
        _book = (
            await _installation.FoundAsync(Programme, Writer, TestContext.Current.CancellationToken)
        ).Value;
    }

    public async ValueTask DisposeAsync()
    {
        await _installation.DisposeAsync();
        Directory.Delete(_home, recursive: true);
    }

    [Fact]
    public async Task What_was_imported_is_one_entry_and_is_there_after_opening_again()
    {
        var imported = (
            await ImportAsync("7,EMP,2024,12.5,person,,2025-01-31,s\n8,EMP,2024,3,person,,2025-01-31,s\nx\n")
        ).Value;

        await _installation.DisposeAsync();
        _installation = await Installation.OpenAsync(
            new(Connection, _home),
            TimeProvider.System,
            TestContext.Current.CancellationToken
        );
        var history = _installation.Find("figures", Writer).Value.History;
        Assert.Equal(
            (2, 0, 1, 1),
            (imported.New, imported.Known, imported.Reading.Rejected, imported.Appended.Count)
        );
        Assert.Equal(
            12.5m,
            history.Figures.Find(new("7", "EMP", "2024"), KnownOn(new(2025, 2, 1)))!.Value.Value.Value
        );
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        const string rows = "7,EMP,2024,12.5,person,,2025-01-31,s\n";
        await ImportAsync(rows);
        var head = _book.Head;

        var again = (await ImportAsync(rows)).Value;

        Assert.Equal((0, 1, head), (again.New, again.Known, _book.Head));
    }

    [Fact]
    public async Task A_corrected_file_records_the_corrections_and_keeps_what_was_said_before()
    {
        await ImportAsync("7,EMP,2024,12,person,,2025-01-31,s\n8,EMP,2024,3,person,,2025-01-31,s\n");

        var corrected = (
            await ImportAsync("7,EMP,2024,13,person,,2025-03-31,s\n8,EMP,2024,3,person,,2025-01-31,s\n")
        ).Value;

        Assert.Equal((1, 1), (corrected.New, corrected.Known));
        Assert.Equal(12, ValueKnownOn(new(2025, 3, 30)));
        Assert.Equal(13, ValueKnownOn(new(2025, 3, 31)));
    }

    [Fact]
    public async Task A_cancelled_import_leaves_nothing()
    {
        using var stops = new CancellationTokenSource();
        var head = _book.Head;
        var stopsAtOnce = new AtOnce(stops.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            ImportAsync("7,EMP,2024,12,person,,2025-01-31,s\n", stopsAtOnce, stops.Token)
        );

        Assert.Equal(head, _book.Head);
        Assert.Empty(_book.History.Figures.Blocks);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused()
    {
        var ask = new FigureImportAsk(
            Path.Combine(_home, "none.csv"),
            FigureFiles.Indicators,
            Writer,
            Guid.CreateVersion7()
        );

        var outcome = await FigureImport.RunAsync(
            ask,
            _book,
            progress: null,
            TestContext.Current.CancellationToken
        );

        Assert.False(outcome.Accepted(out _, out var refusal));
        Assert.IsType<FigureFileMustBeReadable>(refusal);
    }

    [Fact]
    public async Task A_reader_may_not_import()
    {
        var path = await WriteAsync("7,EMP,2024,12,person,,2025-01-31,s\n");

        var outcome = await FigureImport.RunAsync(
            new(path, FigureFiles.Indicators, Actor.Reader, Guid.CreateVersion7()),
            _book,
            progress: null,
            TestContext.Current.CancellationToken
        );

        Assert.False(outcome.Accepted(out _, out _));
        Assert.Empty(_book.History.Figures.Blocks);
    }

    [Theory]
    [InlineData("code,unit\nEMP,person\nREV,KRW\n", true)]
    [InlineData("code,unit\nEMP,person\nEMP,KRW\n", false)]
    [InlineData("code,unit\n,person\n", false)]
    [InlineData("code,unit\n", false)]
    [InlineData("name\nEMP\n", false)]
    [InlineData("", false)]
    public void A_table_of_indicators_names_each_code_and_unit_once(string table, bool isGood)
    {
        var isRead = FigureIndicators
            .Read(new StringReader(table))
            .Accepted(out var indicators, out var refusal);

        Assert.Equal(isGood, isRead);
        if (isRead)
            Assert.Equal(["EMP", "REV"], indicators!.Codes);
        else
            Assert.IsType<FigureIndicatorsMustBeATable>(refusal);
    }

    decimal ValueKnownOn(DateOnly day) =>
        _book.History.Figures.Find(new("7", "EMP", "2024"), KnownOn(day))!.Value.Value.Value;

    static AsOf KnownOn(DateOnly day) => new(day, day, Clearance: Visibility.Programme);

    async Task<Outcome<FigureImported>> ImportAsync(
        string rows,
        IProgress<FigureProgress>? progress = null,
        CancellationToken stop = default
    ) =>
        await FigureImport.RunAsync(
            new(await WriteAsync(rows), FigureFiles.Indicators, Writer, Guid.CreateVersion7()),
            _book,
            progress,
            stop
        );

    async Task<string> WriteAsync(string rows)
    {
        var path = Path.Combine(_home, "figures.csv");
        await File.WriteAllTextAsync(path, FigureFiles.Heading + rows, Encoding.UTF8);
        return path;
    }

    /// <summary>Progress that is told in the thread that makes it.</summary>
    sealed class AtOnce(Action act) : IProgress<FigureProgress>
    {
        public void Report(FigureProgress value) => act();
    }
}
