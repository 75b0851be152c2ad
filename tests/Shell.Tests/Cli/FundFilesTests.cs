using Evenground.Cli;
using Evenground.Store;
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

    [Fact]
    public async Task The_example_book_gives_its_reports_and_its_whole_in_every_format()
    {
        await BringTheBookAsync();
        var (report, book) = (_shell.At("report.xlsx"), _shell.At("book.zip"));
        string[] programme = ["--programme", "fund-book", "--on", "2026-09-30", "--json"];

        var reported = await _shell.RunAsync([
            .. (string[])
                ["funds", "report", "Example Fund 01", "--format", "ilpa-reporting", "--out", report],
            .. programme,
        ]);
        var exported = await _shell.RunAsync([
            .. (string[])["funds", "export", "--format", "parquet", "--out", book],
            .. programme,
        ]);

        Assert.Equal((ExitCode.Done, ExitCode.Done), (reported.Code, exported.Code));
        Assert.Equal("ilpa-reporting-2026-q3", reported.Json.GetProperty("report").GetString());
        Assert.Equal(["Cover", "Reporting"], MiniExcel.GetSheetNames(report));
        Assert.Equal(22, exported.Json.GetProperty("funds").GetInt32());
        using var archive = System.IO.Compression.ZipFile.OpenRead(book);
        Assert.Equal(8, archive.Entries.Count);
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

    /// <summary>The book comes with the server; here it is put where the commands look.</summary>
    async Task BringTheBookAsync()
    {
        var home = _shell.At("home");
        Directory.CreateDirectory(home);
        var options = new StoreOptions($"Data Source={home}/evenground.db", home);
        await using var installation = await Installation.OpenAsync(options, TimeProvider.System, default);
        Assert.True((await ExampleBook.LoadAsync(installation, default)).Accepted(out _, out _));
    }

    public void Dispose() => _shell.Dispose();
}
