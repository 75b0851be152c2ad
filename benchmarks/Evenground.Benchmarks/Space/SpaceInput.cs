using System.Globalization;
using System.Runtime.InteropServices;
using Evenground.Measure;

namespace Evenground.Benchmarks;

/// <summary>The data of the benchmark: a lattice of 50 x 70 regions with queen contiguity and a variable that
/// is like its neighbours', and 1,000,000 incomes.</summary>
/// <remarks>The peers read the files that it writes: raw little-endian doubles, and text for R.</remarks>
sealed record SpaceInput(Neighbours Neighbours, double[] Values, double[] Incomes)
{
    public const int Rows = 50,
        Columns = 70,
        People = 1_000_000;

    const int Smoothings = 6;
    const ulong Seed = 11;

    /// <summary>Makes the data and writes them into the folder.</summary>
    public static SpaceInput MakeIn(string folder)
    {
        Directory.CreateDirectory(folder);
        var neighbours = Neighbours.Touching(Rows * Columns, Queen()).RowStandardised();
        var input = new SpaceInput(neighbours, MakeValues(neighbours), MakeIncomes());
        WriteRaw(Path.Combine(folder, "values.f64"), input.Values);
        WriteRaw(Path.Combine(folder, "incomes.f64"), input.Incomes);
        File.WriteAllLines(
            Path.Combine(folder, "values.csv"),
            input.Values.Select(value => value.ToString("R", CultureInfo.InvariantCulture))
        );
        return input;
    }

    static IEnumerable<(int Region, int Neighbour)> Queen() =>
        from row in Enumerable.Range(0, Rows)
        from column in Enumerable.Range(0, Columns)
        from step in new[] { (0, 1), (1, -1), (1, 0), (1, 1) }
        let other = (Row: row + step.Item1, Column: column + step.Item2)
        where other is { Row: < Rows, Column: >= 0 and < Columns }
        select (row * Columns + column, other.Row * Columns + other.Column);

    /// <summary>Each step mixes the neighbours' mean with new chance.</summary>
    static double[] MakeValues(Neighbours neighbours)
    {
        var chance = new PhiloxStream(Seed);
        var values = Normal(chance, neighbours.Regions);
        for (var step = 0; step < Smoothings; step++)
        {
            var news = Normal(chance, values.Length);
            values =
            [
                .. Enumerable
                    .Range(0, values.Length)
                    .Select(region => 0.6 * neighbours.Lag(region, values) + 0.5 * news[region]),
            ];
        }

        return values;
    }

    static double[] MakeIncomes() =>
        [.. Normal(new(Seed, stream: 1), People).Select(normal => Elementary.Exp(10 + 0.7 * normal))];

    /// <summary>Standard normal numbers by the method of Box and Muller.</summary>
    static double[] Normal(PhiloxStream chance, int count)
    {
        var numbers = new double[count];
        for (var place = 0; place < count; place++)
            numbers[place] =
                Math.Sqrt(-2 * Elementary.Log(1 - chance.NextFraction()))
                * Math.Cos(2 * Math.PI * chance.NextFraction());
        return numbers;
    }

    static void WriteRaw(string path, double[] values) =>
        File.WriteAllBytes(path, MemoryMarshal.AsBytes(values.AsSpan()));
}
