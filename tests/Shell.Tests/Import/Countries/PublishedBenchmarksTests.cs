using System.Diagnostics;
using Evenground.Import;
using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;
using Evenground.Tests.House;
using Xunit;

namespace Evenground.Tests.Import.Countries;

/// <summary>What statistical offices published of Korea comes out of the shipped tables, claim by
/// claim.</summary>
public class PublishedBenchmarksTests
{
    static readonly DateOnly Today = new(2026, 11, 23);

    static readonly Lazy<Task<History>> Korea = new(ReadAsync);

    /// <remarks>
    /// Golden numbers: the published figures and their rounding. B01, B02, B08, B11 to B19: Statistics Korea,
    /// internal migration 2024, 2025-01-24. B03, B05 to B07, B09, B10: Statistics Korea, capital-area
    /// migration, 2025-09-17. B04: KOSIS, by the press of 2023-11-07. B40: Statistics Korea, births 2023.
    /// </remarks>
    [Theory]
    [InlineData("B01", "movers", "kr", "2024", 6_283_319, 6_283_000, 1_000)]
    [InlineData("B02", "inter-regional-movers", "kr", "2024", 2_174_527, 2_175_000, 1_000)]
    [InlineData("B03", "net-migration", "kr-capital-area", "2004/2024", 960_657, 960_657, 1)]
    [InlineData("B04", "net-migration", "kr-capital-area", "2013/2022", 279_351, 279_000, 1_000)]
    [InlineData("B05", "net-migration", "kr-capital-area", "2013", -4_384, -4_000, 1_000)]
    [InlineData("B06", "net-migration", "kr-capital-area", "2016", -863, -1_000, 1_000)]
    [InlineData("B07", "net-migration", "kr-capital-area", "2017", 16_006, 16_000, 1_000)]
    [InlineData("B08", "net-migration", "kr-capital-area", "2024", 45_169, 45_000, 1_000)]
    [InlineData("B09", "movers-in", "kr-capital-area", "2024", 418_019, 418_000, 1_000)]
    [InlineData("B10", "movers-out", "kr-capital-area", "2024", 372_850, 373_000, 1_000)]
    [InlineData("B11", "net-migration", "kr-gyeonggi", "2024", 64_218, 64_000, 1_000)]
    [InlineData("B12", "net-migration", "kr-incheon", "2024", 25_643, 26_000, 1_000)]
    [InlineData("B13", "net-migration", "kr-chungnam", "2024", 14_664, 15_000, 1_000)]
    [InlineData("B14", "net-migration", "kr-seoul", "2024", -44_692, -45_000, 1_000)]
    [InlineData("B15", "net-migration", "kr-busan", "2024", -13_657, -14_000, 1_000)]
    [InlineData("B16", "net-migration", "kr-gyeongnam", "2024", -9_069, -9_000, 1_000)]
    [InlineData("B17", "net-migration", "kr-yeongnam", "2024", -40_295, -40_000, 1_000)]
    [InlineData("B18", "net-migration", "kr-honam", "2024", -18_010, -18_000, 1_000)]
    [InlineData("B19", "net-migration", "kr-central", "2024", 16_497, 16_000, 1_000)]
    [InlineData("B40", "births", "kr", "2023", 230_028, 230_028, 1)]
    public async Task A_count_comes_out_to_the_person_and_rounds_to_what_was_published(
        string benchmark,
        string indicator,
        string place,
        string period,
        int expected,
        int published,
        int rounding
    )
    {
        var measured = await AskAsync(indicator, place, period);

        Assert.True(measured.Value == Quantity.Exact(expected, Unit.People), $"{benchmark}: {measured}");
        Assert.True(Math.Abs(expected - published) * 2 <= rounding, benchmark);
    }

    /// <remarks>Golden numbers: Statistics Korea's total fertility, from births by mother's age as here, but
    /// mid-year populations and ages of its own: within the part of a hundred that is given.</remarks>
    [Theory]
    [InlineData("B33", "kr", "2023", 0.714, 0.72, 0.9)]
    [InlineData("B34", "kr-seoul", "2023", 0.543, 0.55, 1.4)]
    [InlineData("B35", "kr-sejong", "2023", 0.975, 0.97, 0.6)]
    [InlineData("B36", "kr-jeonnam", "2023", 0.962, 0.97, 0.9)]
    [InlineData("B37", "kr", "2022", 0.768, 0.78, 1.6)]
    [InlineData("B38", "kr", "2020", 0.824, 0.84, 2.0)]
    [InlineData("B39", "kr-sejong", "2022", 1.121, 1.12, 0.2)]
    public async Task Total_fertility_comes_out_near_what_was_published(
        string benchmark,
        string place,
        string year,
        double expected,
        double published,
        double percent
    )
    {
        var printed = (await AskAsync("total-fertility", place, year)).Value?.Printed;

        Assert.True(
            printed is { } value && Math.Round(value, 3) == (decimal)expected,
            $"{benchmark}: {printed}"
        );
        Assert.InRange(Math.Abs(expected / published - 1) * 100, 0, percent);
    }

    /// <remarks>Golden numbers: the Korea Employment Information Service's extinction-risk index of March
    /// 2024, from registered residents; between the ends of 2023 and of June 2024 it falls.</remarks>
    [Theory]
    [InlineData("kr", 0.615)]
    [InlineData("kr-jeonnam", 0.329)]
    [InlineData("kr-busan", 0.490)]
    [InlineData("kr-sejong", 1.113)]
    public async Task The_extinction_risk_index_brackets_the_published_one(string place, double march2024)
    {
        var before = (await AskAsync("extinction-risk", place, "2023")).Value!.Printed!.Value;
        var after = (await AskAsync("extinction-risk", place, "2024-06")).Value!.Printed!.Value;

        Assert.InRange((decimal)march2024, Math.Round(after, 3), Math.Round(before, 3));
        Assert.True(after < before);
    }

    [Fact]
    public async Task Busan_crosses_into_the_class_of_risk_within_the_year()
    {
        var before = await AskAsync("extinction-risk", "kr-busan", "2023");
        var after = await AskAsync("extinction-risk", "kr-busan", "2024-06");

        Assert.Equal(["notice.extinction-risk.caution"], before.Notices.Select(notice => notice.Code));
        Assert.Contains(after.Notices, notice => notice.Code == "notice.extinction-risk.entering");
    }

    [Fact]
    public async Task Gunwi_keeps_Daegu_of_2022_and_of_2023_apart_until_constant_borders_are_asked_for()
    {
        var published = await AskAsync("population-change", "kr-daegu", "2023");
        var constant = await AskAsync("population-change", "kr-daegu", "2023@constant");

        Assert.Equal("missing.border-change", published.Missing?.Code);
        Assert.Contains("군위군", published.Missing!.Text.Korean, StringComparison.Ordinal);
        Assert.NotNull(constant.Value);
        Assert.Contains(constant.Notices, notice => notice.Code == "notice.official.constant-geography");
    }

    [Fact]
    public async Task What_the_country_does_not_publish_is_said_to_be_missing()
    {
        Assert.Equal("missing.table", (await AskAsync("natural-change", "kr", "2023")).Missing?.Code);
        Assert.Equal(
            "missing.table",
            (await AskAsync("youth-net-migration-rate-designation", "kr-seoul", "2023")).Missing?.Code
        );
    }

    /// <remarks>Golden numbers: Statistics Korea's life tables of 2018, 79.7 and 85.7 years.</remarks>
    [Fact]
    public async Task Life_expectancy_is_that_of_the_office()
    {
        var men = (await AskAsync("life-expectancy-men", "kr", "2018")).Value!.Printed!.Value;
        var women = (await AskAsync("life-expectancy-women", "kr", "2018")).Value!.Printed!.Value;

        Assert.Equal((79.7m, 85.7m), (Math.Round(men, 1), Math.Round(women, 1)));
    }

    /// <summary>The balances of all provinces add up to nothing in every year, and movers add up.</summary>
    [Fact]
    public async Task In_every_year_what_the_provinces_gain_they_lose()
    {
        var history = await Korea.Value;
        var indicator = IndicatorCatalogue.Find("net-migration")!;
        for (var year = 2000; year <= 2024; year++)
        {
            var claims = Claims.Asked(
                indicator,
                Basis.Official,
                scope: null,
                $"{year}",
                history,
                new(history.Head, default),
                new(Today, Today)
            );
            var provinces = claims.Where(claim =>
                history.Regions.Current.Groups.All(group => group.Code != claim.Subject.Scope)
                && !claim.IsMissing
            );
            Assert.Equal(0, provinces.Sum(claim => claim.Measurement.Value!.Printed));
            Assert.True(provinces.Count() >= 16);
        }
    }

    [Fact]
    public async Task A_programme_has_some_hundred_figures_of_regions_and_not_thousands()
    {
        var history = await Korea.Value;
        var clock = Stopwatch.StartNew();
        var claims = Claims.For(history, new(history.Head, default), new(Today, Today), findings: []);
        var first = clock.Elapsed;
        clock.Restart();
        _ = Claims.For(history, new(history.Head, default), new(Today, Today), findings: []);

        TestContext.Current.SendDiagnosticMessage(
            $"{claims.Count} claims, {first.TotalMilliseconds:0} ms, then {clock.Elapsed.TotalMilliseconds:0} ms"
        );
        Assert.InRange(claims.Count, 100, 1_000);
    }

    static async Task<Measurement> AskAsync(string indicator, string place, string period)
    {
        var history = await Korea.Value;
        var id = ClaimId.Of(indicator, new(place, period), Basis.Official);
        return Claims.One(id, history, new(history.Head, default), new(Today, Today), [])!.Measurement;
    }

    static async Task<History> ReadAsync()
    {
        var pack = (await CountryPack.ReadAsync(Repository.PathTo("countries", "kr"))).Value;
        var history = History.Empty;
        foreach (var step in pack.Steps(new(2000, 1, 1)))
        foreach (var fact in step.Decide(history).Value.Facts)
            history = history.After(
                new(
                    fact.Event,
                    new(
                        history.Head + 1,
                        fact.Effective,
                        fact.KnownFrom ?? step.KnownFrom,
                        new(step.KnownFrom, default, TimeSpan.Zero),
                        fact.Visibility
                    )
                )
            );
        return history;
    }
}
