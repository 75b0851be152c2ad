using Evenground.Cli;
using Xunit;

namespace Evenground.Tests.Cli;

/// <summary>A record that is exported, reported, verified, backed up and restored from the command
/// line.</summary>
public sealed class CarryingTests : IDisposable
{
    readonly Shell _shell = new();

    [Fact]
    public async Task An_export_holds_and_comes_back_with_the_same_head()
    {
        var exported = await _shell.RunAsync("export", "--out", _shell.At("e.jsonl"), "--all", "--json");
        var verified = await _shell.RunAsync("verify", "--journal", _shell.At("e.jsonl"), "--json");
        var imported = await _shell.RunAsync(
            "import-journal",
            _shell.At("e.jsonl"),
            "--home",
            _shell.At("second"),
            "--json"
        );

        Assert.Equal(ExitCode.Done, verified.Code);
        Assert.Equal(
            exported.Json.GetProperty("headHash").GetString(),
            imported.Json.GetProperty("headHash").GetString()
        );
    }

    [Fact]
    public async Task A_report_recomputes_from_the_export_and_an_altered_figure_is_named()
    {
        await _shell.RunAsync("export", "--out", _shell.At("e.jsonl"));
        await _shell.RunAsync(
            "report",
            "venture-platform",
            "--as-of",
            "2022-12-31",
            "--known-on",
            "2022-12-31",
            "--out",
            _shell.At("r.json")
        );
        var untouched = await _shell.RunAsync(
            "verify",
            _shell.At("r.json"),
            "--journal",
            _shell.At("e.jsonl"),
            "--json"
        );
        var text = await File.ReadAllTextAsync(_shell.At("r.json"));
        var altered = text.Replace("\"printed\":\"113\"", "\"printed\":\"114\"", StringComparison.Ordinal);
        Assert.NotEqual(text, altered);
        await File.WriteAllTextAsync(_shell.At("r.json"), altered);

        var found = await _shell.RunAsync(
            "verify",
            _shell.At("r.json"),
            "--journal",
            _shell.At("e.jsonl"),
            "--json"
        );

        Assert.Equal((ExitCode.Done, ExitCode.Found), (untouched.Code, found.Code));
        Assert.Contains(
            found.Json.GetProperty("altered").EnumerateArray(),
            place =>
                place
                    .GetProperty("subject")
                    .GetString()!
                    .StartsWith("companies-resident~", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_changed_byte_of_an_export_is_found_at_its_entry()
    {
        await _shell.RunAsync("export", "--out", _shell.At("e.jsonl"));
        var lines = await File.ReadAllLinesAsync(_shell.At("e.jsonl"));
        var sequence = Array.FindIndex(
            lines,
            line => line.Contains("\"speaker\":\"POSCO\"", StringComparison.Ordinal)
        );
        lines[sequence] = lines[sequence].Replace("POSCO", "POSCA", StringComparison.Ordinal);
        await File.WriteAllLinesAsync(_shell.At("e.jsonl"), lines);

        var found = await _shell.RunAsync("verify", "--journal", _shell.At("e.jsonl"), "--json");

        Assert.Equal(ExitCode.Found, found.Code);
        Assert.Equal(sequence, found.Json.GetProperty("journals")[0].GetProperty("brokenAt").GetInt64());
    }

    [Fact]
    public async Task A_backup_restores_to_the_same_head_and_verifies()
    {
        var before = await _shell.RunAsync("verify", "--json");
        await _shell.RunAsync("check");
        before = await _shell.RunAsync("verify", "--json");
        await _shell.RunAsync("backup", _shell.At("b"));

        await _shell.RunAsync("restore", _shell.At("b"), "--home", _shell.At("restored"));
        var after = await _shell.RunAsync("verify", "--home", _shell.At("restored"), "--json");

        Assert.Equal(ExitCode.Done, after.Code);
        Assert.Equal(before.Output, after.Output);
    }

    [Fact]
    public async Task Importing_the_same_sheet_again_changes_nothing()
    {
        var sheet = Path.Combine(ExampleProgramme.Folder, "public-record.csv");
        await _shell.RunAsync("programme", "new", "mine", "--name-ko", "내 것", "--name-en", "Mine");
        var trial = await _shell.RunAsync("import", sheet, "--dry-run", "--json");

        var first = await _shell.RunAsync("import", sheet, "--json");
        var second = await _shell.RunAsync("import", sheet, "--json");

        Assert.Equal(
            trial.Json.GetProperty("entries").GetInt64(),
            first.Json.GetProperty("entries").GetInt64()
        );
        Assert.Equal(0, second.Json.GetProperty("entries").GetInt64());
        Assert.Equal(
            first.Json.GetProperty("headHash").GetString(),
            second.Json.GetProperty("headHash").GetString()
        );
    }

    [Fact]
    public async Task An_erased_payload_leaves_the_chain_whole()
    {
        await _shell.RunAsync("check");
        var unsure = await _shell.RunAsync("erase", "60", "--ground", "a test");

        var erased = await _shell.RunAsync("erase", "60", "--ground", "a test", "--yes");
        var verified = await _shell.RunAsync("verify", "--json");

        Assert.Equal(
            (ExitCode.Refused, ExitCode.Done, ExitCode.Done),
            (unsure.Code, erased.Code, verified.Code)
        );
        Assert.Equal(1, verified.Json.GetProperty("journals")[0].GetProperty("erased").GetInt64());
    }

    [Fact]
    public async Task A_person_is_noted_outside_the_journal_and_erased_once()
    {
        await _shell.RunAsync("check");
        var noted = await _shell.RunAsync(
            "person",
            "add",
            "--name",
            "Hong Gildong",
            "--contact",
            "x@example.org",
            "--purpose",
            "test",
            "--json"
        );
        var id = noted.Json.GetProperty("person").GetString()!;
        await _shell.RunAsync("export", "--out", _shell.At("e.jsonl"), "--all");

        var erased = await _shell.RunAsync("person", "erase", id);
        var again = await _shell.RunAsync("person", "erase", id);

        Assert.DoesNotContain(
            "Hong",
            await File.ReadAllTextAsync(_shell.At("e.jsonl")),
            StringComparison.Ordinal
        );
        Assert.Equal((ExitCode.Done, ExitCode.Refused), (erased.Code, again.Code));
    }

    public void Dispose() => _shell.Dispose();
}
