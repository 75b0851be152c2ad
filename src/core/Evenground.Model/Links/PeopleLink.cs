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
        if (!run.Has(CycleLinks.Migration) && !run.KeepsPath)
        {
            StayAtHome(run, year);
            return;
        }

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

    /// <summary>Who does not move is where the baseline has them: no difference, and nothing to compute. The
    /// reverse sweep goes through the step all the same, so a run that keeps its path does too.</summary>
    static void StayAtHome(SimulationWorkspace run, int year)
    {
        var result = run.Result;
        run.PeopleOf(year).Clear();
        run.Of(result.Residents, year).Clear();
        run.Of(result.YoungResidents, year).Clear();
        run.Of(result.Workers, year).Clear();
        run.Of(result.OldResidents, year).Clear();
        run.Of(result.YoungWomen, year).Clear();
        run.Of(result.NetMigration, year).Clear();
        run.Of(result.YoungNetMigration, year).Clear();
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

    public void Reverse(GradientWorkspace back, int year)
    {
        var run = back.Run;
        if (!run.Has(CycleLinks.Migration))
            return; // Nobody moved, whatever happens elsewhere.

        DestinationLink.Fill(run, year);
        back.Choice.LessOne.AsSpan().Clear();
        back.Choice.Log.AsSpan().Clear();
        back.Choice.Leaving = 0;
        ReverseOfCounts(back, year);
        ReverseOfNewborn(back, year);
        ReverseOfLiving(back, year);
    }

    /// <summary>From residents by band and region, and from the scale, to cells.</summary>
    static void ReverseOfCounts(GradientWorkspace back, int year)
    {
        var shape = back.Run.Simulation.Calibration.Shape;
        var scale = back.Run.Simulation.ControlFactor[year];
        var first = year * shape.Regions;
        for (var group = 0; group < shape.Groups; group++)
        {
            var band = AgeWeights.Of(shape.Youngest(group % shape.Ages));
            var cells = back.People.Slice(group * shape.Regions, shape.Regions);
            for (var region = 0; region < cells.Length; region++)
            {
                var residents = back.Residents[first + region];
                if (band is AgeWeights.Young or AgeWeights.Middle)
                    residents += back.Workers[first + region];
                if (band == AgeWeights.Young)
                    residents += back.YoungResidents[first + region];
                cells[region] = scale * (cells[region] + residents);
            }
        }
    }

    static void ReverseOfNewborn(GradientWorkspace back, int year)
    {
        var (run, simulation) = (back.Run, back.Run.Simulation);
        var (shape, rows, regions) = (simulation.Calibration.Shape, simulation.Rows, run.Regions);
        var moved = run.MovedOf(year)[(rows.Groups * regions)..];
        var toMoved = back.Moved.AsSpan(rows.Groups * regions);
        var least = simulation.UnscaledOf(year);
        back.Births.AsSpan().Clear();
        for (var sex = 0; sex < PopulationShape.Sexes; sex++)
        for (var region = 0; region < regions; region++)
        {
            var (cell, place) = (shape.Cell(sex, 0, region), sex * regions + region);
            var net = back.NetMigration[year * regions + region];
            var mortality = MortalityOf(run, year, rows.Groups + sex, region);
            toMoved[place] = moved[place] < -least[cell] ? 0 : back.People[cell];
            toMoved[place] += net * (1 + 0.5 * mortality);
            back.Births[place] -= net;
        }

        simulation.Moves.Reverse(
            year,
            true,
            run.Choice,
            moved,
            moved,
            toMoved,
            back.Births,
            back.Choice,
            run.Scratch
        );
        ReverseOfBirths(back, year);
    }

    /// <summary>From births to the women at the start and at the end of the year.</summary>
    static void ReverseOfBirths(GradientWorkspace back, int year)
    {
        var (run, simulation) = (back.Run, back.Run.Simulation);
        var (shape, boys) = (simulation.Calibration.Shape, simulation.Calibration.ShareOfBoys);
        for (var age = simulation.FirstMother; age < simulation.EndOfMothers; age++)
        for (var region = 0; region < shape.Regions; region++)
        {
            var rate = run.Has(CycleLinks.Demography)
                ? simulation.Calibration.Fertility[age * shape.Regions + region]
                    * simulation.FertilityFactor[year]
                : simulation.NationalFertility[year * shape.Ages + age];
            var births = boys * back.Births[region] + (1 - boys) * back.Births[shape.Regions + region];
            var cell = shape.Cell(PopulationShape.Women, age, region);
            back.People[cell] += 0.5 * rate * births;
            back.PeopleBefore[cell] += 0.5 * rate * births;
        }
    }

    static void ReverseOfLiving(GradientWorkspace back, int year)
    {
        var (run, simulation) = (back.Run, back.Run.Simulation);
        var (shape, rows, regions) = (simulation.Calibration.Shape, simulation.Rows, run.Regions);
        var moved = run.MovedOf(year)[..(rows.Groups * regions)];
        var toMoved = back.Moved.AsSpan(0, moved.Length);
        var least = simulation.UnscaledOf(year);
        for (var row = 0; row < rows.Groups; row++)
        for (var region = 0; region < regions; region++)
        {
            var age = row % shape.Ages;
            var cell = row * regions + region;
            var older = age == shape.Ages - 1 ? cell : cell + regions;
            var grown = moved[cell];
            if (age == shape.Ages - 1)
                grown += moved[cell - regions];
            if (age == shape.Ages - 2)
                grown += moved[cell + regions];
            var net = back.NetMigration[year * regions + region];
            if (rows.AgeWeight[row] == AgeWeights.Young)
                net += back.YoungNetMigration[year * regions + region];
            var half = 0.5 * MortalityOf(run, year, row, region);
            toMoved[cell] = (grown < -least[older] ? 0 : back.People[older]) + net * (1 + half);
            back.PeopleBefore[cell] += net * (half - 1);
        }

        simulation.Moves.Reverse(
            year,
            false,
            run.Choice,
            run.PeopleOf(year - 1),
            moved,
            toMoved,
            back.PeopleBefore,
            back.Choice,
            run.Scratch
        );
    }

    static double MortalityOf(SimulationWorkspace run, int year, int row, int region)
    {
        var rows = run.Simulation.Rows;
        return run.Has(CycleLinks.Demography)
            ? rows.Mortality[row * rows.Regions + region] * rows.MortalityFactor[year]
            : rows.NationalMortality[year][row];
    }
}
