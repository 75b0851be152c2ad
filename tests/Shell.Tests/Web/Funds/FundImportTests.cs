using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Evenground.Record;
using Evenground.Tests.Api;
using Evenground.Tests.Import.Funds;
using Xunit;

namespace Evenground.Tests.Web.Funds;

/// <summary>Sheets of fund entries on the page and over HTTP: checked, taken in, or refused row by
/// row.</summary>
public sealed partial class FundImportTests : IAsyncLifetime
{
    const string Form = $"/en/{Site.Slug}/funds/import";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    Site _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await Site.StartEmptyAsync();
        var first = new DateOnly(2023, 1, 1);
        Id<Organisation> sponsor = new(Guid.CreateVersion7());
        foreach (
            var (id, name) in new[] { (sponsor, "Investor A"), (new(Guid.CreateVersion7()), "Investor B") }
        )
            await _site.AppendAsync(history =>
                OrganisationRules.Decide(
                    new RegisterOrganisation(id, new(name, name), OrganisationKind.Company, first, []),
                    history
                )
            );
        await _site.AppendAsync(history =>
            CompanyRules.Decide(
                new RegisterCompany(
                    FundSheetDesk.Startup,
                    new("예시 기업", "Example Company"),
                    first,
                    null,
                    null,
                    []
                ),
                history
            )
        );
        await _site.AppendAsync(history =>
            FundRules.Decide(
                new FormFund(
                    FundSheetDesk.Venture,
                    new("예시 펀드", "Example Fund"),
                    sponsor,
                    Currency.Won,
                    first,
                    []
                ),
                history
            )
        );
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Strangers_are_led_to_sign_in()
    {
        using var client = _site.Client();

        using var answer = await client.GetAsync(new Uri(Form, UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/en/sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_that_holds_is_checked_taken_in_and_the_same_again_changes_nothing()
    {
        using var client = await WriterAsync();

        var (_, checkedPage) = await SendAsync(client, FundSheetDesk.Sheet(FundSheetDesk.Sound), "check");
        var before = Entries;
        var (status, page) = await SendAsync(client, FundSheetDesk.Sheet(FundSheetDesk.Sound), "import");
        var after = Entries;
        var (_, again) = await SendAsync(client, FundSheetDesk.Sheet(FundSheetDesk.Sound), "import");

        Assert.Contains("All rows hold", checkedPage, StringComparison.Ordinal);
        Assert.Equal((0, 6), (before, after));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("6 entries were recorded", page, StringComparison.Ordinal);
        Assert.Contains("nothing changed", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_that_does_not_hold_is_shown_row_by_row_and_leaves_nothing_behind()
    {
        using var client = await WriterAsync();
        var sheet = FundSheetDesk.Sheet([
            .. FundSheetDesk.Sound,
            FundSheetDesk.Row("s", "sale", "2024-05-01", "10", "stake=S", "units=51"),
            FundSheetDesk.Row("p", "payment", "2024-05-01", "10", "investor=Nobody"),
        ]);

        var (status, page) = await SendAsync(client, sheet, "import");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("holds 2 error(s)", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\" class=\"number\">10</th>", page, StringComparison.Ordinal);
        Assert.Contains("Nobody", page, StringComparison.Ordinal);
        Assert.Equal(0, Entries);
    }

    [Fact]
    public async Task A_form_without_a_file_is_refused()
    {
        using var client = await WriterAsync();

        var (status, page) = await SendAsync(client, "", "import");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Choose a CSV or Excel file", page, StringComparison.Ordinal);
    }

    [Theory, InlineData("xlsx"), InlineData("csv")]
    public async Task The_template_can_be_taken_away(string format)
    {
        using var client = _site.Client();

        using var answer = await client.GetAsync(
            new Uri($"{Form}/template.{format}", UriKind.Relative),
            Stop
        );

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(
            $"fund-entries.{format}",
            answer.Content.Headers.ContentDisposition!.FileName!.Trim('"')
        );
    }

    [Fact]
    public async Task Over_http_the_entries_are_prepared_by_whoever_sends_them()
    {
        using var client = _site.Client();
        using var request = Request(FundSheetDesk.Sheet(FundSheetDesk.Sound));

        using var answer = await client.SendAsync(request, Stop);
        var shape = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement;

        Assert.Equal(6, shape.GetProperty("entries").GetInt32());
        Assert.All(
            _site.Book.History.Funds.ControlledOf(FundSheetDesk.Venture, FundSheetDesk.Last),
            entry => Assert.Equal(Approval.Prepared, entry.Approval)
        );
    }

    [Fact]
    public async Task Over_http_every_row_that_does_not_hold_is_in_the_answer()
    {
        using var client = _site.Client();

        var (status, problem) = await client.AskAsync(Request(FundSheetDesk.Sheet(FundSheetDesk.Sound[3])));

        Assert.Equal((422, "sheet.rows-must-hold"), (status, problem.GetProperty("code").GetString()));
        Assert.Equal(0, Entries);
    }

    int Entries => _site.Book.History.Funds.ControlledOf(FundSheetDesk.Venture, FundSheetDesk.Last).Count;

    static HttpRequestMessage Request(string sheet) =>
        new HttpRequestMessage(HttpMethod.Post, $"{Answers.Programme}/fund-sheets?name=entries.csv")
        {
            Content = new StringContent(sheet, Encoding.UTF8, "text/csv"),
        }
            .WithToken()
            .WithId(Guid.CreateVersion7());

    async Task<HttpClient> WriterAsync()
    {
        var client = _site.Client();
        var hidden = await HiddenAsync(client, "/en/sign-in");
        hidden["token"] = Site.Secret;
        hidden["next"] = Form;
        (
            await client.PostAsync(
                new Uri("/en/sign-in", UriKind.Relative),
                new FormUrlEncodedContent(hidden),
                Stop
            )
        ).Dispose();
        return client;
    }

    static async Task<(HttpStatusCode Status, string Page)> SendAsync(
        HttpClient client,
        string sheet,
        string button
    )
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in await HiddenAsync(client, Form))
            form.Add(new StringContent(value), name);
        form.Add(new StringContent(button), "do");
        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(sheet)), "sheet", "entries.csv");
        using var answer = await client.PostAsync(new Uri(Form, UriKind.Relative), form, Stop);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop));
    }

    static async Task<Dictionary<string, string>> HiddenAsync(HttpClient client, string address) =>
        Hidden()
            .Matches(await client.GetStringAsync(new Uri(address, UriKind.Relative), Stop))
            .DistinctBy(field => field.Groups[1].Value)
            .ToDictionary(field => field.Groups[1].Value, field => field.Groups[2].Value);

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
