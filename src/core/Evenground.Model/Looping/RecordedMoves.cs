namespace Evenground.Model;

/// <summary>The country as its totals of moves tell it: all ages together, each region leaving at one
/// rate.</summary>
/// <remarks>
/// <para>The specification's table of gains is one of flows between regions, not of ages. Moves are those of
/// the window on average, ages added up (the totals that the office counted, as the rebuilding by age keeps
/// them); rates are moves ÷ residents at the end of the base year. The calibrated rates by age give fewer
/// moves on those residents, as they have grown older since.</para>
/// <para>Missing: without exposure, which measured what rates are of, the country stays as it is.</para>
/// </remarks>
public static class RecordedMoves
{
    /// <summary>The same country with one rate of leaving and one choice for all ages of a region.</summary>
    public static Calibration Of(Calibration country)
    {
        if (country.Exposure.Length == 0)
            return country;
        var (shape, regions) = (country.Shape, country.Shape.Regions);
        var moves = MovesOf(country);
        var (left, residents) = (new double[regions], new double[regions]);
        for (var from = 0; from < regions; from++)
        for (var to = 0; to < regions; to++)
            left[from] += moves[from * regions + to];
        for (var cell = 0; cell < shape.Cells; cell++)
            residents[cell % regions] += country.Population[cell];
        for (var pair = 0; pair < moves.Length; pair++)
            moves[pair] = left[pair / regions] == 0 ? 0 : moves[pair] / left[pair / regions];
        return DerivedCountry.WithMoves(
            country,
            new()
            {
                Leaving =
                [
                    .. Enumerable
                        .Range(0, shape.Cells)
                        .Select(cell => left[cell % regions] / residents[cell % regions]),
                ],
                ProfileOf = new int[shape.Groups],
                Choice = [moves],
            }
        );
    }

    /// <summary>Moves of a year of the window between regions, all ages. Shape: origin by
    /// destination.</summary>
    static double[] MovesOf(Calibration country)
    {
        var (regions, migration) = (country.Shape.Regions, country.Migration);
        var moves = new double[regions * regions];
        for (var cell = 0; cell < country.Shape.Cells; cell++)
        {
            var (from, choice) = (cell % regions, migration.Choice[migration.ProfileOf[cell / regions]]);
            var leavers = migration.Leaving[cell] * country.Exposure[cell];
            for (var to = 0; to < regions; to++)
                moves[from * regions + to] += leavers * choice[from * regions + to];
        }

        return moves;
    }
}
