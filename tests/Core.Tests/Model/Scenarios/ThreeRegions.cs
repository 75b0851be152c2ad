using Evenground.Model;

namespace Evenground.Tests.Model.Scenarios;

/// <summary>A small invented country: three regions of everybody from 0 to 100, with births, deaths and
/// moves.</summary>
static class ThreeRegions
{
    public static Calibration Calibration { get; } = Make();

    public static CycleParameters Defaults { get; } =
        new([1, 0.5, 0.25, 0.05, 0.8, 0.5, 1, 0.25, 0.25, 0.5, 0.5, 1, 0.75, 0.25, 0, 0, 1, 1, 0, 0.5, 0]);

    public static ScenarioSetting Setting { get; } = new(Calibration, Defaults);

    static Calibration Make()
    {
        var shape = new PopulationShape(Regions: 3, Ages: 101);
        return new()
        {
            Shape = shape,
            Regions =
            [
                new("north", new("북부", "North")),
                new("middle", new("중부", "Middle")),
                new("south", new("남부", "South")),
            ],
            BaseYear = 2023,
            Population = [.. Enumerable.Range(0, shape.Cells).Select(cell => 1_000.0 + cell % 37)],
            Mortality = [.. Enumerable.Repeat(0.01, shape.Cells)],
            Migration = new()
            {
                Leaving = [.. Enumerable.Repeat(0.05, shape.Cells)],
                ProfileOf = new int[shape.Groups],
                Choice =
                [
                    [0, 0.6, 0.4, 0.5, 0, 0.5, 0.3, 0.7, 0],
                ],
            },
            Fertility =
            [
                .. Enumerable
                    .Range(0, shape.Ages * shape.Regions)
                    .Select(place => place / shape.Regions is >= 20 and < 45 ? 0.05 : 0),
            ],
            ShareOfBoys = 0.512,
            Unexplained = new double[shape.Cells],
            Jobs = [80_000, 85_000, 90_000],
            Investment = [20, 50, 400],
            Kernel = [2.12, 3.42, 4.29, 5.29, 5.88],
            Vintage = "three-regions-1",
        };
    }
}
