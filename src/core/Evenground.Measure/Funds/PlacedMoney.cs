using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Which of a fund's amounts is followed to regions.</summary>
public enum RegionalMeasure
{
    /// <summary>What investors promised.</summary>
    Committed,

    /// <summary>What was called from them.</summary>
    Called,

    /// <summary>What went into companies.</summary>
    Invested,

    /// <summary>What came back from companies.</summary>
    Returned,
}

/// <summary>Of which day a company's place is taken.</summary>
public enum PlacedWhen
{
    /// <summary>Of the day on which the money went in.</summary>
    OnTheDay,

    /// <summary>Of the day of the view: a company that moved takes its money with it.</summary>
    Now,
}

/// <summary>An amount parted over places, with all that has no place.</summary>
/// <remarks>
/// Total = the sum over places + unknown + costs + not yet placed, exactly.
/// Shape: one place each, as companies' sites name it; a region above it holds it too. Unit: one currency.
/// Missing: what has no place stands apart and is never spread over the others.
/// </remarks>
/// <param name="Unknown">What went to companies of which the record holds no place.</param>
/// <param name="Costs">Of promises and calls: what was spent on fees, expenses and interest.</param>
/// <param name="NotYetPlaced">Of promises and calls: what has become neither an investment nor a
/// cost.</param>
/// <param name="Entries">The journal entries that it rests on.</param>
public sealed record PlacedMoney(
    Money Total,
    IReadOnlyDictionary<string, Money> ByPlace,
    Money Unknown,
    Money Costs,
    Money NotYetPlaced,
    IReadOnlyList<long> Entries
)
{
    /// <summary>What went to companies, wherever they are.</summary>
    public Money Gone => Total - Costs - NotYetPlaced;

    public static PlacedMoney None(Currency currency)
    {
        var zero = new Money(0, currency);
        return new(zero, new Dictionary<string, Money>(), zero, zero, zero, []);
    }

    /// <summary>What went to a territory: a place with all within it, or a group of places.</summary>
    public Money In(Territory territory, ProgrammeInRegions regions)
    {
        var sum = new Money(0, Total.Currency);
        foreach (var (place, amount) in ByPlace)
            if (regions.IsWithin(place, territory))
                sum += amount;
        return sum;
    }

    /// <summary>Both together. Amounts of two currencies throw: nobody may add them.</summary>
    public PlacedMoney Plus(PlacedMoney other)
    {
        var sums = new SortedDictionary<string, Money>(StringComparer.Ordinal);
        foreach (var (place, amount) in ByPlace.Concat(other.ByPlace))
            sums[place] = sums.TryGetValue(place, out var sum) ? sum + amount : amount;
        return new(
            Total + other.Total,
            sums,
            Unknown + other.Unknown,
            Costs + other.Costs,
            NotYetPlaced + other.NotYetPlaced,
            [.. Entries.Concat(other.Entries).Distinct().Order()]
        );
    }
}

/// <summary>Money that went into a company which has moved since, by one attribution.</summary>
/// <param name="From">The place of the day of the investment; null when it is not known.</param>
/// <param name="To">The place now; null when the company is no more, or its place is not known.</param>
public sealed record MovedMoney(
    Id<Fund> Fund,
    Id<Company> Company,
    DateOnly On,
    Money Amount,
    string? From,
    string? To
);
