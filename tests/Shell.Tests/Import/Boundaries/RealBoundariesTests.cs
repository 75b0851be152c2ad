using Evenground.Import;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Import.Boundaries;

/// <summary>The boundaries of the Korean provinces of 2018, as Statistics Korea drew them.</summary>
/// <remarks>Source: Statistics Korea's boundaries of 2018 as TopoJSON, southkorea/southkorea-maps at
/// fe65e05e.</remarks>
public class RealBoundariesTests
{
    static readonly EffectivePeriod UntilGunwiMoved = new(new(2018, 6, 30), new(2023, 6, 30));

    [Fact]
    public async Task Every_province_is_found_by_its_korean_name()
    {
        var set = await SetAsync();

        Assert.Equal(
            "11 26 27 28 29 30 31 36 41 42 43 44 45 46 47 48 50",
            string.Join(' ', set.Shapes.Select(shape => shape.Code))
        );
        Assert.Equal("kr-gangwon", set.Shapes.Single(shape => shape.Code == "42").Place);
    }

    [Fact]
    public async Task The_file_is_refused_until_somebody_asks_to_have_it_mended()
    {
        var (ask, book) = await AskAsync();

        BoundaryImport.Read(ask with { MayMend = false }, book).Accepted(out _, out var refusal);

        // Coasts that the simplification of the file made cross themselves; each was found by hand as well.
        Assert.Equal(
            ["충청남도", "전라남도", "경상남도"],
            Assert.IsType<Refusals>(refusal).All.Cast<ShapeMustBeSound>().Select(shape => shape.Feature.Label)
        );
    }

    [Fact]
    public async Task What_was_left_out_and_mended_is_told_with_the_source()
    {
        var changes = (await SetAsync()).Source.Changes;

        Assert.StartsWith(
            "Pieces without any area that were left out: 29. ",
            changes.English,
            StringComparison.Ordinal
        );
        Assert.Contains("14번째 도형('전라남도')", changes.Korean, StringComparison.Ordinal);
    }

    /// <remarks>Golden: the borders of the provinces as any atlas shows them; Gwangju lies within Jeonnam,
    /// Daegu touched Gyeongnam, and Jeju is an island.</remarks>
    [Fact]
    public async Task Provinces_touch_those_that_lie_beside_them()
    {
        var borders = Contiguity.Of(await SetAsync());

        Assert.Equal(29, borders.Count);
        Assert.All(borders, border => Assert.True(border.IsLine));
        Assert.Equal(["kr-jeonnam"], Neighbours("kr-gwangju"));
        Assert.Equal(["kr-gyeonggi", "kr-incheon"], Neighbours("kr-seoul"));
        Assert.Equal(["kr-chungbuk", "kr-chungnam", "kr-daejeon"], Neighbours("kr-sejong"));
        Assert.Empty(Neighbours("kr-jeju"));

        IEnumerable<string> Neighbours(string place) =>
            borders
                .Where(border => border.First == place || border.Second == place)
                .Select(border => border.First == place ? border.Second : border.First)
                .Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_drawing_is_small_and_keeps_every_province()
    {
        var set = await SetAsync();

        Assert.InRange(set.DisplayPointCount, 1_000, 4_000);
        Assert.Equal(10_000, set.DisplayToleranceMicrodegrees);
        Assert.All(set.Shapes, shape => Assert.NotEmpty(shape.Display));
    }

    [Fact]
    public async Task On_a_day_after_its_time_the_set_shows_no_borders_that_have_moved()
    {
        var history = await LoadedAsync();

        Assert.NotNull(history.Boundaries.At(AsOf.AllRecorded(new(2023, 6, 30))));
        Assert.Null(history.Boundaries.At(AsOf.AllRecorded(new(2023, 7, 1))));
    }

    [Fact]
    public async Task The_files_own_codes_are_not_taken_for_those_of_the_register()
    {
        var (ask, book) = await AskAsync();

        BoundaryImport.Read(ask with { Keys = new("code", "name") }, book).Accepted(out _, out var refusal);

        // Busan is 21 in the statistical office's scheme and 26 in the register; Seoul is 11 in both.
        Assert.Equal(16, Assert.IsType<Refusals>(refusal).All.OfType<FeatureNameAndCodeMustAgree>().Count());
    }

    static readonly Lazy<Task<History>> Loaded = new(LoadAsync);

    internal static async Task<BoundarySet> SetAsync() =>
        (await LoadedAsync()).Boundaries.Sets.Facts[0].Value;

    static Task<History> LoadedAsync() => Loaded.Value;

    static async Task<History> LoadAsync()
    {
        var (ask, book) = await AskAsync();
        var pack = await PackAsync();
        var history = History.Empty.With(RegionRules.Decide(pack.Adoption(new(2018, 1, 1)), History.Empty));
        return history.With(BoundaryRules.Decide(BoundaryImport.Read(ask, book).Value.Ask, history));
    }

    static async Task<(BoundaryImportAsk, RegionBook)> AskAsync()
    {
        var file = await File.ReadAllBytesAsync(
            SharedFiles.PathTo("data", "korea", "boundaries_provinces_2018.topo.json"),
            TestContext.Current.CancellationToken
        );
        var pack = await PackAsync();
        return (
            new(
                file,
                "kr-register",
                UntilGunwiMoved,
                new(Code: null, Name: "name"),
                new(
                    "Boundaries of the provinces, 2018",
                    "Statistics Korea",
                    "KOGL type 1",
                    new(2018, 12, 31),
                    new(2026, 11, 23)
                ),
                MayMend: true
            ),
            pack.Book
        );
    }

    static async Task<CountryPack> PackAsync() =>
        (
            await CountryPack.ReadAsync(
                House.Repository.PathTo("countries", "kr"),
                TestContext.Current.CancellationToken
            )
        ).Value;
}
