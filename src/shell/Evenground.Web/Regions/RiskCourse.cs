using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>In which class of a scale a region was at each time, and since when it is where it is.</summary>
/// <param name="Steps">Each time of which there is a figure, the earliest first.</param>
public sealed record RiskCourse(IReadOnlyList<RiskStep> Steps)
{
    public RiskStep? Now => Steps.Count > 0 ? Steps[^1] : null;

    /// <summary>The first time of the run that has lasted in today's class; null when nothing is
    /// known.</summary>
    public RiskStep? Since
    {
        get
        {
            for (var at = Steps.Count - 1; at > 0; at--)
                if (Steps[at - 1].Class?.Code != Steps[at].Class?.Code)
                    return Steps[at];
            return Steps.Count > 0 ? Steps[0] : null;
        }
    }

    /// <summary>The step before the run began: the class that the region left. Null when it was never seen
    /// in another.</summary>
    public RiskStep? Before =>
        Since is { } since && Steps.Index().First(pair => pair.Item == since).Index is > 0 and var at
            ? Steps[at - 1]
            : null;

    /// <summary>The course of a region along the scale of an indicator, by the classes that held at each
    /// time.</summary>
    public static RiskCourse Of(RegionalRecord record, string indicator, string place) =>
        new([
            .. from period in record.PeriodsOf(indicator)
            let claim = record.Find(indicator, place, period)
            let value = claim.Figure()
            where value is not null
            select new RiskStep(period, claim, record.Rules.ClassOf(indicator, value.Value, period.Last)),
        ]);
}

/// <summary>A region's class at one time.</summary>
public sealed record RiskStep(StatisticPeriod Period, Claim Claim, ScaleClass? Class);
