using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Evenground.Tests.Web;

/// <summary>The pages of the cycle over the example programme and its country.</summary>
public sealed partial class CyclePagesTests(ExampleSite example) : IClassFixture<ExampleSite>
{
    const string Jeonnam = "g=kr-jeonnam:2024-2033:100;displacement=0;returns=1",
        Gyeongbuk = "g=kr-gyeongbuk:2024-2033:100;displacement=0;returns=1",
        EveryAge = ";weight-middle=1;weight-old=1";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ko", "cycle")]
    [InlineData("en", "cycle")]
    [InlineData("ko", "cycle/scenario?scenario=g=kr-jeonnam:2024:10;draws=5")]
    [InlineData("en", "cycle/scenario?scenario=g=kr-jeonnam:2024:10;draws=5")]
    [InlineData("en", "cycle/compare")]
    [InlineData("ko", "cycle/validation")]
    public async Task Every_link_of_a_page_leads_to_a_page(string language, string page)
    {
        using var client = example.Site.Client();
        var html = await GetAsync(language, page);

        Assert.Single(Headings().Matches(html));
        foreach (
            var address in Links()
                .Matches(html)
                .Select(link => WebUtility.HtmlDecode(link.Groups[1].Value))
                .Distinct()
                .Where(address => !address.Contains("/exports/", StringComparison.Ordinal))
                // The map offers a scenario for each region: one of them stands for all.
                .GroupBy(address => address.Contains("&add=", StringComparison.Ordinal) ? "add" : address)
                .Select(group => group.First())
        )
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);
            Assert.True(
                answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect,
                $"{address}: {answer.StatusCode}"
            );
        }
    }

    /// <summary>The numbers that the specification names for this question. Its prototype let every age
    /// answer alike.</summary>
    [Fact]
    public async Task The_money_of_the_example_gives_the_jobs_and_residents_that_the_specification_names()
    {
        var result = await AnswerAsync(Jeonnam + EveryAge + ";draws=0");

        Assert.InRange(Figure(result, "startup-jobs", "kr-jeonnam", 2033), 2_312, 2_314);
        Assert.InRange(Figure(result, "local-jobs", "kr-jeonnam", 2033), 1_708, 1_710);
        Assert.InRange(Figure(result, "residents-change", "kr-jeonnam", 2033), 768, 770);
    }

    [Fact]
    public async Task With_the_weights_of_ages_fewer_residents_follow_the_same_money()
    {
        var result = await AnswerAsync(Jeonnam + ";draws=0");

        Assert.InRange(Figure(result, "startup-jobs", "kr-jeonnam", 2033), 2_312, 2_314);
        Assert.InRange(Figure(result, "local-jobs", "kr-jeonnam", 2033), 1_689, 1_691);
        Assert.InRange(Figure(result, "residents-change", "kr-jeonnam", 2033), 594, 596);
    }

    [Fact]
    public async Task Both_settings_stand_ready_with_the_same_money_elsewhere()
    {
        var html = WebUtility.HtmlDecode(await GetAsync("en", "cycle/scenario"));

        foreach (var setting in (string[])["", EveryAge])
        {
            Assert.Contains($"scenario={Jeonnam}{setting}\"", html, StringComparison.Ordinal);
            Assert.Contains(
                $"scenario={Jeonnam}{setting}&scenario={Gyeongbuk}{setting}\"",
                html,
                StringComparison.Ordinal
            );
        }
    }

    [Theory]
    [InlineData("local-jobs")]
    [InlineData("migration")]
    [InlineData("local-jobs,migration,founders")]
    public async Task Any_link_can_be_switched_off(string off)
    {
        var html = WebUtility.HtmlDecode(
            await GetAsync("en", $"cycle/scenario?scenario=g=kr-jeonnam:2024-2033:100;off={off};draws=0")
        );

        Assert.Contains("class=\"grid keys-of-scenario\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_elasticity_is_shown_with_its_error_and_the_multiplier_without_double_counting()
    {
        var html = WebUtility.HtmlDecode(await GetAsync("en", "cycle"));

        Assert.Contains(
            "the migration elasticity is 0.45 with a standard error of 0.44, from 6,080 flows between regions, 2001 to 2024",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains("It is weakly identified.", html, StringComparison.Ordinal);
        Assert.Matches(";multiplier=0\\.9[0-9]+\">Open the scenario without double counting", html);
        Assert.Contains("(double counted)", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scenario_stands_in_its_address_and_keeps_its_caveats()
    {
        var html = WebUtility.HtmlDecode(await GetAsync("en", $"cycle/scenario?scenario={Jeonnam};draws=20"));

        Assert.Contains("KRW 100 bn a year in Jeonnam, 2024 to 2033", html, StringComparison.Ordinal);
        Assert.Contains(
            "Regional gains from migration are other regions' losses.",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains("national amplification is 1.000", html, StringComparison.Ordinal);
        Assert.Contains(", range ", html, StringComparison.Ordinal);
        Assert.Matches("<code>[0-9a-f]{64}</code>", html);
    }

    [Theory]
    [InlineData("en", "g=kr-atlantis:2024:1", "no region 'kr-atlantis'")]
    [InlineData("ko", "g=kr-jeonnam:1999:1", "1999년 투자를 적었습니다")]
    [InlineData("en", "additionality=7", "'additionality' (Additionality) is 7")]
    [InlineData("en", "dilution=0;migration-elasticity=5;jobs-per-resident=0.6", "cannot be calculated")]
    public async Task What_cannot_be_answered_says_why_and_keeps_the_form(
        string language,
        string scenario,
        string said
    )
    {
        var html = WebUtility.HtmlDecode(await GetAsync(language, $"cycle/scenario?scenario={scenario}"));

        Assert.Contains(said, html, StringComparison.Ordinal);
        Assert.Contains("<form id=\"question\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_leads_to_the_address_that_holds_the_scenario()
    {
        using var client = example.Site.Client();
        using var answer = await client.GetAsync(
            new Uri(
                PageAddresses.Of(
                    "en",
                    "cycle/ask?place=kr-jeonnam&from=2024&until=2026&amount=50&place=&from=2024&until=2033&amount=&switches=1&link=startup-jobs&link=local-jobs&link=migration&link=demography&link=founders&additionality=0.4&horizon=12&draws=0&on=2025-01-01"
                ),
                UriKind.Relative
            ),
            Stop
        );

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.StartsWith(
            "/en/venture-platform/cycle/scenario?on=2025-01-01&scenario=g=kr-jeonnam:2024-2026:50;additionality=0.4;horizon=12;draws=0&",
            answer.Headers.Location!.ToString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("cycle/scenario?scenario=g=kr-jeonnam:2024:10;draws=10", "map", "kr-jeonnam")]
    [InlineData("cycle/scenario?scenario=g=kr-jeonnam:2024:10;draws=10", "figures", "residents-20-39")]
    [InlineData("cycle/scenario?scenario=g=kr-jeonnam:2024:10;draws=10", "ages", "100+")]
    [InlineData("cycle/scenario?scenario=g=kr-jeonnam:2024:10;draws=10", "tornado", "Assumption")]
    [InlineData("cycle/scenario?scenario=g=kr-jeonnam:2024:10;draws=10", "fan-kr-jeonnam", "startup-jobs")]
    [InlineData("cycle", "circle", "startup-jobs")]
    [InlineData("cycle", "gains", "limit")]
    [InlineData("cycle", "assumptions", "additionality")]
    [InlineData("cycle/compare?scenario=g=kr-jeonnam:2024:10;draws=10", "figures", "kr-jeonnam")]
    public async Task Every_table_and_picture_can_be_taken_away(string page, string name, string holds)
    {
        var html = WebUtility.HtmlDecode(await GetAsync("en", page));
        var links = Downloads()
            .Matches(html)
            .Select(link => link.Groups[1].Value)
            .Where(link => link.Contains($"/exports/{name}?", StringComparison.Ordinal))
            .Distinct()
            .ToArray();

        Assert.Contains(links, link => link.EndsWith("format=csv", StringComparison.Ordinal));
        using var client = example.Site.Client();
        foreach (var link in links)
        {
            using var answer = await client.GetAsync(new Uri(link, UriKind.Relative), Stop);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, link);
            var bytes = await answer.Content.ReadAsByteArrayAsync(Stop);
            Assert.NotEmpty(bytes);
            if (link.EndsWith("=csv", StringComparison.Ordinal))
                Assert.Contains(holds, System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_api_gives_the_figures_of_the_page_and_the_same_digest_again()
    {
        var first = await AnswerAsync("g=kr-jeonnam:2024-2033:100;draws=20");
        var again = await AnswerAsync("draws=20;g=kr-jeonnam:2024-2030:100,kr-jeonnam:2031-2033:100");

        Assert.Equal(first.GetProperty("id").GetString(), again.GetProperty("id").GetString());
        Assert.Equal(first.GetProperty("digest").GetString(), again.GetProperty("digest").GetString());
        Assert.Equal(11, first.GetProperty("caveats").GetArrayLength());
    }

    [Fact]
    public async Task A_scenario_that_cannot_be_read_is_a_problem_with_its_code()
    {
        using var client = example.Site.Client();
        using var answer = await client.GetAsync(
            new Uri("/api/v1/programmes/venture-platform/cycle/scenario?scenario=luck=1", UriKind.Relative),
            Stop
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(
            "scenario.key-must-be-known",
            await answer.Content.ReadAsStringAsync(Stop),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Two_scenarios_stand_side_by_side_with_the_range_of_their_difference()
    {
        var html = WebUtility.HtmlDecode(
            await GetAsync(
                "en",
                "cycle/compare?scenario=g=kr-jeonnam:2024-2033:100;draws=20&scenario=g=kr-gyeongbuk:2024-2033:100;draws=20"
            )
        );

        Assert.Contains("B − A", html, StringComparison.Ordinal);
        Assert.Contains("in Jeonnam, 2024 to 2033", html, StringComparison.Ordinal);
        Assert.Contains("in Gyeongbuk, 2024 to 2033", html, StringComparison.Ordinal);
        Assert.Contains("id=\"map-2\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_loop_of_the_overview_leads_to_the_cycle() =>
        Assert.Matches("href=\"/en/venture-platform/cycle\">Cycle</a></h2>", await GetAsync("en", ""));

    async Task<JsonElement> AnswerAsync(string scenario)
    {
        using var client = example.Site.Client();
        var text = await client.GetStringAsync(
            new Uri(
                $"/api/v1/programmes/venture-platform/cycle/scenario?scenario={scenario}",
                UriKind.Relative
            ),
            Stop
        );
        return JsonDocument.Parse(text).RootElement.Clone();
    }

    static double Figure(JsonElement result, string figure, string place, int year) =>
        result
            .GetProperty("series")
            .EnumerateArray()
            .Single(series =>
                series.GetProperty("figure").GetString() == figure
                && series.GetProperty("place").GetString() == place
            )
            .GetProperty("central")[year - result.GetProperty("baseYear").GetInt32() - 1]
            .GetDouble();

    async Task<string> GetAsync(string language, string page)
    {
        using var client = example.Site.Client();
        return await client.GetStringAsync(new Uri(PageAddresses.Of(language, page), UriKind.Relative), Stop);
    }

    [GeneratedRegex("(?:href|data-png)=\"([^\"]*/exports/[^\"]*)\"")]
    private static partial Regex Downloads();

    [GeneratedRegex("<h1[ >]")]
    private static partial Regex Headings();

    [GeneratedRegex("href=\"(/[^\"#]*)")]
    private static partial Regex Links();
}
