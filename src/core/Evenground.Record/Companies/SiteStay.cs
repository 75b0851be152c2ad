namespace Evenground.Record;

/// <summary>The days that one of a company's sites spent at one address.</summary>
/// <param name="Days">From the day it was opened there, or moved there, to the day before it moved on or was
/// closed; open while it is there.</param>
/// <param name="MovedFrom">The region that it moved here from; null when it was opened here.</param>
/// <param name="Entries">The journal entries that say so.</param>
public sealed record SiteStay(
    Id<Company> Company,
    Id<CompanySite> Site,
    SiteKind Kind,
    RegionCode Region,
    EffectivePeriod Days,
    RegionCode? MovedFrom,
    IReadOnlyList<long> Entries
)
{
    /// <summary>All stays of one site that had begun by the day, as they were known, in order.</summary>
    internal static IEnumerable<SiteStay> Of(Id<Company> company, CompanySiteFile file, AsOf asOf)
    {
        // Of what was said to have happened on one day, what was known and recorded last counts.
        var arrivals = file
            .Places.Facts.Where(fact => asOf.Sees(fact.Mark) && fact.Mark.Effective.From <= asOf.On)
            .OrderBy(fact => fact.Mark.Effective.From)
            .ThenBy(fact => fact.Mark.KnownFrom)
            .ThenBy(fact => fact.Mark.Sequence)
            .GroupBy(fact => fact.Mark.Effective.From)
            .Select(sameDay => sameDay.Last())
            .ToList();
        var closing = file
            .Closings.Where(mark => asOf.Sees(mark) && mark.Effective.From <= asOf.On)
            .OrderBy(mark => mark.Effective.From)
            .Select(mark => (Mark?)mark)
            .FirstOrDefault();
        for (var arrival = 0; arrival < arrivals.Count; arrival++)
        {
            var (place, mark) = (arrivals[arrival].Value, arrivals[arrival].Mark);
            var next = arrival + 1 < arrivals.Count ? arrivals[arrival + 1].Mark : closing;
            var end = closing is { } closed && closed.Effective.From <= next?.Effective.From ? closing : next;
            var until = end?.Effective.From.AddDays(-1);
            if (until < mark.Effective.From)
                continue;
            yield return new(
                company,
                place.Id,
                place.Kind,
                place.Region,
                new(mark.Effective.From, until),
                place.MovedFrom,
                end is { } known ? [.. new[] { mark.Sequence, known.Sequence }.Order()] : [mark.Sequence]
            );
        }
    }
}
