using Evenground.Model;

namespace Evenground.Tests.Model.Answering;

/// <summary>An invented country of a few regions: the first is large and draws people, the others are small
/// and
/// lose them. Every figure is made up by a rule, so that any number of regions can be had.</summary>
static class SmallCountry
{
    public const int Ages = 101;

    static readonly double[] Kernel = [2.12, 3.42, 4.29, 5.29, 5.88];

    /// <summary>The ranges of the specification, as a country pack would hold them.</summary>
    public static IReadOnlyList<ParameterPrior> Priors { get; } =
    [
        Prior(CycleParameter.KernelScale, PriorShape.Uniform, 0.76, 1, 1),
        Prior(CycleParameter.Additionality, PriorShape.Beta, 0.2, 0.5, 0.8),
        Prior(CycleParameter.Displacement, PriorShape.Uniform, 0, 0.25, 0.5),
        Prior(CycleParameter.Exit, PriorShape.Uniform, 0.03, 0.05, 0.1),
        Prior(CycleParameter.Returns, PriorShape.Uniform, 0.6, 0.8, 1),
        Prior(CycleParameter.AbsorptiveFloor, PriorShape.Uniform, 0.25, 0.5, 1),
        Prior(CycleParameter.Multiplier, PriorShape.Triangular, 0.5, 1, 2.3),
        Prior(CycleParameter.JobsPerResident, PriorShape.Uniform, 0, 0.25, 0.33),
        Prior(CycleParameter.Adjustment, PriorShape.Uniform, 0.15, 0.25, 0.4),
        Prior(CycleParameter.MigrationElasticity, PriorShape.Triangular, 0, 0.5, 1.5),
        Prior(CycleParameter.Leaving, PriorShape.Uniform, 0, 0.5, 1),
        Prior(CycleParameter.Founders, PriorShape.Uniform, 0.5, 1, 1.2),
        Prior(CycleParameter.FixedPool, PriorShape.Uniform, 0, 0.5, 1),
        Prior(CycleParameter.Congestion, PriorShape.Fixed, 0, 0, 0),
    ];

    public static CycleParameters Parameters { get; } = Defaults();

    public static StartupLives Lives { get; } =
        new(AverageTicket: 11395.6 / 3339, Spread: 1.3, FiveYearSurvival: 0.826);

    public static Calibration Of(int regions)
    {
        var shape = new PopulationShape(regions, Ages);
        var (people, mortality, leaving, unexplained) = (
            new double[shape.Cells],
            new double[shape.Cells],
            new double[shape.Cells],
            new double[shape.Cells]
        );
        for (var sex = 0; sex < PopulationShape.Sexes; sex++)
        for (var age = 0; age < Ages; age++)
        for (var region = 0; region < regions; region++)
        {
            var cell = shape.Cell(sex, age, region);
            people[cell] = Size(region) * (age < 60 ? 70 : 70 * (100.5 - age) / 40.5);
            mortality[cell] = Math.Min(0.5, 0.0003 + 0.00003 * Elementary.Exp(0.092 * age));
            leaving[cell] = (region == 0 ? 0.01 : 0.02) * (age is >= 20 and < 40 ? 3 : 1);
        }

        var fertility = new double[Ages * regions];
        for (var age = 20; age < 40; age++)
            fertility.AsSpan(age * regions, regions).Fill(0.045);
        return new()
        {
            Shape = shape,
            Regions =
            [
                .. Enumerable
                    .Range(0, regions)
                    .Select(region => new ModelRegion($"r{region}", LocalizedText.Same($"R{region}"))),
            ],
            BaseYear = 2023,
            Population = people,
            Mortality = mortality,
            Migration = new()
            {
                Leaving = leaving,
                ProfileOf = new int[shape.Groups],
                Choice = [Choice(regions)],
            },
            Fertility = fertility,
            ShareOfBoys = 0.512,
            Unexplained = unexplained,
            Jobs = [.. Enumerable.Range(0, regions).Select(region => 6000 * Size(region))],
            Investment = [.. Enumerable.Range(0, regions).Select(region => 2 * Size(region) * Size(region))],
            PriceYear = 2023,
            Kernel = Kernel,
            Vintage = "invented",
        };
    }

    /// <summary>Money for one region, the same each year.</summary>
    public static double[] Money(int regions, int horizon, int region, double amount, int years)
    {
        var money = new double[regions * (horizon + 1)];
        for (var year = 1; year <= Math.Min(years, horizon); year++)
            money[year * regions + region] = amount;
        return money;
    }

    static double Size(int region) => region == 0 ? 20 : 3 + region % 4;

    static double[] Choice(int regions)
    {
        var choice = new double[regions * regions];
        for (var origin = 0; origin < regions; origin++)
        {
            var whole = Enumerable.Range(0, regions).Where(place => place != origin).Sum(Size);
            for (var destination = 0; destination < regions; destination++)
                choice[origin * regions + destination] =
                    destination == origin ? 0 : Size(destination) / whole;
        }

        return choice;
    }

    static ParameterPrior Prior(
        CycleParameter parameter,
        PriorShape shape,
        double low,
        double mode,
        double high
    ) => ParameterPrior.Of(parameter, shape, low, mode, high).Value;

    static CycleParameters Defaults()
    {
        var values = new double[CycleParameters.Count];
        (values[(int)CycleParameter.WeightYoung], values[(int)CycleParameter.WeightMiddle]) = (1, 0.75);
        (values[(int)CycleParameter.WeightOld], values[(int)CycleParameter.Dilution]) = (0.25, 1);
        foreach (var prior in Priors)
            values[(int)prior.Parameter] = prior.Mode;
        return new(values);
    }
}
