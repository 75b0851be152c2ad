using Evenground.Record;

namespace Evenground.Model;

/// <summary>A place that an answer speaks of: a region, a group of regions, or all of them.</summary>
/// <param name="Regions">The places of its regions in the calibration.</param>
public sealed record AnswerPlace(string Code, LocalizedText Name, IReadOnlyList<int> Regions)
{
    /// <summary>The code of all regions together.</summary>
    public const string NationCode = "nation";

    /// <summary>All regions, then the groups that have a region, then the nation.</summary>
    public static IReadOnlyList<AnswerPlace> Of(Calibration calibration, IReadOnlyList<RegionGroup> groups)
    {
        var regions = calibration.Regions;
        return
        [
            .. regions.Select((region, place) => new AnswerPlace(region.Code, region.Name, [place])),
            .. groups
                .Select(group => new AnswerPlace(
                    group.Code,
                    group.Name,
                    [
                        .. Enumerable
                            .Range(0, regions.Count)
                            .Where(place => group.Places.Contains(regions[place].Code)),
                    ]
                ))
                .Where(place => place.Regions.Count > 0),
            new(NationCode, new("나라 전체", "All regions"), [.. Enumerable.Range(0, regions.Count)]),
        ];
    }
}

/// <summary>What a place is like in one year of one draw: the operands of every figure of an
/// answer.</summary>
/// <param name="People">Additional residents by age.</param>
/// <param name="Nation">Additional residents of all regions.</param>
/// <param name="Before">Residents by age without the scenario.</param>
/// <param name="NationBefore">The same of all regions.</param>
/// <param name="JobsBefore">Jobs without the scenario.</param>
/// <param name="MoneySoFar">Policy money placed up to and in the year, billions.</param>
public readonly record struct PlaceYear(
    double Investment,
    double StartupJobs,
    double LocalJobs,
    double JobsWithoutMoves,
    AgeBands People,
    double NetMigration,
    double YoungNetMigration,
    AgeBands Nation,
    AgeBands Before,
    AgeBands NationBefore,
    double JobsBefore,
    double MoneySoFar
)
{
    /// <summary>Additional jobs.</summary>
    public double Jobs => StartupJobs + LocalJobs;

    /// <summary>Residents by age with the scenario.</summary>
    public AgeBands After => Before + People;

    /// <summary>The nation's residents with the scenario.</summary>
    public AgeBands NationAfter => NationBefore + Nation;
}
