namespace Evenground.Model;

/// <summary>What a scenario's text is read against: the regions and years of a calibration, and what every
/// parameter is when the text says nothing of it.</summary>
/// <param name="Defaults">As the country pack has them on the day asked about.</param>
/// <param name="Ranges">A digest of the ranges that draws are taken from; part of a scenario's
/// identity.</param>
public sealed record ScenarioSetting(Calibration Calibration, CycleParameters Defaults, string Ranges = "")
{
    public const int LongestHorizon = 100,
        MostDraws = 20_000;

    /// <summary>Billions a year in one region that no programme reaches.</summary>
    public const double GreatestAmount = 100_000;

    /// <summary>The first year that money can be placed in.</summary>
    public int FirstYear => Calibration.BaseYear + 1;

    /// <summary>The scenario that says nothing: no money, every parameter at its default.</summary>
    public Scenario Nothing =>
        new() { Parameters = Defaults, Variant = new(Residual: ResidualRule.MeanOfWindow) };

    /// <summary>The place of a region in the calibration; -1 when it is not there.</summary>
    public int PlaceOf(string region)
    {
        for (var place = 0; place < Calibration.Regions.Count; place++)
            if (Calibration.Regions[place].Code == region)
                return place;
        return -1;
    }
}
