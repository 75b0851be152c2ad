using Evenground.Cli;
using Xunit;

namespace Evenground.Tests.Cli;

/// <summary>Pacing of funds as a script asks for it.</summary>
public sealed class FundsCommandsTests : IDisposable
{
    readonly Shell _shell = new();

    [Fact]
    public async Task A_setting_that_makes_no_sense_is_refused_with_its_range()
    {
        await _shell.RunAsync("check");

        var said = await _shell.RunAsync("funds", "pacing", "--set", "growth=lots", "--language", "en");

        Assert.NotEqual(ExitCode.Done, said.Code);
        Assert.Contains("pacing.number-must-lie-within", said.Error, StringComparison.Ordinal);
        Assert.Equal("", said.Output);
    }

    [Fact]
    public async Task Without_a_fund_there_is_nothing_to_forecast_and_that_is_said()
    {
        await _shell.RunAsync("check");

        var said = await _shell.RunAsync("funds", "pacing", "--language", "en");

        Assert.Equal(ExitCode.Done, said.Code);
        Assert.Contains("no fund to forecast", said.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _shell.Dispose();
}
