using Evenground.Import;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Import.Countries;

/// <summary>A programme that adopts a pack goes by its regions, rules and figures, each from its
/// day.</summary>
public sealed class CountryStepsTests
{
    static readonly DateOnly Adopted = new(2013, 1, 1);

    [Fact]
    public async Task Regions_come_before_rules_and_rules_before_tables_in_the_order_of_release()
    {
        using var vessen = PackFolder.Vessen();

        var parts = (await ReadAsync(vessen)).Steps(Adopted).Select(step => step.Part).ToArray();

        Assert.Equal(["regions", "rules"], parts[..2]);
        Assert.Equal("labour-2021.csv", parts[^1]);
    }

    [Fact]
    public async Task Adopting_the_same_pack_again_changes_nothing()
    {
        using var vessen = PackFolder.Vessen();
        var pack = await ReadAsync(vessen);
        var history = Adopt(pack, History.Empty);

        Assert.All(pack.Steps(Adopted), step => Assert.Empty(step.Decide(history).Value.Facts));
    }

    [Fact]
    public async Task One_decision_holds_all_steps_each_known_from_its_day()
    {
        using var vessen = PackFolder.Vessen();
        var pack = await ReadAsync(vessen);

        var adoption = pack.Adopt(History.Empty, Adopted).Value;

        Assert.Equal(pack.Steps(Adopted).Select(step => step.Part), adoption.Parts);
        Assert.Equal(
            pack.Steps(Adopted).Select(step => (DateOnly?)step.KnownFrom),
            adoption.Decision.Facts.Select(fact => fact.KnownFrom)
        );
        Assert.Empty(pack.Adopt(Adopt(pack, History.Empty), Adopted).Value.Parts);
    }

    [Fact]
    public async Task A_pack_of_which_one_step_is_refused_is_not_adopted_at_all()
    {
        using var vessen = PackFolder.Vessen();
        vessen.Replace("rules.json", "\"low\": \"1\"", "\"low\": \"0.5\"");

        Assert.False(
            (await ReadAsync(vessen)).Adopt(History.Empty, Adopted).Accepted(out _, out var refusal)
        );

        Assert.IsType<RuleMustBeSound>(refusal);
    }

    [Fact]
    public async Task A_newer_edition_brings_only_what_it_changed()
    {
        using var vessen = PackFolder.Vessen();
        var history = Adopt(await ReadAsync(vessen), History.Empty);
        vessen.Replace("country.json", "\"edition\": \"1\"", "\"edition\": \"2\"");
        vessen.Replace("tiles.csv", "xv-isle,2,2", "xv-isle,3,2");

        var news = (await ReadAsync(vessen))
            .Steps(Adopted)
            .Where(step => step.Decide(history).Value.Facts.Count > 0)
            .Select(step => step.Part);

        Assert.Equal(["regions", "rules"], news);
    }

    [Fact]
    public async Task A_figure_is_found_by_its_place_whatever_code_its_year_had()
    {
        var history = await VessenAsync();
        var table = TableOf(history, StandardTables.Population, new(2021, 1, 1));

        Assert.NotNull(table.Find(StatisticPeriod.Year(2017), "xv-isle", StandardTables.BothSexes));
        Assert.NotNull(table.Find(StatisticPeriod.Year(2018), "xv-isle", StandardTables.BothSexes));
        Assert.Null(table.Find(StatisticPeriod.Year(2014), "xv-harbour", StandardTables.BothSexes));
    }

    [Fact]
    public async Task A_table_in_two_releases_shows_the_earlier_value_as_known_then()
    {
        var history = await VessenAsync();

        var then = TableOf(history, StandardTables.Labour, new(2020, 6, 1));
        var now = TableOf(history, StandardTables.Labour, new(2021, 6, 1));

        Assert.Equal(322_000m, Employed(then));
        Assert.Equal(Employed(then) + 4_000m, Employed(now));
        Assert.Equal((1, 2), (then.Editions.Count, now.Editions.Count));

        static decimal Employed(StatisticalTable table) =>
            table.Find(StatisticPeriod.Year(2019), "xv-south", "employed")!.Value.Value!.Value;
    }

    [Fact]
    public async Task Rules_borders_neighbours_and_tiles_are_the_packs_own()
    {
        var history = await VessenAsync();
        var (book, on) = (history.Regions.Current, new DateOnly(2019, 12, 31));
        var rules = history.Rulebooks.Book(AsOf.AllRecorded(on));

        Assert.Equal("xv", book.Root);
        Assert.Equal(["xv-north", "xv-south", "xv-east", "xv-harbour", "xv-isle"], book.Within("xv", on));
        Assert.Equal(0.25m, Assert.Single(book.ChangesOf("xv-harbour", new(2014, 12, 31), on)).Weight);
        Assert.Equal(["xv-south"], book.NeighboursOf("xv-harbour")!);
        Assert.Equal(2, book.TileOf("xv-isle")!.Column);
        Assert.Equal(new AgeGroup(0, 9), rules.AgeBand(StandardRules.Children, on)!.Ages);
        Assert.Equal("poor", rules.ClassOf(StandardRules.ExtinctionRisk, 0.99m, on)!.Code);
        Assert.Equal("fine", rules.ClassOf(StandardRules.ExtinctionRisk, 1m, on)!.Code);
        Assert.Equal(["xv-heart", "xv-rim"], rules.Partition(StandardRules.Capital, on)!.Groups);
    }

    static StatisticalTable TableOf(History history, string table, DateOnly known) =>
        history.Statistics.Table(
            table,
            new AsOf(known, known, Clearance: Visibility.Public),
            history.Regions.Current
        )!;

    static async Task<History> VessenAsync()
    {
        using var vessen = PackFolder.Vessen();
        return Adopt(await ReadAsync(vessen), History.Empty);
    }

    static async Task<CountryPack> ReadAsync(PackFolder folder) =>
        (await CountryPack.ReadAsync(folder.Folder, TestContext.Current.CancellationToken)).Value;

    static History Adopt(CountryPack pack, History history) => PackHistory.After(pack, history, Adopted);
}
