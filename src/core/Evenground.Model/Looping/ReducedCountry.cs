namespace Evenground.Model;

/// <summary>A country with all ages added up: what the loop reads of a calibration.</summary>
/// <remarks>Shape of every array: regions.</remarks>
sealed class ReducedCountry
{
    const int YoungFrom = 20,
        MiddleFrom = 40,
        OldFrom = 65;

    public required int Regions { get; init; }

    public required double[] Residents { get; init; }

    /// <summary>Residents aged 20 to 64.</summary>
    public required double[] Workers { get; init; }

    /// <summary>Residents aged 20 to 39.</summary>
    public required double[] Young { get; init; }

    public required double[] Jobs { get; init; }

    public required double[] Investment { get; init; }

    /// <summary>Moves of a year from a region (row) to another (column).</summary>
    public required RealMatrix Flows { get; init; }

    /// <summary>∂(net in-migration of a region, row) ÷ ∂(attraction of a region, column): persons a year for
    /// a change of 1 in the logarithm of jobs per worker.</summary>
    public required RealMatrix Response { get; init; }

    /// <summary>The same for congestion, which has no weights of age.</summary>
    public required RealMatrix ResponseToCongestion { get; init; }

    public static ReducedCountry Of(Calibration calibration, CycleParameters parameters, bool byAge)
    {
        var shape = calibration.Shape;
        var (residents, workers, young) = (
            new double[shape.Regions],
            new double[shape.Regions],
            new double[shape.Regions]
        );
        for (var cell = 0; cell < shape.Cells; cell++)
        {
            var (region, persons) = (cell % shape.Regions, calibration.Population[cell]);
            var years = shape.Youngest(cell / shape.Regions % shape.Ages);
            residents[region] += persons;
            workers[region] += years is >= YoungFrom and < OldFrom ? persons : 0;
            young[region] += years is >= YoungFrom and < MiddleFrom ? persons : 0;
        }

        var (flows, weighted) = FlowsOf(calibration, parameters);
        var plain = ResponseOf(flows, parameters);
        return new()
        {
            Regions = shape.Regions,
            Residents = residents,
            Workers = workers,
            Young = young,
            Jobs = calibration.Jobs,
            Investment = calibration.Investment,
            Flows = flows,
            Response = byAge ? weighted : plain,
            ResponseToCongestion = byAge ? SumOfResponses(calibration, parameters, _ => 1) : plain,
        };
    }

    /// <summary>b_g: how strongly an age answers; those below 20 follow their parents of 35 to 44.</summary>
    public static double WeightOf(int years, CycleParameters parameters) =>
        years switch
        {
            < YoungFrom => (parameters[CycleParameter.WeightYoung] + parameters[CycleParameter.WeightMiddle])
                / 2,
            < MiddleFrom => parameters[CycleParameter.WeightYoung],
            < OldFrom => parameters[CycleParameter.WeightMiddle],
            _ => parameters[CycleParameter.WeightOld],
        };

    static (RealMatrix Flows, RealMatrix Weighted) FlowsOf(
        Calibration calibration,
        CycleParameters parameters
    )
    {
        var flows = new RealMatrix(calibration.Shape.Regions, calibration.Shape.Regions);
        for (var group = 0; group < calibration.Shape.Groups; group++)
            AddFlows(calibration, group, flows);
        return (flows, SumOfResponses(calibration, parameters, years => WeightOf(years, parameters)));
    }

    /// <summary>Groups that choose and weigh alike are added before the response is taken, which then needs
    /// the
    /// shares of each group's own destinations.</summary>
    static RealMatrix SumOfResponses(
        Calibration calibration,
        CycleParameters parameters,
        Func<int, double> weight
    )
    {
        var shape = calibration.Shape;
        var sum = new RealMatrix(shape.Regions, shape.Regions);
        var classes = Enumerable
            .Range(0, shape.Groups)
            .GroupBy(group =>
                (
                    Profile: calibration.Migration.ProfileOf[group],
                    Weight: weight(shape.Youngest(group % shape.Ages))
                )
            );
        foreach (var alike in classes)
        {
            var flows = new RealMatrix(shape.Regions, shape.Regions);
            foreach (var group in alike)
                AddFlows(calibration, group, flows);
            sum = sum.Plus(ResponseOf(flows, parameters), alike.Key.Weight);
        }

        return sum;
    }

    static void AddFlows(Calibration calibration, int group, RealMatrix flows)
    {
        var (regions, migration) = (calibration.Shape.Regions, calibration.Migration);
        var choice = migration.Choice[migration.ProfileOf[group]];
        for (var origin = 0; origin < regions; origin++)
        {
            var cell = group * regions + origin;
            var leavers = migration.Leaving[cell] * calibration.Population[cell];
            for (var destination = 0; destination < regions; destination++)
                flows[origin, destination] += leavers * choice[origin * regions + destination];
        }
    }

    /// <remarks>
    /// Formula: ∂F_ij ÷ ∂V_k = F_ij θ [(1[j = k] - π_ik) - λ (1[i = k] - π_ik)]; added over arrivals and
    /// taken off
    /// departures this is θ [D_in + λ D_out - (1 - λ) F' Π - λ (F + F')], with D_in and D_out the arrivals
    /// and departures on the diagonal. Every row and every column adds up to 0.
    /// </remarks>
    static RealMatrix ResponseOf(RealMatrix flows, CycleParameters parameters)
    {
        var theta = parameters[CycleParameter.MigrationElasticity];
        var leaving = parameters[CycleParameter.Leaving];
        var (back, shares) = (flows.Transposed(), flows.Copy());
        var turnover = new double[flows.Rows];
        for (var region = 0; region < flows.Rows; region++)
        {
            var departures = FixedSum.Of(flows.Row(region));
            turnover[region] = FixedSum.Of(back.Row(region)) + leaving * departures;
            foreach (ref var share in shares.Row(region))
                share = departures == 0 ? 0 : share / departures;
        }

        var response = RealMatrix
            .Diagonal(turnover)
            .Plus(back.Times(shares), leaving - 1)
            .Plus(flows, -leaving)
            .Plus(back, -leaving);
        return new RealMatrix(flows.Rows, flows.Rows).Plus(response, theta);
    }
}
