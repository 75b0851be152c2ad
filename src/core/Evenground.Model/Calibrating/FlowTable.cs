namespace Evenground.Model;

/// <summary>Moves between regions by group or by profile of groups.</summary>
/// <remarks>Shape of <see cref="Moves"/>: for each profile origin by destination, the destination counts
/// fastest. <see cref="Out"/>: cells. Unit: moves a year.</remarks>
sealed class FlowTable
{
    public required int[] ProfileOf { get; init; }

    public required double[][] Moves { get; init; }

    /// <summary>Moves out of each region by sex and single age.</summary>
    public required double[] Out { get; init; }

    /// <summary>Whether the office counted them by age; otherwise they were rebuilt from totals.</summary>
    public required bool IsMeasured { get; init; }

    /// <summary>Up to this many regions each sex and age has its own choices; beyond, age groups of five
    /// years
    /// share them.</summary>
    public const int MostDenseRegions = 60;

    /// <summary>The profile of each group.</summary>
    public static int[] ProfilesOf(PopulationShape shape)
    {
        const int width = 5;
        if (shape.Regions <= MostDenseRegions)
            return [.. Enumerable.Range(0, shape.Groups)];
        var perSex = (shape.Ages + width - 1) / width;
        return
        [
            .. Enumerable
                .Range(0, shape.Groups)
                .Select(group => group / shape.Ages * perSex + group % shape.Ages / width),
        ];
    }

    /// <summary>The flows as rates.</summary>
    /// <param name="exposure">Persons in the middle of a year. Shape: cells.</param>
    public MigrationRates Rates(PopulationShape shape, double[] exposure)
    {
        var leaving = new double[shape.Cells];
        for (var cell = 0; cell < leaving.Length; cell++)
            leaving[cell] = exposure[cell] > 0 ? Out[cell] / exposure[cell] : 0;
        return new()
        {
            Leaving = leaving,
            ProfileOf = ProfileOf,
            Choice = [.. Moves.Select(moves => Shares(moves, shape.Regions))],
        };
    }

    static double[] Shares(double[] moves, int regions)
    {
        var shares = new double[moves.Length];
        for (var from = 0; from < regions; from++)
        {
            var row = moves.AsSpan(from * regions, regions);
            var all = FixedSum.Of(row);
            for (var to = 0; to < regions && all > 0; to++)
                shares[from * regions + to] = row[to] / all;
        }

        return shares;
    }
}
