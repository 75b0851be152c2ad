using System.Net;
using System.Text.RegularExpressions;
using Evenground.Record;
using Evenground.Store;
using Evenground.Web;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Evenground.Tests.Web.Entering;

/// <summary>A server with one fund in won, two investors and a company, and people who work on it, each with
/// a key of their own.</summary>
sealed partial class FundOffice : IAsyncDisposable
{
    public static readonly Id<Fund> Fund = new(new Guid("0198c1a0-0000-7000-8000-000000000001"));

    public static readonly Id<Organisation> Sponsor = new(new Guid("0198c1a0-0000-7000-8000-000000000002")),
        Bank = new(new Guid("0198c1a0-0000-7000-8000-000000000003"));

    public static readonly Id<Company> Startup = new(new Guid("0198c1a0-0000-7000-8000-000000000004"));

    public static readonly DateOnly Formed = new(2024, 1, 2);

    FundOffice(Site site, string clerk, string chief, string preparer) =>
        (Site, Clerk, Chief, Preparer) = (site, clerk, chief, preparer);

    public Site Site { get; }

    /// <summary>The key of somebody who may do all.</summary>
    public string Clerk { get; }

    /// <summary>The key of another who may do all.</summary>
    public string Chief { get; }

    /// <summary>A key for preparing alone.</summary>
    public string Preparer { get; }

    public Installation Installation => Site.Services.GetRequiredService<Installation>();

    public Evenground.Record.Funds Funds => Site.Book.History.Funds;

    public static async Task<FundOffice> OpenAsync()
    {
        var site = await Site.StartEmptyAsync();
        foreach (
            var (id, name) in (ReadOnlySpan<(Id<Organisation>, LocalizedText)>)
                [(Sponsor, new("모태펀드", "Mother fund")), (Bank, new("지역은행", "Regional bank"))]
        )
            site.AppendAsync(history =>
                    OrganisationRules.Decide(
                        new RegisterOrganisation(id, name, OrganisationKind.Company, Formed, []),
                        history
                    )
                )
                .GetAwaiter()
                .GetResult();
        await site.AppendAsync(history =>
            CompanyRules.Decide(
                new RegisterCompany(Startup, new("새싹", "Sprout"), Formed, null, null, []),
                history
            )
        );
        await site.AppendAsync(history =>
            FundRules.Decide(
                new FormFund(Fund, new("동네 펀드", "Village fund"), Sponsor, Currency.Won, Formed, []),
                history
            )
        );
        var writers = site.Services.GetRequiredService<Installation>().Writers;
        return new(
            site,
            await KeyAsync(writers, "Clerk", Duty.All),
            await KeyAsync(writers, "Chief", Duty.All),
            await KeyAsync(writers, "Junior", Duty.Prepare)
        );
    }

    public static string At(string page = "entries", string language = "en") =>
        $"/{language}/{Site.Slug}/funds/{Fund}/{page}";

    /// <summary>A browser in which somebody has signed in.</summary>
    public async Task<HttpClient> SignedInAsync(string key)
    {
        var client = Site.Client();
        var hidden = await HiddenAsync(client, "/en/sign-in");
        using var answer = await client.PostAsync(
            new Uri("/en/sign-in", UriKind.Relative),
            new FormUrlEncodedContent(new Dictionary<string, string>(hidden) { ["token"] = key }),
            Stop
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    /// <summary>Fills in the form of a kind and presses a button.</summary>
    public static async Task<(HttpResponseMessage Answer, string Html)> FillAsync(
        HttpClient client,
        string kind,
        string button = "send",
        string language = "en",
        params IReadOnlyList<(string Name, string Value)> fields
    )
    {
        var filled = await HiddenAsync(client, At($"entries/new?kind={kind}", language));
        foreach (var (name, value) in fields)
            filled[name] = value;
        filled["do"] = button;
        var answer = await client.PostAsync(
            new Uri(At("entries/new", language), UriKind.Relative),
            new FormUrlEncodedContent(filled),
            Stop
        );
        return (answer, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop)));
    }

    /// <summary>Prepares an entry and tells its address.</summary>
    public static async Task<string> PrepareAsync(
        HttpClient client,
        string kind,
        params IReadOnlyList<(string Name, string Value)> fields
    )
    {
        var (answer, html) = await FillAsync(client, kind, "send", "en", fields);
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, html);
        return answer.Headers.Location!.ToString();
    }

    /// <summary>Presses the button of a form on an entry's page.</summary>
    public static async Task<(HttpResponseMessage Answer, string Html)> DecideAsync(
        HttpClient client,
        string entry,
        string verb,
        string reason = ""
    )
    {
        var filled = await HiddenAsync(client, entry);
        filled["reason"] = reason;
        if (!filled.ContainsKey("request"))
            filled = await HiddenAsync(client, At("entries/new?kind=payment"));
        var answer = await client.PostAsync(
            new Uri($"{entry}/{verb}", UriKind.Relative),
            new FormUrlEncodedContent(filled),
            Stop
        );
        return (answer, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop)));
    }

    /// <summary>Prepared by one, approved by the other.</summary>
    public async Task<string> BookAsync(string kind, params IReadOnlyList<(string Name, string Value)> fields)
    {
        using var clerk = await SignedInAsync(Clerk);
        using var chief = await SignedInAsync(Chief);
        var entry = await PrepareAsync(clerk, kind, fields);
        var (answer, html) = await DecideAsync(chief, entry, "approve");
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, html);
        return entry;
    }

    /// <summary>Both investors have promised: 600 and 400.</summary>
    public async Task CommitAsync()
    {
        foreach (var (investor, amount) in new[] { (Sponsor, "600"), (Bank, "400") })
            await BookAsync(
                "commitment",
                ("on", "2024-01-10"),
                ("investor", investor.ToString()),
                ("role", "private"),
                ("amount", amount)
            );
    }

    /// <summary>All of both promises was called and paid.</summary>
    public async Task PayAsync()
    {
        await CommitAsync();
        await BookAsync(
            "capital-call",
            ("on", "2024-02-01"),
            ("due", "2024-02-28"),
            ("investments", "1000"),
            ("investor-1", Sponsor.ToString()),
            ("investments-1", "600"),
            ("investor-2", Bank.ToString()),
            ("investments-2", "400")
        );
        foreach (var (investor, amount) in new[] { (Sponsor, "600"), (Bank, "400") })
            await BookAsync(
                "payment",
                ("on", "2024-02-20"),
                ("investor", investor.ToString()),
                ("amount", amount)
            );
    }

    /// <summary>10 units of a company were bought at 100.</summary>
    public async Task BuyAsync()
    {
        await PayAsync();
        await BookAsync(
            "purchase",
            ("on", "2024-03-04"),
            ("company", Startup.ToString()),
            ("instrument", "preferred"),
            ("units", "10"),
            ("amount", "100")
        );
    }

    public Stake Holding => Funds.BookOf(Fund, AsOf.AllRecorded(DateOnly.MaxValue))!.Stakes.Single();

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    public static async Task<Dictionary<string, string>> HiddenAsync(HttpClient client, string address) =>
        Hidden()
            .Matches(await client.GetStringAsync(new Uri(address, UriKind.Relative), Stop))
            .DistinctBy(field => field.Groups[1].Value)
            .ToDictionary(field => field.Groups[1].Value, field => field.Groups[2].Value);

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static async Task<string> KeyAsync(WriterRegister writers, string name, Duty duty) =>
        (await writers.AddAsync(name, duty, Formed, Site.Writer, Stop)).Value.Key;

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
