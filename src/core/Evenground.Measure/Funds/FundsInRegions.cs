using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Where the money of the funds of one view went, under three attributions that are never
/// mixed.</summary>
/// <remarks>
/// <para>Invested: each purchase belongs to the places of its company, by head office, by the site that it
/// was meant for, or by its jobs. Returned: what came back from a stake belongs to where its money had gone
/// by then, in proportion. Committed and called have no place of their own: of them, costs come first, then
/// what became investments, in proportion to these; the rest is not yet placed.</para>
/// <para>Of several funds together, what one has in another counts once: see
/// <see cref="FundMoney.Together"/>.</para>
/// <para>Every split is exact to the minor unit. Made for one view; not for several threads.</para>
/// </remarks>
public sealed class FundsInRegions(RecordView view)
{
    readonly Dictionary<(CompanyPurchase, InvestmentBy, PlacedWhen), IReadOnlyList<PlacedPart>?> _parts = [];
    readonly Dictionary<
        (FundMoney, RegionalMeasure, InvestmentBy, PlacedWhen, EffectivePeriod?),
        PlacedMoney
    > _placed = [];
    readonly Dictionary<string, IReadOnlyList<FundMoney>> _together = [];
    readonly Dictionary<DateOnly, FundsInRegions> _others = [];
    readonly HashSet<Id<Company>> _gone =
    [
        .. view
            .History.Companies.All(view.AsOf)
            .Where(company => company.Life.IsOver)
            .Select(company => company.Id),
    ];

    public RecordView View { get; } = view;

    public ProgrammeInRegions Regions => View.InRegions;

    /// <summary>Every fund of the view.</summary>
    public IReadOnlyList<FundMoney> Funds =>
        field ??= [
            .. FundReading
                .All(View.History, View.AsOf)
                .Select(fund => FundMoney.Of(fund.Book, fund.Fund.Id, View.History, View.AsOf)),
        ];

    /// <summary>The capital area and the rest, as the rulebook parts the country; null when it does
    /// not.</summary>
    public (Territory Inside, Territory Outside)? Capital =>
        View.Official.Rules.Partition(StandardRules.Capital, View.AsOf.On)
            is { Groups: [var inside, var rest] }
        && Regions.Find(inside) is { } area
        && Regions.Find(rest) is { } others
            ? (area, others)
            : null;

    /// <summary>The funds that a subject's scope names: one, or all of a currency; none for any other
    /// scope.</summary>
    public IReadOnlyList<FundMoney> In(string scope) =>
        RecordedScope.FundOf(scope) is { } id ? [.. Funds.Where(fund => fund.Fund.Id == id)]
        : RecordedScope.CurrencyOf(scope) is { } currency
            ? [.. Funds.Where(fund => fund.Fund.Currency == currency)]
        : [];

    /// <summary>The amounts of some funds of one currency by place.</summary>
    /// <param name="within">Only what flowed on these days; of promises and calls, all is taken.</param>
    public PlacedMoney Place(
        IReadOnlyList<FundMoney> funds,
        RegionalMeasure measure,
        InvestmentBy by,
        PlacedWhen when,
        EffectivePeriod? within = null
    ) =>
        funds.Count == 0
            ? throw new ArgumentException("At least one fund says which currency it is.", nameof(funds))
            : Together(funds)
                .Select(fund => Place(fund, measure, by, when, within))
                .Aggregate((sum, placed) => sum.Plus(placed));

    /// <summary>Funds as they are summed: what one has in another counts once.</summary>
    public IReadOnlyList<FundMoney> Together(IReadOnlyList<FundMoney> funds)
    {
        var key = string.Join(' ', funds.Select(fund => fund.Fund.Id));
        return _together.TryGetValue(key, out var known) ? known : _together[key] = FundMoney.Together(funds);
    }

    /// <summary>The amounts of one fund by place.</summary>
    public PlacedMoney Place(
        FundMoney fund,
        RegionalMeasure measure,
        InvestmentBy by,
        PlacedWhen when,
        EffectivePeriod? within = null
    )
    {
        var key = (fund, measure, by, when, within);
        return _placed.TryGetValue(key, out var known)
            ? known
            : _placed[key] = measure switch
            {
                RegionalMeasure.Invested => Invested(fund, by, when, within),
                RegionalMeasure.Returned => Returned(fund, by, when, within),
                RegionalMeasure.Called => Promised(fund, fund.Called, by, when),
                _ => Promised(fund, fund.Committed, by, when),
            };
    }

    /// <summary>The same record as it stood on another day.</summary>
    public FundsInRegions On(DateOnly day) =>
        day == View.AsOf.On ? this
        : _others.TryGetValue(day, out var known) ? known
        : _others[day] = new RecordView(View.History, View.AsOf with { On = day }).FundsInRegions;

    /// <summary>These funds as they stand here; those that are not known here are left out.</summary>
    public IReadOnlyList<FundMoney> Same(IReadOnlyList<FundMoney> funds) =>
        [.. Funds.Where(fund => funds.Any(other => other.Fund.Id == fund.Fund.Id))];

    /// <summary>Whether what went to a territory is held back from the asker: money split by headcounts tells
    /// of the headcounts.</summary>
    public bool IsHeldBack(InvestmentBy by, Territory territory) =>
        by == InvestmentBy.Jobs && RegionalFigures.IsHeldBack(View, territory, arrival: null);

    /// <summary>What went into companies that are elsewhere now, or are no more.</summary>
    /// <remarks>By head office or by site; a share of jobs changes with every headcount and is no
    /// move.</remarks>
    public IReadOnlyList<MovedMoney> Moved(IReadOnlyList<FundMoney> funds, InvestmentBy way) =>
        [
            .. from fund in Together(funds)
            from purchase in fund.Purchases
            let then = Only(PartsOf(purchase, way, PlacedWhen.OnTheDay))
            let now = Only(PartsOf(purchase, way, PlacedWhen.Now))
            where then is not null && then != now
            orderby purchase.On, purchase.Sequence
            select new MovedMoney(fund.Fund.Id, purchase.Company, purchase.On, purchase.Amount, then, now),
        ];

    static string? Only(IReadOnlyList<PlacedPart>? parts) => parts is [var part] ? part.Place : null;

    PlacedMoney Invested(FundMoney fund, InvestmentBy by, PlacedWhen when, EffectivePeriod? within)
    {
        var sums = new PlaceSums(fund.Fund.Currency);
        foreach (var purchase in fund.Purchases)
            if (within?.Contains(purchase.On) != false)
                sums.Add(purchase.Amount, PartsOf(purchase, by, when), purchase.Sequence);
        return sums.Made();
    }

    PlacedMoney Returned(FundMoney fund, InvestmentBy by, PlacedWhen when, EffectivePeriod? within)
    {
        var sums = new PlaceSums(fund.Fund.Currency);
        var bought = fund.Purchases.ToLookup(purchase => purchase.Stake);
        foreach (var receipt in fund.Receipts.Where(receipt => within?.Contains(receipt.On) != false))
        {
            var before = new PlaceSums(fund.Fund.Currency);
            foreach (var purchase in bought[receipt.Stake].Where(purchase => purchase.On <= receipt.On))
                before.Add(purchase.Amount, PartsOf(purchase, by, when), purchase.Sequence);
            sums.Spread(receipt.Amount, before.Made(), receipt.Sequence);
        }

        return sums.Made();
    }

    /// <summary>Costs first, then what became investments, then what is left.</summary>
    PlacedMoney Promised(FundMoney fund, Money amount, InvestmentBy by, PlacedWhen when)
    {
        var invested = Place(fund, RegionalMeasure.Invested, by, when);
        var zero = new Money(0, amount.Currency);
        var costs = Least(Most(fund.Costs, zero), Most(amount, zero));
        var gone = Least(invested.Total, Most(amount - costs, zero));
        var sums = new PlaceSums(amount.Currency);
        sums.Spread(gone, invested, null);
        var placed = sums.Made();
        return placed with
        {
            Total = amount,
            Costs = costs,
            NotYetPlaced = amount - costs - gone,
            Entries = [.. placed.Entries.Concat(fund.Entries).Distinct().Order()],
        };
    }

    IReadOnlyList<PlacedPart>? PartsOf(CompanyPurchase purchase, InvestmentBy by, PlacedWhen when)
    {
        if (_parts.TryGetValue((purchase, by, when), out var known))
            return known;
        var isNoMore = when == PlacedWhen.Now && _gone.Contains(purchase.Company);
        return _parts[(purchase, by, when)] = isNoMore
            ? null
            : CompanyPlaces.PartsOf(
                purchase.Company,
                purchase.Site,
                purchase.Amount,
                when == PlacedWhen.Now ? View.AsOf.On : purchase.On,
                by,
                Regions
            );
    }

    static Money Least(Money left, Money right) => left < right ? left : right;

    static Money Most(Money left, Money right) => left > right ? left : right;
}

/// <summary>Sums by place while they are made.</summary>
sealed class PlaceSums(Currency currency)
{
    readonly SortedDictionary<string, Money> _byPlace = new(StringComparer.Ordinal);
    readonly SortedSet<long> _entries = [];
    Money _total = new(0, currency);
    Money _unknown = new(0, currency);

    public void Add(Money amount, IReadOnlyList<PlacedPart>? parts, long entry)
    {
        _total += amount;
        _entries.Add(entry);
        if (parts is null)
        {
            _unknown += amount;
            return;
        }

        foreach (var part in parts)
        {
            Put(part.Place, part.Amount);
            _entries.UnionWith(part.Entries);
        }
    }

    /// <summary>Adds an amount in proportion to where another went; of unknown place where that went
    /// nowhere.</summary>
    public void Spread(Money amount, PlacedMoney like, long? entry)
    {
        _total += amount;
        _entries.UnionWith(like.Entries);
        if (entry is { } also)
            _entries.Add(also);
        if (like.Total.Minor <= 0)
        {
            _unknown += amount;
            return;
        }

        var places = like.ByPlace.ToList();
        var parts = amount.Split([.. places.Select(place => place.Value.Minor), like.Unknown.Minor]);
        for (var place = 0; place < places.Count; place++)
            Put(places[place].Key, parts[place]);
        _unknown += parts[^1];
    }

    public PlacedMoney Made()
    {
        var zero = new Money(0, currency);
        return new(_total, _byPlace, _unknown, zero, zero, [.. _entries]);
    }

    void Put(string place, Money amount) =>
        _byPlace[place] = _byPlace.TryGetValue(place, out var sum) ? sum + amount : amount;
}
