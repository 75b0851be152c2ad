using Evenground.Record;

namespace Evenground.Model;

/// <summary>Tries the model on the record's own last years: calibrated on the window before them, and on
/// nothing
/// of them.</summary>
/// <remarks>
/// The window held out is that of a calibration. The window before it has one year more: six years before
/// five,
/// as the specification tries it. A shorter one is taken where the record does not reach back so far.
/// Residents stand
/// in the borders of the end of their own window: where borders moved in between, the error holds that move
/// too. Rates that are known for one year only (moves by age, regional mortality) are used whatever their
/// year;
/// births, moves and residents are those of the early window alone, and nothing is assumed of later years.
/// Errors: those of the calibrator and of <see cref="Simulation.Of"/>.
/// </remarks>
public static class HoldOutReading
{
    /// <summary>The hold-out that belongs to a calibration of the same record.</summary>
    public static Outcome<HoldOut> Of(History history, AsOf asOf, Calibration late)
    {
        var years = late.Residents.Count - 1;
        return Of(history, asOf, late, years + 1).Accepted(out var longer, out _)
            ? longer
            : Of(history, asOf, late, years);
    }

    /// <param name="earlyYears">How many years the window before has.</param>
    public static Outcome<HoldOut> Of(History history, AsOf asOf, Calibration late, int earlyYears)
    {
        var years = late.Residents.Count - 1;
        var last = late.BaseYear - years;
        var window = new CalibrationOptions(last - earlyYears + 1, last);
        if (!Calibrator.Calibrate(history, asOf, window).Accepted(out var early, out var refusal))
            return refusal;

        ObservedResidents[] came =
        [
            .. Enumerable
                .Range(1, years)
                .Select(year => new ObservedResidents(
                    early.BaseYear + year,
                    InOrderOf(early, late, AgeBands.Of(late.Shape, late.Residents[year]))
                )),
        ];
        double[] start = [.. AgeBands.Of(early.Shape, early.Residents[0]).Select(bands => bands.All)];
        return HoldOut.Of(
            early,
            came,
            (start, early.Residents.Count - 1),
            new BaselineVariant(ResidualRule.None)
        );
    }

    static AgeBands[] InOrderOf(Calibration early, Calibration late, AgeBands[] bands) =>
        [
            .. early.Regions.Select(region =>
                bands[late.Regions.TakeWhile(other => other.Code != region.Code).Count()]
            ),
        ];
}
