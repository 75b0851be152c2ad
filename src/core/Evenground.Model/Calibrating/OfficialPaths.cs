using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Model;

/// <summary>Official assumptions about the years to come as factors and totals from the base year
/// on.</summary>
/// <remarks>
/// Between published years a straight line; before the first and after the last nothing. Birth rates follow
/// the
/// ratio of the official total fertility to that of the base year. Death rates are multiplied by the one
/// factor that
/// adds to life expectancy what the office adds after the base year. Residents follow the office's growth
/// from
/// the base
/// year, as registers and projections count different people. An assumption that does not speak of the base
/// year, or
/// of none after it, is left out.
/// </remarks>
sealed class OfficialPaths(OfficialFigures figures, int baseYear, List<Notice> notices)
{
    public NationalPaths Read(LifeTable men, LifeTable women, double boys, double residents)
    {
        var fertility = Years(StandardTables.AssumedFertility, "medium");
        var expectancy = Years(StandardTables.AssumedLifeExpectancy, "medium");
        var projected = Years(StandardTables.ProjectedResidents, figures.Book.Root ?? "", "medium");
        var now = LifeTable.Expectancy(men, women, boys, 1);
        return new()
        {
            Fertility = [.. fertility.Skip(1).Select(rate => rate / fertility[0])],
            Mortality =
            [
                .. expectancy
                    .Skip(1)
                    .Select(years => FactorOf(men, women, boys, now + years - expectancy[0])),
            ],
            International = [.. Years(StandardTables.AssumedNetMigration, "medium").Skip(1)],
            Residents = [.. projected.Skip(1).Select(people => residents * (people / projected[0]))],
        };
    }

    /// <summary>The factor on all hazards that gives a life expectancy, by halving an interval.</summary>
    internal static double FactorOf(LifeTable men, LifeTable women, double boys, double years)
    {
        var (low, high) = (0.01, 4.0);
        for (var round = 0; round < 60; round++)
        {
            var middle = (low + high) / 2;
            if (LifeTable.Expectancy(men, women, boys, middle) > years)
                low = middle;
            else
                high = middle;
        }

        return (low + high) / 2;
    }

    /// <summary>The values from the base year on; empty when the table does not reach it or what comes
    /// after.</summary>
    double[] Years(string code, params string[] cell)
    {
        if (figures.Table(code) is not { } table)
            return [];
        var points = (
            from period in table.Periods
            where period.IsYear
            let figure = table.Find(period, cell)?.Value
            where figure is not null
            select (Year: period.Last.Year, Value: (double)figure.Value)
        ).ToArray();
        if (points.Length == 0 || points[0].Year > baseYear || points[^1].Year <= baseYear)
            return [];
        var last = points[^1].Year;
        if (points.Count(point => point.Year >= baseYear) < last - baseYear + 1)
            notices.Add(CalibrationNotices.PathInterpolated(table.Structure));
        return [.. Enumerable.Range(baseYear, last - baseYear + 1).Select(year => At(points, year))];
    }

    static double At((int Year, double Value)[] points, int year)
    {
        var after = Array.FindIndex(points, point => point.Year >= year);
        if (points[after].Year == year)
            return points[after].Value;
        var (from, to) = (points[after - 1], points[after]);
        return from.Value + (to.Value - from.Value) * ((double)(year - from.Year) / (to.Year - from.Year));
    }
}
