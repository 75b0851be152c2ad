namespace Evenground.Tests.Web;

/// <summary>One address of every kind of page, below the programme.</summary>
static class PageAddresses
{
    public static readonly string[] All =
    [
        "",
        "hubs",
        "funds",
        "agenda",
        "regions",
        "regions/kr-gyeongbuk",
        "regions/compare",
        "flows",
        "inequality",
        "vintages",
        "cycle",
        "cycle/scenario",
        "cycle/compare",
        "cycle/validation",
        "statements",
        "statements/2022-11-full",
        "metrics/hub.employees",
        "findings",
        "findings/parts-do-not-make-the-whole",
        "proofs/leverage~Venture+Fund~stated",
        "definitions",
        "definitions/leverage",
        "journal",
    ];

    public static string Of(string language, string page) =>
        page.Length == 0 ? $"/{language}/{Site.Slug}" : $"/{language}/{Site.Slug}/{page}";
}
