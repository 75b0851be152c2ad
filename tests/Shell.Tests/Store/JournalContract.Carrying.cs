using CsCheck;
using Evenground.Record;
using Evenground.Store;
using Xunit;

namespace Evenground.Tests.Store;

public abstract partial class JournalContract
{
    [Fact]
    public async Task A_whole_chain_verifies_and_tells_how_far_it_came()
    {
        await Book.SayAsync(1, 2, 3);
        var reached = new List<long>();

        var found = (
            await Installation.VerifyAsync(
                "sample",
                Samples.Visitor,
                new Heard(reached),
                CancellationToken.None
            )
        ).Value;

        Assert.True(found.Holds);
        Assert.Equal((4, Book.Head), (found.Entries, found.Head));
        Assert.Equal([4], reached);
    }

    [Fact]
    public async Task An_erased_payload_is_gone_for_good_and_the_chain_still_holds()
    {
        await Book.SayAsync(1, 2, 3);

        var erased = (
            await Book.EraseAsync(
                Guid.CreateVersion7(),
                3,
                "court order 12",
                Samples.Clerk,
                CancellationToken.None
            )
        ).Value;

        Assert.Equal((5, 1), (erased.First, erased.Count));
        Assert.Equal(2, Book.History.Sayings());
        Assert.Equal(3, Assert.Single(Book.History.Erased));
        Assert.Null((await Book.EntriesAsync(Samples.Clerk))[2].Payload);
        Assert.Equal(
            1,
            (await Installation.VerifyAsync("sample", Samples.Clerk, null, CancellationToken.None))
                .Value
                .Erased
        );
        Assert.Equal(2, (await ReopenAsync()).History.Sayings());
    }

    [Fact]
    public async Task Another_process_hears_of_an_erasure_and_forgets_too()
    {
        await Book.SayAsync(1, 2);
        await using var other = await OpenAsync();
        var theirs = other.Find("sample", Samples.Clerk).Value;
        await Book.EraseAsync(
            Guid.CreateVersion7(),
            2,
            "asked by the person",
            Samples.Clerk,
            CancellationToken.None
        );

        await theirs.CatchUpAsync(CancellationToken.None);

        Assert.Equal(1, theirs.History.Sayings());
        Assert.Equal(Book.Head, theirs.Head);
    }

    [Fact]
    public async Task Erasing_twice_says_it_once()
    {
        await Book.SayAsync(1);
        await Book.EraseAsync(Guid.CreateVersion7(), 2, "ground", Samples.Clerk, CancellationToken.None);

        var again = (
            await Book.EraseAsync(Guid.CreateVersion7(), 2, "ground", Samples.Clerk, CancellationToken.None)
        ).Value;

        Assert.Equal(0, again.Count);
        Assert.Equal(3, Book.Head.Sequence);
    }

    [Theory]
    [InlineData(1, "ground", "journal.payload-must-stay")]
    [InlineData(3, "ground", "journal.payload-must-stay")]
    [InlineData(0, "ground", "journal.entry-must-exist")]
    [InlineData(4, "ground", "journal.entry-must-exist")]
    [InlineData(2, " ", "journal.erasure-must-have-its-ground")]
    public async Task What_may_not_be_erased_stays(long sequence, string ground, string code)
    {
        await Book.SayAsync(1);
        await Book.EraseAsync(Guid.CreateVersion7(), 2, "first", Samples.Clerk, CancellationToken.None);

        AssertRefused(
            code,
            await Book.EraseAsync(
                Guid.CreateVersion7(),
                sequence,
                ground,
                Samples.Clerk,
                CancellationToken.None
            )
        );
        Assert.Equal(3, Book.Head.Sequence);
    }

    [Fact]
    public void Any_run_of_appends_and_erasures_exports_and_imports_to_the_same_head_and_history() =>
        Gen.Select(Gen.Int[0, 40], Gen.Enum<Visibility>(), Gen.Bool)
            .Array[0, 12]
            .Sample(steps => AsksAsync(steps).GetAwaiter().GetResult(), iter: 12, threads: 1);

    [Fact]
    public async Task A_block_of_figures_survives_export_and_import_byte_for_byte()
    {
        var figure = new ReportedFigure(
            new("1", "EMP", "2024"),
            12.5m,
            "person",
            "",
            Samples.Day,
            "Annual report"
        );
        var reported = new Fact(new FiguresReported(FigureBlock.Of([figure]).Value), new(Samples.Day));
        await Book.AppendAsync(
            Guid.CreateVersion7(),
            _ => Decision.Of(reported),
            Samples.Clerk,
            CancellationToken.None
        );
        var path = Path.Combine(Home, "figures.jsonl");
        await Installation.ExportAsync("sample", path, Samples.Clerk, null, CancellationToken.None);

        await using var elsewhere = await ElsewhereAsync("elsewhere");
        var imported = (await elsewhere.ImportAsync(path, Samples.Clerk, null, CancellationToken.None)).Value;

        Assert.Equal(Book.Head, imported.Head);
        Assert.Equal(
            EventCatalogue.Write(reported.Event),
            (await imported.EntriesAsync(Samples.Clerk))[^1].Payload
        );
    }

    [Fact]
    public async Task An_export_withholds_what_its_maker_may_not_see_and_still_verifies()
    {
        await Book.AppendAsync(
            Guid.CreateVersion7(),
            _ => Decision.Of(Samples.Said(1), Samples.Said(2, Visibility.Restricted)),
            Samples.Clerk,
            CancellationToken.None
        );
        var path = Path.Combine(Home, "public.jsonl");

        await Installation.ExportAsync("sample", path, Samples.Visitor, null, CancellationToken.None);

        var found = (await ExportedJournal.VerifyAsync(path, null, CancellationToken.None)).Value;
        Assert.True(found.Holds);
        Assert.Equal((3, 1, Book.Head), (found.Entries, found.Withheld, found.Head));
        Assert.Equal(
            1,
            (await ExportedJournal.ReadAsync(path, CancellationToken.None)).Value.History.Sayings()
        );
        await using var elsewhere = await ElsewhereAsync("elsewhere");
        AssertRefused(
            "export.must-withhold-nothing",
            await elsewhere.ImportAsync(path, Samples.Clerk, null, CancellationToken.None)
        );
    }

    [Fact]
    public async Task Importing_what_is_here_already_changes_nothing_and_another_story_is_refused()
    {
        await Book.SayAsync(1);
        var path = Path.Combine(Home, "same.jsonl");
        await Installation.ExportAsync("sample", path, Samples.Clerk, null, CancellationToken.None);

        Assert.Same(
            Book,
            (await Installation.ImportAsync(path, Samples.Clerk, null, CancellationToken.None)).Value
        );
        await Book.SayAsync(2);
        AssertRefused(
            "programme.slug-must-be-free",
            await Installation.ImportAsync(path, Samples.Clerk, null, CancellationToken.None)
        );
        Assert.Equal(
            2,
            (await Installation.CompareAsync("sample", path, Samples.Clerk, CancellationToken.None))
                .Value
                .Sequence
        );
    }

    [Fact]
    public async Task An_export_that_was_touched_is_refused_with_its_line_and_nothing_is_imported()
    {
        await Book.SayAsync(1, 2, 3);
        var path = Path.Combine(Home, "touched.jsonl");
        await Installation.ExportAsync("sample", path, Samples.Clerk, null, CancellationToken.None);
        var lines = await File.ReadAllLinesAsync(path);
        await using var elsewhere = await ElsewhereAsync("elsewhere");

        foreach (
            var (line, text, code) in ((int, string, string)[])
                [
                    (
                        3,
                        lines[3].Replace("hub.residents", "hub.employees", StringComparison.Ordinal),
                        "export.line-must-hold"
                    ),
                    (
                        3,
                        lines[3]
                            .Replace(
                                "\"recordedBy\":\"clerk-1\"",
                                "\"recordedBy\":\"clerk-2\"",
                                StringComparison.Ordinal
                            ),
                        "export.line-must-hold"
                    ),
                    (2, lines[1], "export.line-must-hold"),
                    (2, "{", "export.line-must-hold"),
                    (0, "{}", "export.line-must-hold"),
                ]
        )
        {
            await File.WriteAllLinesAsync(path, lines.Select((old, number) => number == line ? text : old));
            var refusal = AssertRefused(
                code,
                await elsewhere.ImportAsync(path, Samples.Clerk, null, CancellationToken.None)
            );
            Assert.Equal(line + 1, Assert.IsType<ExportLineMustHold>(refusal).Line);
        }

        await File.WriteAllLinesAsync(path, lines[..^1]);
        AssertRefused(
            "export.must-be-whole",
            await elsewhere.ImportAsync(path, Samples.Clerk, null, CancellationToken.None)
        );
        Assert.Empty(elsewhere.ProgrammesFor(Samples.Clerk));
    }

    [Fact]
    public async Task A_backup_restores_to_the_same_heads_persons_and_evidence_and_only_to_an_empty_place()
    {
        await Book.SayAsync(1, 2);
        await Book.EraseAsync(Guid.CreateVersion7(), 2, "ground", Samples.Clerk, CancellationToken.None);
        var person = new Person(Guid.CreateVersion7(), "이름", "a@example.org", "invitations");
        await Installation.Persons.SaveAsync(person, Samples.Clerk, CancellationToken.None);
        var kept = (
            await Installation.Evidence.KeepAsync(
                new MemoryStream([1, 2, 3]),
                "text/plain",
                Visibility.Public,
                null,
                Samples.Clerk,
                CancellationToken.None
            )
        ).Value;
        var folder = Path.Combine(Home, "backup");

        Assert.Equal(
            Book.Head.Hash,
            (await Installation.BackupAsync(folder, Samples.Clerk, CancellationToken.None))
                .Value.Heads.Single()
                .Hash
        );
        var target = new StoreOptions(
            await ConnectAsync(Path.Combine(Home, "restored")),
            Path.Combine(Home, "restored", "home")
        );
        Assert.True(
            (await Installation.RestoreAsync(folder, target, Samples.Clerk, CancellationToken.None)).Accepted(
                out _,
                out _
            )
        );

        await using (var restored = await Installation.OpenAsync(target, Clock, CancellationToken.None))
        {
            Assert.Equal(Book.Head, restored.Find("sample", Samples.Clerk).Value.Head);
            Assert.Equal(
                person,
                (await restored.Persons.FindAsync(person.Id, Samples.Clerk, CancellationToken.None)).Value
            );
            await using var file = (
                await restored.Evidence.OpenAsync(kept.Digest, Samples.Visitor, CancellationToken.None)
            ).Value;
            Assert.Equal(3, file.Length);
        }

        AssertRefused(
            "storage.place-must-be-empty",
            await Installation.RestoreAsync(folder, target, Samples.Clerk, CancellationToken.None)
        );
        AssertRefused(
            "storage.place-must-be-empty",
            await Installation.BackupAsync(folder, Samples.Clerk, CancellationToken.None)
        );
        AssertRefused(
            "access.actor-must-be-cleared-for-all",
            await Installation.BackupAsync(folder, Samples.Visitor, CancellationToken.None)
        );
    }

    async Task AsksAsync((int Number, Visibility Visibility, bool Erases)[] steps)
    {
        var request = Guid.CreateVersion7();
        var slug = $"p-{request:N}";
        var book = (
            await Installation.FoundAsync(
                Samples.Programme with
                {
                    Slug = slug,
                },
                Samples.Clerk,
                CancellationToken.None
            )
        ).Value;
        foreach (var (number, visibility, erases) in steps)
            if (erases)
                await book.EraseAsync(
                    Guid.CreateVersion7(),
                    number % book.Head.Sequence + 1,
                    "ground",
                    Samples.Clerk,
                    CancellationToken.None
                );
            else
                await book.AppendAsync(
                    Guid.CreateVersion7(),
                    _ => Decision.Of(Samples.Said(number, visibility)),
                    Samples.Clerk,
                    CancellationToken.None
                );
        var path = Path.Combine(Home, $"{slug}.jsonl");
        Assert.Equal(
            book.Head,
            (await Installation.ExportAsync(slug, path, Samples.Clerk, null, CancellationToken.None)).Value
        );

        await using var elsewhere = await ElsewhereAsync(slug);
        var imported = (await elsewhere.ImportAsync(path, Samples.Clerk, null, CancellationToken.None)).Value;

        Assert.Equal(book.Head, imported.Head);
        Assert.Equal(Told(book.History), Told(imported.History));
        Assert.Equal(
            Told(book.History),
            Told((await ExportedJournal.ReadAsync(path, CancellationToken.None)).Value.History)
        );
    }

    async Task<Installation> ElsewhereAsync(string name)
    {
        Directory.CreateDirectory(Path.Combine(Home, name));
        return await Installation.OpenAsync(
            new(await ConnectAsync(Path.Combine(Home, name)), Path.Combine(Home, name, "home")),
            Clock,
            CancellationToken.None
        );
    }

    /// <summary>Everything that a history tells of assertions, with all marks, as text.</summary>
    static string Told(History history) =>
        string.Join(
            '\n',
            history.Statements.Keys.Select(key =>
                $"{key}: {string.Join("; ", history.Statements.TimelineOf(key).Facts)}"
            )
        ) + $"\nerased {string.Join(',', history.Erased)} head {history.Head}";

    sealed class Heard(List<long> reached) : IProgress<long>
    {
        public void Report(long value) => reached.Add(value);
    }
}
