using System.Globalization;
using System.Text;
using Evenground.Publish;
using Evenground.Tests.House;
using Xunit;

namespace Evenground.Tests.Publish.Auditing;

/// <summary>Writes the page of each rule from its code and from a small record that it finds fault
/// with.</summary>
public class FindingPagesTests
{
    public static TheoryData<string> Codes => [.. AuditCatalogue.Rules.Select(rule => rule.Code)];

    [Theory, MemberData(nameof(Codes))]
    public void Each_rule_has_a_page_that_says_what_its_code_does(string code)
    {
        var path = Repository.PathTo("docs", "findings", $"{code}.md");
        var page = PageOf(AuditCatalogue.Find(code)!);

        var committed = File.Exists(path) ? File.ReadAllText(path) : "";
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (committed != page)
            File.WriteAllText(path, page);

        Assert.True(
            committed == page,
            $"docs/findings/{code}.md was out of date and has been rewritten: " + $"commit it."
        );
    }

    [Fact]
    public void No_page_is_left_of_a_rule_that_is_gone() =>
        Assert.All(
            Directory.GetFiles(Repository.PathTo("docs", "findings"), "*.md"),
            path => Assert.NotNull(AuditCatalogue.Find(Path.GetFileNameWithoutExtension(path)))
        );

    [Theory, MemberData(nameof(Codes))]
    public void Each_rule_speaks_both_languages(string code)
    {
        var rule = AuditCatalogue.Find(code)!;

        Assert.All(
            (LocalizedText[])[rule.Title, rule.Explanation, rule.Weighing],
            text =>
            {
                Assert.Contains(text.Korean, character => character is >= '가' and <= '힣');
                Assert.Contains(text.English, char.IsAsciiLetter);
                Assert.DoesNotContain(text.English, character => character is >= '가' and <= '힣');
            }
        );
        Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", code);
    }

    static string PageOf(IAuditRule rule)
    {
        var sample = FindingSamples.Of(rule.Code);
        var finding = sample.By(rule.Code)[0];
        var page = new StringBuilder();
        page.AppendLine(CultureInfo.InvariantCulture, $"# {rule.Title.English} · {rule.Title.Korean}")
            .AppendLine();
        page.AppendLine(CultureInfo.InvariantCulture, $"`{rule.Code}`").AppendLine();
        WriteIn(Language.English, "What is compared", "How it weighs", "Example (invented figures)");
        WriteIn(Language.Korean, "무엇을 비교하는가", "얼마나 무거운가", "예(지어낸 수치)");
        return page.ToString().ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

        void WriteIn(Language language, string compared, string weighs, string example)
        {
            Section(compared, rule.Explanation.In(language));
            Section(weighs, rule.Weighing.In(language));
            Section(example, $"> **{finding.Headline.In(language)}**");
            page.AppendLine(CultureInfo.InvariantCulture, $"> {finding.Arithmetic.In(language)}");
            foreach (var assumed in finding.Assumes)
                page.AppendLine(">").AppendLine(CultureInfo.InvariantCulture, $"> {assumed.In(language)}");
            page.AppendLine();
        }

        void Section(string heading, string text)
        {
            page.AppendLine(CultureInfo.InvariantCulture, $"## {heading}").AppendLine();
            page.AppendLine(text);
            page.AppendLine(text.StartsWith('>') ? ">" : "");
        }
    }
}
