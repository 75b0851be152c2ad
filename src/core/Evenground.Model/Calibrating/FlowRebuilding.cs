using Evenground.Record;

namespace Evenground.Model;

/// <summary>Moves by age and sex rebuilt from totals, where an office counts only moves from region to
/// region.</summary>
/// <remarks>
/// Formula: the turnover of a cell is g = φ w N, with the mover rate w of its age and one φ a region so that
/// the
/// cells add up to half the region's moves in and out; its balance is what its cohorts gain
/// (<see cref="NetMigration"/>); out = g - net ÷ 2 and in = g + net ÷ 2; moves between regions follow by
/// <see cref="ProportionalFit"/>. The symmetric split is the one that came nearest where the truth is known:
/// 13 to 15 %
/// of absolute error over all cells against 17 to 23 % when balances load on moves in alone.
/// Where a balance is larger than its turnover allows, the turnover is raised to it, and the region's other
/// cells give
/// way.
/// </remarks>
static class FlowRebuilding
{
    /// <summary>The largest part of the turnover that half a balance may take.</summary>
    const double MostOneSided = 0.9;

    /// <summary>The largest error of a region's moves, relative to them.</summary>
    const double MostError = 1e-9;

    public static Outcome<FlowTable> Rebuild(
        WindowPopulation window,
        double[] pairs,
        double[] rates,
        string period,
        IReadOnlyList<ModelRegion> regions
    )
    {
        var shape = window.Shape;
        var (balances, turnovers) = Totals(pairs, shape.Regions);
        var turnover = new double[shape.Cells];
        for (var cell = 0; cell < turnover.Length; cell++)
            turnover[cell] = window.Exposure[cell] * rates[cell / shape.Regions % shape.Ages];
        ScaleTo(shape, turnover, turnovers);
        var net = NetMigration.Balanced(
            shape,
            NetMigration.Gained(window),
            window.Exposure,
            turnover,
            balances
        );
        MakeRoom(shape, turnover, net, turnovers);

        var profileOf = FlowTable.ProfilesOf(shape);
        var (leaving, entering) = Margins(shape, profileOf, turnover, net);
        var (moves, error, worst) = Lacking(leaving, entering) is { Region: >= 0 } lacking
            ? ([], lacking.People / turnovers[lacking.Region], lacking.Region)
            : ProportionalFit.Of(pairs, leaving, entering);
        if (!(error <= MostError))
            return new CalibrationFlowsMustFitResidents(
                StandardTables.Flows,
                regions[worst].Code,
                period,
                error * turnovers[worst]
            );
        return new FlowTable
        {
            ProfileOf = profileOf,
            Moves = moves,
            Out = [.. turnover.Select((moved, cell) => moved - net[cell] / 2)],
            IsMeasured = false,
        };
    }

    /// <summary>The region of which most people would have to leave or enter in less than no moves; -1 when
    /// there is
    /// none.</summary>
    static (int Region, double People) Lacking(double[][] leaving, double[][] entering)
    {
        var (region, people) = (-1, 0.0);
        foreach (var margin in (double[][])[.. leaving, .. entering])
            for (var at = 0; at < margin.Length; at++)
                if (margin[at] < people)
                    (region, people) = (at, margin[at]);
        return (region, -people);
    }

    static (double[] Balances, double[] Turnovers) Totals(double[] pairs, int regions)
    {
        var (balances, turnovers) = (new double[regions], new double[regions]);
        for (var from = 0; from < regions; from++)
        for (var to = 0; to < regions; to++)
        {
            var moved = pairs[from * regions + to];
            balances[from] -= moved;
            balances[to] += moved;
            turnovers[from] += moved / 2;
            turnovers[to] += moved / 2;
        }

        return (balances, turnovers);
    }

    static void ScaleTo(PopulationShape shape, double[] turnover, double[] turnovers)
    {
        for (var region = 0; region < shape.Regions; region++)
        {
            var sum = 0.0;
            for (var cell = region; cell < turnover.Length; cell += shape.Regions)
                sum += turnover[cell];
            for (var cell = region; cell < turnover.Length && sum > 0; cell += shape.Regions)
                turnover[cell] *= turnovers[region] / sum;
        }
    }

    /// <summary>Raises the turnover of cells whose balance is too large for it; the others of the region give
    /// way, so that its sum stays.</summary>
    static void MakeRoom(PopulationShape shape, double[] turnover, double[] net, double[] turnovers)
    {
        for (var region = 0; region < shape.Regions; region++)
        for (
            var round = 0;
            round < 50 && MakeRoomOnce(shape, turnover, net, (region, turnovers[region]));
            round++
        ) { }
    }

    static bool MakeRoomOnce(
        PopulationShape shape,
        double[] turnover,
        double[] net,
        (int Region, double Sum) of
    )
    {
        var (raised, free, isRaised) = (0.0, 0.0, false);
        for (var cell = of.Region; cell < turnover.Length; cell += shape.Regions)
        {
            var least = Math.Abs(net[cell]) / 2 / MostOneSided;
            isRaised |= turnover[cell] < least * (1 - 1e-12);
            if (turnover[cell] <= least)
                raised += turnover[cell] = least;
            else
                free += turnover[cell];
        }

        if (!isRaised || free <= 0 || of.Sum <= raised)
            return false;
        for (var cell = of.Region; cell < turnover.Length; cell += shape.Regions)
            if (turnover[cell] > Math.Abs(net[cell]) / 2 / MostOneSided)
                turnover[cell] *= (of.Sum - raised) / free;
        return true;
    }

    static (double[][] Leaving, double[][] Entering) Margins(
        PopulationShape shape,
        int[] profileOf,
        double[] turnover,
        double[] net
    )
    {
        var profiles = profileOf.Max() + 1;
        double[][] leaving = [.. Enumerable.Range(0, profiles).Select(_ => new double[shape.Regions])];
        double[][] entering = [.. Enumerable.Range(0, profiles).Select(_ => new double[shape.Regions])];
        for (var group = 0; group < shape.Groups; group++)
        for (var region = 0; region < shape.Regions; region++)
        {
            var cell = group * shape.Regions + region;
            leaving[profileOf[group]][region] += turnover[cell] - net[cell] / 2;
            entering[profileOf[group]][region] += turnover[cell] + net[cell] / 2;
        }

        return (leaving, entering);
    }
}
