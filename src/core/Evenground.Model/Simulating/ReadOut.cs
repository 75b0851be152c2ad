namespace Evenground.Model;

/// <summary>The series of a trajectory by year and region.</summary>
public enum CycleSeries
{
    Investment,
    StartupJobs,
    LocalJobs,

    /// <summary>Start-up and local jobs together.</summary>
    Jobs,
    Residents,
    YoungResidents,
    Workers,
    NetMigration,
    YoungNetMigration,
    Attraction,
}

/// <summary>One number of a trajectory with its weight.</summary>
/// <param name="Year">Years from the base year, 0 being the base year.</param>
/// <param name="Region">The region's number in the calibration.</param>
public readonly record struct ReadOutTerm(CycleSeries Series, int Year, int Region, double Weight);

/// <summary>A number read off a trajectory: a weighted sum over series, years and regions, for example the
/// jobs of all regions in year ten. What a gradient is the gradient of.</summary>
/// <remarks>An immutable value. <c>+</c> puts two together, <c>*</c> weighs one.</remarks>
public sealed class ReadOut(IReadOnlyList<ReadOutTerm> terms)
{
    static readonly string[] CodesInOrder =
    [
        "investment",
        "startup-jobs",
        "local-jobs",
        "jobs",
        "residents",
        "young-residents",
        "workers",
        "net-migration",
        "young-net-migration",
        "attraction",
    ];

    /// <summary>The codes of all series, in the order of <see cref="CycleSeries"/>.</summary>
    public static IReadOnlyList<string> Codes => CodesInOrder;

    public IReadOnlyList<ReadOutTerm> Terms { get; } = terms;

    /// <summary>The code of a series, as in addresses and files.</summary>
    public static string CodeOf(CycleSeries series) => CodesInOrder[(int)series];

    /// <summary>The series of a code; null when there is none.</summary>
    public static CycleSeries? Find(string? code) =>
        Array.IndexOf(CodesInOrder, code) is >= 0 and var place ? (CycleSeries)place : null;

    /// <summary>A series in one region and year.</summary>
    public static ReadOut Of(CycleSeries series, int year, int region) => new([new(series, year, region, 1)]);

    /// <summary>A series in one year, added up over this many regions.</summary>
    public static ReadOut OfNation(CycleSeries series, int year, int regions) =>
        new([.. Enumerable.Range(0, regions).Select(region => new ReadOutTerm(series, year, region, 1))]);

    public static ReadOut operator +(ReadOut left, ReadOut right) => new([.. left.Terms, .. right.Terms]);

    public static ReadOut operator *(double weight, ReadOut readOut) =>
        new([.. readOut.Terms.Select(term => term with { Weight = weight * term.Weight })]);

    /// <summary>What it is on a trajectory: the terms added in their order.</summary>
    public double ValueOn(Trajectory trajectory)
    {
        double value = 0;
        for (var number = 0; number < Terms.Count; number++)
        {
            var term = Terms[number];
            var place = term.Year * trajectory.Regions + term.Region;
            value += term.Weight * Of(trajectory, term.Series, place);
        }

        return value;
    }

    static double Of(Trajectory trajectory, CycleSeries series, int place) =>
        series switch
        {
            CycleSeries.Investment => trajectory.Investment[place],
            CycleSeries.StartupJobs => trajectory.StartupJobs[place],
            CycleSeries.LocalJobs => trajectory.LocalJobs[place],
            CycleSeries.Jobs => trajectory.StartupJobs[place] + trajectory.LocalJobs[place],
            CycleSeries.Residents => trajectory.Residents[place],
            CycleSeries.YoungResidents => trajectory.YoungResidents[place],
            CycleSeries.Workers => trajectory.Workers[place],
            CycleSeries.NetMigration => trajectory.NetMigration[place],
            CycleSeries.YoungNetMigration => trajectory.YoungNetMigration[place],
            CycleSeries.Attraction => trajectory.Attraction[place],
            _ => throw new ArgumentOutOfRangeException(nameof(series), series, "There is no such series."),
        };
}
