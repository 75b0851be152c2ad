using System.Text;
using Evenground.Import;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Import.OfficialStatistics;

/// <summary>A file of figures is read by a description that leaves nothing to guess.</summary>
public class TableDescriptionTests
{
    const string Whole = """
        {
          "structure": {
            "code": "population",
            "title": { "korean": "주민", "english": "Residents" },
            "unit": "people",
            "kind": "stock",
            "dimensions": [
              { "code": "region", "role": "region", "name": { "korean": "지역", "english": "Region" }, "scheme": "register" },
              { "code": "sex", "role": "category", "name": { "korean": "성별", "english": "Sex" }, "total": "T" }
            ],
            "roundedTo": "1000"
          },
          "provenance": {
            "publisher": { "korean": "통계청", "english": "Office" },
            "table": "T1",
            "licence": "free",
            "releasedOn": "2024-03-01",
            "retrievedOn": "2024-03-02",
            "isComplete": true
          },
          "layout": {
            "format": "kosis-csv",
            "across": "period",
            "dimensions": {
              "region": { "column": "행정구역별", "read": "region-name" },
              "sex": { "column": "성별", "codes": { "계": "T", "남자": "M", "여자": "F" }, "leave": ["성비"] }
            },
            "multiplier": 3,
            "statuses": { "p)": "P" },
            "asked": { "from": "2020", "until": "2023" }
          }
        }
        """;

    [Fact]
    public void A_whole_description_says_structure_source_and_layout()
    {
        var read = Read(Whole).Value;

        Assert.Equal((TableKind.Stock, 1000m), (read.Structure.Kind, read.Structure.RoundedTo));
        Assert.Equal("2024-03-01", read.Provenance.Vintage);
        Assert.Equal("F", read.Layout!.Dimensions!["sex"].Codes!["여자"]);
        Assert.Equal(CodeReading.RegionName, read.Layout.Dimensions["region"].Read);
    }

    [Theory]
    [InlineData("\"kind\": \"stock\",", "")]
    [InlineData("\"unit\": \"people\",", "")]
    [InlineData("\"unit\": \"people\"", "\"unit\": \"persons\"")]
    [InlineData("\"stock\"", "\"level\"")]
    [InlineData("\"releasedOn\": \"2024-03-01\",", "")]
    [InlineData("\"licence\": \"free\"", "\"licence\": \" \"")]
    [InlineData("\"code\": \"sex\"", "\"code\": \"region\"")]
    [InlineData("\"code\": \"sex\"", "\"code\": \"period\"")]
    [InlineData("\"english\": \"Residents\"", "\"english\": \"\"")]
    [InlineData("\"until\": \"2023\"", "\"until\": \"2019\"")]
    [InlineData("\"p)\": \"P\"", "\"p)\": \"provisional\"")]
    [InlineData("\"multiplier\": 3", "\"multiplier\": 30")]
    [InlineData("\"across\"", "\"acros\"")]
    public void What_is_left_out_or_cannot_be_is_refused(string said, string instead)
    {
        Assert.Contains(said, Whole, StringComparison.Ordinal);

        var read = Read(Whole.Replace(said, instead, StringComparison.Ordinal));

        Assert.False(read.Accepted(out _, out var refusal));
        Assert.IsType<TableDescriptionMustHaveItsShape>(refusal);
    }

    [Fact]
    public void The_description_in_the_guide_is_a_sound_one()
    {
        var guide = File.ReadAllText(
            Evenground.Tests.House.Repository.PathTo("docs/guide/official-statistics.md")
        );
        var start = guide.IndexOf("```json", StringComparison.Ordinal) + "```json".Length;

        var read = Read(guide[start..guide.IndexOf("```", start, StringComparison.Ordinal)]).Value;

        Assert.Equal("population", read.Structure.Code);
        Assert.All(
            StatisticFormats.All,
            format => Assert.Contains($"`{format.Name}`", guide, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Every_beginning_of_a_description_is_refused_without_an_exception()
    {
        var bytes = Encoding.UTF8.GetBytes(Whole);

        for (var length = 0; length < bytes.Length - 2; length++)
            Assert.False(TableDescription.Read(bytes.AsMemory(0, length)).Accepted(out _, out _));
    }

    [Fact]
    public async Task A_description_that_is_not_there_is_refused_by_its_path()
    {
        var read = await TableDescription.ReadFileAsync(
            "nowhere.source.json",
            TestContext.Current.CancellationToken
        );

        Assert.False(read.Accepted(out _, out var refusal));
        Assert.Equal(new TableDescriptionMustExist("nowhere.source.json"), refusal);
    }

    static Outcome<TableDescription> Read(string json) => TableDescription.Read(Encoding.UTF8.GetBytes(json));
}
