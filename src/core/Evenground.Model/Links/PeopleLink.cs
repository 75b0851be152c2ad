namespace Evenground.Model;

/// <summary>L5 and L6: people move, die, are born and grow older by a year.</summary>
/// <remarks>
/// All as differences to the baseline, so that they are exactly zero on it. Movers take the birth and death
/// rates of the region in which they live. With the switch off, extra people have the rates of the nation
/// in their group: wherever they move, the nation's births and deaths stay as on the baseline.
/// </remarks>
sealed class PeopleLink : ICycleLink
{
    public CycleLinks Switch => CycleLinks.Demography;

    public CycleQuantities ReadsNow => CycleQuantities.Choice;

    public CycleQuantities ReadsBefore => CycleQuantities.People;

    public CycleQuantities Writes => CycleQuantities.People;

    public void Forward(SimulationWorkspace run, int year)
    {
        var (rows, moves) = (run.Simulation.Rows, run.Simulation.Moves);
        var before = run.PeopleOf(year - 1);
        var after = run.PeopleOf(year);
        var moved = run.MovedOf(year);
        var living = moved[..(rows.Groups * run.Regions)];
        moves.Forward(year, false, false, run.Choice, before, living, run.Scratch);
        Cohorts.GrowOlder(run.Simulation.Calibration.Shape, living, after);
        HoldAtZero(run, year, after);
        FillBirths(run, year, before, after);
        var newborn = moved[living.Length..];
        moves.Forward(year, true, false, run.Choice, run.Births, newborn, run.Scratch);
        Cohorts.Arrive(run.Simulation.Calibration.Shape, newborn, after);
        HoldAtZero(run, year, after);
        CountMoves(run, year, before, moved);
        Scale(run, year, after);
        CountResidents(run, year, after);
    }

    /// <summary>Nobody can be fewer than none, however strong a scenario.</summary>
    static void HoldAtZero(SimulationWorkspace run, int year, Span<double> people)
    {
        var least = run.Simulation.UnscaledOf(year);
        for (var cell = 0; cell < people.Length; cell++)
            people[cell] = Math.Max(people[cell], -least[cell]);
    }

    static void FillBirths(
        SimulationWorkspace run,
        int year,
        ReadOnlySpan<double> before,
        ReadOnlySpan<double> after
    )
    {
        var boys = run.Simulation.Calibration.ShareOfBoys;
        var births = run.Births.AsSpan(run.Regions);
        Cohorts.Births(
            run.Simulation,
            year,
            before,
            after,
            births,
            ofNation: !run.Has(CycleLinks.Demography)
        );
        for (var region = 0; region < births.Length; region++)
        {
            run.Births[region] = boys * births[region];
            births[region] *= 1 - boys;
        }
    }

    static void Scale(SimulationWorkspace run, int year, Span<double> people)
    {
        var scale = run.Simulation.ControlFactor[year];
        if (scale == 1)
            return;
        for (var cell = 0; cell < people.Length; cell++)
            people[cell] *= scale;
    }

    /// <summary>Net moves into a region are what people changed by, but for births and deaths.</summary>
    static void CountMoves(
        SimulationWorkspace run,
        int year,
        ReadOnlySpan<double> before,
        ReadOnlySpan<double> moved
    )
    {
        var all = run.Of(run.Result.NetMigration, year);
        var young = run.Of(run.Result.YoungNetMigration, year);
        var isOfNation = !run.Has(CycleLinks.Demography);
        Cohorts.NetMoves(run.Simulation.Rows, year, isOfNation, before, run.Births, moved, all, young);
    }

    static void CountResidents(SimulationWorkspace run, int year, ReadOnlySpan<double> people)
    {
        Cohorts.AddUp(run.Simulation.Calibration.Shape, people, run.Bands);
        var (bands, regions, result) = (run.Bands, run.Regions, run.Result);
        for (var region = 0; region < regions; region++)
        {
            var young = bands[AgeWeights.Young * regions + region];
            var workers = young + bands[AgeWeights.Middle * regions + region];
            var (children, old) = (bands[region], bands[AgeWeights.Old * regions + region]);
            result.YoungResidents[year * regions + region] = young;
            result.Workers[year * regions + region] = workers;
            result.OldResidents[year * regions + region] = old;
            result.Residents[year * regions + region] = children + workers + old;
        }

        Cohorts.AddUpYoungWomen(run.Simulation.Calibration.Shape, people, run.Of(result.YoungWomen, year));
    }
}
