namespace Evenground.Model;

/// <summary>How the years held out are foretold.</summary>
public enum HoldOutRule
{
    /// <summary>The model, calibrated on the years before alone.</summary>
    Model,

    /// <summary>The model without any move between regions.</summary>
    NoMigration,

    /// <summary>Everything stays as it was in the base year.</summary>
    NoChange,

    /// <summary>Each region grows on as it did over the window.</summary>
    ConstantGrowth,
}

/// <summary>How far one way of foretelling was off.</summary>
/// <param name="Measure">The code of the <see cref="LevelMeasure"/>.</param>
/// <param name="Years">How many years ahead.</param>
/// <param name="Mean">The mean over the regions of |foretold ÷ came - 1|.</param>
/// <param name="WithoutWorst">The same without the region that was furthest off.</param>
/// <param name="Worst">That region's code.</param>
public sealed record HoldOutError(
    string Measure,
    HoldOutRule Rule,
    int Years,
    double Mean,
    double WithoutWorst,
    string Worst
);

/// <summary>Residents as they came.</summary>
/// <param name="Regions">In the order of the calibration that is tried.</param>
public sealed record ObservedResidents(int Year, AgeBands[] Regions);

/// <summary>The model tried on years that it was not shown: calibrated on an early window, run on, and
/// compared
/// with what came and with rules that need no model.</summary>
/// <remarks>
/// Its errors are the least width of every band of a level: what is not known about the years to come cannot
/// be
/// less than what was not known about the years that came. Unit: parts of 1. Beyond the last year held out an
/// error
/// grows in proportion to the years ahead: a wrong rate is wrong anew each year.
/// Missing: constant growth needs residents at the beginning of the window, and tells only of all residents.
/// Errors: those of <see cref="Simulation.Of"/>.
/// </remarks>
public sealed class HoldOut
{
    HoldOut(int baseYear, IReadOnlyList<HoldOutError> errors) => (BaseYear, Errors) = (baseYear, errors);

    public int BaseYear { get; }

    public IReadOnlyList<HoldOutError> Errors { get; }

    /// <summary>The error of one measure by one rule, in the last year that was held out; null when that rule
    /// says nothing of it.</summary>
    public HoldOutError? Of(LevelMeasure measure, HoldOutRule rule = HoldOutRule.Model) =>
        Errors.LastOrDefault(error => error.Measure == measure.Code && error.Rule == rule);

    /// <summary>The model's error so many years ahead; 0 for the base year itself; never falling.</summary>
    public double ErrorOf(LevelMeasure measure, int years)
    {
        var (largest, last) = (0.0, 0);
        foreach (var error in Errors)
            if (error.Measure == measure.Code && error.Rule == HoldOutRule.Model)
            {
                last = Math.Max(last, error.Years);
                if (error.Years <= years)
                    largest = Math.Max(largest, error.Mean);
            }

        return last == 0 ? double.NaN
            : years <= last ? largest
            : largest * years / last;
    }

    /// <param name="early">Calibrated on years up to its base year only.</param>
    /// <param name="came">Residents of later years, ascending.</param>
    /// <param name="before">Residents of each region some years before the base year, and how many years;
    /// null when unknown.</param>
    /// <param name="variant">What the model assumes of the years ahead: nothing that was known only
    /// later.</param>
    public static Outcome<HoldOut> Of(
        Calibration early,
        IReadOnlyList<ObservedResidents> came,
        (double[] Residents, int Years)? before,
        BaselineVariant variant
    )
    {
        var horizon = came[^1].Year - early.BaseYear;
        if (!Simulation.Of(early, variant, horizon).Accepted(out var model, out var refusal))
            return refusal;
        if (!Simulation.Of(WithoutMoves(early), variant, horizon).Accepted(out var still, out refusal))
            return refusal;

        var start = AgeBands.Of(early.Shape, early.Population);
        var errors = new List<HoldOutError>();
        foreach (var observed in came)
        {
            var years = observed.Year - early.BaseYear;
            var truth = observed.Regions;
            foreach (var measure in LevelMeasure.All)
            {
                errors.Add(Error(early, measure, HoldOutRule.Model, years, At(model, years), truth));
                errors.Add(Error(early, measure, HoldOutRule.NoMigration, years, At(still, years), truth));
                errors.Add(Error(early, measure, HoldOutRule.NoChange, years, start, truth));
            }

            if (before is not { } earlier)
                continue;
            var grown = Grown(start, earlier.Residents, (double)years / earlier.Years);
            foreach (var measure in new[] { LevelMeasure.Residents, LevelMeasure.PopulationShare })
                errors.Add(Error(early, measure, HoldOutRule.ConstantGrowth, years, grown, truth));
        }

        return new HoldOut(early.BaseYear, errors);
    }

    static AgeBands[] At(Simulation simulation, int year)
    {
        var shape = simulation.Calibration.Shape;
        return AgeBands.Of(shape, simulation.Baseline.Population.AsSpan(year * shape.Cells, shape.Cells));
    }

    static AgeBands[] Grown(AgeBands[] start, double[] before, double windows)
    {
        var grown = new AgeBands[start.Length];
        for (var region = 0; region < grown.Length; region++)
        {
            var growth = Elementary.Log(start[region].All / before[region]);
            grown[region] = new AgeBands { All = start[region].All * Elementary.Exp(windows * growth) };
        }

        return grown;
    }

    static HoldOutError Error(
        Calibration early,
        LevelMeasure measure,
        HoldOutRule rule,
        int years,
        AgeBands[] told,
        AgeBands[] truth
    )
    {
        var (toldNation, trueNation) = (Sum(told), Sum(truth));
        var (sum, largest, worst) = (0.0, -1.0, 0);
        for (var region = 0; region < told.Length; region++)
        {
            var gap = Math.Abs(
                measure.Of(told[region], toldNation) / measure.Of(truth[region], trueNation) - 1
            );
            sum += gap;
            if (gap > largest)
                (largest, worst) = (gap, region);
        }

        return new(
            measure.Code,
            rule,
            years,
            sum / told.Length,
            told.Length > 1 ? (sum - largest) / (told.Length - 1) : double.NaN,
            early.Regions[worst].Code
        );
    }

    static AgeBands Sum(AgeBands[] places)
    {
        var sum = new AgeBands();
        foreach (var place in places)
            sum += place;
        return sum;
    }

    static Calibration WithoutMoves(Calibration calibration) =>
        new()
        {
            Shape = calibration.Shape,
            Regions = calibration.Regions,
            BaseYear = calibration.BaseYear,
            Population = calibration.Population,
            Mortality = calibration.Mortality,
            Migration = new()
            {
                Kind = calibration.Migration.Kind,
                Leaving = new double[calibration.Migration.Leaving.Length],
                ProfileOf = calibration.Migration.ProfileOf,
                Choice = calibration.Migration.Choice,
            },
            Fertility = calibration.Fertility,
            ShareOfBoys = calibration.ShareOfBoys,
            Unexplained = calibration.Unexplained,
            Jobs = calibration.Jobs,
            Investment = calibration.Investment,
            PriceYear = calibration.PriceYear,
            Kernel = calibration.Kernel,
            Paths = calibration.Paths,
            Vintage = calibration.Vintage + " without moves",
        };
}
