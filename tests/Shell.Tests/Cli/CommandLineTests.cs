using Evenground.Cli;
using Xunit;

namespace Evenground.Tests.Cli;

/// <summary>What holds of every command, also of one that is added tomorrow.</summary>
public sealed class CommandLineTests : IDisposable
{
    readonly Shell _shell = new();

    public static TheoryData<string> Paths => [.. CommandLine.Commands.Select(command => command.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Help_teaches_in_both_languages_and_gives_an_example(string path)
    {
        var command = CommandLine.Commands.Single(found => found.Path == path);

        var korean = await _shell.RunAsync([.. path.Split(' '), "--help", "--language", "ko"]);
        var english = await _shell.RunAsync([.. path.Split(' '), "--help", "--language", "en"]);

        Assert.Equal((ExitCode.Done, ExitCode.Done), (korean.Code, english.Code));
        Assert.Contains(command.Summary.Korean, korean.Output, StringComparison.Ordinal);
        Assert.Contains(command.Summary.English, english.Output, StringComparison.Ordinal);
        Assert.NotEmpty(command.Examples);
        Assert.All(
            command.Examples,
            example => Assert.Contains(example, english.Output, StringComparison.Ordinal)
        );
        var words = english.Output[..english.Output.IndexOf("\nExamples", StringComparison.Ordinal)];
        Assert.DoesNotContain(words, character => character is >= '가' and <= '힣');
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Every_example_is_a_command_line_that_is_understood(string path)
    {
        foreach (var example in CommandLine.Commands.Single(found => found.Path == path).Examples)
        {
            var said = await _shell.RunAsync([.. WordsOf(example).Skip(1), "--help"]);
            Assert.True(said.Code == ExitCode.Done, $"{example}: {said.Error}");
        }
    }

    [Theory]
    [InlineData("programme", "list")]
    [InlineData("statement", "list")]
    [InlineData("entry", "list", "--limit", "3")]
    [InlineData("list", "assertions")]
    [InlineData("list", "claims")]
    [InlineData("funds", "regions")]
    [InlineData("funds", "pacing", "--set", "growth=0.1", "--all")]
    [InlineData("indicator", "companies-resident")]
    [InlineData("verify")]
    [InlineData(
        "rates",
        "note",
        "USD",
        "KRW",
        "--on",
        "2023-11-15",
        "--rate",
        "1300.8",
        "--source",
        "a test"
    )]
    public async Task Json_is_all_there_is_on_standard_output(params string[] args)
    {
        await _shell.RunAsync("check");

        var said = await _shell.RunAsync([.. args, "--json"]);

        Assert.Equal(ExitCode.Done, said.Code);
        Assert.Equal(System.Text.Json.JsonValueKind.Object, said.Json.ValueKind);
    }

    [Theory]
    [InlineData("chek", "check")]
    [InlineData("verfy", "verify")]
    public async Task A_mistyped_command_is_told_apart_and_the_nearest_is_named(string typed, string meant)
    {
        var said = await _shell.RunAsync(typed);

        Assert.Equal(ExitCode.WrongUsage, said.Code);
        Assert.Contains($"'{meant}'", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "--on", "2022-13-01")]
    [InlineData("check", "--nothing-like-it")]
    [InlineData("verify", "report.json")]
    [InlineData("export")]
    [InlineData("programme", "new")]
    [InlineData("list", "nothing")]
    public async Task What_is_not_understood_does_nothing_and_ends_with_2(params string[] args)
    {
        var said = await _shell.RunAsync(args);

        Assert.Equal(ExitCode.WrongUsage, said.Code);
        Assert.Equal("", said.Output);
        Assert.False(Directory.Exists(_shell.At("home")));
    }

    [Fact]
    public async Task A_home_that_cannot_be_written_is_told_in_words()
    {
        await File.WriteAllTextAsync(_shell.At("a-file"), "");

        var said = await _shell.RunAsync("check", "--home", _shell.At("a-file"));

        Assert.Equal(ExitCode.Unreachable, said.Code);
        Assert.Contains("file.folder-must-be-writable", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_ends_with_4()
    {
        var said = await _shell.RunAsync(
            "check",
            "--connection",
            "Host=127.0.0.1;Port=1;Username=x;Password=x;Database=x;Timeout=2"
        );

        Assert.Equal(ExitCode.Unreachable, said.Code);
    }

    [Fact]
    public async Task Several_programmes_must_be_told_apart()
    {
        await _shell.RunAsync("check");
        await _shell.RunAsync("programme", "new", "second", "--name-ko", "둘째", "--name-en", "Second");

        var unnamed = await _shell.RunAsync("check");
        var named = await _shell.RunAsync("check", "--programme", "second");

        Assert.Equal((ExitCode.Refused, ExitCode.Done), (unnamed.Code, named.Code));
    }

    [Theory]
    [InlineData("venture-platform", ExitCode.Done)]
    [InlineData("somebody-elses", ExitCode.Refused)]
    public async Task The_example_comes_when_its_own_name_is_the_first_one_asked_for(
        string name,
        ExitCode code
    )
    {
        var said = await _shell.RunAsync("report", name, "--out", _shell.At("r.json"));

        Assert.Equal(code, said.Code);
        Assert.Equal(code == ExitCode.Done, File.Exists(_shell.At("r.json")));
    }

    [Fact]
    public async Task A_named_home_never_gets_the_example_unasked()
    {
        var said = await _shell.RunAsync("check", "--home", _shell.At("production"));

        Assert.Equal(ExitCode.Refused, said.Code);
        Assert.Contains("programme.must-be-founded", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LANG", "ko_KR.UTF-8")]
    [InlineData("EVENGROUND_LANGUAGE", "ko")]
    public async Task The_language_comes_from_the_environment(string variable, string value)
    {
        _shell[variable] = value;

        Assert.Contains("사용법", (await _shell.RunAsync("--help")).Output, StringComparison.Ordinal);
    }

    public void Dispose() => _shell.Dispose();

    /// <summary>The words of a line as a shell takes them apart; quotation marks hold a word
    /// together.</summary>
    static IEnumerable<string> WordsOf(string line) =>
        line.Split('"')
            .SelectMany(
                (part, place) =>
                    place % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            );
}
