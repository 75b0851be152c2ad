using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Model;

/// <summary>Estimates where the model starts, from the record alone.</summary>
/// <remarks>
/// Steps: residents by five years of age become single years (<see cref="AgeUngrouping"/>); death rates are
/// those of
/// the national life table times each region's ratio; moves by age are taken as counted, or rebuilt from
/// totals
/// (<see cref="FlowRebuilding"/>), and become rates per person-year; births by the mother's age become rates
/// of the
/// last year (<see cref="Motherhood"/>); what accounts leave unexplained is kept by year (<see
/// cref="Accounts"/>);
/// jobs are residents in work; investment is the national total by shares. No country is known to it.
/// Missing: a figure that is needed and not there is a refusal that names table, region and period.
/// Errors, in order: a table that is not known; flows of another kind; a window that is not whole; ages that
/// do
/// not match; borders whose change is not known; figures missing or negative; a region without residents;
/// flows
/// and residents that contradict each other.
/// </remarks>
public static class Calibrator
{
    /// <summary>Calibrates on a window of years.</summary>
    /// <param name="options">The window; by default the last five years that are known.</param>
    public static Outcome<Calibration> Calibrate(
        History history,
        AsOf asOf,
        CalibrationOptions options = default
    )
    {
        var figures = new OfficialFigures(history, asOf);
        if (!new CalibrationReader(figures, options).Read().Accepted(out var inputs, out var refusal))
            return refusal;
        if (EmptyRegion(inputs) is { } empty)
            return empty;
        return new Estimation(figures, inputs, InputsOf(history, asOf, inputs.Window)).Run();
    }

    /// <summary>The digest of everything that a calibration reads: for the same digest it is the
    /// same.</summary>
    public static string InputsOf(History history, AsOf asOf, CalibrationOptions options = default) =>
        CalibrationVintage.OfInputs(history, asOf, options);

    static CalibrationResidentsMustBePositive? EmptyRegion(CalibrationInputs inputs)
    {
        for (var year = 0; year < inputs.Residents.Length; year++)
        for (var region = 0; region < inputs.RegionCount; region++)
        {
            var people = 0.0;
            for (var cell = region; cell < inputs.Residents[year].Length; cell += inputs.RegionCount)
                people += inputs.Residents[year][cell];
            if (!(people > 0))
                return new(
                    StandardTables.PopulationByAge,
                    inputs.Regions[region].Code,
                    $"{inputs.Window.First - 1 + year}"
                );
        }

        return null;
    }
}
