using Evenground.Record;

namespace Evenground.Cli.Examples;

/// <summary>What becomes of a company.</summary>
enum Fate
{
    Held,
    Failed,
    Acquired,
    Listed,
}

/// <summary>A site of a company of the example.</summary>
/// <param name="MovesOn">When and where it moves; null when it stays.</param>
sealed record ExampleSite(
    Id<CompanySite> Id,
    SiteKind Kind,
    RegionCode Region,
    DateOnly OpenedOn,
    (DateOnly On, RegionCode To)? MovesOn
);

/// <summary>A company of the example: where it is, what its units cost when, and what becomes of
/// it.</summary>
sealed class ExampleCompany
{
    const int MovesPerYear = 4;

    readonly double[] _worth;

    /// <param name="settings">Where companies sit and what they do.</param>
    /// <param name="number">From 1.</param>
    /// <param name="firstOn">The day on which a fund first buys.</param>
    public ExampleCompany(FundBookSettings settings, int number, DateOnly firstOn)
    {
        var draws = new Draws(settings.Seed, 100_000ul + (ulong)number);
        (Number, FirstOn, Id) = (number, firstOn, ExampleNames.Id<Company>($"company {number}"));
        FoundedOn = firstOn.AddDays(-draws.Whole(200, 2_000));
        Sector = draws.Weighted(settings.Sectors, sector => sector.Weight) is var trade
            ? new(trade.Scheme, trade.Code)
            : null;
        var quarters = draws.Whole(7, 26);
        var fate = draws.Fraction();
        (Fate, var worth) = fate switch
        {
            < 0.42 => (Fate.Failed, 0.15),
            < 0.63 => (Fate.Acquired, Between(0.7, 4.0)),
            < 0.75 => (Fate.Listed, Between(2.5, 9)),
            _ => (Fate.Held, Between(0.8, 4.2)),
        };
        if (Fate == Fate.Failed)
            quarters = draws.Whole(5, 16);
        // It ends between the days on which funds pay and those on which they value.
        FateOn = Quarters.Day(QuarterOf(firstOn), quarters, month: 3, day: 12);
        PricePerUnit = 1_000L * draws.Whole(4, 90);
        _worth = Path(draws, quarters, worth);
        Sites = SitesOf(settings, draws);
        People = draws.Whole(4, 26);
        Growth = Fate == Fate.Failed ? draws.Between(-0.12, 0.15) : draws.Between(0.02, 0.42);

        double Between(double least, double most) => draws.Between(least, most);
    }

    public int Number { get; }

    public Id<Company> Id { get; }

    public DateOnly FoundedOn { get; }

    public DateOnly FirstOn { get; }

    public SectorCode? Sector { get; }

    public Fate Fate { get; }

    /// <summary>The day of its fate; of one that is held the day from which its worth stays.</summary>
    public DateOnly FateOn { get; }

    public long PricePerUnit { get; }

    public IReadOnlyList<ExampleSite> Sites { get; }

    /// <summary>How many worked there in the first year, and how their number grows per year.</summary>
    public int People { get; }

    public double Growth { get; }

    /// <summary>Whether something has become of it by the end of a day.</summary>
    public bool IsDecidedBy(DateOnly day) => Fate != Fate.Held && FateOn <= day;

    /// <summary>What a unit is worth, as a multiple of its first price.</summary>
    public double WorthOn(DateOnly day)
    {
        var quarter = Quarters.Between(QuarterOf(FirstOn), QuarterOf(day));
        return _worth[Math.Clamp(quarter, 0, _worth.Length - 1)];
    }

    static DateOnly QuarterOf(DateOnly day) => new(day.Year, (day.Month - 1) / 3 * 3 + 1, 1);

    /// <summary>From 1 to the worth at the end, with steps on the way: evenly in the logarithm, less what
    /// chance adds; a failing company holds up until its last year.</summary>
    double[] Path(Draws draws, int quarters, double worth)
    {
        var path = new double[quarters + 1];
        var (target, noise) = (Elementary.Log(worth), 0.0);
        for (var quarter = 0; quarter <= quarters; quarter++)
        {
            var share = (double)quarter / quarters;
            var trend =
                Fate == Fate.Failed ? target * Math.Max(0, 1 - (quarters - quarter) / 4.0) : target * share;
            path[quarter] = Elementary.Exp(trend + noise * (1 - share));
            noise += 0.08 * draws.Normal();
        }

        return path;
    }

    List<ExampleSite> SitesOf(FundBookSettings settings, Draws draws)
    {
        var share = Math.Clamp(
            (double)Quarters.Between(settings.FirstQuarter, FirstOn)
                / Quarters.Between(settings.FirstQuarter, settings.LastDay),
            0,
            1
        );
        double Weight(FundBookSettings.Place place) => place.Early * (1 - share) + place.Late * share;
        var outside = settings.Regions.Where(place => !place.IsInCapitalArea).ToList();

        var office = draws.Weighted(settings.Regions, Weight);
        var moves = office.IsInCapitalArea && draws.Is(0.13);
        var sites = new List<ExampleSite>
        {
            Site(SiteKind.HeadOffice, office.Code, FoundedOn, moves ? outside : null),
        };
        if (draws.Is(0.35))
            sites.Add(
                Site(SiteKind.Laboratory, draws.Weighted(settings.Regions, Weight).Code, FirstOn.AddDays(-60))
            );
        if (draws.Is(0.28))
            sites.Add(Site(SiteKind.Factory, draws.Weighted(outside, Weight).Code, FirstOn.AddDays(-30)));
        return sites;

        ExampleSite Site(
            SiteKind kind,
            RegionCode region,
            DateOnly openedOn,
            List<FundBookSettings.Place>? movesTo = null
        )
        {
            var movesOn = FirstOn.AddDays(draws.Whole(200, 365 * MovesPerYear));
            return new(
                ExampleNames.Id<CompanySite>($"company {Number} {kind}"),
                kind,
                region,
                openedOn < FoundedOn ? FoundedOn : openedOn,
                movesTo is not null && (Fate != Fate.Failed || movesOn < FateOn)
                    ? (movesOn, draws.Weighted(movesTo, Weight).Code)
                    : null
            );
        }
    }
}
