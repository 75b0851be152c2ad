using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Model;

/// <summary>One calibration as it is made, step by step.</summary>
sealed class Estimation(OfficialFigures figures, CalibrationInputs inputs, string digest)
{
    readonly List<Notice> _notices = [];

    PopulationShape Shape { get; } = new(inputs.RegionCount, AgeUngrouping.Oldest(inputs.Ages) + 1);

    Countings Countings => inputs.Countings;

    public Outcome<Calibration> Run()
    {
        var oldest = Shape.Ages - 1;
        var men = LifeTable.Find(Countings, StandardTables.Men, inputs.BaseYear, oldest);
        var women = LifeTable.Find(Countings, StandardTables.Women, inputs.BaseYear, oldest);
        if (men is null || women is null || Countings.Refusal is not null)
            return Countings.Refusal!;

        var mortality = Mortality(men, women);
        var window = new WindowPopulation
        {
            Shape = Shape,
            Years = inputs.Years,
            Residents = SingleYears(men, women),
            Births = [.. inputs.Births.Select(BirthsBySex)],
            Mortality = mortality,
        };
        if (!Flows(window).Accepted(out var flows, out var refusal))
            return refusal;
        var migration = flows.Rates(Shape, window.Exposure);
        var accounts = Accounts.Of(window, migration, inputs.Window.First);
        return Made(window, migration, accounts, (men, women), flows);
    }

    Outcome<Calibration> Made(
        WindowPopulation window,
        MigrationRates migration,
        YearAccount[] accounts,
        (LifeTable Men, LifeTable Women) tables,
        FlowTable flows
    )
    {
        var population = window.Residents[^1];
        var fertility = Motherhood.Rates(Shape, inputs.MotherAges, inputs.Births[^1], WomenAtMidYear(window));
        var unexplained = Accounts.Mean(accounts, window, inputs.Ages);
        var jobs = Jobs(population);
        var money = new RegionalInvestment(figures, inputs.Regions, inputs.BaseYear, _notices);
        var (investment, kernel) = (money.Read(), money.ReadKernel());
        var paths = new OfficialPaths(figures, inputs.BaseYear, _notices).Read(
            tables.Men,
            tables.Women,
            inputs.ShareOfBoys,
            FixedSum.Of(population)
        );
        if (Countings.Refusal is { } refusal)
            return refusal;
        _notices.AddRange(Countings.Changes.Select(CalibrationNotices.Borders));
        return new Calibration
        {
            Shape = Shape,
            Regions = inputs.Regions,
            BaseYear = inputs.BaseYear,
            Window = inputs.Window,
            Population = population,
            Mortality = window.Mortality,
            Migration = migration,
            Fertility = fertility,
            ShareOfBoys = inputs.ShareOfBoys,
            Unexplained = unexplained,
            Accounts = accounts,
            Births = window.Births,
            Residents = window.Residents,
            Exposure = window.Exposure,
            HasMeasuredFlows = flows.IsMeasured,
            Jobs = jobs,
            Investment = investment,
            PriceYear = money.PriceYear,
            Neighbours = Neighbours(),
            Kernel = kernel,
            Paths = paths,
            Inputs = digest,
            Vintage = CalibrationVintage.Of(
                digest,
                [
                    population,
                    window.Mortality,
                    migration.Leaving,
                    .. migration.Choice,
                    fertility,
                    [inputs.ShareOfBoys],
                    unexplained,
                    jobs,
                    investment,
                    kernel,
                    [.. paths.Fertility],
                    [.. paths.Mortality],
                    [.. paths.International],
                    [.. paths.Residents],
                ]
            ),
            Notices = [.. _notices],
        };
    }

    /// <summary>For each region the places of those beside it; null when the pack does not say.</summary>
    int[][]? Neighbours()
    {
        if (!figures.Book.HasNeighbours)
            return null;
        var numbers = inputs
            .Regions.Index()
            .ToDictionary(pair => pair.Item.Code, pair => pair.Index, StringComparer.Ordinal);
        return
        [
            .. inputs.Regions.Select(region =>
                (int[])
                    [
                        .. (figures.Book.NeighboursOf(region.Code) ?? [])
                            .Where(numbers.ContainsKey)
                            .Select(place => numbers[place])
                            .Order(),
                    ]
            ),
        ];
    }

    double[][] SingleYears(LifeTable men, LifeTable women)
    {
        var residents = new double[inputs.Residents.Length][];
        double[] mixed = [.. men.Alive.Zip(women.Alive, (one, other) => (one + other) / 2)];
        var cohorts = CohortSizes.Estimate(inputs.Ages, inputs.National, mixed, inputs.NationalBirths);
        var groups = new double[inputs.Ages.Count];
        for (var year = 0; year < residents.Length; year++)
        {
            residents[year] = new double[Shape.Cells];
            for (var sex = 0; sex < PopulationShape.Sexes; sex++)
            {
                var alive = sex == PopulationShape.Men ? men.Alive : women.Alive;
                var end = inputs.Window.First - 1 + year;
                var ungrouping = new AgeUngrouping(inputs.Ages, alive, cohorts, end);
                for (var region = 0; region < Shape.Regions; region++)
                {
                    for (var group = 0; group < groups.Length; group++)
                        groups[group] = inputs.Residents[year][inputs.At(sex, group, region)];
                    var singles = ungrouping.Part(groups);
                    for (var age = 0; age < singles.Length; age++)
                        residents[year][Shape.Cell(sex, age, region)] = singles[age];
                }
            }
        }

        return residents;
    }

    double[] BirthsBySex(double[] births)
    {
        var bySex = new double[PopulationShape.Sexes * Shape.Regions];
        for (var region = 0; region < Shape.Regions; region++)
        {
            var all = 0.0;
            for (var cell = region; cell < births.Length; cell += Shape.Regions)
                all += births[cell];
            bySex[region] = all * inputs.ShareOfBoys;
            bySex[Shape.Regions + region] = all - bySex[region];
        }

        return bySex;
    }

    /// <summary>The national hazards times each region's ratio.</summary>
    double[] Mortality(LifeTable men, LifeTable women)
    {
        var mortality = new double[Shape.Cells];
        for (var sex = 0; sex < PopulationShape.Sexes; sex++)
        {
            var hazards = sex == PopulationShape.Men ? men.Hazards : women.Hazards;
            var ratios = Ratios(sex == PopulationShape.Men ? StandardTables.Men : StandardTables.Women);
            for (var age = 0; age < Shape.Ages; age++)
            for (var region = 0; region < Shape.Regions; region++)
                mortality[Shape.Cell(sex, age, region)] = hazards[age] * ratios[region];
        }

        var table = figures.Table(StandardTables.LifeTable)!;
        if (LifeTable.PeriodOf(table, inputs.BaseYear) is { } period && period.Last.Year != inputs.BaseYear)
            _notices.Add(CalibrationNotices.LifeTableOf(period.Last.Year, inputs.BaseYear));
        return mortality;
    }

    double[] Ratios(string sex)
    {
        if (
            figures.Table(StandardTables.MortalityRatios) is not { } table
            || LifeTable.PeriodOf(table, inputs.BaseYear) is not { } period
        )
        {
            if (_notices.All(notice => notice != CalibrationNotices.MortalityNational))
                _notices.Add(CalibrationNotices.MortalityNational);
            return [.. Enumerable.Repeat(1.0, Shape.Regions)];
        }

        return [.. inputs.Regions.Select(region => Countings.Count(table, period, region.Code, sex))];
    }

    Outcome<FlowTable> Flows(WindowPopulation window)
    {
        if (figures.Table(StandardTables.FlowsByAge) is not null)
            return MeasuredFlows.Read(Countings, inputs.Window, Shape, window.Exposure);
        _notices.Add(CalibrationNotices.FlowsRebuilt);
        var rates = MoverRates.Find(figures, Shape.Ages, inputs.BaseYear);
        if (rates is null)
            _notices.Add(CalibrationNotices.MoverRatesUnknown);
        return FlowRebuilding.Rebuild(
            window,
            inputs.Moves,
            rates ?? [.. Enumerable.Repeat(1.0, Shape.Ages)],
            inputs.Window.ToString(),
            inputs.Regions
        );
    }

    double[] WomenAtMidYear(WindowPopulation window)
    {
        var women = new double[Shape.Ages * Shape.Regions];
        for (var cell = 0; cell < women.Length; cell++)
        {
            var place = Shape.Cell(PopulationShape.Women, 0, 0) + cell;
            women[cell] = (window.Residents[^2][place] + window.Residents[^1][place]) / 2;
        }

        return women;
    }

    /// <summary>Residents in work at the base year; residents aged 20 to 64 where there is no such
    /// table.</summary>
    double[] Jobs(double[] population)
    {
        if (
            figures.Table(StandardTables.Labour) is { } table
            && Countings.YearOf(table, inputs.BaseYear) is { } period
        )
        {
            _notices.Add(CalibrationNotices.JobsAreResidentsInWork);
            return
            [
                .. inputs.Regions.Select(region => Countings.Count(table, period, region.Code, "employed")),
            ];
        }

        _notices.Add(CalibrationNotices.JobsUnknown);
        var workers = new double[Shape.Regions];
        for (var sex = 0; sex < PopulationShape.Sexes; sex++)
        for (var age = 20; age < Math.Min(65, Shape.Ages); age++)
        for (var region = 0; region < Shape.Regions; region++)
            workers[region] += population[Shape.Cell(sex, age, region)];
        return workers;
    }
}
