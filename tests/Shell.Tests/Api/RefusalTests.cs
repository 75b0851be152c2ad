using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Evenground.Tests.Web;
using Xunit;

namespace Evenground.Tests.Api;

/// <summary>Every way of asking wrongly is answered with a problem that says what to do.</summary>
public class RefusalTests(ExampleSite example) : IClassFixture<ExampleSite>
{
    public static TheoryData<string, string, int, string> Wrong =>
        new()
        {
            { "GET", "/api/v1/nothing", 404, "request.address-must-exist" },
            { "GET", "/api/v1/programmes/unknown", 404, "programme.must-exist" },
            { "GET", $"{Answers.Programme}/statements?on=2022-13-01", 400, "request.day-must-be-written" },
            { "GET", $"{Answers.Programme}/statements?known=today", 400, "request.day-must-be-written" },
            {
                "GET",
                $"{Answers.Programme}/statements?limit=1001",
                400,
                "request.page-must-be-within-bounds"
            },
            { "GET", $"{Answers.Programme}/statements?limit=0", 400, "request.page-must-be-within-bounds" },
            { "GET", $"{Answers.Programme}/statements?offset=-1", 400, "request.page-must-be-within-bounds" },
            { "GET", $"{Answers.Programme}/statements?limit=many", 400, "request.must-be-well-formed" },
            { "GET", $"{Answers.Programme}/statements?upTo=-1", 400, "request.sequence-must-be-counted" },
            { "GET", $"{Answers.Programme}/statements?format=pdf", 400, "request.format-must-be-known" },
            { "GET", $"{Answers.Programme}/entries?after=-1", 400, "request.sequence-must-be-counted" },
            { "GET", $"{Answers.Programme}/claims/none", 404, "claim.must-exist" },
            { "POST", $"{Answers.Programme}/statements", 401, "access.token-must-be-given" },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_question_is_a_problem_with_its_code(
        string method,
        string address,
        int status,
        string code
    )
    {
        using var client = example.Site.Client();

        var (found, problem) = await client.AskAsync(new(new(method), address));

        Assert.Equal((status, code), (found, problem.GetProperty("code").GetString()));
        Assert.NotEqual(
            problem.GetProperty("korean").GetString(),
            problem.GetProperty("english").GetString()
        );
    }

    [Fact]
    public async Task A_method_that_an_address_does_not_take_is_refused_with_those_it_takes()
    {
        using var client = example.Site.Client();
        using var request = new HttpRequestMessage(
            HttpMethod.Delete,
            $"{Answers.Programme}/statements"
        ).WithToken();

        using var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "POST"], answer.Content.Headers.Allow.Order());
    }

    [Fact]
    public async Task A_wrong_token_is_refused_even_for_reading()
    {
        using var client = example.Site.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Answers.Programme}/statements");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "guess");

        var (status, problem) = await client.AskAsync(request);

        Assert.Equal((401, "access.token-must-hold"), (status, problem.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_name_that_is_not_the_servers_own_is_refused()
    {
        using var client = example.Site.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/programmes");
        request.Headers.Host = "rebound.example";

        var (status, problem) = await client.AskAsync(request);

        Assert.Equal((421, "access.host-must-be-known"), (status, problem.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("Forwarded")]
    [InlineData("Via")]
    public async Task What_a_proxy_passes_on_from_elsewhere_needs_the_token_for_reading(string header)
    {
        using var client = example.Site.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Answers.Programme}/statements");
        request.Headers.TryAddWithoutValidation(header, "203.0.113.7");

        var (status, _) = await client.AskAsync(request);

        Assert.Equal(401, status);
    }

    [Fact]
    public async Task Health_is_told_to_everybody_and_says_nothing_of_the_record()
    {
        using var client = example.Site.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health");
        request.Headers.TryAddWithoutValidation("Via", "1.1 proxy");

        using var answer = await client.SendAsync(request);

        Assert.Equal("ok", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("{", 400, "request.must-be-well-formed")]
    [InlineData("""{"unknown":1}""", 400, "request.must-be-well-formed")]
    public async Task A_body_that_cannot_be_read_is_refused(string body, int status, string code)
    {
        using var client = example.Site.Client();
        var request = Post(
            $"{Answers.Programme}/statements",
            new StringContent(body, Encoding.UTF8, "application/json")
        );

        var (found, problem) = await client.AskAsync(request);

        Assert.Equal((status, code), (found, problem.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_body_of_another_kind_is_refused()
    {
        using var client = example.Site.Client();
        var request = Post(
            $"{Answers.Programme}/sheets?name=a.csv",
            new StringContent("a", Encoding.UTF8, "text/plain")
        );

        var (status, problem) = await client.AskAsync(request);

        Assert.Equal(
            (415, "request.body-must-be-of-a-kind-taken"),
            (status, problem.GetProperty("code").GetString())
        );
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        using var client = example.Site.Client();
        var request = Post(
            $"{Answers.Programme}/statements",
            new StringContent(new string(' ', 2 << 20), Encoding.UTF8, "application/json")
        );

        var (status, problem) = await client.AskAsync(request);

        Assert.Equal((413, "request.body-must-fit"), (status, problem.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_write_without_an_id_of_its_own_is_refused()
    {
        using var client = example.Site.Client();

        var (status, problem) = await client.AskAsync(Answers.Statement("s1").WithToken());

        Assert.Equal((400, "request.id-must-be-given"), (status, problem.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_sheet_with_errors_is_refused_with_every_one_of_them()
    {
        using var client = example.Site.Client();
        var request = Post(
            $"{Answers.Programme}/sheets?name=a.csv",
            new StringContent("a,b\n1,2\n", Encoding.UTF8, "text/csv")
        );

        var (status, problem) = await client.AskAsync(request);

        Assert.Equal((422, "sheet.rows-must-hold"), (status, problem.GetProperty("code").GetString()));
        Assert.True(problem.GetProperty("refusals").GetArrayLength() > 1);
        Assert.Equal(1, problem.GetProperty("refusals")[0].GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task A_page_of_another_site_cannot_write_in_a_writers_browser()
    {
        using var client = example.Site.Client();
        var request = Answers.Statement("s1").WithId(Guid.CreateVersion7());
        request.Headers.Add("Origin", "https://elsewhere.example");

        var (status, problem) = await client.AskAsync(request);

        Assert.Equal((403, "access.site-must-be-ours"), (status, problem.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("ko", "korean")]
    [InlineData("en;q=0.5, ko-KR;q=0.9", "korean")]
    [InlineData("de, en", "english")]
    public async Task The_detail_is_in_the_language_that_is_preferred(string preferred, string property)
    {
        using var client = example.Site.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/programmes/unknown");
        request.Headers.TryAddWithoutValidation("Accept-Language", preferred);

        var (_, problem) = await client.AskAsync(request);

        Assert.Equal(problem.GetProperty(property).GetString(), problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Every_answer_carries_the_headers_that_keep_browsers_safe()
    {
        using var client = example.Site.Client();

        foreach (
            var address in (string[])
                ["/health", "/en/venture-platform", "/api/v1/programmes", "/api/v1/programmes/unknown"]
        )
        {
            using var answer = await client.GetAsync(address);
            var policy = string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
            Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        }
    }

    static HttpRequestMessage Post(string address, HttpContent content) =>
        new HttpRequestMessage(HttpMethod.Post, address) { Content = content }
            .WithToken()
            .WithId(Guid.CreateVersion7());
}
