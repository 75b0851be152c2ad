using System.Globalization;
using Evenground.Store;

namespace Evenground.Web;

/// <summary>What every endpoint needs of a request: who asks, in which language, and what is asked
/// about.</summary>
public sealed class ApiCall
{
    readonly HttpContext _context;
    readonly Installation _installation;
    readonly TimeProvider _clock;

    ApiCall(HttpContext context)
    {
        _context = context;
        _installation = context.RequestServices.GetRequiredService<Installation>();
        _clock = context.RequestServices.GetRequiredService<TimeProvider>();
        Actor = context.RequestServices.GetRequiredService<Actors>().Of(context);
    }

    public Actor Actor { get; }

    public CancellationToken Stop => _context.RequestAborted;

    public IReadOnlyList<ProgrammeBook> Programmes => _installation.ProgrammesFor(Actor);

    public Installation Installation => _installation;

    public static ApiCall Of(HttpContext context) => new(context);

    /// <summary>The programme as it stands in an address.</summary>
    public Outcome<ProgrammeBook> Find(string programme) => _installation.Find(programme, Actor);

    /// <summary>The programme and the place in time that is asked about; today and everything known where
    /// nothing is said.</summary>
    public Outcome<Asked> Ask(string programme, AsOfQuery when)
    {
        if (!Find(programme).Accepted(out var book, out var refusal))
            return refusal;

        // The head is read first: a history newer than its head shows less than it could, never more.
        var head = book.Head;
        var history = book.History;
        var today = book.DayOf(_clock.GetUtcNow());
        if (!Day("on", when.On, today).Accepted(out var on, out refusal))
            return refusal;
        if (!Day("known", when.Known, today).Accepted(out var known, out refusal))
            return refusal;
        if (when.UpTo is < 0)
            return new SequenceMustBeCounted(when.UpTo.Value);

        var upTo = Math.Min(when.UpTo ?? head.Sequence, head.Sequence);
        return new Asked(book, history, head, new(on, known, upTo, Actor.Clearance), Actor);
    }

    static Outcome<DateOnly> Day(string name, string? typed, DateOnly otherwise) =>
        string.IsNullOrEmpty(typed) ? otherwise
        : DateOnly.TryParseExact(
            typed,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
        : new DayMustBeWritten(name, typed);
}

/// <summary>A question that was understood: the book, the history it is answered from, and the place in
/// time.</summary>
public sealed record Asked(
    ProgrammeBook Book,
    Record.History History,
    JournalHead Head,
    AsOf AsOf,
    Actor Actor
);
