using System.Text.Json;
using Evenground.Tests.Web;
using Evenground.Web;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Evenground.Tests.Api;

/// <summary>The API's description names every route, and every route is described.</summary>
public class DescriptionTests(ExampleSite example) : IClassFixture<ExampleSite>
{
    [Fact]
    public async Task Every_route_is_described_and_every_description_is_routed()
    {
        using var client = example.Site.Client();
        var described = (await OperationsAsync(client)).Select(operation => operation.Name).ToHashSet();

        var routed = example
            .Site.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText!.StartsWith(ApiRoutes.Root, StringComparison.Ordinal))
            .Where(route => route.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>() is null)
            .SelectMany(route =>
                route
                    .Metadata.GetMetadata<HttpMethodMetadata>()!
                    .HttpMethods.Select(method => $"{method} {route.RoutePattern.RawText}")
            )
            .ToHashSet();

        Assert.Equal(routed.Order(), described.Order());
    }

    [Fact]
    public async Task Every_operation_says_what_it_does_in_both_languages_and_how_it_may_be_refused()
    {
        using var client = example.Site.Client();

        foreach (var (name, operation) in await OperationsAsync(client))
        {
            Assert.False(string.IsNullOrWhiteSpace(operation.GetProperty("summary").GetString()), name);
            var description = operation.GetProperty("description").GetString()!;
            Assert.True(description.Any(character => character is >= '가' and <= '힣'), name);
            Assert.True(description.Any(char.IsAsciiLetter), name);
            foreach (
                var (status, answer) in operation
                    .GetProperty("responses")
                    .EnumerateObject()
                    .Select(found => (found.Name, found.Value))
            )
                if (status[0] == '4')
                    Assert.True(
                        answer.GetProperty("content").TryGetProperty("application/problem+json", out _),
                        name
                    );
        }
    }

    [Fact]
    public async Task Whatever_may_change_something_says_that_it_needs_the_token()
    {
        using var client = example.Site.Client();

        foreach (var (name, operation) in await OperationsAsync(client))
        {
            var isWriting =
                name.StartsWith("POST", StringComparison.Ordinal)
                && !name.EndsWith("/validate", StringComparison.Ordinal);
            Assert.Equal(isWriting, operation.TryGetProperty("security", out _));
        }
    }

    [Fact]
    public async Task The_description_is_of_openapi_3_1()
    {
        using var client = example.Site.Client();

        var document = await client.GetJsonAsync("/openapi/v1.json");

        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
    }

    static async Task<List<(string Name, JsonElement Operation)>> OperationsAsync(HttpClient client) =>
        [
            .. (await client.GetJsonAsync("/openapi/v1.json"))
                .GetProperty("paths")
                .EnumerateObject()
                .SelectMany(path =>
                    path.Value.EnumerateObject()
                        .Select(operation =>
                            ($"{operation.Name.ToUpperInvariant()} {path.Name}", operation.Value)
                        )
                ),
        ];
}
