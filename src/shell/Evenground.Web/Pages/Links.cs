using System.Globalization;

namespace Evenground.Web;

/// <summary>The one place where addresses are made, so that language, programme and dates are kept in every
/// link.</summary>
/// <param name="Language">The language of the pages linked to.</param>
/// <param name="Programme">The programme's slug.</param>
/// <param name="Dates">What was asked for in the address; empty for today.</param>
/// <param name="Here">The path of the page being read, below the programme: "" for the overview.</param>
/// <param name="Choices">What was chosen on the page being read, such as a year, as it stands in the
/// address.</param>
public sealed record Links(
    Language Language,
    string Programme,
    AskedDates Dates,
    string Here,
    IReadOnlyList<(string Name, string Value)>? Choices = null
)
{
    public static string CodeOf(Language language) => language == Language.Korean ? "ko" : "en";

    public static Language? LanguageOf(string? code) =>
        code switch
        {
            "ko" => Language.Korean,
            "en" => Language.English,
            _ => null,
        };

    public string Overview => To("");

    public string Hubs => To("hubs");

    public string Funds => To("funds");

    public string FundPerformance => To("funds/performance");

    public string FundRegions => To("funds/regions");

    public string FundPacing => To("funds/pacing");

    /// <summary>Forms need no dates: what is entered is entered today.</summary>
    public string FundImport => $"{Root}/funds/import";

    public string Fund(Id<Record.Fund> fund) => To($"funds/{fund}");

    public string FundEntries(Id<Record.Fund> fund) => To($"funds/{fund}/entries");

    public string NewFundEntry(Id<Record.Fund> fund) => $"{Root}/funds/{fund}/entries/new";

    public string FundClose(Id<Record.Fund> fund) => $"{Root}/funds/{fund}/close";

    public string Investor(Id<Record.Fund> fund, Id<Record.Organisation> investor) =>
        To($"funds/{fund}/investors/{investor}");

    public string InvestorStatement(Id<Record.Fund> fund, Id<Record.Organisation> investor) =>
        To($"funds/{fund}/investors/{investor}/statement");

    public string Holding(Id<Record.Fund> fund, Id<Record.Stake> stake) =>
        To($"funds/{fund}/holdings/{stake}");

    public string Company(Id<Record.Company> company) => To($"companies/{company}");

    public string CapTable(Id<Record.Company> company) => To($"companies/{company}/cap-table");

    public string Agenda => To("agenda");

    public string Regions => To("regions");

    public string Flows => To("flows");

    public string Inequality => To("inequality");

    public string Vintages => To("vintages");

    public string Cycle => To("cycle");

    public string CycleValidation => To("cycle/validation");

    /// <summary>A scenario's page; without a text, that of the example.</summary>
    public string Scenario(string? text) =>
        text is null ? To("cycle/scenario") : To("cycle/scenario", ("scenario", text));

    public string CompareScenarios(params IEnumerable<string> texts) =>
        To("cycle/compare", [.. texts.Select(text => ("scenario", text))]);

    public string Region(string place) => To($"regions/{Segment(place)}");

    public string Compare(params IEnumerable<string> places) =>
        To("regions/compare", [.. places.Select(place => ("place", place))]);

    public string Vintage(string table) => To("vintages", ("table", table));

    public string Statements => To("statements");

    public string Findings => To("findings");

    public string Definitions => To("definitions");

    public string Journal => To("journal");

    /// <summary>The entry form needs no dates: what is said is said today.</summary>
    public string NewStatement => $"{Root}/statements/new";

    public string SignIn =>
        $"/{CodeOf(Language)}/sign-in?next={Uri.EscapeDataString($"{Root}/statements/new")}";

    public string Statement(string key) => To($"statements/{Segment(key)}");

    public string Metric(string metric) => To($"metrics/{Segment(metric)}");

    public string Finding(string rule) => To($"findings/{Segment(rule)}");

    /// <summary>A claim's id is made of characters that may stand in an address as they are.</summary>
    public string Proof(string claim) => To($"proofs/{claim}");

    public string Definition(string code) => To($"definitions/{Segment(code)}");

    public string JournalAt(long sequence) =>
        To("journal", ("from", sequence.ToString(CultureInfo.InvariantCulture))) + $"#entry-{sequence}";

    public string JournalFrom(long sequence) =>
        To("journal", ("from", sequence.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Where a table or picture of this page can be taken away, as the page shows it; without its
    /// format.</summary>
    public string Export(string name) =>
        To($"{Here}/{ExportServer.Segment}/{Segment(name)}".TrimStart('/'), [.. Chosen]);

    /// <summary>This page in the other language, or on other days.</summary>
    public string HereIn(Language language) => (this with { Language = language }).To(Here, [.. Chosen]);

    public string HereOn(AskedDates dates) => (this with { Dates = dates }).To(Here, [.. Chosen]);

    /// <summary>This page with another choice of one thing; null takes the choice back.</summary>
    public string HereWith(string name, string? value) =>
        To(
            Here,
            [
                .. Chosen.Where(choice => choice.Name != name),
                .. value is null ? [] : ((string Name, string Value)[])[(name, value)],
            ]
        );

    public IReadOnlyList<(string Name, string Value)> Chosen => Choices ?? [];

    /// <summary>The address of a page of this programme, with the dates asked for.</summary>
    public string To(string page, params ReadOnlySpan<(string Name, string Value)> query)
    {
        var address = page.Length == 0 ? Root : $"{Root}/{page}";
        var separator = '?';
        Append("on", Dates.On);
        Append("known", Dates.Known);
        foreach (var (name, value) in query)
            Append(name, value);
        return address;

        void Append(string name, string? value)
        {
            if (value is null)
                return;
            address += $"{separator}{name}={Escaped(value)}";
            separator = '&';
        }
    }

    /// <summary>A value as it may stand in a query. Signs that mean nothing there stay as they are, so that a
    /// scenario can be read in its address.</summary>
    static string Escaped(string value) =>
        Uri.EscapeDataString(value)
            .Replace("%3A", ":", StringComparison.Ordinal)
            .Replace("%3B", ";", StringComparison.Ordinal)
            .Replace("%3D", "=", StringComparison.Ordinal)
            .Replace("%2C", ",", StringComparison.Ordinal);

    string Root => $"/{CodeOf(Language)}/{Segment(Programme)}";

    static string Segment(string text) => Uri.EscapeDataString(text);
}

/// <summary>The two dates as they stand in the address; null when absent. Only dates that can be read are
/// kept.</summary>
public readonly record struct AskedDates(string? On, string? Known)
{
    public const string Format = "yyyy-MM-dd";

    public static AskedDates Today => default;

    public static AskedDates Of(DateOnly on, DateOnly known) => new(Write(on), Write(known));

    public static string Write(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
