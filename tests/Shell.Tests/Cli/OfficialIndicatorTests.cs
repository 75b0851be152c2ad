using System.Text.Json;
using Evenground.Cli;
using Xunit;

namespace Evenground.Tests.Cli;

/// <summary>Figures of official statistics are asked for by place, period and borders.</summary>
public sealed class OfficialIndicatorTests : IDisposable
{
    readonly Shell _shell = new();

    /// <remarks>Golden number: Statistics Korea, capital-area migration, 2025-09-17: 960,657 from 2004 to
    /// 2024.</remarks>
    [Fact]
    public async Task Any_period_may_be_asked_for()
    {
        var row = await OneAsync("net-migration", "--scope", "kr-capital-area", "--period", "2004/2024");

        Assert.Equal("official", row.GetProperty("basis").GetString());
        Assert.Equal("2004/2024", row.GetProperty("detail").GetString());
        Assert.Equal("960657", row.GetProperty("printed").GetString());
    }

    [Fact]
    public async Task Constant_borders_may_be_asked_for_and_stand_in_the_address()
    {
        string[] daegu = ["population-change", "--scope", "kr-daegu", "--period", "2023"];

        var published = await OneAsync(daegu);
        var constant = await OneAsync([.. daegu, "--geography", "constant"]);

        Assert.Equal("missing.border-change", published.GetProperty("missing").GetString());
        Assert.Equal(
            "population-change~kr-daegu~official~2023!40constant",
            constant.GetProperty("id").GetString()
        );
        Assert.True(constant.TryGetProperty("printed", out _));
    }

    [Fact]
    public async Task Without_a_period_the_last_one_of_every_place_is_shown()
    {
        var said = await _shell.RunAsync("indicator", "births", "--basis", "official", "--json");

        Assert.Equal(ExitCode.Done, said.Code);
        Assert.True(said.Json.GetProperty("items").GetArrayLength() > 17);
    }

    [Fact]
    public async Task What_is_no_period_is_refused()
    {
        var said = await _shell.RunAsync("indicator", "births", "--period", "last-year");

        Assert.Equal(ExitCode.Refused, said.Code);
        Assert.Contains("statistics.period-must-be-known", said.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _shell.Dispose();

    async Task<JsonElement> OneAsync(params string[] words)
    {
        var said = await _shell.RunAsync(["indicator", .. words, "--as-of", "2026-11-23", "--json"]);
        Assert.Equal(ExitCode.Done, said.Code);
        return Assert.Single(said.Json.GetProperty("items").EnumerateArray());
    }
}
