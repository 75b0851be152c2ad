namespace Evenground.Measure;

/// <summary>Which jobs by region may be shown to the public: a table of places within places, new and moved
/// across, with its small cells held back.</summary>
/// <remarks>
/// Groups of regions may overlap and stand in no table, so a group is shown when all its regions are. New and
/// moved do not add up over regions, as what moved between two of them is neither for their country: they are
/// shown for places without others below them, and for the country, where they follow from its total.
/// </remarks>
sealed class JobsDisclosure
{
    const string NewJobs = "new",
        MovedJobs = "moved";

    readonly ProgrammeInRegions _regions;
    readonly HashSet<string> _wholes;
    readonly SuppressedTable _shown;

    public JobsDisclosure(ProgrammeInRegions regions)
    {
        _regions = regions;
        var places = regions.Territories.Where(territory => !territory.IsGroup).ToList();
        _wholes = places
            .Select(place => regions.ParentOf(place.Code))
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var known = places.Select(place => place.Code).ToHashSet(StringComparer.Ordinal);
        var rows = places
            .Select(place => new CountRow(
                place.Code,
                regions.ParentOf(place.Code) is { } above && known.Contains(above) ? above : null
            ))
            // Sites whose place is not known any closer than a place that has others below it. Where there
            // are none the reader may think so too, and an empty row would hide nothing.
            .Concat(places.Where(HasSitesItself).Select(ItselfIn))
            .ToList();
        var table = new CountTable(rows, [NewJobs, MovedJobs], Cell, IsWithheld);
        _shown = Suppression.Of(table, SmallCellRule.On(regions.View.Official.Rules, regions.View.AsOf.On));
    }

    /// <summary>Whether the jobs of a territory, or those of one kind, are held back from the
    /// public.</summary>
    public bool IsHeldBack(Territory territory, Arrival? arrival)
    {
        if (territory.IsGroup)
            return arrival is not null || territory.Places.Any(place => IsHeldBack(place, CountTable.Total));
        if (arrival is null || territory.Code == _regions.View.Official.Territories.Root?.Code)
            return IsHeldBack(territory.Code, CountTable.Total);
        return _wholes.Contains(territory.Code)
            || IsHeldBack(territory.Code, arrival == Arrival.New ? NewJobs : MovedJobs);
    }

    bool IsHeldBack(string place, string column) => _shown.IsHeldBack(place, column) ?? false;

    CountCell Cell(string row, string column)
    {
        var sites = LowestIn(row).ToList();
        var counted = sites.Where(site => Of(site, column) > 0 || column == CountTable.Total);
        return new(
            sites.Sum(site => Of(site, column)),
            counted.Select(site => site.Company).Distinct().Count()
        );
    }

    bool IsWithheld(string row, string column) =>
        IsItself(row) || (_wholes.Contains(row) && column != CountTable.Total);

    /// <summary>The sites in a row, each as it counts in the lowest place that holds it.</summary>
    IEnumerable<SiteJobs> LowestIn(string row)
    {
        var place = IsItself(row) ? row[..^1] : row;
        foreach (var site in _regions.JobsIn(_regions.Find(place)!).Sites)
            if (LowestOf(site) is var (lowest, jobs) && (!IsItself(row) || lowest == place))
                yield return jobs;
    }

    /// <summary>The lowest place in which a site is counted: one that moved after it was last counted is
    /// counted in the places that it did not leave, and in none within them.</summary>
    (string Place, SiteJobs Jobs) LowestOf(SiteJobs site)
    {
        foreach (var place in _regions.UpFrom(site.Place))
            if (
                _regions.Find(place) is { } territory
                && _regions.JobsIn(territory).Sites.FirstOrDefault(one => one.Site == site.Site) is { } jobs
            )
                return (place, jobs);
        return (site.Place, site);
    }

    bool HasSitesItself(Territory place) =>
        _wholes.Contains(place.Code)
        && _regions.JobsIn(place).Sites.Any(site => LowestOf(site).Place == place.Code);

    static long Of(SiteJobs site, string column) =>
        column switch
        {
            NewJobs => site.Count - site.Moved,
            MovedJobs => site.Moved,
            _ => site.Count,
        };

    static CountRow ItselfIn(Territory place) => new(place.Code + "/", place.Code);

    static bool IsItself(string row) => row.EndsWith('/');
}
