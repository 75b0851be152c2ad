using System.CommandLine;
using Evenground.Publish;
using Evenground.Record;
using Evenground.Store;

namespace Evenground.Cli;

/// <summary>The options that name a programme and a place in time; each command that reads has
/// them.</summary>
sealed class AsOfOptions
{
    readonly Option<DateOnly?> _on;
    readonly Option<DateOnly?> _known;
    readonly Option<long?> _upTo;

    AsOfOptions(Language language)
    {
        Programme = Options.Text(
            "--programme",
            "NAME",
            new(
                "프로그램의 짧은 이름 (하나뿐이면 생략)",
                "the programme's short name; not needed when there is only one"
            ),
            language
        );
        _on = Options.Day(
            "--on",
            new(
                "묻는 날 (기본값: 프로그램 시간대의 오늘)",
                "the day asked about (default: today where the programme lives)"
            ),
            language
        );
        _known = Options.Day(
            "--known",
            new(
                "이날까지 알려진 것만 (기본값: 오늘)",
                "only what was known by the end of this day (default: today)"
            ),
            language
        );
        _on.Aliases.Add("--as-of");
        _known.Aliases.Add("--known-on");
        _upTo = new("--up-to")
        {
            HelpName = "ENTRY",
            Description = new LocalizedText(
                "이 항목까지만 (감사용)",
                "only entries up to this one (the audit axis)"
            ).In(language),
        };
    }

    public Option<string?> Programme { get; }

    public static AsOfOptions AddTo(Command command, Language language)
    {
        var options = new AsOfOptions(language);
        command.Add(options.Programme);
        command.Add(options._on);
        command.Add(options._known);
        command.Add(options._upTo);
        return options;
    }

    public DateOnly On(Call call, DateOnly today) => call.Get(_on) ?? today;

    public AsOf AsOf(Call call, DateOnly today, long head) =>
        new(
            On(call, today),
            call.Get(_known) ?? today,
            Math.Min(call.Get(_upTo) ?? head, head),
            StoreAccess.Operator.Clearance
        );

    /// <summary>Opens the installation and takes the state that is asked about.</summary>
    public async Task<Outcome<OpenBook>> OpenAsync(Call call, string? programme = null)
    {
        if (
            !(await BookAccess.OpenAsync(call, programme ?? call.Get(Programme))).Accepted(
                out var open,
                out var refusal
            )
        )
            return refusal;
        return open with { AsOf = AsOf(call, open.Today, open.Head.Sequence) };
    }
}

/// <summary>An installation that was opened, one of its programmes, and the place in time asked
/// about.</summary>
sealed record OpenBook(Installation Installation, ProgrammeBook Book, DateOnly Today) : IAsyncDisposable
{
    public JournalHead Head { get; } = Book.Head;

    public History History { get; } = Book.History;

    public AsOf AsOf { get; init; }

    public ValueTask DisposeAsync() => Installation.DisposeAsync();
}

/// <summary>Finds the programme that a command is about.</summary>
static class BookAccess
{
    /// <param name="call">The call.</param>
    /// <param name="asked">The short name; null when there is only one programme.</param>
    public static async Task<Outcome<OpenBook>> OpenAsync(Call call, string? asked)
    {
        if (!(await StoreAccess.OpenAsync(call)).Accepted(out var installation, out var refusal))
            return refusal;
        if ((await FindAsync(call, installation, asked)).Accepted(out var book, out refusal))
            return new OpenBook(installation, book, book.DayOf(call.Surroundings.Clock.GetUtcNow()));

        await installation.DisposeAsync();
        return refusal;
    }

    static async Task<Outcome<ProgrammeBook>> FindAsync(Call call, Installation installation, string? asked)
    {
        // The example is named in the guides, so naming it brings it as silence does.
        var isExampleMeant =
            installation.Slugs.Count == 0
            && StoreAccess.IsUsual(call)
            && (asked is null or ExampleProgramme.Slug);
        if (!isExampleMeant)
            return Find(installation, asked);

        call.Terminal.Note(
            new(
                "아직 프로그램이 없어 예제 프로그램을 담았습니다.",
                "There was no programme yet, so the example was put in."
            )
        );
        return await ExampleProgramme.LoadAsync(installation, call.Stop);
    }

    static Outcome<ProgrammeBook> Find(Installation installation, string? asked)
    {
        if (asked is not null)
            return installation.Find(asked, StoreAccess.Operator);
        return installation.ProgrammesFor(StoreAccess.Operator) switch
        {
            [var only] => only,
            [] => new ProgrammeMustBeFounded(),
            // The fund book came beside the example: silence still means what it meant.
            _ when ExampleBook.IsWelcome(installation) => installation.Find(
                ExampleProgramme.Slug,
                StoreAccess.Operator
            ),
            var all => new ProgrammeMustBeNamed([.. all.Select(book => book.Programme.Slug)]),
        };
    }
}

/// <summary>There are several programmes and none was named.</summary>
public sealed record ProgrammeMustBeNamed(IReadOnlyList<string> Slugs) : Refusal
{
    public override string Code => "programme.must-be-named";

    public override LocalizedText Text =>
        new(
            Korean: $"프로그램이 {Slugs.Count}개 있습니다. --programme으로 하나를 지정하십시오: {string.Join(", ", Slugs)}.",
            English: $"There are {Slugs.Count} programmes. Name one with --programme: {string.Join(", ", Slugs)}."
        );
}

/// <summary>The installation holds no programme.</summary>
public sealed record ProgrammeMustBeFounded : Refusal
{
    public override string Code => "programme.must-be-founded";

    public override LocalizedText Text =>
        new(
            Korean: "이 저장소에는 아직 프로그램이 없습니다. 'evenground programme new'로 만들거나, 'evenground'로 예제를 여십시오.",
            English: "This store holds no programme yet. Found one with 'evenground programme new', or open the example with 'evenground'."
        );
}
