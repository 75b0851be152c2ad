using Evenground.Measure;

namespace Evenground.Tests.Measure.Space;

/// <summary>Made-up maps of rows and columns, the same in C#, R and Python.</summary>
static class LatticeMaps
{
    public const int Rows = 7,
        Columns = 9,
        Island = 31;

    /// <summary>Values that rise from row to row, with chance from the generator of Park and
    /// Miller.</summary>
    public static double[] Values
    {
        get
        {
            var seed = 20_261_123L;
            var values = new double[Rows * Columns];
            for (var region = 0; region < values.Length; region++)
            {
                seed = seed * 16807 % int.MaxValue;
                values[region] = 100 * (seed / (double)int.MaxValue) + 10 * (region / Columns);
            }

            return values;
        }
    }

    public static Neighbours Even => Queen(Rows, Columns).RowStandardised();

    public static Neighbours Binary => Queen(Rows, Columns);

    public static Neighbours Uneven =>
        Neighbours
            .FromPairs(
                Rows * Columns,
                QueenPairs(Rows, Columns)
                    .Select(pair => new NeighbourPair(
                        pair.Region,
                        pair.Neighbour,
                        1.0 / (1 + (pair.Region + 2 * pair.Neighbour) % 5)
                    ))
            )
            .RowStandardised();

    public static Neighbours WithIsland =>
        Neighbours
            .Touching(
                Rows * Columns,
                QueenPairs(Rows, Columns).Where(pair => pair is { Region: not Island, Neighbour: not Island })
            )
            .RowStandardised();

    public static Neighbours Queen(int rows, int columns) =>
        Neighbours.Touching(rows * columns, QueenPairs(rows, columns));

    static IEnumerable<(int Region, int Neighbour)> QueenPairs(int rows, int columns) =>
        from row in Enumerable.Range(0, rows)
        from column in Enumerable.Range(0, columns)
        from down in Enumerable.Range(-1, 3)
        from right in Enumerable.Range(-1, 3)
        let other = (Row: row + down, Column: column + right)
        where
            (down, right) != (0, 0)
            && other.Row >= 0
            && other.Row < rows
            && other.Column >= 0
            && other.Column < columns
        select (row * columns + column, other.Row * columns + other.Column);
}
