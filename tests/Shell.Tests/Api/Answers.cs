using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Evenground.Tests.Web;
using Xunit;

namespace Evenground.Tests.Api;

/// <summary>Short ways of asking the API and of reading its answers.</summary>
static class Answers
{
    public const string Programme = $"/api/v1/programmes/{Site.Slug}";

    public static async Task<JsonElement> GetJsonAsync(this HttpClient client, string address) =>
        await client.GetFromJsonAsync<JsonElement>(address);

    public static async Task<(int Status, JsonElement Problem)> AskAsync(
        this HttpClient client,
        HttpRequestMessage request
    )
    {
        using var answer = await client.SendAsync(request);
        var isProblem = answer.Content.Headers.ContentType?.MediaType == "application/problem+json";
        Assert.True(
            isProblem,
            $"{request.Method} {request.RequestUri}: {(int)answer.StatusCode} {answer.Content.Headers.ContentType}"
        );
        return ((int)answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    public static HttpRequestMessage WithToken(this HttpRequestMessage request)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Site.Secret);
        return request;
    }

    public static HttpRequestMessage WithId(this HttpRequestMessage request, Guid id)
    {
        request.Headers.Add("Request-Id", id.ToString());
        return request;
    }

    public static HttpRequestMessage Statement(string key, string value = "100") =>
        new(HttpMethod.Post, $"{Programme}/statements")
        {
            Content = JsonContent.Create(
                new
                {
                    statementId = key,
                    publishedOn = "2026-01-02",
                    speaker = "Sponsor",
                    publisher = "Daily",
                    sourceTitle = "Title",
                    figures = new[]
                    {
                        new
                        {
                            metric = "hub.residents",
                            scope = "Hub",
                            relation = "equals",
                            value,
                            unit = "companies",
                            asOf = "2025-12-31",
                        },
                    },
                }
            ),
        };
}
