using System.Text.Json;
using Evenground.Cli;
using Xunit;

namespace Evenground.Tests.Cli;

/// <summary>Statistics come into the record from the command line, release by release; the figures are
/// invented.</summary>
public sealed class StatisticsTests : IDisposable
{
    const string Figures = "period,sex,value\n2022,M,4\n2022,F,5\n2022,T,9\n";

    readonly Shell _shell = new();

    [Fact]
    public async Task A_release_is_recorded_once_and_listed()
    {
        var first = await ImportAsync(Figures, "2024-03-01");
        var again = await ImportAsync(Figures, "2024-03-01");
        var listed = await _shell.RunAsync("statistics", "list", "--json");

        Assert.Equal((ExitCode.Done, ExitCode.Done), (first.Code, again.Code));
        Assert.True(first.Json.GetProperty("isNew").GetBoolean());
        Assert.False(again.Json.GetProperty("isNew").GetBoolean());
        Assert.Equal(3, first.Json.GetProperty("rows").GetInt32());
        var edition = Assert.Single(Listed(listed)).GetProperty("editions")[0];
        Assert.Equal(first.Json.GetProperty("digest").GetString(), edition.GetProperty("digest").GetString());
    }

    [Fact]
    public async Task Two_releases_stand_side_by_side_and_their_changes_are_told()
    {
        await ImportAsync(Figures, "2024-03-01");
        await ImportAsync("period,sex,value\n2022,M,4\n2022,F,6\n2022,T,10\n2023,T,11\n", "2024-09-01");

        var changes = await _shell.RunAsync([
            "statistics",
            "changes",
            "residents",
            "--from",
            "2024-06-01",
            "--to",
            "2024-12-31",
            "--json",
        ]);
        var drawn = await _shell.RunAsync([
            "statistics",
            "changes",
            "residents",
            "--from",
            "2024-06-01",
            "--language",
            "en",
        ]);

        Assert.Equal(
            (2, 1, 0),
            (
                changes.Json.GetProperty("revised").GetInt32(),
                changes.Json.GetProperty("added").GetInt32(),
                changes.Json.GetProperty("deleted").GetInt32()
            )
        );
        Assert.Contains("2 revised, 1 added, 0 deleted", drawn.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Totals_that_differ_are_refused_unless_the_description_admits_them()
    {
        const string differing = "period,sex,value\n2022,M,4\n2022,F,5\n2022,T,10\n";

        var refused = await ImportAsync(differing, "2024-03-01");
        var admitted = await ImportAsync(
            differing,
            "2024-03-01",
            ", \"admitted\": {\"korean\": \"성별 미상 1명\", \"english\": \"One person's sex is unknown\"}"
        );

        Assert.Equal(ExitCode.Refused, refused.Code);
        Assert.Contains("statistics.parts-must-make-the-whole", refused.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, admitted.Code);
    }

    [Fact]
    public async Task A_trial_records_nothing()
    {
        var trial = await ImportAsync(Figures, "2024-03-01", options: "--dry-run");
        var listed = await _shell.RunAsync("statistics", "list", "--json");

        Assert.True(trial.Json.GetProperty("isNew").GetBoolean());
        Assert.Empty(Listed(listed));
    }

    [Fact]
    public async Task A_file_without_a_description_or_of_another_format_is_refused()
    {
        await File.WriteAllTextAsync(_shell.At("alone.csv"), Figures, TestContext.Current.CancellationToken);

        var alone = await _shell.RunAsync("statistics", "import", _shell.At("alone.csv"));
        var other = await ImportAsync(Figures, "2024-03-01", options: "--format=dbf");
        var unknown = await _shell.RunAsync(["statistics", "changes", "tides", "--from", "2024-01-01"]);

        Assert.Contains("statistics-file.description-must-exist", alone.Error, StringComparison.Ordinal);
        Assert.Contains("statistics-file.format-must-be-known", other.Error, StringComparison.Ordinal);
        Assert.Contains("statistics.table-must-be-known", unknown.Error, StringComparison.Ordinal);
    }

    /// <summary>The tests' own table, beside those of the country pack.</summary>
    static IEnumerable<JsonElement> Listed(Said said) =>
        said.Json.EnumerateArray().Where(table => table.GetProperty("code").GetString() == "residents");

    public void Dispose() => _shell.Dispose();

    async Task<Said> ImportAsync(
        string figures,
        string releasedOn,
        string layout = "",
        string? options = null
    )
    {
        await _shell.RunAsync("programme", "list");
        await File.WriteAllTextAsync(
            _shell.At("residents.csv"),
            figures,
            TestContext.Current.CancellationToken
        );
        await File.WriteAllTextAsync(
            _shell.At("residents.source.json"),
            $$"""
            {
              "structure": {
                "code": "residents",
                "title": {"korean": "주민 (지어낸 수)", "english": "Residents (invented)"},
                "unit": "people",
                "kind": "stock",
                "dimensions": [{"code": "sex", "role": "category", "name": {"korean": "성별", "english": "Sex"}, "total": "T"}]
              },
              "provenance": {
                "publisher": {"korean": "통계국", "english": "Office"},
                "table": "T1", "licence": "free", "releasedOn": "{{releasedOn}}", "retrievedOn": "2024-10-01"
              },
              "layout": {"format": "plain"{{layout}}}
            }
            """,
            TestContext.Current.CancellationToken
        );
        string[] call = ["statistics", "import", _shell.At("residents.csv"), "--json"];
        return await _shell.RunAsync(options is null ? call : [.. call, options]);
    }
}
