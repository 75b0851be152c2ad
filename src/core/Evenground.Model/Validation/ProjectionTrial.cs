using Evenground.Record;

namespace Evenground.Model;

/// <summary>How many more residents a place has at the end of some years, as an office projects it.</summary>
/// <param name="Place">The code of a region or of a group.</param>
/// <param name="Change">The part of the residents at the start: -0.105 for 10.5 % fewer.</param>
public readonly record struct PublishedChange(string Place, double Change);

/// <summary>A place in an office's projection and in ours.</summary>
/// <param name="IsRegion">Whether it is one region; groups are shown and not counted.</param>
public sealed record ProjectedPlace(
    string Place,
    LocalizedText Name,
    bool IsRegion,
    double Published,
    double Ours
)
{
    /// <summary>Ours less the office's, as a part: 0.01 for a percentage point.</summary>
    public double Difference => Ours - Published;
}

/// <summary>The baseline held against an office's projection of many years: the same change of the nation,
/// spread
/// over the regions by each one's own model.</summary>
/// <remarks>
/// Formula: ours = (1 + c) × (N_i(t) ÷ N_i(0)) ÷ (N(t) ÷ N(0)) - 1, c being the office's change of the
/// nation. An
/// office counts other people (those without registration among them), so levels need its total; how regions
/// fare
/// against each other does not.
/// Errors: those of <see cref="Simulation.Of"/>.
/// </remarks>
public sealed class ProjectionTrial
{
    ProjectionTrial(int years, double free, IReadOnlyList<ProjectedPlace> places) =>
        (Years, FreeNationalChange, Places) = (years, free, places);

    public int Years { get; }

    /// <summary>The nation's change in our own run, before it is brought to the office's.</summary>
    public double FreeNationalChange { get; }

    public IReadOnlyList<ProjectedPlace> Places { get; }

    /// <summary>The mean over the regions of the difference without its sign.</summary>
    public double MeanDifference => Mean(Regions);

    /// <summary>The region whose projections lie furthest apart.</summary>
    public ProjectedPlace Furthest => Regions.MaxBy(place => Math.Abs(place.Difference))!;

    /// <summary>The mean without that region.</summary>
    public double MeanWithoutFurthest
    {
        get
        {
            var furthest = Furthest;
            return Mean(Regions.Where(place => place != furthest));
        }
    }

    IEnumerable<ProjectedPlace> Regions => Places.Where(place => place.IsRegion);

    /// <param name="variant">What the run assumes of births, deaths and the unexplained.</param>
    /// <param name="years">From the base year on.</param>
    /// <param name="nation">The office's change of the nation.</param>
    /// <param name="published">Of regions and groups; places unknown to the model are left out.</param>
    public static Outcome<ProjectionTrial> Of(
        Calibration calibration,
        BaselineVariant variant,
        int years,
        double nation,
        IReadOnlyList<RegionGroup> groups,
        IReadOnlyList<PublishedChange> published
    )
    {
        if (!Simulation.Of(calibration, variant, years).Accepted(out var simulation, out var refusal))
            return refusal;

        var places = AnswerPlace.Of(calibration, groups);
        var residents = simulation.Baseline.Residents;
        var all = calibration.Regions.Count;
        var free = Growth(places[^1]) - 1;
        return new ProjectionTrial(
            years,
            free,
            [
                .. from one in published
                let place = places.FirstOrDefault(place => place.Code == one.Place)
                where place is not null
                select new ProjectedPlace(
                    place.Code,
                    place.Name,
                    calibration.Regions.Any(region => region.Code == place.Code),
                    one.Change,
                    (1 + nation) * Growth(place) / (1 + free) - 1
                ),
            ]
        );

        double Growth(AnswerPlace place)
        {
            var (start, end) = (0.0, 0.0);
            foreach (var region in place.Regions)
            {
                start += residents[region];
                end += residents[years * all + region];
            }

            return end / start;
        }
    }

    static double Mean(IEnumerable<ProjectedPlace> places) =>
        places.Select(place => Math.Abs(place.Difference)).DefaultIfEmpty(double.NaN).Average();
}
