using Evenground.Record;
using Evenground.Store;

namespace Evenground.Web;

/// <summary>What was asked for: everything of a request that a page may depend on.</summary>
/// <param name="Route">The values of the route, by name.</param>
/// <param name="Query">The values of the query, by name; the last one counts.</param>
/// <param name="Choices">What the reader chose on the page, in the order of the address; a name may stand
/// more than once.</param>
public sealed record PageRequest(
    Language Language,
    ProgrammeBook Book,
    Actor Actor,
    string Here,
    IReadOnlyDictionary<string, string> Route,
    IReadOnlyDictionary<string, string> Query,
    IReadOnlyList<(string Name, string Value)>? Choices = null
);

/// <summary>What a page shows: one immutable state of one programme, seen at one point of both time
/// axes.</summary>
/// <param name="History">The fold up to <paramref name="Head"/>.</param>
/// <param name="Today">Today in the programme's time zone.</param>
/// <param name="Notices">What the reader should know of how the question was understood.</param>
public sealed record PageView(
    PageRequest Request,
    Programme Programme,
    History History,
    JournalHead Head,
    AsOf AsOf,
    DateOnly Today,
    Links Links,
    IReadOnlyList<LocalizedText> Notices
)
{
    public Language Language => Request.Language;

    public bool IsToday => AsOf.On == Today && AsOf.Known == Today;

    public bool MayWrite => Request.Actor.MayWrite;

    public string Say(LocalizedText text) => text.In(Language);

    public string? Route(string name) => Request.Route.GetValueOrDefault(name);

    public string? Query(string name) => Request.Query.GetValueOrDefault(name);

    /// <summary>Every value of a choice that may be made more than once, each once.</summary>
    public IReadOnlyList<string> Chosen(string name) =>
        [.. Links.Chosen.Where(choice => choice.Name == name).Select(choice => choice.Value).Distinct()];

    /// <summary>The view of the programme as it stands now.</summary>
    public static PageView Of(PageRequest request, DateTimeOffset now)
    {
        // The head is read first: a history that is newer than its head shows less than it could, never more.
        var head = request.Book.Head;
        var history = request.Book.History;
        var programme = request.Book.Programme;
        var today = request.Book.DayOf(now);

        var notices = new List<LocalizedText>();
        var on = Read("on", request, notices);
        var known = Read("known", request, notices);
        if (known > today)
            notices.Add(
                new(
                    Korean: "알려진 날짜가 오늘보다 뒤입니다. 오늘까지 알려진 내용을 보여 드립니다.",
                    English: "The 'as known on' date lies ahead. You see what is known today."
                )
            );

        var asOf = new AsOf(on ?? today, known ?? today, head.Sequence, request.Actor.Clearance);
        var asked = new AskedDates(
            on is { } onDay ? AskedDates.Write(onDay) : null,
            known is { } knownDay ? AskedDates.Write(knownDay) : null
        );
        return new(
            request,
            programme,
            history,
            head,
            asOf,
            today,
            new(request.Language, programme.Slug, asked, request.Here, request.Choices),
            notices
        );
    }

    static DateOnly? Read(string name, PageRequest request, List<LocalizedText> notices)
    {
        if (request.Query.GetValueOrDefault(name) is not { Length: > 0 } text)
            return null;
        if (AskedDates.Read(text) is { } day)
            return day;

        var shown = text.Length > 40 ? text[..40] + "…" : text;
        notices.Add(
            new(
                Korean: $"'{shown}'은(는) 날짜가 아닙니다. 2022-12-31처럼 연-월-일로 적어 주십시오. 오늘을 기준으로 보여 드립니다.",
                English: $"'{shown}' is not a date. Write it as year-month-day, for example 2022-12-31. You see today instead."
            )
        );
        return null;
    }
}
