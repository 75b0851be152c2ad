using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Evenground.Model;

/// <summary>How strongly ages answer to the attraction of jobs: four weights for all ages.</summary>
static class AgeWeights
{
    /// <summary>0-19 follow 35-44, the ages of their parents.</summary>
    public const int Children = 0,
        Young = 1,
        Middle = 2,
        Old = 3,
        Count = 4;

    /// <summary>The weight class of an age in years; also the bands in which residents are added
    /// up.</summary>
    public static int Of(int youngestAge) =>
        youngestAge switch
        {
            < 20 => Children,
            < 40 => Young,
            < 65 => Middle,
            _ => Old,
        };
}

/// <summary>The rates of all rows that take a step together: every group of sex and age, then the newborn
/// boys and girls of the year.</summary>
/// <remarks>
/// Shape: rows by region, the region counts fastest. The newborn live half a year of the rates of age 0.
/// <see cref="Exposure"/> and <see cref="Inflow"/> of a year are filled while the baseline runs and never
/// changed after.
/// </remarks>
sealed class CohortRows
{
    public CohortRows(Calibration calibration, double[] mortalityFactor)
    {
        var shape = calibration.Shape;
        (Regions, Groups, MortalityFactor) = (shape.Regions, shape.Groups, mortalityFactor);
        Profile = new int[Rows];
        AgeWeight = new int[Rows];
        Leaving = new double[Rows * Regions];
        Mortality = new double[Rows * Regions];
        Choice = calibration.Migration.Choice;
        for (var row = 0; row < Rows; row++)
        {
            var group = GroupOf(row, shape);
            Profile[row] = calibration.Migration.ProfileOf[group];
            AgeWeight[row] = AgeWeights.Of(shape.Youngest(group % shape.Ages));
            var (from, to) = (group * Regions, row * Regions);
            Array.Copy(calibration.Migration.Leaving, from, Leaving, to, Regions);
            Array.Copy(calibration.Mortality, from, Mortality, to, Regions);
        }

        var years = mortalityFactor.Length;
        Exposure = new double[years][];
        Inflow = new double[years][];
        NationalMortality = new double[years][];
        for (var year = 0; year < years; year++)
        {
            Exposure[year] = new double[Rows * Regions];
            Inflow[year] = new double[Rows * Regions];
            NationalMortality[year] = new double[Rows];
        }
    }

    public int Regions { get; }

    public int Groups { get; }

    public int Rows => Groups + PopulationShape.Sexes;

    public int[] Profile { get; }

    public int[] AgeWeight { get; }

    public double[] Leaving { get; }

    /// <summary>At the base year; see <see cref="MortalityFactor"/>.</summary>
    public double[] Mortality { get; }

    public double[][] Choice { get; }

    /// <summary>By year: year t is the one that ends t years after the base year.</summary>
    public double[] MortalityFactor { get; }

    /// <summary>Person-years lived on the baseline, by year.</summary>
    public double[][] Exposure { get; }

    /// <summary>Moves into a region on the baseline, by year.</summary>
    public double[][] Inflow { get; }

    /// <summary>Deaths per person-year in the nation, by year and row.</summary>
    public double[][] NationalMortality { get; }

    /// <summary>Keeps what people lived and how they moved in a year of the baseline.</summary>
    /// <param name="before">Residents at the start of the year, by cell.</param>
    /// <param name="moved">The same persons at its end, and the newborn.</param>
    public void Keep(int year, ReadOnlySpan<double> before, ReadOnlySpan<double> moved)
    {
        for (var row = 0; row < Rows; row++)
        {
            var first = row * Regions;
            var exposure = Exposure[year].AsSpan(first, Regions);
            double lived = 0,
                died = 0;
            for (var region = 0; region < exposure.Length; region++)
            {
                var start = row < Groups ? before[first + region] : 0;
                exposure[region] = 0.5 * (start + moved[first + region]);
                lived += exposure[region];
                died += Mortality[first + region] * MortalityFactor[year] * exposure[region];
            }

            NationalMortality[year][row] = lived > 0 ? died / lived : 0;
            var inflow = Inflow[year].AsSpan(first, Regions);
            var choice = Choice[Profile[row]];
            for (var from = 0; from < exposure.Length; from++)
            {
                var shares = choice.AsSpan(from * Regions, Regions);
                AddScaled(shares, Leaving[first + from] * exposure[from], inflow);
            }
        }
    }

    static void AddScaled(ReadOnlySpan<double> values, double factor, Span<double> to)
    {
        var eight = MemoryMarshal.Cast<double, Vector512<double>>(values);
        var toEight = MemoryMarshal.Cast<double, Vector512<double>>(to);
        for (var place = 0; place < eight.Length; place++)
            toEight[place] += eight[place] * factor;
        for (var place = eight.Length * Lanes.Width; place < values.Length; place++)
            to[place] += values[place] * factor;
    }

    static int GroupOf(int row, PopulationShape shape) =>
        row < shape.Groups ? row : shape.Group(sex: row - shape.Groups, age: 0);
}
