namespace Evenground.Model;

/// <summary>Runs the years as they come without any scenario, and keeps what scenarios are measured
/// against.</summary>
sealed class BaselineProjection
{
    readonly double[] _births,
        _moved,
        _unexplained,
        _bands;
    readonly MovesScratch _scratch;
    readonly ChoiceFactors _noFactors;
    readonly PopulationShape _shape;

    BaselineProjection(Calibration calibration, BaselineVariant variant, int horizon)
    {
        (Calibration, Variant, _shape) = (calibration, variant, calibration.Shape);
        Course = new RatesCourse(calibration, variant, horizon);
        Rows = new CohortRows(calibration, Course.Mortality);
        Moves = MovesStep.Of(Rows);
        var byYear = _shape.Regions * (horizon + 1);
        Path = new BaselinePath
        {
            Regions = _shape.Regions,
            Horizon = horizon,
            Population = new double[_shape.Cells * (horizon + 1)],
            Residents = new double[byYear],
            YoungResidents = new double[byYear],
            Workers = new double[byYear],
            Jobs = new double[byYear],
            NetMigration = new double[byYear],
            YoungNetMigration = new double[byYear],
            HeldAtZero = new double[horizon + 1],
        };
        Unscaled = new double[_shape.Cells * (horizon + 1)];
        ControlFactor = new double[horizon + 1];
        ControlFactor.AsSpan().Fill(1);
        NationalFertility = new double[_shape.Ages * (horizon + 1)];
        _births = new double[PopulationShape.Sexes * _shape.Regions];
        _moved = new double[Rows.Rows * _shape.Regions];
        _unexplained = new double[_shape.Cells];
        _bands = new double[AgeWeights.Count * _shape.Regions];
        _scratch = Moves.NewScratch();
        _noFactors = new ChoiceFactors(_shape.Regions);
    }

    public Calibration Calibration { get; }

    public BaselineVariant Variant { get; }

    public RatesCourse Course { get; }

    public CohortRows Rows { get; }

    public MovesStep Moves { get; }

    public BaselinePath Path { get; }

    public double[] Unscaled { get; }

    public double[] ControlFactor { get; }

    public double[] NationalFertility { get; }

    public static BaselineProjection Of(Calibration calibration, BaselineVariant variant, int horizon)
    {
        var projection = new BaselineProjection(calibration, variant, horizon);
        calibration.Population.CopyTo(projection.Path.Population, 0);
        calibration.Population.CopyTo(projection.Unscaled, 0);
        projection.Count(year: 0);
        for (var year = 1; year <= horizon; year++)
            projection.Step(year);
        projection.Moves.Seal();
        return projection;
    }

    void Step(int year)
    {
        var before = PeopleOf(year - 1);
        var after = PeopleOf(year);
        var living = _moved.AsSpan(0, _shape.Cells);
        var newborn = _moved.AsSpan(_shape.Cells);
        Course.FillUnexplained(year, _unexplained);
        Moves.Forward(year, false, true, _noFactors, before, living, _scratch);
        Cohorts.GrowOlder(_shape, living, after);
        AddUnexplained(year, after, isYoungest: false);
        FillBirths(year, before, after);
        Moves.Forward(year, true, true, _noFactors, _births, newborn, _scratch);
        Cohorts.Arrive(_shape, newborn, after);
        AddUnexplained(year, after, isYoungest: true);
        Rows.Keep(year, before, _moved);
        after.CopyTo(Unscaled.AsSpan(year * _shape.Cells));
        Control(year, after);
        CountMoves(year, before);
        Count(year);
    }

    Span<double> PeopleOf(int year) => Path.Population.AsSpan(year * _shape.Cells, _shape.Cells);

    /// <summary>Adds what the accounts leave unexplained. An outflow takes nobody who is not there: what is
    /// missing is counted.</summary>
    void AddUnexplained(int year, Span<double> people, bool isYoungest)
    {
        for (var group = 0; group < _shape.Groups; group++)
        {
            if (group % _shape.Ages == 0 != isYoungest)
                continue;
            for (var cell = group * _shape.Regions; cell < (group + 1) * _shape.Regions; cell++)
            {
                people[cell] += _unexplained[cell];
                if (people[cell] >= 0)
                    continue;
                Path.HeldAtZero[year] -= people[cell];
                people[cell] = 0;
            }
        }
    }

    void FillBirths(int year, ReadOnlySpan<double> before, ReadOnlySpan<double> after)
    {
        var births = _births.AsSpan(_shape.Regions);
        births.Clear();
        for (var age = Course.FirstMother; age < Course.EndOfMothers; age++)
        {
            var first = _shape.Cell(PopulationShape.Women, age, 0);
            var rates = Calibration.Fertility.AsSpan(age * _shape.Regions, _shape.Regions);
            double all = 0,
                mothers = 0;
            for (var region = 0; region < births.Length; region++)
            {
                var women = 0.5 * (before[first + region] + after[first + region]);
                var born = rates[region] * Course.Fertility[year] * women;
                births[region] += born;
                all += born;
                mothers += women;
            }

            NationalFertility[year * _shape.Ages + age] = mothers > 0 ? all / mothers : 0;
        }

        for (var region = 0; region < births.Length; region++)
        {
            _births[region] = Calibration.ShareOfBoys * births[region];
            births[region] *= 1 - Calibration.ShareOfBoys;
        }
    }

    void Control(int year, Span<double> people)
    {
        if (double.IsNaN(Course.Control[year]))
            return;
        double total = 0;
        foreach (var cell in people)
            total += cell;
        ControlFactor[year] = Course.Control[year] / total;
        foreach (ref var cell in people)
            cell *= ControlFactor[year];
    }

    void CountMoves(int year, ReadOnlySpan<double> before)
    {
        var all = Path.NetMigration.AsSpan(year * _shape.Regions, _shape.Regions);
        var young = Path.YoungNetMigration.AsSpan(year * _shape.Regions, _shape.Regions);
        Cohorts.NetMoves(Rows, year, false, before, _births, _moved, all, young);
    }

    void Count(int year)
    {
        Cohorts.AddUp(_shape, PeopleOf(year), _bands);
        for (var region = 0; region < _shape.Regions; region++)
        {
            var place = year * _shape.Regions + region;
            var young = _bands[AgeWeights.Young * _shape.Regions + region];
            Path.YoungResidents[place] = young;
            Path.Workers[place] = young + _bands[AgeWeights.Middle * _shape.Regions + region];
            Path.Residents[place] =
                _bands[region] + Path.Workers[place] + _bands[AgeWeights.Old * _shape.Regions + region];
            Path.Jobs[place] = Calibration.Jobs[region] * (Path.Workers[place] / Path.Workers[region]);
        }
    }
}
