using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Where the programme's companies are, by the places that their sites' codes mean: what the figures
/// that set the programme against its regions share.</summary>
/// <remarks>
/// A code is read on the day from which it was used, so that a later code or name of the same place changes
/// nothing; the places above it, and the groups that hold it, are those of the day asked about.
/// Made for one view; not for several threads.
/// </remarks>
public sealed class ProgrammeInRegions(RecordView view)
{
    readonly Dictionary<string, IReadOnlyList<string>> _above = new(StringComparer.Ordinal);
    readonly Dictionary<(string, PresenceBy), IReadOnlyList<RegionalCompany>> _companies = [];
    readonly Dictionary<string, RegionalJobs> _jobs = new(StringComparer.Ordinal);

    public RecordView View { get; } = view;

    RegionBook Book => View.Official.Book;

    /// <summary>Every stay of every company's sites, by company, in the order recorded.</summary>
    public IReadOnlyDictionary<Id<Company>, IReadOnlyList<PlacedStay>> Stays =>
        field ??= View
            .History.Companies.All(View.AsOf)
            .ToDictionary(
                company => company.Id,
                company =>
                    (IReadOnlyList<PlacedStay>)
                        [.. View.History.Companies.StaysOf(company.Id, View.AsOf).Select(Placed)]
            );

    /// <summary>The companies in business on the day.</summary>
    public IReadOnlyList<Company> Active =>
        field ??= [.. View.History.Companies.All(View.AsOf).Where(company => company.IsActive)];

    /// <summary>Whether it is known of no company where it is.</summary>
    public bool IsEmpty => !Stays.Values.Any(stays => stays.Any(stay => stay.Place is not null));

    /// <summary>The country, its regions, the places below that hold a site, and the groups in
    /// force.</summary>
    public IReadOnlyList<Territory> Territories =>
        field ??= [
            .. Stays
                .Values.SelectMany(stays => stays)
                .Select(stay => stay.Place)
                .OfType<string>()
                .SelectMany(UpFrom)
                .Concat(View.Official.Territories.Regions.Select(region => region.Code))
                .Concat(View.Official.Territories.Root is { } root ? [root.Code] : [])
                .Concat(View.Official.Territories.Groups.Select(group => group.Code))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(code => View.Official.Territories.Find(code))
                .OfType<Territory>(),
        ];

    /// <summary>Which jobs of the programme's companies may be shown to the public, place by
    /// place.</summary>
    internal JobsDisclosure Disclosure => field ??= new(this);

    /// <summary>The place or group of a code on the day; null when there is none.</summary>
    public Territory? Find(string code) => View.Official.Territories.Find(code);

    /// <summary>The place that a code meant on a day; where it meant none then, on the day asked
    /// about.</summary>
    public string? PlaceOf(RegionCode? code, DateOnly on) =>
        code is { } known ? Book.PlaceOf(known, on) ?? Book.PlaceOf(known, View.AsOf.On) : null;

    /// <summary>Whether a place is the territory, or lies in it.</summary>
    public bool IsWithin(string? place, Territory territory) =>
        place is not null
        && UpFrom(place).Any(above => territory.Places.Contains(above, StringComparer.Ordinal));

    /// <summary>The place itself, the one that it lies in, and so on up to the country.</summary>
    public IReadOnlyList<string> UpFrom(string place)
    {
        if (_above.TryGetValue(place, out var known))
            return known;
        var above = new List<string>();
        for (var next = place; next is not null && !above.Contains(next); next = RowOf(next)?.Parent)
            above.Add(next);
        return _above[place] = above;
    }

    /// <summary>The place that a place lies in on the day asked about, or null at the top.</summary>
    public string? ParentOf(string place) => UpFrom(place) is [_, var above, ..] ? above : null;

    /// <summary>The companies in a territory on the day.</summary>
    public IReadOnlyList<RegionalCompany> CompaniesIn(Territory territory, PresenceBy by) =>
        _companies.TryGetValue((territory.Code, by), out var known)
            ? known
            : _companies[(territory.Code, by)] = RegionalCompanies.In(territory, by, this);

    /// <summary>The jobs at the companies' sites in a territory.</summary>
    public RegionalJobs JobsIn(Territory territory) =>
        _jobs.TryGetValue(territory.Code, out var known)
            ? known
            : _jobs[territory.Code] = RegionalJobs.Of(this, territory);

    /// <summary>A row of a place on the day asked about; where it has none then, of another
    /// day.</summary>
    Region? RowOf(string place)
    {
        var rows = Book.Regions.Where(row => row.Place == place && row.Parent is not null).ToList();
        return rows.Find(row => row.InForce.Contains(View.AsOf.On)) ?? rows.FirstOrDefault();
    }

    PlacedStay Placed(SiteStay stay) =>
        new(
            stay,
            PlaceOf(stay.Region, stay.Days.From),
            stay.MovedFrom is { } from ? PlaceOf(from, stay.Days.From.AddDays(-1)) : null
        );
}
