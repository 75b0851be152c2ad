using System.Text;
using Evenground.Model;

namespace Evenground.Benchmarks;

/// <summary>The model itself on the same invented country: one scenario, and one for each of many
/// draws.</summary>
/// <remarks>Moves are counted here, and the movement form is solved every year: directly for few regions, by
/// sweeps for many. A draw differs from the others by the region that is given money.</remarks>
static class CycleScenarios
{
    const int BaseYear = 2023;

    public static string Measure(CycleInput input, int runs, ForEachPart two)
    {
        var calibration = Calibrated(input);
        var start = Seconds(() => GC.KeepAlive(Made(calibration)));
        var simulation = Made(calibration);
        var memory = new SimulationWorkspace?[runs];
        Many(1, Parts.InOrder);
        var one = Enumerable.Range(0, 5).Min(_ => Seconds(() => Many(1, Parts.InOrder)));
        var many = Seconds(() => Many(runs, two));
        var regions = calibration.Shape.Regions;
        return new StringBuilder()
            .Append(null, $"## The model's scenarios on {regions} regions, {CycleInput.Years} years\n\n")
            .Append("| | seconds |\n|---|--:|\n")
            .Append(null, $"| baseline, 1 thread | {start:0.0000} |\n")
            .Append(null, $"| one scenario, 1 thread, minimum of 5 | {one:0.0000} |\n")
            .Append(null, $"| {runs:N0} scenarios, 2 threads | {many:0.000} |\n\n")
            .ToString();

        void Many(int count, ForEachPart forEach) =>
            forEach(
                Math.Min(count, 2),
                part =>
                {
                    var (own, result) = (
                        memory[part] ??= simulation.NewWorkspace(),
                        simulation.NewTrajectory()
                    );
                    for (var run = part; run < count; run += 2)
                        if (
                            simulation.Run(Money(run), Parameters, CycleLinks.All, own, result) is { } refusal
                        )
                            throw new RefusedException(refusal);
                }
            );

        double[] Money(int run)
        {
            var money = new double[simulation.Baseline.Residents.Length];
            for (var year = 1; year <= 10; year++)
                money[year * simulation.Baseline.Regions + run % simulation.Baseline.Regions] = 100;
            return money;
        }
    }

    /// <summary>In the order of <see cref="CycleParameter"/>: about the middle of what is
    /// plausible.</summary>
    static CycleParameters Parameters { get; } =
        new([1, 0.5, 0.25, 0.05, 0.8, 0.5, 1, 0.25, 0.25, 0.5, 0.5, 1, 0.75, 0.25, 0, 0, 1, 1, 0, 0.5, 0]);

    static double Seconds(Action act) =>
        Bench
            .SecondsAsync(() =>
            {
                act();
                return Task.CompletedTask;
            })
            .GetAwaiter()
            .GetResult();

    static Simulation Made(Calibration calibration) =>
        Simulation.Of(calibration, new(ResidualRule.None), CycleInput.Years).Value;

    static Calibration Calibrated(CycleInput input)
    {
        var (rates, shape) = (input.Rates, input.Rates.Shape);
        var residents = new double[shape.Regions];
        for (var cell = 0; cell < shape.Cells; cell++)
            residents[cell % shape.Regions] += rates.Population[cell];
        return new()
        {
            Shape = shape,
            Regions =
            [
                .. Enumerable
                    .Range(0, shape.Regions)
                    .Select(region => new ModelRegion($"r{region}", LocalizedText.Same($"r{region}"))),
            ],
            BaseYear = BaseYear,
            Population = rates.Population,
            Mortality = rates.Mortality,
            Migration = new()
            {
                Kind = FlowKind.Moves,
                Leaving = rates.Migration.Leaving,
                ProfileOf = rates.Migration.ProfileOf,
                Choice = rates.Migration.Choice,
            },
            Fertility = rates.Fertility,
            ShareOfBoys = rates.ShareOfBoys,
            Unexplained = new double[shape.Cells],
            Jobs = [.. residents.Select(persons => 0.45 * persons)],
            Investment = [.. residents.Select(persons => persons / 10_000)],
            PriceYear = BaseYear,
            Kernel = [2.12, 3.42, 4.29, 5.29, 5.88],
            Vintage = $"invented-{shape.Regions}",
        };
    }
}
