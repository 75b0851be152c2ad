using Evenground.Cli;
using Evenground.Tests.Import.Boundaries;
using Xunit;

namespace Evenground.Tests.Cli;

/// <summary>Boundaries that come in by the command line.</summary>
public sealed class BoundariesTests : IDisposable
{
    readonly Shell _shell = new();

    [Fact]
    public async Task A_file_of_provinces_is_recorded_once_and_can_be_verified()
    {
        var first = await ImportAsync(ProvincesFile(), "--mend", "--json");
        var again = await ImportAsync(ProvincesFile(), "--mend", "--json");
        var verified = await _shell.RunAsync("verify", "--json");

        Assert.Equal((ExitCode.Done, ExitCode.Done), (first.Code, again.Code));
        Assert.Equal(
            (17, 29),
            (first.Json.GetProperty("regions").GetInt32(), first.Json.GetProperty("borders").GetInt32())
        );
        Assert.Equal(1, first.Json.GetProperty("written").GetProperty("entries").GetInt32());
        Assert.Equal(0, again.Json.GetProperty("written").GetProperty("entries").GetInt32());
        Assert.Equal(ExitCode.Done, verified.Code);
    }

    [Fact]
    public async Task A_trial_records_nothing()
    {
        await ImportAsync(ProvincesFile(), "--mend", "--dry-run");

        var recorded = await ImportAsync(ProvincesFile(), "--mend", "--json");

        Assert.Equal(1, recorded.Json.GetProperty("written").GetProperty("entries").GetInt32());
    }

    [Theory]
    [InlineData("ko", "스스로 교차하거나 맞닿음")]
    [InlineData("en", "crosses or touches itself")]
    public async Task A_fault_is_told_in_the_readers_language_with_its_place(string language, string words)
    {
        var said = await ImportAsync(ProvincesFile(), "--language", language);

        Assert.Equal(ExitCode.Refused, said.Code);
        Assert.Contains(words, said.Error, StringComparison.Ordinal);
        Assert.Contains("126.467623, 36.537978", said.Error, StringComparison.Ordinal);
        Assert.Contains("[boundaries.shape-must-be-sound]", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Regions_of_another_country_are_refused_by_name()
    {
        var path = _shell.At("strips.json");
        await File.WriteAllTextAsync(path, Stripland.Plain.GeoJson, TestContext.Current.CancellationToken);

        var said = await ImportAsync(path);

        Assert.Equal(ExitCode.Refused, said.Code);
        Assert.Contains("'Strip 2'", said.Error, StringComparison.Ordinal);
        Assert.Contains("[boundaries.name-must-be-in-the-book]", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_out_of_reach() =>
        Assert.Equal(ExitCode.Unreachable, (await ImportAsync(_shell.At("nowhere.json"))).Code);

    [Fact]
    public async Task What_must_be_told_is_asked_for() =>
        Assert.Equal(ExitCode.WrongUsage, (await _shell.RunAsync("boundaries", "import", "x.json")).Code);

    static string ProvincesFile() =>
        SharedFiles.PathTo("data", "korea", "boundaries_provinces_2018.topo.json");

    Task<Said> ImportAsync(string path, params string[] more) =>
        _shell.RunAsync([
            "boundaries",
            "import",
            path,
            "--scheme",
            "kr-register",
            "--name-property",
            "name",
            "--from",
            "2018-06-30",
            "--until",
            "2023-06-30",
            "--title",
            "Boundaries of the provinces, 2018",
            "--publisher",
            "Statistics Korea",
            "--licence",
            "KOGL type 1",
            "--published",
            "2018-12-31",
            .. more,
        ]);

    public void Dispose() => _shell.Dispose();
}
