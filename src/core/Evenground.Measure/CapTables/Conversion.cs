using Evenground.Record;

namespace Evenground.Measure;

/// <summary>By what a convertible's price was found.</summary>
public enum ConversionGround
{
    /// <summary>Nothing converts it here.</summary>
    None,
    ValuationCap,
    Discount,

    /// <summary>The price of the round itself.</summary>
    RoundPrice,
}

/// <summary>What a convertible becomes.</summary>
/// <param name="Amount">Principal with interest, in major units.</param>
/// <param name="Shares">Exact; whole shares are these rounded down.</param>
/// <param name="IsByOtherTerms">Whether terms of a later convertible counted, as those of the most
/// favoured.</param>
public sealed record ConvertedSecurity(
    Convertible Convertible,
    Fraction Amount,
    Fraction Shares,
    ConversionGround Ground,
    bool IsByOtherTerms
)
{
    /// <summary>Major units a share; null when it does not convert.</summary>
    public Fraction? Price => Shares.IsZero ? null : Amount / Shares;
}

/// <summary>All convertibles of a company, converted together.</summary>
/// <remarks>
/// The number of shares that a post-money cap gives depends on all that converts: with F shares before,
/// T = F + Σ sᵢ(T), where sᵢ is the largest of amount ÷ cap × T (post-money cap), amount ÷ cap × F (pre-money
/// cap), amount ÷ (price × (1 − discount)) and amount ÷ price. Each is a straight line in T, so the right
/// side is convex, made of straight pieces, and the smallest T that solves it is reached exactly in a few
/// steps of Newton's from T = F. Where the pieces grow as fast as T, no T solves it: the convertibles would
/// own everything.
/// Shape: one row a convertible, in their order. Unit: shares, exact. Source: Y Combinator's post-money SAFE
/// (company capitalisation, liquidity capitalisation), read for its definitions.
/// </remarks>
public sealed class Conversion
{
    Conversion(IReadOnlyList<ConvertedSecurity> rows, Fraction capitalisation) =>
        (Rows, Capitalisation) = (rows, capitalisation);

    public IReadOnlyList<ConvertedSecurity> Rows { get; }

    /// <summary>All shares with what converted.</summary>
    public Fraction Capitalisation { get; }

    /// <summary>All new shares.</summary>
    public Fraction Shares => Fraction.Sum(Rows.Select(row => row.Shares));

    /// <summary>Principal with simple interest on actual days of a year of 365, in major units; principal
    /// alone where no rate is stated and for SAFEs.</summary>
    public static Fraction AmountOf(Convertible convertible, DateOnly interestTo)
    {
        Fraction principal = convertible.Amount.Major;
        var days = Math.Max(0, interestTo.DayNumber - convertible.Since.DayNumber);
        return convertible.Terms is { Kind: ConvertibleKind.Note, InterestRate: { } rate }
            ? principal * (1 + (Fraction)rate * days / 365)
            : principal;
    }

    /// <summary>What the convertibles become at their caps.</summary>
    /// <param name="table">The cap table.</param>
    /// <param name="before">All shares that count before anything converts, as common shares.</param>
    /// <param name="interestTo">The day to which interest runs.</param>
    public static Computed<Conversion> AtCaps(CapTable table, Fraction before, DateOnly interestTo) =>
        Solve(table, before, interestTo, priceOver: null);

    /// <summary>What the convertibles become, where 1 ÷ price of a share is a straight line in all shares
    /// with what converts.</summary>
    internal static Computed<Conversion> Solve(
        CapTable table,
        Fraction before,
        DateOnly interestTo,
        Func<Fraction, ShareLine>? priceOver
    )
    {
        Offer[][] offers = [.. table.Convertibles.Select(one => Offers(one, table, before, interestTo))];
        var whole = before;
        while (true)
        {
            var chosen = Choose(table, offers, whole, priceOver, interestTo);
            var constant = Fraction.Sum(chosen.Select(one => one.Line.Constant));
            var slope = Fraction.Sum(chosen.Select(one => one.Line.Slope));
            if (before + constant + slope * whole == whole)
                return new Conversion(
                    [
                        .. chosen.Select(
                            (one, place) => Row(table.Convertibles[place], one, whole, interestTo)
                        ),
                    ],
                    whole
                );
            if (slope >= 1)
                return NoCapTable.NothingLeftForHolders();
            whole = (before + constant) / (1 - slope);
        }
    }

    static ConvertedSecurity Row(Convertible one, Offer chosen, Fraction whole, DateOnly interestTo) =>
        new(one, AmountOf(one, interestTo), chosen.Line.At(whole), chosen.Ground, chosen.IsByOtherTerms);

    static Offer[] Choose(
        CapTable table,
        Offer[][] offers,
        Fraction whole,
        Func<Fraction, ShareLine>? priceOver,
        DateOnly interestTo
    )
    {
        var chosen = new Offer[offers.Length];
        for (var place = 0; place < offers.Length; place++)
        {
            var best = new Offer(ConversionGround.None, ShareLine.Flat(0), false, null);
            foreach (var offer in offers[place])
            {
                var priced = offer.Discount is { } discount
                    ? priceOver is null
                        ? null
                        : offer with
                        {
                            Line =
                                priceOver(whole)
                                * (AmountOf(table.Convertibles[place], interestTo) / (1 - discount)),
                        }
                    : offer;
                if (priced is not null && priced.Line.At(whole) > best.Line.At(whole))
                    best = priced;
            }

            chosen[place] = best;
        }

        return chosen;
    }

    /// <summary>All ways in which one may convert. The most favoured may take those of later ones.</summary>
    static Offer[] Offers(Convertible one, CapTable table, Fraction before, DateOnly interestTo)
    {
        var amount = AmountOf(one, interestTo);
        var offers = new List<Offer>(OfTerms(one.Terms, amount, before, isByOtherTerms: false));
        if (one.Terms.IsMostFavoured)
            foreach (var later in table.Convertibles.Where(other => other.Since >= one.Since && other != one))
                offers.AddRange(OfTerms(later.Terms, amount, before, isByOtherTerms: true));
        offers.Add(new(ConversionGround.RoundPrice, ShareLine.Flat(0), false, Discount: 0));
        return [.. offers];
    }

    static IEnumerable<Offer> OfTerms(
        ConvertibleTerms terms,
        Fraction amount,
        Fraction before,
        bool isByOtherTerms
    )
    {
        if (terms.ValuationCap is { } cap)
        {
            var part = amount / cap.Major;
            var line =
                terms.CapMeasure == CapMeasure.PostMoney
                    ? new ShareLine(0, part)
                    : ShareLine.Flat(part * before);
            yield return new(ConversionGround.ValuationCap, line, isByOtherTerms, null);
        }

        if (terms.Discount is { } discount and > 0)
            yield return new(ConversionGround.Discount, ShareLine.Flat(0), isByOtherTerms, discount);
    }

    /// <summary>One way to convert.</summary>
    /// <param name="Line">Shares, as a line in all shares.</param>
    /// <param name="Discount">Where the price of the round decides: what is taken off it.</param>
    sealed record Offer(ConversionGround Ground, ShareLine Line, bool IsByOtherTerms, Fraction? Discount);
}

/// <summary>A straight line: constant + slope × place.</summary>
readonly record struct ShareLine(Fraction Constant, Fraction Slope)
{
    public static ShareLine Flat(Fraction constant) => new(constant, Fraction.Zero);

    public Fraction At(Fraction place) => Constant + Slope * place;

    public static ShareLine operator *(ShareLine line, Fraction factor) =>
        new(line.Constant * factor, line.Slope * factor);
}
