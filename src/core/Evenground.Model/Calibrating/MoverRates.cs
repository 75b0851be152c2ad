using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Model;

/// <summary>How often people of each age move, relative to each other.</summary>
/// <remarks>
/// Formula: the office's rates stand at the middles of their age bands, a straight line in the rate between
/// them, level beyond the last. Children younger than any published band move with parents thirty years
/// older.
/// Only ratios count: each region's moves are brought to its registered turnover. Unit: moves per person and
/// year. Missing: without the table all ages move alike, and a notice says so.
/// </remarks>
static class MoverRates
{
    const int ParentsOlder = 30;

    public static double[]? Find(OfficialFigures figures, int ages, int baseYear)
    {
        if (figures.Table(StandardTables.MoverRates) is not { } table)
            return null;
        if (LifeTable.PeriodOf(table, baseYear) is not { } period)
            return null;
        var points = (
            from age in table.Ages(table.Structure.IndexOf(StandardTables.Age))
            let figure = table.Find(period, age.ToString())?.Value
            where figure > 0
            select (
                Middle: (age.First + (age.Last ?? age.First + 9) + 1) / 2.0,
                Rate: (double)figure.Value / 100
            )
        ).ToArray();
        return points.Length == 0 ? null : [.. Enumerable.Range(0, ages).Select(age => At(points, age))];
    }

    static double At((double Middle, double Rate)[] points, int age)
    {
        // The age at the year's beginning is half a year short of that in the middle of a move's year.
        var middle = age + 1.0;
        if (middle < points[0].Middle - 5)
            middle += ParentsOlder;
        for (var point = 1; point < points.Length; point++)
        {
            var (before, after) = (points[point - 1], points[point]);
            if (middle <= after.Middle)
            {
                var share = Math.Max(0, (middle - before.Middle) / (after.Middle - before.Middle));
                return before.Rate + share * (after.Rate - before.Rate);
            }
        }

        return points[^1].Rate;
    }
}
