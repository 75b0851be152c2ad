using Evenground.Cli;
using MiniExcelLibs;
using Xunit;

namespace Evenground.Tests.Cli;

/// <summary>Files of funds by the command line. The example of public statements has no ledger, so what is
/// asked of it is refused or empty.</summary>
public sealed class FundFilesTests : IDisposable
{
    readonly Shell _shell = new();

    [Fact]
    public async Task A_report_of_an_unknown_fund_is_refused_and_leaves_no_file()
    {
        await _shell.RunAsync("check");
        var file = _shell.At("report.xlsx");

        var said = await _shell.RunAsync(
            "funds",
            "report",
            "Fund 1",
            "--format",
            "ilpa-reporting",
            "--out",
            file,
            "--language",
            "en"
        );

        Assert.Equal(ExitCode.Refused, said.Code);
        Assert.Contains("report.fund-must-be-known", said.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    [Theory]
    [InlineData("fund-investors")]
    [InlineData("fund-postings")]
    [InlineData("ledger-statements")]
    public async Task Of_a_programme_without_a_ledger_the_listings_are_empty(string listing)
    {
        await _shell.RunAsync("check");

        var said = await _shell.RunAsync("list", listing, "--json");

        Assert.Equal(0, said.Json.GetProperty("total").GetInt32());
    }

    public void Dispose() => _shell.Dispose();
}
