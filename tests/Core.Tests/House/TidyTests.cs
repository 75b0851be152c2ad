using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace Evenground.Tests.House;

/// <summary>The house style, as far as a machine can hold it.</summary>
public partial class TidyTests
{
    const int LongestLine = 110;
    const int LongestFile = 400;

    static IEnumerable<string> SourceFiles =>
        new[] { "src", "tests", "benchmarks" }.SelectMany(folder => Repository.Files(folder, "*.cs"));

    [Fact]
    public void No_line_is_longer_than_a_page_is_wide_but_for_texts_and_links() =>
        Assert.Empty(
            from file in SourceFiles
            from line in LinesOfCode(file)
            where line.Text.Length > LongestLine && !IsMostlyText(line.Text)
            select $"{Shown(file)}:{line.Number} has {line.Text.Length} columns"
        );

    [Fact]
    public void No_file_is_longer_than_a_reader_can_hold() =>
        Assert.Empty(
            from file in SourceFiles
            let length = File.ReadLines(file).Count()
            where length > LongestFile
            select $"{Shown(file)} has {length} lines"
        );

    [Fact]
    public void Nothing_is_left_for_later_without_an_issue() =>
        Assert.Empty(
            from file in SourceFiles
            from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
            where LeftOver().IsMatch(line.Text)
            select $"{Shown(file)}:{line.Number} {line.Text.Trim()}"
        );

    [Fact]
    public void No_name_says_that_its_owner_did_not_know_what_it_is() =>
        Assert.Empty(
            from file in Repository.Files("src", "*.cs")
            where VagueName().IsMatch(Path.GetFileNameWithoutExtension(file))
            select Shown(file)
        );

    [Fact]
    public void Every_test_is_a_sentence() =>
        Assert.Empty(
            from type in typeof(TidyTests).Assembly.GetTypes()
            from method in type.GetMethods(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly
            )
            where
                method.GetCustomAttributes<FactAttribute>().Any()
                && method.Name.Count(letter => letter == '_') < 2
            select $"{type.Name}.{method.Name}"
        );

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Repository.PathTo("Evenground.slnx"));

        Assert.All(SourceProjects(), project => Assert.Contains(project, solution, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_link_between_pages_of_the_project_leads_somewhere() =>
        Assert.Empty(
            from page in Repository
                .Files("docs", "*.md")
                .Concat(Directory.EnumerateFiles(Repository.Root, "*.md"))
                .Concat(Repository.Files("examples", "*.md"))
            from Match link in MarkdownLink().Matches(File.ReadAllText(page))
            let target = link.Groups["target"].Value.Split('#')[0]
            where
                target.Length > 0
                && !target.Contains("://", StringComparison.Ordinal)
                && !target.StartsWith("mailto:", StringComparison.Ordinal)
            let path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, target))
            where !File.Exists(path) && !Directory.Exists(path)
            select $"{Shown(page)} → {target}"
        );

    static IEnumerable<string> SourceProjects() =>
        new[] { "src", "tests", "benchmarks" }
            .SelectMany(folder => Repository.Files(folder, "*.csproj"))
            .Select(file => Shown(file));

    /// <summary>The lines of a file with their numbers, but for those within raw texts, whose layout is their
    /// own.</summary>
    static IEnumerable<(string Text, int Number)> LinesOfCode(string file)
    {
        var (number, isRaw) = (0, false);
        foreach (var line in File.ReadLines(file))
        {
            number++;
            var turns = line.Split("\"\"\"").Length % 2 == 0;
            if (!isRaw && !turns)
                yield return (line, number);
            isRaw ^= turns;
        }
    }

    /// <summary>A sentence that a person will read is not broken for the sake of a margin.</summary>
    static bool IsMostlyText(string line) =>
        line.Contains("://", StringComparison.Ordinal)
        || line.Contains('"', StringComparison.Ordinal)
            && line.LastIndexOf('"') - line.IndexOf('"', StringComparison.Ordinal) > LongestLine / 2;

    static string Shown(string file) => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');

    [GeneratedRegex(
        @"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK)\b(?!.*#\d)|^\s*#region|NotImplemented" + "Exception"
    )]
    private static partial Regex LeftOver();

    [GeneratedRegex("(Manager|Helper|Helpers|Util|Utils|Utility|Data|Info)$")]
    private static partial Regex VagueName();

    [GeneratedRegex(@"(?<!!)\[[^\]]*\]\((?<target>[^)\s]+)\)")]
    private static partial Regex MarkdownLink();
}
