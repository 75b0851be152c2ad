using Evenground.Record;

namespace Evenground.Measure;

/// <summary>By what an investment belongs to a region.</summary>
public enum InvestmentBy
{
    /// <summary>Where the company's head office was on the day.</summary>
    HeadOffice,

    /// <summary>Where the site was that the money was meant for; a company with a single site has no
    /// other.</summary>
    Site,

    /// <summary>Where the company's people worked, in proportion to the headcounts of its sites on the
    /// day.</summary>
    Jobs,
}

/// <summary>What went into companies of a region, and what may have.</summary>
/// <param name="Known">What is known to have gone there.</param>
/// <param name="Nowhere">What went to companies of unknown place: any part of it may have gone there.</param>
/// <param name="All">What went anywhere.</param>
/// <param name="Lines">The lines of known place in the region, with the part that fell to it.</param>
public sealed record RegionalMoney(
    Money Known,
    Money Nowhere,
    Money All,
    bool HasOtherCurrencies,
    IReadOnlyList<RegionalInvestment> Lines,
    IReadOnlyList<long> Entries
);

/// <summary>An investment, or the part of one, that went to a region.</summary>
public sealed record RegionalInvestment(
    Id<Fund> Fund,
    Id<Company> Company,
    Money Amount,
    Money Part,
    DateOnly On,
    IReadOnlyList<long> Entries
);

/// <summary>Follows each investment to a place: by head office, by site, or by where the jobs are.</summary>
static class RegionalInvestmentLedger
{
    /// <summary>The sum over all funds' ledgers up to the day, or within some days; null when the ledgers
    /// hold no investment, or several currencies and no programme says which counts.</summary>
    public static RegionalMoney? In(
        Territory territory,
        InvestmentBy by,
        ProgrammeInRegions regions,
        EffectivePeriod? within = null
    )
    {
        var lines = LinesOf(regions.View).ToList();
        if (lines.Count == 0 || CurrencyOf(regions.View, lines) is not { } currency)
            return null;

        var zero = new Money(0, currency);
        var (known, nowhere, all) = (zero, zero, zero);
        var (inside, entries) = (new List<RegionalInvestment>(), new SortedSet<long>());
        foreach (var (fund, line) in lines.Where(line => line.Line.Value.Amount.Currency == currency))
        {
            if (within?.Contains(line.Value.On) == false)
                continue;
            var (amount, ofLine) = (line.Value.Amount, ProofOf(fund, line, regions.View));
            all += amount;
            if (PartsOf(line.Value, by, regions) is not { } parts)
            {
                nowhere += amount;
                entries.UnionWith(ofLine);
                continue;
            }

            var part = parts
                .Where(part => regions.IsWithin(part.Place, territory))
                .Aggregate(zero, (sum, part) => sum + part.Amount);
            if (part.Minor == 0)
                continue;
            known += part;
            long[] restsOn = [.. ofLine, .. parts.SelectMany(one => one.Entries)];
            inside.Add(new(fund, line.Value.Company!.Value, amount, part, line.Value.On, restsOn));
            entries.UnionWith(restsOn);
        }

        // Without an investment in the region, all of them together show that there is none.
        if (entries.Count == 0)
            entries.UnionWith(lines.SelectMany(of => ProofOf(of.Fund, of.Line, regions.View)));
        return new(
            known,
            nowhere,
            all,
            lines.Any(line => line.Line.Value.Amount.Currency != currency),
            inside,
            [.. entries]
        );
    }

    public static bool HasAny(RecordView view) => LinesOf(view).Any();

    static IEnumerable<(Id<Fund> Fund, Marked<LedgerEntry> Line)> LinesOf(RecordView view) =>
        from fund in view.History.Funds.All(view.AsOf)
        from line in view.History.Funds.MarkedLedgerOf(fund.Id, view.AsOf)
        where line.Value.Kind == EntryKind.Invested
        select (fund.Id, line);

    /// <summary>The entry of a line, and that of its approval where it needed one.</summary>
    static long[] ProofOf(Id<Fund> fund, Marked<LedgerEntry> line, RecordView view) =>
        view.History.Funds.ApprovalOf(fund, line.Value.Id, view.AsOf) is { } approval
            ? [line.Mark.Sequence, approval]
            : [line.Mark.Sequence];

    static Currency? CurrencyOf(RecordView view, List<(Id<Fund>, Marked<LedgerEntry> Line)> lines)
    {
        var found = lines.Select(line => line.Line.Value.Amount.Currency).Distinct().ToList();
        if (view.History.Programme is { } programme && found.Contains(programme.Currency))
            return programme.Currency;
        return found.Count == 1 ? found[0] : null;
    }

    static IReadOnlyList<PlacedPart>? PartsOf(
        LedgerEntry line,
        InvestmentBy by,
        ProgrammeInRegions regions
    ) => CompanyPlaces.PartsOf(line.Company, line.Site, line.Amount, line.On, by, regions);
}
