using Evenground.Record;

namespace Evenground.Import;

/// <summary>Decides on a release that was read from a file: its totals must hold, and then the record's own
/// rules.</summary>
public static class StatisticsRelease
{
    /// <returns>Refused when parts do not make the whole and the description does not admit it, or when the
    /// record refuses it.</returns>
    public static Outcome<Decision> Decide(DataSet dataSet, TableDescription description, History history)
    {
        if (
            description.Layout?.Admitted is null
            && PartsMustMakeTheWhole.Of(
                dataSet.Structure.Code,
                AdditivityCheck.Of(dataSet, history.Regions.Current)
            )
                is { } differing
        )
            return differing;
        return StatisticsRules.Decide(new ReleaseStatistics(dataSet), history);
    }
}
