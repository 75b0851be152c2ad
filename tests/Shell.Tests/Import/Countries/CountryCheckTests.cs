using Evenground.Import;
using Xunit;

namespace Evenground.Tests.Import.Countries;

/// <summary>A check proves a pack whole, and names everything by which another is not.</summary>
public sealed class CountryCheckTests
{
    [Fact]
    public async Task The_shipped_pack_is_whole()
    {
        using var korea = PackFolder.Korea();

        Assert.All(await LinesAsync(korea), line => Assert.Empty(line.Failures));
    }

    [Fact]
    public async Task The_invented_pack_is_whole_and_every_check_looked_at_something()
    {
        using var vessen = PackFolder.Vessen();

        var lines = await LinesAsync(vessen);

        Assert.All(lines, line => Assert.True(line.Holds && line.Looked > 0, line.Check));
    }

    [Theory]
    [InlineData("files", "statistics/births.csv", "period,", "year,", "births.csv", "'births.csv'")]
    [InlineData(
        "languages",
        "country.json",
        "\"Heart\"",
        "\"\"",
        "xv-heart: the English is missing",
        "영어가 없습니다"
    )]
    [InlineData(
        "regions",
        "country.json",
        "\"xv-office\"",
        "\"xv-bureau\"",
        "does not describe the scheme 'xv-office'",
        "'xv-office'"
    )]
    [InlineData(
        "changes",
        "changes.csv",
        "2015-01-01",
        "2014-01-01",
        "'xv-harbour' is no region on that day",
        "그날 없는 지역"
    )]
    [InlineData(
        "changes",
        "changes.csv",
        "xv-south,xv-harbour",
        "xv-south,xv-east",
        "'xv-harbour' began on 2015-01-01",
        "어디에서 나왔는지"
    )]
    [InlineData(
        "changes",
        "changes.csv",
        "xv-south,",
        "xv-harbour,",
        "needs two places",
        "서로 다른 두 지역"
    )]
    [InlineData(
        "neighbours",
        "neighbours.csv",
        "xv-harbour,xv-south",
        "xv-harbour,",
        "'xv-south' names 'xv-harbour'",
        "그 반대는 없습니다"
    )]
    [InlineData(
        "neighbours",
        "neighbours.csv",
        "xv-isle,\n",
        "",
        "neighbours.csv lacks 'xv-isle'",
        "'xv-isle'이(가) 없습니다"
    )]
    [InlineData("tiles", "tiles.csv", "xv-isle,2,2", "xv-isle,0,2", "Column 0, row 2", "0열 2행")]
    [InlineData(
        "tiles",
        "tiles.csv",
        "xv-isle,2,2",
        "xv-north,2,2",
        "names 'xv-north' twice",
        "'xv-north'이(가) 두 번"
    )]
    [InlineData("rules", "rules.json", "\"xv-rim\"", "\"xv-sea\"", "holds 'xv-isle'", "어느 권역에도")]
    [InlineData("rules", "rules.json", "\"low\": \"1\"", "\"low\": \"0.5\"", "fine / poor", "fine / poor")]
    [InlineData(
        "rules",
        "country.json",
        "\"xv-harbour\"\n",
        "\"xv-harbour\", \"xv-east\"\n",
        "hold 'xv-east'",
        "두 권역에 'xv-east'"
    )]
    [InlineData(
        "sources",
        "rules.json",
        "Lago 9 (Act 9)",
        "",
        "rules.json children: the source is missing",
        "출처가 없습니다"
    )]
    [InlineData(
        "sources",
        "statistics/births.source.json",
        "https://office",
        "office",
        "is no web address",
        "웹 주소가 아닙니다"
    )]
    [InlineData(
        "sources",
        "statistics/births.source.json",
        "2020-03-02",
        "2020-02-02",
        "retrieved (2020-02-02) before",
        "늦을 수 없습니다"
    )]
    [InlineData(
        "units",
        "statistics/births.source.json",
        "\"births\",\n    \"kind\"",
        "\"EUR\",\n    \"kind\"",
        "'EUR' is no unit",
        "맞지 않습니다"
    )]
    [InlineData(
        "units",
        "statistics/births.source.json",
        "\"flow\"",
        "\"stock\"",
        "of the kind Flow, not Stock",
        "Flow이어야"
    )]
    [InlineData(
        "units",
        "statistics/labour-2021.source.json",
        "\"stock\"",
        "\"rate\"",
        "had another structure",
        "이전과 다릅니다"
    )]
    [InlineData(
        "codes",
        "statistics/flows.csv",
        "\n2018,55",
        "\n2018,50",
        "the code xv-office:50 of 2018 means nothing",
        "없는 지역"
    )]
    [InlineData(
        "sums",
        "statistics/births.csv",
        "2013,0,M,",
        "2013,0,M,1",
        "births.csv: 2013 0",
        "부분의 합"
    )]
    [InlineData(
        "flows",
        "statistics/flows.csv",
        "10,20,30,40",
        "10,20,39,40",
        "from 'xv-east' to 'xv-east'",
        "값이 없습니다"
    )]
    [InlineData(
        "flows",
        "statistics/flows.csv",
        "10,20,30,40",
        "10,20,39,40",
        "leave a region and",
        "들어온 사람은"
    )]
    public async Task A_broken_pack_is_named_for_what_is_broken(
        string check,
        string file,
        string was,
        string now,
        string english,
        string korean
    )
    {
        using var pack = PackFolder.Vessen();
        pack.Replace(file, was, now);

        var line = Assert.Single(await LinesAsync(pack), line => line.Check == check);

        Assert.Contains(line.Failures, text => text.English.Contains(english, StringComparison.Ordinal));
        Assert.Contains(line.Failures, text => text.Korean.Contains(korean, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_year_left_out_must_be_stated_in_a_note_that_names_both_sides()
    {
        using var pack = PackFolder.Vessen();
        WithoutLines(pack, "statistics/population.csv", "2016,");

        var silent = await LineAsync(pack, "periods");
        pack.Replace("statistics/population.source.json", "지어낸 값입니다.", "2015 다음은 2017입니다.");
        pack.Replace("statistics/population.source.json", "Invented figures.", "2017 follows 2015.");
        var stated = await LineAsync(pack, "periods");

        Assert.Contains(
            "nothing between 2015 and 2017",
            Assert.Single(silent.Failures).English,
            StringComparison.Ordinal
        );
        Assert.True(stated.Holds);
    }

    [Fact]
    public async Task A_region_left_out_of_a_complete_table_must_be_named_in_a_note()
    {
        using var pack = PackFolder.Vessen();
        WithoutLines(pack, "statistics/births.csv", "2015,40,");

        var silent = await LineAsync(pack, "periods");
        pack.Replace("statistics/births.source.json", "지어낸 값입니다.", "하베노는 나중에 들어왔습니다.");
        pack.Replace("statistics/births.source.json", "Invented figures.", "Haveno came later.");
        var stated = await LineAsync(pack, "periods");

        Assert.Contains(
            "2015 has no figure of 'xv-harbour'",
            Assert.Single(silent.Failures).English,
            StringComparison.Ordinal
        );
        Assert.True(stated.Holds);
    }

    [Fact]
    public async Task A_move_that_is_left_out_is_named()
    {
        using var pack = PackFolder.Vessen();
        WithoutLines(pack, "statistics/flows.csv", "2016,20,");

        var line = await LineAsync(pack, "flows");

        Assert.Equal(5, line.Failures.Count);
        Assert.Contains("from 'xv-south' to 'xv-isle'", line.Failures[2].English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_difference_within_the_rounding_holds_and_one_beyond_it_does_not()
    {
        using var pack = PackFolder.Vessen();
        var total = pack.Read("statistics/labour-2021.csv").Split('\n')[1].Split(',')[2];

        pack.Replace("statistics/labour-2021.csv", $"2019,0,{total}", $"2019,0,{int.Parse(total) + 2}");
        Assert.True((await LineAsync(pack, "sums")).Holds);
        pack.Replace(
            "statistics/labour-2021.csv",
            $"2019,0,{int.Parse(total) + 2}",
            $"2019,0,{int.Parse(total) + 5}"
        );
        Assert.False((await LineAsync(pack, "sums")).Holds);
    }

    [Fact]
    public async Task One_failure_never_hides_the_next()
    {
        using var pack = PackFolder.Vessen();
        pack.Replace("country.json", "\"Heart\"", "\"\"");
        pack.Replace("neighbours.csv", "xv-harbour,xv-south", "xv-harbour,");
        pack.Replace("tiles.csv", "xv-isle,2,2", "xv-isle,0,2");
        pack.Replace("statistics/births.csv", "2013,0,M,", "2013,0,M,1");
        pack.Replace("statistics/population.csv", "period,", "year,");

        var failed = (await LinesAsync(pack)).Where(line => !line.Holds).Select(line => line.Check);

        Assert.Equal(["files", "languages", "neighbours", "tiles", "sums"], failed);
    }

    [Fact]
    public async Task Of_very_many_failures_the_first_are_named_and_the_rest_counted()
    {
        using var pack = PackFolder.Vessen();
        pack.Replace("statistics/population-by-age.source.json", "\"0\"", "\"00\"");
        pack.Write(
            "statistics/population-by-age.csv",
            pack.Read("statistics/population-by-age.csv").Replace(",T,", ",T,1", StringComparison.Ordinal)
        );

        var line = await LineAsync(pack, "sums");

        Assert.Equal(51, line.Failures.Count);
        Assert.Matches("^[0-9]+ more\\.$", line.Failures[^1].English);
    }

    static void WithoutLines(PackFolder pack, string file, string beginning) =>
        pack.Write(
            file,
            string.Join(
                '\n',
                pack.Read(file)
                    .Split('\n')
                    .Where(line => !line.StartsWith(beginning, StringComparison.Ordinal))
            )
        );

    static async Task<CountryCheckLine> LineAsync(PackFolder pack, string check) =>
        Assert.Single(await LinesAsync(pack), line => line.Check == check);

    static async Task<IReadOnlyList<CountryCheckLine>> LinesAsync(PackFolder pack) =>
        CountryChecks.Of(await CountryFolder.ReadAsync(pack.Folder, TestContext.Current.CancellationToken));
}
