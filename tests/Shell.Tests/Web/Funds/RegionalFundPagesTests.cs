using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Evenground.Tests.Api;
using Xunit;
using static Evenground.Tests.Web.FundSite;

namespace Evenground.Tests.Web;

/// <summary>Where the money went and what is to come, over funds whose figures can be followed by
/// hand.</summary>
public sealed class RegionalFundPagesTests(FundSite funds) : IClassFixture<FundSite>
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Money_has_a_region_by_head_office_or_stands_apart()
    {
        var html = await GetAsync($"funds/regions?by=head-office&fund={Harbour}");

        Assert.Contains("By head office, where they were on the day", html, StringComparison.Ordinal);
        Assert.Contains("Not yet placed (not invested)", html, StringComparison.Ordinal);
        Assert.Contains("/proofs/fund-money-in-region~", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Funds_of_another_currency_are_left_out_and_named()
    {
        var all = await GetAsync("funds/regions");
        var dollars = await GetAsync($"funds/regions?fund={Dollar}");

        Assert.Contains("Only funds in KRW are added up", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Only funds in KRW", dollars, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_regions_and_the_rest_add_up_to_the_total_in_the_file()
    {
        var rows = await ItemsAsync("fund-regions");

        foreach (
            var same in rows.GroupBy(row =>
                (
                    row.GetProperty("currency").GetString(),
                    row.GetProperty("measure").GetString(),
                    row.GetProperty("places").GetString()
                )
            )
        )
            Assert.Single(
                same.GroupBy(row => row.GetProperty("attribution").GetString())
                    .Where(way => way.All(row => !row.GetProperty("isSuppressed").GetBoolean()))
                    .Select(way => way.Sum(row => row.GetProperty("amountMinor").GetInt64()))
                    .Distinct()
            );
    }

    [Fact]
    public async Task An_assumption_that_cannot_be_meant_is_said_and_not_taken()
    {
        var wrong = await GetAsync("funds/pacing?growth=lots&part=all");
        var right = await GetAsync("funds/pacing?growth=0.1&part=all");

        Assert.Contains("given &#x27;lots&#x27;", wrong, StringComparison.Ordinal);
        Assert.DoesNotContain("was given", right, StringComparison.Ordinal);
        Assert.Contains("value=\"0.1\"", right, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forecast_asked_twice_is_the_same_and_says_what_it_rests_on()
    {
        var first = await JsonAsync("fund-pacing/forecast?part=all&set=growth=0.08&set=years=5");
        var second = await JsonAsync("fund-pacing/forecast?part=all&set=growth=0.08&set=years=5");

        Assert.Equal(first.GetRawText(), second.GetRawText());
        Assert.Equal(5, first.GetProperty("yearsAhead").GetInt32());
        var growth = first
            .GetProperty("funds")[0]
            .GetProperty("assumptions")
            .EnumerateArray()
            .First(one => one.GetProperty("code").GetString() == "growth");
        Assert.Equal("readers", growth.GetProperty("origin").GetString());
    }

    [Fact]
    public async Task A_setting_that_is_none_is_refused_with_the_names_that_are()
    {
        using var client = funds.Site.Client();

        using var answer = await client.GetAsync(
            new Uri($"/api/v1/programmes/{Site.Slug}/fund-pacing/forecast?set=luck=1", UriKind.Relative),
            Stop
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(
            "pacing.name-must-be-known",
            await answer.Content.ReadAsStringAsync(Stop),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_duty_that_is_noted_is_judged_from_its_day()
    {
        using var client = funds.Site.Client();
        using var asked = DutyOf("duty").WithToken().WithId(Guid.CreateVersion7());
        using var wrong = DutyOf("wish").WithToken().WithId(Guid.CreateVersion7());

        using var done = await client.SendAsync(asked, Stop);
        using var refused = await client.SendAsync(wrong, Stop);

        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var standing = (await ItemsAsync("fund-duties")).First(row =>
            row.GetProperty("duty").GetString() == "far-away"
        );
        Assert.Equal(Harbour.ToString(), standing.GetProperty("fundId").GetString());
        Assert.Contains(
            standing.GetProperty("status").GetString(),
            (string[])["met", "not-yet", "missed", "not-decidable"]
        );
        Assert.Contains("Far away", await GetAsync($"funds/regions?fund={Harbour}"), StringComparison.Ordinal);
    }

    static HttpRequestMessage DutyOf(string kind) =>
        new(HttpMethod.Post, $"/api/v1/programmes/{Site.Slug}/funds/{Harbour}/duties")
        {
            Content = JsonContent.Create(
                new
                {
                    code = "far-away",
                    nameKo = "먼 섬에 투자",
                    nameEn = "Far away",
                    kind,
                    of = "invested",
                    share = 0.3m,
                    into = IslandCountry.Far,
                    dueOn = "2023-12-31",
                    source = "example",
                    on = "2020-01-01",
                }
            ),
        };

    async Task<IReadOnlyList<JsonElement>> ItemsAsync(string listing) =>
        [.. (await JsonAsync($"{listing}?limit=1000")).GetProperty("items").EnumerateArray()];

    async Task<JsonElement> JsonAsync(string address)
    {
        using var client = funds.Site.Client();
        var text = await client.GetStringAsync(
            new Uri($"/api/v1/programmes/{Site.Slug}/{address}", UriKind.Relative),
            Stop
        );
        return JsonDocument.Parse(text).RootElement.Clone();
    }

    async Task<string> GetAsync(string page)
    {
        using var client = funds.Site.Client();
        return await client.GetStringAsync(new Uri(PageAddresses.Of("en", page), UriKind.Relative), Stop);
    }
}
