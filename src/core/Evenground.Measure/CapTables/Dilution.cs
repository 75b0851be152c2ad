using Evenground.Record;

namespace Evenground.Measure;

/// <summary>What kind of shares a row counts.</summary>
public enum DilutionKind
{
    Shares,
    Rights,
    Convertibles,
    UnissuedPool,
}

/// <summary>What one holder has of one class, or the part of a pool that nobody has.</summary>
/// <param name="Holder">Null for the pool.</param>
/// <param name="Class">Null for convertibles that are not yet of a class.</param>
/// <param name="Held">Shares or rights as they are; of convertibles what they become.</param>
/// <param name="AsCommon">The common shares that they stand for, exact.</param>
public sealed record DilutionRow(
    DilutionKind Kind,
    Id<Holder>? Holder,
    Id<ShareClass>? Class,
    Fraction Held,
    Fraction AsCommon
);

/// <summary>Who owns a company when everything that may become shares is counted as stated.</summary>
/// <remarks>
/// Part = common shares that a row stands for ÷ all of them. Shape: one row a holder, class and kind.
/// Unit: shares, exact; parts from 0 to 1, which add up to 1 exactly. Missing: no shares; or convertibles
/// that would own everything.
/// </remarks>
public sealed class Dilution
{
    Dilution(
        CapTable table,
        DilutionAssumptions assumptions,
        IReadOnlyList<DilutionRow> rows,
        Conversion? conversion
    ) => (Table, Assumptions, Rows, Conversion) = (table, assumptions, rows, conversion);

    public CapTable Table { get; }

    public DilutionAssumptions Assumptions { get; }

    public IReadOnlyList<DilutionRow> Rows { get; }

    /// <summary>How convertibles were counted; null where they were left out.</summary>
    public Conversion? Conversion { get; }

    /// <summary>All shares, fully diluted.</summary>
    public Fraction Total => Fraction.Sum(Rows.Select(row => row.AsCommon));

    /// <summary>Shares that somebody holds, as common shares.</summary>
    public Fraction Outstanding =>
        Fraction.Sum(Rows.Where(row => row.Kind == DilutionKind.Shares).Select(row => row.AsCommon));

    public Fraction PartOf(DilutionRow row) => row.AsCommon / Total;

    /// <summary>A holder's part of all shares.</summary>
    public Fraction PartOf(Id<Holder> holder) =>
        Fraction.Sum(Rows.Where(row => row.Holder == holder).Select(row => row.AsCommon)) / Total;

    public static Computed<Dilution> Of(CapTable table, DilutionAssumptions assumptions)
    {
        var rows = RowsOf(table, assumptions.WithRights, assumptions.WithUnissuedPool);
        if (rows.All(row => row.Kind != DilutionKind.Shares))
            return NoCapTable.NoShares();
        if (assumptions.Pricing == ConvertiblePricing.LeftOut || table.Convertibles.Count == 0)
            return new Dilution(table, assumptions, rows, null);

        var before = Fraction.Sum(rows.Select(row => row.AsCommon));
        var value = assumptions.Pricing == ConvertiblePricing.AtAPreMoney ? assumptions.PreMoney : null;
        var converted = Conversion.Solve(
            table,
            before,
            assumptions.InterestTo,
            value is { } preMoney ? _ => new ShareLine(0, 1 / (Fraction)preMoney.Major) : null
        );
        if (!converted.Is(out var conversion, out var missing))
            return missing;

        return new Dilution(table, assumptions, [.. rows, .. RowsOf(conversion)], conversion);
    }

    internal static List<DilutionRow> RowsOf(CapTable table, bool withRights, bool withPool)
    {
        var rows = table
            .Lots.GroupBy(lot => (lot.Holder, lot.Class))
            .Select(held => Row(table, DilutionKind.Shares, held.Key, held.Sum(lot => lot.Quantity)))
            .ToList();
        if (withRights)
            rows.AddRange(
                table
                    .Rights.GroupBy(right => (right.Holder, right.Class))
                    .Select(held =>
                        Row(table, DilutionKind.Rights, held.Key, held.Sum(right => right.Quantity))
                    )
            );
        if (withPool)
            rows.AddRange(
                table
                    .Plans.Where(plan => plan.Unissued > 0)
                    .Select(plan => new DilutionRow(
                        DilutionKind.UnissuedPool,
                        null,
                        plan.Class,
                        plan.Unissued,
                        table.AsCommon(plan.Class, plan.Unissued)
                    ))
            );
        return rows;
    }

    internal static IEnumerable<DilutionRow> RowsOf(Conversion conversion) =>
        conversion
            .Rows.Where(row => !row.Shares.IsZero)
            .GroupBy(row => row.Convertible.Holder)
            .Select(held =>
            {
                var shares = Fraction.Sum(held.Select(row => row.Shares));
                return new DilutionRow(DilutionKind.Convertibles, held.Key, null, shares, shares);
            });

    static DilutionRow Row(
        CapTable table,
        DilutionKind kind,
        (Id<Holder> Holder, Id<ShareClass> Class) key,
        decimal quantity
    ) => new(kind, key.Holder, key.Class, quantity, table.AsCommon(key.Class, quantity));
}
