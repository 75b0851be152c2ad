using System.Globalization;
using Evenground.Store;

namespace Evenground.Web;

/// <summary>The root address: leads to the programme, or shows which there are, in the language that the
/// browser prefers.</summary>
public static class Welcome
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/", Lead).ExcludeFromDescription();
        endpoints.MapGet(LanguageConstraint.Segment, LeadIn).ExcludeFromDescription();
    }

    /// <summary>The language of the address, else the one that the browser prefers, else English.</summary>
    public static Language LanguageOf(HttpRequest request) =>
        Links.LanguageOf(request.Path.Value?.Split('/').ElementAtOrDefault(1))
        ?? Preferred(request.Headers.AcceptLanguage);

    /// <summary>Korean or English by the weights of an Accept-Language header.</summary>
    public static Language Preferred(string? accepted)
    {
        var (korean, english) = (0.0, 0.0);
        foreach (
            var item in (accepted ?? "").Split(
                ',',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
        )
        {
            var parts = item.Split(';', StringSplitOptions.TrimEntries);
            var weight = parts.Length == 1 ? 1 : Weight(parts[1]);
            if (parts[0].StartsWith("ko", StringComparison.OrdinalIgnoreCase))
                korean = Math.Max(korean, weight);
            if (parts[0].StartsWith("en", StringComparison.OrdinalIgnoreCase))
                english = Math.Max(english, weight);
        }

        return korean > english ? Language.Korean : Language.English;
    }

    static double Weight(string text) =>
        text.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
        && double.TryParse(
            text.AsSpan(2),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var weight
        )
            ? weight
            : 0;

    static Task Lead(HttpContext context, Installation installation, Actors actors) =>
        LeadTo(Preferred(context.Request.Headers.AcceptLanguage), context, installation, actors);

    static Task LeadIn(string language, HttpContext context, Installation installation, Actors actors) =>
        LeadTo(Links.LanguageOf(language)!.Value, context, installation, actors);

    static Task LeadTo(Language language, HttpContext context, Installation installation, Actors actors)
    {
        context.Response.Headers.Vary = "Accept-Language";
        return installation.ProgrammesFor(actors.Of(context)) switch
        {
            [] => SayThatThereIsNone(language, context),
            [var only] => Redirect(new Links(language, only.Programme.Slug, AskedDates.Today, "").Overview),
            var several => PlainPage.SendAsync(
                context,
                new(
                    typeof(ProgrammeChoice),
                    new Dictionary<string, object?>
                    {
                        [nameof(ProgrammeChoice.Language)] = language,
                        [nameof(ProgrammeChoice.Programmes)] = InOrder(several),
                    }
                )
            ),
        };

        Task Redirect(string address)
        {
            context.Response.Redirect(address);
            return Task.CompletedTask;
        }
    }

    /// <summary>Real programmes before examples; among either, by their short names.</summary>
    static IReadOnlyList<Record.Programme> InOrder(IReadOnlyList<ProgrammeBook> books) =>
        [
            .. books
                .OrderBy(book => book.Programme.IsExample)
                .ThenBy(book => book.Programme.Slug, StringComparer.Ordinal)
                .Select(book => book.Programme),
        ];

    static Task SayThatThereIsNone(Language language, HttpContext context) =>
        PlainPage.SendAsync(
            context,
            language,
            StatusCodes.Status200OK,
            new("아직 프로그램이 없습니다", "No programme yet"),
            new(
                Korean: "이 설치에는 볼 수 있는 프로그램이 없습니다. 명령줄에서 프로그램을 먼저 만들어 주십시오. 'evenground --help'가 방법을 알려 줍니다.",
                English: "This installation holds no programme that you may see. Found one from the command line first: 'evenground --help' shows how."
            ),
            reference: null
        );
}
