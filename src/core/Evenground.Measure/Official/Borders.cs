using Evenground.Record;

namespace Evenground.Measure;

/// <summary>What a territory of today was on an earlier day, by the changes of borders in between.</summary>
/// <param name="Shares">For each place of the earlier day, the share of it that lies in the
/// territory.</param>
/// <param name="Changes">The changes that it took to find out, the latest first.</param>
/// <param name="Unknown">The change whose share nobody knows; null when all are known.</param>
public sealed record Borders(
    IReadOnlyDictionary<string, decimal> Shares,
    IReadOnlyList<RegionChange> Changes,
    RegionChange? Unknown
)
{
    /// <summary>Goes back from today's places, change by change: of a place that gave a share away, that
    /// share
    /// counts as the place that got it.</summary>
    /// <remarks>A change between two places that both lie in the territory, or both outside, changes
    /// nothing.</remarks>
    public static Borders Of(RegionBook book, IReadOnlyList<string> places, DateOnly then, DateOnly today)
    {
        var shares = places.ToDictionary(place => place, _ => 1m, StringComparer.Ordinal);
        var changes = new List<RegionChange>();
        foreach (var change in book.Changes.Reverse().Where(change => change.On > then && change.On <= today))
        {
            var (from, to) = (shares.GetValueOrDefault(change.From), shares.GetValueOrDefault(change.To));
            if (from == to)
                continue;
            if (change.Weight is not { } weight)
                return new(shares, changes, change);
            shares[change.From] = from + weight * (to - from);
            changes.Add(change);
        }

        return new(shares, changes, null);
    }

    /// <summary>The changes after one day and up to another in which a territory gained or lost
    /// something.</summary>
    public static IReadOnlyList<RegionChange> Crossed(
        RegionBook book,
        IReadOnlyList<string> places,
        DateOnly after,
        DateOnly upTo
    ) =>
        [
            .. book.Changes.Where(change =>
                change.On > after
                && change.On <= upTo
                && places.Contains(change.From, StringComparer.Ordinal)
                    != places.Contains(change.To, StringComparer.Ordinal)
            ),
        ];
}
