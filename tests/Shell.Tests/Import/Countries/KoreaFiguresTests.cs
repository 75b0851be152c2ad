using System.Globalization;
using System.IO.Compression;
using Evenground.Import;
using Evenground.Record;
using Evenground.Tests.House;
using Xunit;

namespace Evenground.Tests.Import.Countries;

/// <summary>Every figure of the Korean pack equals the file that it was entered from, and some equal what
/// their offices published.</summary>
public sealed class KoreaFiguresTests
{
    const string Sejong = "36",
        Total = StandardTables.Total;

    /// <remarks>Golden numbers: Statistics Korea, internal migration statistics for 2024 (released
    /// 2025-01-24, to thousands), and births of 2023 (230,028).</remarks>
    [Fact]
    public async Task Sums_equal_what_the_office_published()
    {
        var flows = Cells(await TableAsync("flows"));
        var births = Cells(await TableAsync("births"));
        string[] capital = ["11", "28", "41"];

        var moves = flows.Where(cell => cell.Key.StartsWith("2024|", StringComparison.Ordinal)).ToArray();
        Assert.Equal(6_283_319m, moves.Sum(cell => cell.Value));
        Assert.Equal(418_019m, moves.Where(cell => Enters(cell.Key)).Sum(cell => cell.Value));
        Assert.Equal(372_850m, moves.Where(cell => Leaves(cell.Key)).Sum(cell => cell.Value));
        Assert.Equal(230_028m, births["2023|00|T|total"]);

        bool Enters(string key) =>
            key.Split('|') is [_, var from, var to] && !capital.Contains(from) && capital.Contains(to);
        bool Leaves(string key) =>
            key.Split('|') is [_, var from, var to] && capital.Contains(from) && !capital.Contains(to);
    }

    [Fact]
    public async Task Residents_by_age_equal_their_source() =>
        await EqualAsync(
            "population-by-age",
            from row in Rows("pop_province_age5_sex_2011_2024.csv.gz")
            select (
                Key(row["period"].Replace('.', '-'), row["region"], row["sex"], Age(row["age"])),
                row["pop"]
            )
        );

    [Fact]
    public async Task Residents_equal_their_source() =>
        await EqualAsync(
            "population",
            from row in Rows("pop_province_sex_2000_2024.csv")
            from sex in new[] { ("T", "total"), ("M", "male"), ("F", "female") }
            select (Key(row["year"], row["region"], sex.Item1), row[$"{sex.Item2}_population"])
        );

    [Fact]
    public async Task Births_equal_their_source() =>
        await EqualAsync(
            "births",
            from row in Rows("births_province_motherage_1991_2023.csv.gz")
            select (Key(row["year"], row["region"], row["sex"], Age(row["age"])), row["births"])
        );

    /// <remarks>The source has zeros for Sejong before there was a Sejong; the pack has no
    /// figures.</remarks>
    [Fact]
    public async Task Flows_equal_their_source() =>
        await EqualAsync(
            "flows",
            from row in Rows("od_province_2000_2024.csv")
            where
                string.CompareOrdinal(row["year"], "2012") >= 0
                || (row["orig"] != Sejong && row["dest"] != Sejong)
            select (Key(row["year"], row["orig"], row["dest"]), row["movers"])
        );

    [Fact]
    public async Task The_life_table_equals_its_source() =>
        await EqualAsync(
            "life-table",
            from row in Rows("lifetable_national_2010_2018.csv")
            from sex in new[] { "M", "F" }
            from year in new[] { "2010", "2018" }
            select (
                Key(year, sex, row["age"] == "100" ? "100+" : row["age"]),
                row[$"qx_{(sex == "M" ? "m" : "f")}_{year}"]
            )
        );

    [Fact]
    public async Task People_in_the_labour_market_equal_their_source() =>
        await EqualAsync(
            "labour",
            from row in Rows("labour_province_2000_2024.csv")
            from item in new[]
            {
                ("population-15-over", "population_15_over"),
                ("active", "economically_active"),
                ("employed", "employed"),
                ("unemployed", "unemployed"),
                ("inactive", "economically_inactive"),
            }
            select (Key(row["year"], row["region"], item.Item1), row[item.Item2])
        );

    [Fact]
    public async Task Rates_of_the_labour_market_equal_their_source() =>
        await EqualAsync(
            "labour-rates",
            from row in Rows("labour_province_2000_2024.csv")
            from item in new[]
            {
                ("employment-rate", "employment_rate"),
                ("employment-rate-15-64", "employment_rate_15_64"),
                ("participation-rate", "labor_force_participation_rate"),
                ("unemployment-rate", "unemployment_rate"),
            }
            select (Key(row["year"], row["region"], item.Item1), row[item.Item2])
        );

    /// <remarks>The source is in thousands of won; Gangwon and Jeonbuk stand under the codes of their
    /// years.</remarks>
    [Fact]
    public async Task Product_per_head_equals_its_source() =>
        await EqualAsync(
            "product-per-head",
            from row in Rows("grdp_per_capita_1985_2021.csv")
            from item in new[]
            {
                ("product", "grdp_pc"),
                ("gross-regional-income", "gri_pc"),
                ("income", "income_pc"),
                ("consumption", "consumption_pc"),
            }
            where row[item.Item2].Length > 0
            select (Key(row["year"], CodeThen(row["region"]), item.Item1), Times(row[item.Item2], 1_000m))
        );

    [Fact]
    public async Task Venture_investment_equals_its_source_and_what_is_imputed_says_so()
    {
        var rows = Rows("vc_investment.csv");
        await EqualAsync(
            "venture-investment",
            from row in rows
            where row["unit"] == "KRW 100m"
            let definition = row["kind"].Contains("narrow", StringComparison.Ordinal) ? "narrow" : "broad"
            select (Key(row["year"], row["region"], definition), Times(row["value"], 100_000_000m))
        );
        await EqualAsync(
            "venture-area-shares",
            from row in rows
            where row["region"] == "CAP"
            select (Key(row["year"], "kr-capital-area", "narrow"), row["value"])
        );

        var shares = (await TablesAsync("venture-shares")).SelectMany(Statuses).ToArray();
        var published = (
            from row in rows
            where row["unit"] == "percent" && row["region"] != "CAP"
            select (Key(row["year"], CodeThen(row["region"]), "narrow"), Number(row["value"]))
        ).ToDictionary();
        Assert.Equal(
            published,
            shares
                .Where(cell => cell.Status == ObservationStatus.Normal)
                .ToDictionary(cell => cell.Key, cell => cell.Value)
        );
        var imputed = shares.Where(cell => cell.Status == ObservationStatus.Imputed).ToArray();
        Assert.Equal(6, imputed.Length);
        Assert.All(imputed, cell => Assert.Equal(published["2021" + cell.Key[4..]], cell.Value));
    }

    static async Task EqualAsync(string table, IEnumerable<(string Key, string Value)> source)
    {
        var expected = source.ToDictionary(cell => cell.Key, cell => Number(cell.Value));
        var found = (await TablesAsync(table))
            .SelectMany(Statuses)
            .ToDictionary(cell => cell.Key, cell => cell.Value);

        Assert.NotEmpty(expected);
        Assert.Empty(expected.Keys.Except(found.Keys));
        Assert.Empty(found.Keys.Except(expected.Keys));
        Assert.All(expected, cell => Assert.Equal(cell.Value, found[cell.Key]));
    }

    static async Task<DataSet> TableAsync(string table) => Assert.Single(await TablesAsync(table));

    static async Task<IReadOnlyList<DataSet>> TablesAsync(string table)
    {
        var read = await CountryPack.ReadAsync(
            Repository.PathTo("countries", "kr"),
            TestContext.Current.CancellationToken
        );
        return [.. read.Value.Tables.Where(one => one.Structure.Code == table).Select(one => one.DataSet)];
    }

    static Dictionary<string, decimal> Cells(DataSet dataSet) =>
        Statuses(dataSet).ToDictionary(cell => cell.Key, cell => cell.Value);

    static IEnumerable<(string Key, decimal Value, ObservationStatus Status)> Statuses(DataSet dataSet)
    {
        var codes = new int[dataSet.Structure.Dimensions.Count];
        for (var row = 0; row < dataSet.Count; row++)
        {
            var period = dataSet.Periods[dataSet.CellOf(row, codes)].Text;
            var cell = codes.Select((code, dimension) => dataSet.Codes[dimension][code]);
            yield return (Key([period, .. cell]), dataSet[row].Value!.Value, dataSet[row].Status);
        }
    }

    static string Key(params string[] parts) => string.Join('|', parts);

    static string Age(string printed) =>
        printed switch
        {
            "Total" => Total,
            "<15" => "0-14",
            _ => printed,
        };

    /// <summary>The code that the release of its time had.</summary>
    static string CodeThen(string code) =>
        code switch
        {
            "51" => "42",
            "52" => "45",
            _ => code,
        };

    static decimal Number(string text) =>
        decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    static string Times(string text, decimal factor) =>
        (Number(text) * factor).ToString(CultureInfo.InvariantCulture);

    /// <summary>The rows of a published file; the test is skipped where there is none.</summary>
    static List<Dictionary<string, string>> Rows(string file)
    {
        using Stream stream = File.OpenRead(SharedFiles.PathTo("data", "korea", file));
        using var plain = file.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(stream, CompressionMode.Decompress)
            : stream;
        using var reader = new StreamReader(plain);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var names = Split(lines[0]);
        return
        [
            .. lines[1..]
                .Select(line => names.Zip(Split(line)).ToDictionary(pair => pair.First, pair => pair.Second)),
        ];

        static string[] Split(string line) =>
            [.. line.Trim().TrimStart('\uFEFF').Split(',').Select(cell => cell.Trim('"'))];
    }
}
