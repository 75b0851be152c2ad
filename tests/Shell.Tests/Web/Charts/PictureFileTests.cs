using System.Text;
using System.Xml.Linq;
using CsCheck;
using Evenground.Import;
using Evenground.Web;
using Xunit;

namespace Evenground.Tests.Web;

/// <summary>Pictures as files: whole in themselves, with source and address in them.</summary>
public sealed class PictureFileTests
{
    static readonly ExportSource Source = new(
        new(
            "통계청, 주민등록인구, 2024-01-03 발표",
            "Statistics office, registered residents, released 3 January 2024"
        ),
        new(2023, 12, 31),
        new(2024, 7, 1)
    );

    public static TheoryData<string, Language> Pictures()
    {
        var pictures = new TheoryData<string, Language>();
        foreach (var language in Enum.GetValues<Language>())
        foreach (var (name, _) in Gallery.Of(language))
            pictures.Add(name, language);
        return pictures;
    }

    [Theory, MemberData(nameof(Pictures))]
    public void Every_picture_stands_alone(string name, Language language)
    {
        var text = FileOf(Gallery.Of(language).Single(one => one.Name == name).Picture);
        var file = XDocument.Parse(text).Root!;

        Assert.DoesNotContain(
            file.Descendants(),
            element => element.Name.LocalName is "script" or "a" or "image" or "use"
        );
        Assert.All(
            file.Descendants().Attributes(),
            attribute =>
                Assert.True(
                    attribute.IsNamespaceDeclaration
                        || !attribute.Value.Contains("http", StringComparison.Ordinal)
                            && !attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal),
                    attribute.ToString()
                )
        );
        Assert.DoesNotContain("var(", text, StringComparison.Ordinal);
        Assert.Equal(Count(text, "url("), Count(text, "url(data:font/woff2") + Count(text, "url(#"));
    }

    [Fact]
    public void The_source_the_day_of_knowledge_and_the_address_are_in_the_picture()
    {
        var file = XDocument.Parse(FileOf(Gallery.People(Language.English, 3))).Root!;
        var texts = file.Descendants()
            .Where(element => element.Name.LocalName == "text")
            .Select(text => text.Value)
            .ToArray();

        Assert.Contains("People of Garam Capital by age and sex", texts);
        Assert.Contains("Source: Statistics office, registered residents, released 3 January 2024", texts);
        Assert.Contains("What held on 31 December 2023, as known on 1 July 2024", texts);
        Assert.Contains("https://evenground.example/en/p?on=2023-12-31&known=2024-07-01", texts);
    }

    [Fact]
    public void Only_the_letters_that_are_needed_are_taken_along()
    {
        Assert.Equal(1, Count(FontSubsets.FacesFor("People 123"), "@font-face"));
        Assert.InRange(Count(FontSubsets.FacesFor("인구 123 People"), "@font-face"), 2, 4);
        Assert.Equal("", FontSubsets.FacesFor(""));
    }

    [Fact]
    public void Whatever_somebody_wrote_the_file_can_be_read() =>
        Gen.Char["<>&\"'=가\n\t\u0001\uFFFE\uD800ab "]
            .Array[1, 30]
            .Select(letters => new string(letters))
            .Sample(
                text =>
                {
                    var picture = new TileMap(
                        new(text, text, Language.Korean),
                        text,
                        Unit.People,
                        ColourScale.ByQuantiles([1], 3, Unit.People, Language.Korean),
                        [new(0, 0, text, text, 1, text, text), new(1, 0, text, text, null, text, text)]
                    );
                    return XDocument.Parse(FileOf(picture)).Root!.Name.LocalName == "svg";
                },
                iter: 50
            );

    static string FileOf(IPicture picture) =>
        Encoding.UTF8.GetString(
            PictureFile.Write(
                new(picture, Source),
                "https://evenground.example/en/p?on=2023-12-31&known=2024-07-01"
            )
        );

    static int Count(string text, string part) => text.Split(part).Length - 1;
}
