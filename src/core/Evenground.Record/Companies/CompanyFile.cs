namespace Evenground.Record;

/// <summary>Everything ever recorded of one company.</summary>
sealed record CompanyFile(Id<Company> Id, Marked<CompanyRegistered> Registered, Timeline<LocalizedText> Names)
{
    public AppendOnlyList<Marked<ExternalId>> Numbers { get; init; }

    public Timeline<Life> Lives { get; init; }

    public Shelf<Id<CompanySite>, CompanySiteFile> Sites { get; init; }

    public AppendOnlyList<Headcount> Headcounts { get; init; }

    public AppendOnlyList<Valuation> Valuations { get; init; }

    /// <summary>Marks of the headcounts and valuations, by the same index.</summary>
    public AppendOnlyList<Mark> HeadcountMarks { get; init; }

    public AppendOnlyList<Mark> ValuationMarks { get; init; }

    public Life LifeAt(AsOf asOf) => Lives.At(asOf)?.Value ?? new Life(null, null);

    public Company? At(AsOf asOf)
    {
        if (!asOf.Holds(Registered.Mark) || Names.At(asOf) is not { } name)
            return null;

        return new(
            Id,
            name.Value,
            Registered.Value.FoundedOn,
            Registered.Value.Sector,
            LifeAt(asOf),
            [.. Sites.Select(site => site.At(asOf)).OfType<CompanySite>().OrderBy(site => site.Kind)],
            [.. Numbers.Where(number => asOf.Holds(number.Mark)).Select(number => number.Value)]
        );
    }

    /// <summary>Of the counts up to the day: the latest day's, from the best source, as known last.</summary>
    public Headcount? HeadcountAt(HeadcountOf of, AsOf asOf)
    {
        var (best, bestKnown) = ((Headcount?)null, default(DateOnly));
        for (var index = 0; index < Headcounts.Count; index++)
        {
            var (count, mark) = (Headcounts[index], HeadcountMarks[index]);
            if (count.Of != of || count.On > asOf.On || !asOf.Sees(mark))
                continue;
            if (best is null || IsBetter(count, mark.KnownFrom, best, bestKnown))
                (best, bestKnown) = (count, mark.KnownFrom);
        }

        return best;
    }

    /// <summary>Of the valuations up to the day, on one basis or any: the latest day's, as known
    /// last.</summary>
    public Valuation? ValuationAt(ValueBasis? basis, AsOf asOf)
    {
        var (best, bestKnown) = ((Valuation?)null, default(DateOnly));
        for (var index = 0; index < Valuations.Count; index++)
        {
            var (value, mark) = (Valuations[index], ValuationMarks[index]);
            if ((basis is { } asked && value.Basis != asked) || value.On > asOf.On || !asOf.Sees(mark))
                continue;
            if (
                best is null
                || (value.On, mark.KnownFrom, value.Sequence).CompareTo((best.On, bestKnown, best.Sequence))
                    > 0
            )
                (best, bestKnown) = (value, mark.KnownFrom);
        }

        return best;
    }

    static bool IsBetter(Headcount candidate, DateOnly known, Headcount best, DateOnly bestKnown) =>
        candidate.On != best.On ? candidate.On > best.On
        : candidate.Source != best.Source ? candidate.Source < best.Source
        : (known, candidate.Sequence).CompareTo((bestKnown, best.Sequence)) > 0;
}

/// <summary>Everything ever recorded of one site of a company.</summary>
sealed record CompanySiteFile(
    Id<CompanySite> Id,
    SiteKind Kind,
    Timeline<CompanySite> Places,
    AppendOnlyList<Mark> Closings
)
{
    /// <summary>The site on the day, or null before it was opened and after it was closed.</summary>
    public CompanySite? At(AsOf asOf)
    {
        foreach (var closing in Closings)
            if (asOf.Holds(closing))
                return null;
        return Places.At(asOf)?.Value;
    }

    public bool IsClosed => Closings.Count > 0;
}
