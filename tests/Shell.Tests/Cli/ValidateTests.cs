using Evenground.Cli;
using Xunit;

namespace Evenground.Tests.Cli;

/// <summary>The command that holds the model against what was published.</summary>
public sealed class ValidateTests : IDisposable
{
    readonly Shell _shell = new();

    [Fact]
    public async Task What_must_hold_holds_on_the_example_and_the_page_is_written()
    {
        var said = await _shell.RunAsync("validate", "--json", "--out", _shell.At("validation.md"));

        Assert.Equal(ExitCode.Done, said.Code);
        Assert.True(said.Json.GetProperty("holds").GetBoolean());
        Assert.Equal(10, said.Json.GetProperty("parts").GetArrayLength());
        Assert.Contains(
            "## V7",
            await File.ReadAllTextAsync(_shell.At("validation.md"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task People_read_verdicts_and_a_last_line()
    {
        var said = await _shell.RunAsync("validate", "--language", "en");

        Assert.Contains("held", said.Output, StringComparison.Ordinal);
        Assert.Contains("All that must hold holds", said.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _shell.Dispose();
}
