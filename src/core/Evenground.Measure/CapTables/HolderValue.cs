using Evenground.Record;

namespace Evenground.Measure;

/// <summary>What a holder's shares are worth when the whole company is worth what its last round
/// says.</summary>
/// <remarks>
/// By post-money: shares as common shares × price of the last round. By waterfall: what the holder would get
/// if the company were sold at its post-money value. The first ignores the rights of classes; neither is fair
/// value. Rights and convertibles count in the second alone. Unit: major units, exact; minor units by the
/// waterfall. Missing: no priced round; nobody to share the price.
/// </remarks>
/// <param name="On">The day of the round.</param>
public sealed record HolderValue(Id<Holder> Holder, Fraction ByPostMoney, Money ByWaterfall, DateOnly On)
{
    /// <summary>The values of all holders, in the order of the table.</summary>
    public static Computed<IReadOnlyList<HolderValue>> Of(CapTable table, DateOnly on)
    {
        if (table.LastRound is not { } round)
            return NoCapTable.NoRound();
        if (!Waterfall.Of(table, new(on)).Is(out var waterfall, out var missing))
            return missing;
        var paid = waterfall
            .PaymentsAt(round.PostMoney)
            .GroupBy(payment => payment.Holder)
            .ToDictionary(own => own.Key, own => own.Sum(payment => payment.Amount.Minor));
        return new List<HolderValue>(
            table
                .Holders.Select(holder => new HolderValue(
                    holder.Id,
                    Fraction.Sum(
                        table
                            .Lots.Where(lot => lot.Holder == holder.Id)
                            .Select(lot => table.AsCommon(lot.Class, lot.Quantity) * round.PricePerShare)
                    ),
                    new(paid.GetValueOrDefault(holder.Id), table.Currency),
                    round.On
                ))
                .Where(value => !value.ByPostMoney.IsZero || value.ByWaterfall.Minor > 0)
        );
    }

    /// <summary>The value of what a fund holds of a company; missing where it is not among the
    /// holders.</summary>
    public static Computed<HolderValue> Of(CapTable table, Id<Fund> fund, DateOnly on)
    {
        if (table.Holders.FirstOrDefault(holder => holder.Fund == fund) is not { } holder)
            return NoCapTable.NotHeld();
        if (!Of(table, on).Is(out var values, out var missing))
            return missing;
        return values.FirstOrDefault(value => value.Holder == holder.Id) is { } found
            ? found
            : NoCapTable.NotHeld();
    }
}
