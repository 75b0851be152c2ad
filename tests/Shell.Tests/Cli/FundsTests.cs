using Evenground.Cli;
using Evenground.Import;
using Xunit;

namespace Evenground.Tests.Cli;

/// <summary>Sheets of fund entries and market indices from the command line.</summary>
public sealed class FundsTests : IDisposable
{
    readonly Shell _shell = new();

    [Theory, InlineData("entries.csv"), InlineData("entries.xlsx")]
    public async Task A_template_whose_names_are_unknown_is_refused_row_by_row_and_nothing_is_recorded(
        string name
    )
    {
        await FoundAsync();
        var written = await _shell.RunAsync("funds", "template", "--out", _shell.At(name));

        var before = await _shell.RunAsync("programme", "list", "--json");

        var imported = await _shell.RunAsync("funds", "import", _shell.At(name), "--json");

        Assert.Equal(ExitCode.Done, written.Code);
        Assert.Equal(ExitCode.Refused, imported.Code);
        Assert.Contains(FundSheetTemplate.Fund, imported.Output + imported.Error, StringComparison.Ordinal);
        Assert.Equal(before.Output, (await _shell.RunAsync("programme", "list", "--json")).Output);
    }

    [Fact]
    public async Task Ledgers_are_exported_as_a_sheet()
    {
        await FoundAsync();

        var exported = await _shell.RunAsync("funds", "sheet", "--out", _shell.At("all.csv"), "--json");

        Assert.Equal(ExitCode.Done, exported.Code);
        Assert.Equal(0, exported.Json.GetProperty("funds").GetInt32());
        Assert.StartsWith(
            "entry,kind,fund",
            await File.ReadAllTextAsync(_shell.At("all.csv")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_market_index_is_imported_once()
    {
        await FoundAsync();
        var file = _shell.At("market-indices.csv");
        await File.WriteAllTextAsync(
            file,
            "code,name_ko,name_en,currency,kind,on,level,source\nM,시장,Market,KRW,price,2024-01-31,100,Exchange\n"
        );

        var first = await _shell.RunAsync("import", file, "--json");
        var again = await _shell.RunAsync("import", file, "--json");

        Assert.Equal(1, first.Json.GetProperty("entries").GetInt32());
        Assert.Equal(0, again.Json.GetProperty("entries").GetInt32());
    }

    public void Dispose() => _shell.Dispose();

    Task FoundAsync() =>
        _shell.RunAsync("programme", "new", "mine", "--name-ko", "내 것", "--name-en", "Mine");
}
