using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Evenground.Record;
using Evenground.Tests.Web;
using Evenground.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Evenground.Tests.Api;

/// <summary>Who may change the record over HTTP, and what a change answers.</summary>
public class WritingTests
{
    [Fact]
    public async Task A_stranger_can_write_nothing_by_any_route()
    {
        await using var site = await Site.StartExampleAsync();
        using var client = site.Client();
        var head = site.Book.Head;
        var routes = site
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<ChangesNothingAttribute>() is null)
            .Select(route => string.Join('/', route.RoutePattern.PathSegments.Select(SegmentOf)))
            .Distinct()
            .ToList();
        Assert.True(routes.Count > 10, $"Only {routes.Count} routes were found.");

        foreach (var route in routes)
        foreach (var method in (string[])["POST", "PUT", "PATCH", "DELETE"])
        {
            using var request = new HttpRequestMessage(new(method), "/" + route)
            {
                Content = JsonContent.Create(new { }),
            };
            using var answer = await client.SendAsync(request);
            Assert.True(
                answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.MethodNotAllowed,
                $"{method} /{route} was answered with {(int)answer.StatusCode}."
            );
        }

        Assert.Equal(head, site.Book.Head);
    }

    [Fact]
    public async Task A_statement_is_recorded_once_however_often_it_is_sent()
    {
        await using var site = await Site.StartEmptyAsync();
        using var client = site.Client();
        var id = Guid.CreateVersion7();

        var first = await SendAsync(client, Answers.Statement("s1").WithToken().WithId(id));
        var second = await SendAsync(client, Answers.Statement("s1").WithToken().WithId(id));

        Assert.False(first.GetProperty("wasRepeat").GetBoolean());
        Assert.True(second.GetProperty("wasRepeat").GetBoolean());
        Assert.Single(site.Book.History.Statements.Keys);
        Assert.Equal(first.GetProperty("headHash").GetString(), second.GetProperty("headHash").GetString());
    }

    [Fact]
    public async Task A_sheet_that_is_uploaded_twice_changes_nothing_the_second_time()
    {
        await using var site = await Site.StartEmptyAsync();
        using var client = site.Client();

        var first = await SendAsync(client, Sheet(dryRun: false));
        var second = await SendAsync(client, Sheet(dryRun: false));

        Assert.True(first.GetProperty("entries").GetInt64() > 75);
        Assert.Equal(0, second.GetProperty("entries").GetInt64());
    }

    [Fact]
    public async Task Statistics_are_uploaded_with_their_description_in_front_of_them()
    {
        await using var site = await Site.StartEmptyAsync();
        using var client = site.Client();

        var first = await SendAsync(client, Statistics("description", "file"));
        var second = await SendAsync(client, Statistics("description", "file"));
        var (status, problem) = await client.AskAsync(Statistics("file", "description"));

        Assert.Equal(1, first.GetProperty("changes").GetProperty("statistics.released.v1").GetInt32());
        Assert.Equal(0, second.GetProperty("entries").GetInt64());
        Assert.Equal(
            (400, "request.body-must-have-its-parts"),
            (status, problem.GetProperty("code").GetString())
        );
    }

    /// <summary>A table of invented figures in two parts.</summary>
    static HttpRequestMessage Statistics(string firstPart, string secondPart) =>
        new HttpRequestMessage(HttpMethod.Post, $"{Answers.Programme}/statistics")
        {
            Content = new MultipartFormDataContent
            {
                {
                    new StringContent(
                        """
                        {
                          "structure": {
                            "code": "residents", "title": {"korean": "주민", "english": "Residents"},
                            "unit": "people", "kind": "stock",
                            "dimensions": [{"code": "sex", "role": "category", "name": {"korean": "성별", "english": "Sex"}}]
                          },
                          "provenance": {
                            "publisher": {"korean": "통계국", "english": "Office"}, "table": "T1", "licence": "free",
                            "releasedOn": "2024-03-01", "retrievedOn": "2024-03-01"
                          }
                        }
                        """
                    ),
                    firstPart
                },
                { new StringContent("period,sex,value\n2022,T,9\n"), secondPart },
            },
        }
            .WithToken()
            .WithId(Guid.CreateVersion7());

    [Fact]
    public async Task A_trial_tells_what_would_change_and_changes_nothing()
    {
        await using var site = await Site.StartEmptyAsync();
        using var client = site.Client();
        var head = site.Book.Head;

        var trial = await SendAsync(client, Sheet(dryRun: true));

        Assert.True(trial.GetProperty("isTrial").GetBoolean());
        Assert.Equal(75, trial.GetProperty("changes").GetProperty("statement.asserted.v1").GetInt32());
        Assert.Equal(head, site.Book.Head);
    }

    [Fact]
    public async Task Pages_stay_with_one_state_of_the_record_while_entries_arrive()
    {
        await using var site = await Site.StartEmptyAsync();
        using var client = site.Client();
        foreach (var number in Enumerable.Range(1, 5))
            await site.SayAsync($"s{number}", "Sponsor", "Title", number);
        var first = await client.GetJsonAsync($"{Answers.Programme}/statements?limit=3");

        await site.SayAsync("a-new-one", "Sponsor", "Title", 6);
        var second = await client.GetJsonAsync(first.GetProperty("next").GetString()!);

        Assert.Equal(
            ["s1", "s2", "s3", "s4", "s5"],
            first
                .GetProperty("items")
                .EnumerateArray()
                .Concat(second.GetProperty("items").EnumerateArray())
                .Select(row => row.GetProperty("statementId").GetString())
        );
    }

    [Fact]
    public async Task An_unchanged_answer_is_not_sent_again_until_the_journal_moves()
    {
        await using var site = await Site.StartEmptyAsync();
        using var client = site.Client();
        using var first = await client.GetAsync($"{Answers.Programme}/statements");

        using var again = await client.SendAsync(Holding(first.Headers.ETag!.ToString()));
        await site.SayAsync("s1", "Sponsor", "Title", 1);
        using var later = await client.SendAsync(Holding(first.Headers.ETag!.ToString()));

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (again.StatusCode, later.StatusCode));
    }

    [Fact]
    public async Task A_withheld_payload_stays_withheld_from_strangers_and_its_entry_is_seen()
    {
        await using var site = await Site.StartEmptyAsync();
        using var client = site.Client();
        var secret = new ExchangeRateNoted(
            Currency.Dollar,
            Currency.Won,
            new(2026, 1, 2),
            1_300m,
            "confidential-source"
        );
        await site.AppendAsync(_ =>
            Decision.Of(new Fact(secret, new(secret.On), secret.On, Visibility.Restricted))
        );

        var toStrangers = await client.GetStringAsync($"{Answers.Programme}/entries");
        var toWriters = await (
            await client.SendAsync(
                new HttpRequestMessage(HttpMethod.Get, $"{Answers.Programme}/entries").WithToken()
            )
        ).Content.ReadAsStringAsync();

        Assert.DoesNotContain("confidential-source", toStrangers, StringComparison.Ordinal);
        Assert.Contains("\"payloadState\":\"withheld\"", toStrangers, StringComparison.Ordinal);
        Assert.Contains("confidential-source", toWriters, StringComparison.Ordinal);
    }

    static HttpRequestMessage Holding(string tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"{Answers.Programme}/statements");
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return request;
    }

    static HttpRequestMessage Sheet(bool dryRun) =>
        new HttpRequestMessage(
            HttpMethod.Post,
            $"{Answers.Programme}/sheets?name=public-record.csv&dryRun={dryRun}"
        )
        {
            Content = new StringContent(
                File.ReadAllText(Path.Combine(Evenground.Cli.ExampleProgramme.Folder, "public-record.csv")),
                Encoding.UTF8,
                "text/csv"
            ),
        }
            .WithToken()
            .WithId(Guid.CreateVersion7());

    static async Task<JsonElement> SendAsync(HttpClient client, HttpRequestMessage request)
    {
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>A parameter gets a value that its constraint takes.</summary>
    static string SegmentOf(Microsoft.AspNetCore.Routing.Patterns.RoutePatternPathSegment segment) =>
        string.Concat(
            segment.Parts.Select(part =>
                part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter
                    ? parameter.Name switch
                    {
                        "language" => "en",
                        "programme" => Site.Slug,
                        _ => "1",
                    }
                    : ((Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart)part).Content
            )
        );
}
