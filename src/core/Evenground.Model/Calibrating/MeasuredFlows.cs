using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Model;

/// <summary>Moves by age and sex as an office counted them.</summary>
/// <remarks>
/// Formula: an age group's rate from region to region is its moves over the persons of those ages in the
/// middle of
/// the year. Who is of age a at the year's beginning moves half of the year at that age and half at the next,
/// so a
/// single year has half of the rates of both; all moves of a group are kept. A table without sexes gives both
/// the same
/// rates.
/// </remarks>
static class MeasuredFlows
{
    public static Outcome<FlowTable> Read(
        Countings countings,
        CalibrationOptions window,
        PopulationShape shape,
        double[] exposure
    )
    {
        var table = countings.Table(StandardTables.FlowsByAge)!;
        if (countings.Figures.AgeGroups(StandardTables.FlowsByAge, new(0, null)) is not { } ages)
            return new CalibrationAgesMustMatch(
                StandardTables.FlowsByAge,
                "0+",
                string.Join(' ', table.Ages(table.Structure.IndexOf(StandardTables.Age)))
            );
        if (ages[^1].First > shape.Ages - 1)
            return new CalibrationAgesMustMatch(
                StandardTables.FlowsByAge,
                $"{shape.Ages - 1}+",
                $"{ages[^1]}"
            );

        var sexes = table.Categories(table.Structure.IndexOf(StandardTables.Sex));
        string[] codes =
            sexes.Contains(StandardTables.Men) && sexes.Contains(StandardTables.Women)
                ? [StandardTables.Men, StandardTables.Women]
                : [StandardTables.BothSexes];
        var profileOf = FlowTable.ProfilesOf(shape);
        double[][] moves =
        [
            .. Enumerable
                .Range(0, profileOf.Max() + 1)
                .Select(_ => new double[shape.Regions * shape.Regions]),
        ];
        var leaving = new double[shape.Cells];
        foreach (var (code, number) in codes.Select((code, number) => (code, number)))
        foreach (var age in ages)
        {
            var square = new double[shape.Regions * shape.Regions];
            for (var year = window.First; year <= window.Last; year++)
            {
                var counted = countings.Square(
                    table,
                    Countings.YearOf(table, year)!.Value,
                    code,
                    age.ToString()
                );
                for (var pair = 0; pair < square.Length; pair++)
                    square[pair] += counted[pair] / window.Years;
            }

            int[] sexesOf = codes.Length == 1 ? [PopulationShape.Men, PopulationShape.Women] : [number];
            Spread(shape, exposure, square, (sexesOf, age), profileOf, moves, leaving);
        }

        return countings.Refusal is { } refusal
            ? refusal
            : new FlowTable
            {
                ProfileOf = profileOf,
                Moves = moves,
                Out = leaving,
                IsMeasured = true,
            };
    }

    /// <summary>Spreads a group's moves over single years in proportion to the time that its ages take of
    /// them.</summary>
    static void Spread(
        PopulationShape shape,
        double[] exposure,
        double[] square,
        (int[] Sexes, AgeGroup Age) of,
        int[] profileOf,
        double[][] moves,
        double[] leaving
    )
    {
        for (var from = 0; from < shape.Regions; from++)
        {
            var all = 0.0;
            foreach (var sex in of.Sexes)
                for (var age = 0; age < shape.Ages; age++)
                    all += Part(of.Age, age) * exposure[shape.Cell(sex, age, from)];
            foreach (var sex in of.Sexes)
                for (var age = 0; age < shape.Ages; age++)
                {
                    var cell = shape.Cell(sex, age, from);
                    var part = all > 0 ? Part(of.Age, age) * exposure[cell] / all : 0;
                    var to = moves[profileOf[shape.Group(sex, age)]];
                    for (var entered = 0; entered < shape.Regions && part > 0; entered++)
                    {
                        var moved = square[from * shape.Regions + entered] * part;
                        to[from * shape.Regions + entered] += moved;
                        leaving[cell] += moved;
                    }
                }
        }
    }

    /// <summary>How much of the year those of an age at its beginning are of a group's ages.</summary>
    internal static double Part(AgeGroup group, int age) => (Holds(group, age) + Holds(group, age + 1)) / 2.0;

    static int Holds(AgeGroup group, int age) =>
        age >= group.First && (group.Last is not { } last || age <= last) ? 1 : 0;
}
