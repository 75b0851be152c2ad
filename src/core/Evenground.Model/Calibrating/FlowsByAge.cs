namespace Evenground.Model;

/// <summary>The moves that a calibration's rates make of the persons they were estimated on.</summary>
/// <remarks>Unit: moves a year, as the mean of the window; ages are those at the year's
/// beginning.</remarks>
public static class FlowsByAge
{
    /// <summary>Moves in less moves out. Shape: cells; each group adds up to 0.</summary>
    public static double[] Net(Calibration calibration)
    {
        var shape = calibration.Shape;
        var net = new double[shape.Cells];
        for (var group = 0; group < shape.Groups; group++)
        for (var from = 0; from < shape.Regions; from++)
        for (var to = 0; to < shape.Regions; to++)
            if (from != to)
            {
                var moved = Of(calibration, group, from, to);
                net[group * shape.Regions + from] -= moved;
                net[group * shape.Regions + to] += moved;
            }

        return net;
    }

    /// <summary>Moves of a group from one region to another.</summary>
    public static double Of(Calibration calibration, int group, int from, int to)
    {
        var (shape, migration) = (calibration.Shape, calibration.Migration);
        var cell = group * shape.Regions + from;
        return migration.Leaving[cell]
            * calibration.Exposure[cell]
            * migration.Choice[migration.ProfileOf[group]][from * shape.Regions + to];
    }
}
