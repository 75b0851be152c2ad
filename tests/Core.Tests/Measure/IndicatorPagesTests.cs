using System.Globalization;
using System.Text;
using Evenground.Measure;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Measure;

/// <summary>The pages in docs/indicators say what the code says.</summary>
/// <remarks>With EVENGROUND_WRITE_DOCS=1 they are written; without it, a page that differs fails.</remarks>
public class IndicatorPagesTests
{
    public static TheoryData<string> Codes =>
        new(IndicatorCatalogue.All.Select(indicator => indicator.Definition.Code));

    [Theory, MemberData(nameof(Codes))]
    public void A_page_says_what_the_code_says(string code) =>
        Check($"{code}.md", Page(IndicatorCatalogue.Find(code)!));

    [Fact]
    public void The_index_names_every_indicator() => Check("README.md", Index());

    [Fact]
    public void No_page_is_left_of_an_indicator_that_is_gone() =>
        Assert.All(
            Directory
                .GetFiles(House.Repository.PathTo("docs", "indicators"), "*.md")
                .Select(Path.GetFileNameWithoutExtension),
            page =>
                Assert.True(
                    page == "README" || IndicatorCatalogue.Find(page!) is not null,
                    $"{page} is no indicator."
                )
        );

    static void Check(string file, string expected)
    {
        var path = House.Repository.PathTo("docs", "indicators", file);
        if (Environment.GetEnvironmentVariable("EVENGROUND_WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, expected);
        }

        Assert.True(File.Exists(path), $"{file} is not there: run the tests with EVENGROUND_WRITE_DOCS=1.");
        Assert.Equal(expected, File.ReadAllText(path));
    }

    static string Index()
    {
        var text = new StringBuilder(
            "# Indicators · 지표\n\nWritten from the code by a test. 코드에서 시험이 만든 문서입니다.\n\n"
        );
        text.Append("| Code | Name | 이름 |\n| --- | --- | --- |\n");
        foreach (var definition in IndicatorCatalogue.All.Select(indicator => indicator.Definition))
            text.Append(
                CultureInfo.InvariantCulture,
                $"| [{definition.Code}]({definition.Code}.md) | {definition.Name.English} | {definition.Name.Korean} |\n"
            );
        return text.ToString();
    }

    static string Page(IIndicator indicator)
    {
        var text = new StringBuilder();
        var definition = indicator.Definition;
        text.Append(
            CultureInfo.InvariantCulture,
            $"# {definition.Name.English} · {definition.Name.Korean}\n\n"
        );
        text.Append(
            CultureInfo.InvariantCulture,
            $"`{definition.Code}` version {definition.Version}. Written from the code by a test.\n\n"
        );
        Section(text, indicator, Language.English);
        text.Append('\n');
        Section(text, indicator, Language.Korean);
        return text.ToString();
    }

    static void Section(StringBuilder text, IIndicator indicator, Language language)
    {
        var (definition, example) = (indicator.Definition, indicator.Example);
        var isKorean = language == Language.Korean;
        text.Append(isKorean ? "## 한국어\n\n" : "## English\n\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"**{definition.Question.In(language)}**\n\n| | |\n| --- | --- |\n"
        );
        Row(isKorean ? "계산" : "Formula", definition.Formula.In(language));
        Row(isKorean ? "단위" : "Unit", definition.UnitRule.In(language));
        Row(isKorean ? "값이 없을 때" : "Missing", definition.MissingRule.In(language));
        Row(
            isKorean ? "근거" : "Rests on",
            string.Join(", ", definition.Bases.Select(basis => NameOf(basis, isKorean)))
        );
        Row(isKorean ? "출처" : "Source", definition.Source.In(language));
        Row(isKorean ? "예" : "Example", example.Story.In(language));
        Row(isKorean ? "예의 값" : "Its value", Show(example.Answer));

        void Row(string name, string value) =>
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {value.Replace("|", "\\|")} |\n");
    }

    static string NameOf(Basis basis, bool isKorean) =>
        (basis, isKorean) switch
        {
            (Basis.Stated, true) => "공개 발언",
            (Basis.Stated, false) => "public statements",
            (Basis.Recorded, true) => "사업 장부",
            (Basis.Recorded, false) => "the programme's ledgers",
            (_, true) => "공식 통계",
            _ => "official statistics",
        };

    static string Show(Quantity quantity) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{quantity.Printed} {quantity.Unit.Code}, {quantity.Range}"
        );
}
