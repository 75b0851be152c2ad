namespace Evenground.Model;

/// <summary>Whether a calibration holds together, before anything is computed from it.</summary>
sealed class CalibrationCheck
{
    const double AddingUp = 1e-10,
        MostRate = 2;

    const int FewestAges = 66;

    readonly Calibration _calibration;
    readonly PopulationShape _shape;
    readonly List<Refusal> _refusals = [];

    CalibrationCheck(Calibration calibration) => (_calibration, _shape) = (calibration, calibration.Shape);

    /// <summary>All that is wrong, or nothing. What depends on right shapes is looked at only when they
    /// are.</summary>
    public static Refusal? RefusalOf(Calibration calibration, BaselineVariant variant, int horizon)
    {
        var check = new CalibrationCheck(calibration);
        if (horizon is < HorizonMustBeWithin.Least or > HorizonMustBeWithin.Most)
            check._refusals.Add(new HorizonMustBeWithin(horizon));
        check.Shapes();
        if (check._refusals.Count == 0)
            check.Contents(variant);
        return Told(check._refusals);
    }

    /// <summary>What only the baseline itself can show: regions that run empty.</summary>
    public static Refusal? RefusalOf(Calibration calibration, BaselinePath path)
    {
        var refusals = new List<Refusal>();
        for (var region = 0; region < path.Regions; region++)
        for (var year = 0; year <= path.Horizon; year++)
        {
            var place = year * path.Regions + region;
            var empty =
                !(path.Residents[place] > 0) ? "residents"
                : !(path.Workers[place] > 0) ? "residents aged 20 to 64"
                : !(path.YoungResidents[place] > 0) ? "residents aged 20 to 39"
                : !(path.Jobs[place] > 0) ? "jobs"
                : null;
            if (empty is null)
                continue;
            refusals.Add(
                new RegionMustHavePeople(empty, calibration.Regions[region].Code, calibration.BaseYear + year)
            );
            break;
        }

        return Told(refusals);
    }

    static Refusal? Told(List<Refusal> refusals) =>
        refusals switch
        {
            [] => null,
            [var only] => only,
            _ => new Refusals(refusals),
        };

    void Shapes()
    {
        if (_calibration.Migration.Kind != FlowKind.Moves)
            _refusals.Add(new FlowsMustBeOfKind(FlowKind.Moves, _calibration.Migration.Kind));
        if (_shape.Regions < 1 || _shape.Ages < FewestAges || _shape.AgeWidth != 1)
        {
            _refusals.Add(new AgesMustBeSingleYears(_shape.Regions, _shape.Ages, _shape.AgeWidth));
            return;
        }

        var migration = _calibration.Migration;
        MustFit("regions", _shape.Regions, _calibration.Regions.Count);
        MustFit("population", _shape.Cells, _calibration.Population.Length);
        MustFit("mortality", _shape.Cells, _calibration.Mortality.Length);
        MustFit("leaving", _shape.Cells, migration.Leaving.Length);
        MustFit("profile of group", _shape.Groups, migration.ProfileOf.Length);
        MustFit("fertility", _shape.Ages * _shape.Regions, _calibration.Fertility.Length);
        MustFit("unexplained", _shape.Cells, _calibration.Unexplained.Length);
        MustFit("jobs", _shape.Regions, _calibration.Jobs.Length);
        MustFit("investment", _shape.Regions, _calibration.Investment.Length);
        MustFit("kernel", Math.Max(1, _calibration.Kernel.Length), _calibration.Kernel.Length);
        MustFit("neighbours", _shape.Regions, _calibration.Neighbours?.Length ?? _shape.Regions);
        foreach (var choice in migration.Choice)
            MustFit("choice", _shape.Regions * _shape.Regions, choice.Length);
        foreach (var profile in migration.ProfileOf)
            if (profile < 0 || profile >= migration.Choice.Length)
                MustFit("choice profiles", profile + 1, migration.Choice.Length);
        foreach (var neighbour in (_calibration.Neighbours ?? []).SelectMany(beside => beside))
            if (neighbour < 0 || neighbour >= _shape.Regions)
                MustFit("neighbours", _shape.Regions, neighbour + 1);
    }

    void MustFit(string what, int needed, int found)
    {
        if (needed != found)
            _refusals.Add(new CalibrationMustFit(what, needed, found));
    }

    void Contents(BaselineVariant variant)
    {
        foreach (var region in _calibration.Regions.GroupBy(region => region.Code, StringComparer.Ordinal))
            if (region.Count() > 1 || string.IsNullOrWhiteSpace(region.Key))
                _refusals.Add(new RegionMustStandOnce(region.Key));
        MustNotBeNegative("population", _calibration.Population);
        MustNotBeNegative("mortality", _calibration.Mortality);
        MustNotBeNegative("leaving", _calibration.Migration.Leaving);
        MustNotBeNegative("fertility", _calibration.Fertility);
        MustNotBeNegative("jobs", _calibration.Jobs);
        MustNotBeNegative("investment", _calibration.Investment);
        MustBeNumbers("unexplained", _calibration.Unexplained);
        MustNotBeNegative("kernel", _calibration.Kernel, ofRegions: false);
        MustNotBeNegative("share of boys", [_calibration.ShareOfBoys, 1 - _calibration.ShareOfBoys], false);
        var paths = _calibration.Paths;
        MustNotBeNegative("fertility path", [.. paths.Fertility], ofRegions: false);
        MustNotBeNegative("mortality path", [.. paths.Mortality], ofRegions: false);
        MustNotBeNegative("residents path", [.. paths.Residents], ofRegions: false);
        MustBeNumbers("international path", [.. paths.International], ofRegions: false);
        for (var profile = 0; profile < _calibration.Migration.Choice.Length; profile++)
            ChoiceOf(profile);
        Rates(variant.Mortality ? paths.Mortality.DefaultIfEmpty(1).Max() : 1);
    }

    void MustNotBeNegative(string what, double[] values, bool ofRegions = true) =>
        MustBe(what, values, value => value >= 0 && double.IsFinite(value), ofRegions);

    void MustBeNumbers(string what, double[] values, bool ofRegions = true) =>
        MustBe(what, values, double.IsFinite, ofRegions);

    /// <summary>Tells the first value of each array that is not as it must be.</summary>
    void MustBe(string what, double[] values, Predicate<double> holds, bool ofRegions)
    {
        var place = Array.FindIndex(values, value => !holds(value));
        if (place >= 0)
            _refusals.Add(
                new CalibrationMustNotBeNegative(what, ofRegions ? RegionOf(place) : "", values[place])
            );
    }

    string RegionOf(int place) => _calibration.Regions[place % _shape.Regions].Code;

    /// <summary>A row that nobody leaves by may be empty.</summary>
    void ChoiceOf(int profile)
    {
        var choice = _calibration.Migration.Choice[profile];
        MustNotBeNegative("choice", choice);
        for (var from = 0; from < _shape.Regions; from++)
        {
            var row = choice.AsSpan(from * _shape.Regions, _shape.Regions);
            double sum = 0;
            foreach (var share in row)
                sum += share;
            var isUnused = sum == 0 && !IsLeft(from, profile);
            if ((Math.Abs(sum - 1) > AddingUp && !isUnused) || row[from] != 0)
                _refusals.Add(new ChoiceMustAddUp(RegionOf(from), profile, sum));
        }
    }

    bool IsLeft(int region, int profile)
    {
        var migration = _calibration.Migration;
        for (var group = 0; group < _shape.Groups; group++)
            if (
                migration.ProfileOf[group] == profile
                && migration.Leaving[group * _shape.Regions + region] > 0
            )
                return true;
        return false;
    }

    void Rates(double mostMortality)
    {
        for (var cell = 0; cell < _shape.Cells; cell++)
        {
            var rate = _calibration.Mortality[cell] * mostMortality + _calibration.Migration.Leaving[cell];
            if (!(rate > MostRate))
                continue;
            var age = cell / _shape.Regions % _shape.Ages;
            _refusals.Add(new RatesMustAllowAStep(RegionOf(cell), age, rate));
            return;
        }
    }
}
