using System.Numerics;
using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Who gets what when a company is sold at a price.</summary>
/// <remarks>
/// Preferences are met in the order of rank, those of one rank in proportion. Once all are met, let x be what
/// a common share gets. Each claim then has a payoff that follows from x alone: the greater of preference and
/// units × x without participation; preference + units × x with full participation; that up to the cap, or
/// units × x where it is more, with capped participation; units × (x − strike) for rights above their strike.
/// Their sum rises with x in straight pieces, so each price has one x, found exactly by going through the
/// break points. Every class takes the better choice at that x, and none gains by the other choice: where
/// one that converts would take its preference instead, it gets that, which is less; where one that does not
/// would convert, x could only be above what it is if its payoff were below its preference.
/// Shape: one payoff a claim; one payment a holder and claim. Unit: major units, exact; payments in minor
/// units, which add up to the price exactly, by largest remainder. Range: payoffs are 0 or more and do not
/// fall as the price rises; a payment differs from its exact part by less than one minor unit. Missing:
/// nobody holds shares; convertibles that would own everything.
/// </remarks>
public sealed class Waterfall
{
    readonly BigInteger _minorPerMajor;

    Waterfall(CapTable table, WaterfallAssumptions assumptions, IReadOnlyList<WaterfallClaim> claims)
    {
        (Table, Assumptions, Claims) = (table, assumptions, claims);
        _minorPerMajor = table.Currency.MinorPerMajor;
        BreakPoints = [.. Ranks().Concat(Turns()).OrderBy(point => point.ExitValue)];
    }

    public CapTable Table { get; }

    public WaterfallAssumptions Assumptions { get; }

    /// <summary>In the order in which they are met: rank, then kind.</summary>
    public IReadOnlyList<WaterfallClaim> Claims { get; }

    /// <summary>In the order of price.</summary>
    public IReadOnlyList<BreakPoint> BreakPoints { get; }

    /// <summary>All that comes first.</summary>
    public Fraction Preferences => Fraction.Sum(Claims.Select(claim => claim.Preference));

    public static Computed<Waterfall> Of(CapTable table, WaterfallAssumptions assumptions) =>
        WaterfallClaims.Of(table, assumptions).Is(out var claims, out var missing)
            ? new Waterfall(table, assumptions, claims)
            : missing;

    /// <summary>What a common share gets; 0 where the preferences take all.</summary>
    public Fraction PerShareAt(Fraction exitValue)
    {
        if (exitValue <= Preferences)
            return 0;
        var (low, sum) = (Fraction.Zero, Preferences);
        foreach (var turn in Places())
        {
            var next = TotalAt(turn);
            if (exitValue <= next)
                return Between(low, sum, turn, next, exitValue);
            (low, sum) = (turn, next);
        }

        // Beyond the last turn the sum is one straight line.
        return Between(low, sum, low + 1, TotalAt(low + 1), exitValue);
    }

    /// <summary>What each claim gets, in the order of <see cref="Claims"/>; the sum is the price.</summary>
    public IReadOnlyList<Fraction> PayoffsAt(Fraction exitValue)
    {
        if (exitValue < 0)
            throw new ArgumentOutOfRangeException(nameof(exitValue), exitValue, "A price is 0 or more.");
        if (exitValue > Preferences)
        {
            var perShare = PerShareAt(exitValue);
            return [.. Claims.Select(claim => claim.PayoffAt(perShare))];
        }

        var left = exitValue;
        var paid = new Fraction[Claims.Count];
        foreach (var rank in Claims.Select((claim, place) => (claim, place)).GroupBy(one => one.claim.Rank))
        {
            var asked = Fraction.Sum(rank.Select(one => one.claim.Preference));
            if (asked.IsZero)
                continue;
            var given = Fraction.Min(left, asked);
            foreach (var (claim, place) in rank)
                paid[place] = given * claim.Preference / asked;
            left -= given;
        }

        return paid;
    }

    /// <summary>What each holder gets of each claim, in whole minor units that add up to the price.</summary>
    public IReadOnlyList<Payment> PaymentsAt(Money exitValue)
    {
        var payoffs = PayoffsAt(exitValue.Major);
        var exact = Claims
            .SelectMany(
                (claim, place) =>
                {
                    var whole = Fraction.Sum(claim.Parts.Select(part => part.Weight));
                    return claim.Parts.Select(part =>
                        (claim, part.Holder, Due: payoffs[place] * _minorPerMajor * part.Weight / whole)
                    );
                }
            )
            .ToList();
        var minor = exact.Select(one => one.Due.Floor()).ToArray();
        var left = exitValue.Minor - minor.Aggregate(BigInteger.Zero, (sum, one) => sum + one);
        var byRemainder = Enumerable
            .Range(0, minor.Length)
            .OrderByDescending(place => exact[place].Due - minor[place])
            .ThenBy(place => place);
        foreach (var place in byRemainder.Take((int)left))
            minor[place]++;
        return
        [
            .. exact.Select(
                (one, place) =>
                    new Payment(
                        one.claim,
                        one.Holder,
                        one.Due / _minorPerMajor,
                        new((long)minor[place], exitValue.Currency)
                    )
            ),
        ];
    }

    /// <summary>What one holder gets in all.</summary>
    public Money PaidTo(Id<Holder> holder, Money exitValue) =>
        PaymentsAt(exitValue)
            .Where(payment => payment.Holder == holder)
            .Aggregate(new Money(0, exitValue.Currency), (sum, payment) => sum + payment.Amount);

    Fraction TotalAt(Fraction perShare) => Fraction.Sum(Claims.Select(claim => claim.PayoffAt(perShare)));

    IEnumerable<Fraction> Places() =>
        Claims.SelectMany(claim => claim.Turns()).Select(turn => turn.PerShare).Distinct().Order();

    /// <summary>Where the straight line through two points reaches a sum; the first where it is
    /// flat.</summary>
    static Fraction Between(Fraction low, Fraction sum, Fraction high, Fraction next, Fraction asked) =>
        next == sum ? low : low + (asked - sum) * (high - low) / (next - sum);

    IEnumerable<BreakPoint> Ranks()
    {
        var sum = Fraction.Zero;
        foreach (var rank in Claims.Where(claim => claim.Preference > 0).GroupBy(claim => claim.Rank))
        {
            sum += Fraction.Sum(rank.Select(claim => claim.Preference));
            foreach (var claim in rank)
                yield return new(sum, BreakKind.PreferenceMet, claim);
        }
    }

    IEnumerable<BreakPoint> Turns() =>
        Claims.SelectMany(claim =>
            claim.Turns().Select(turn => new BreakPoint(TotalAt(turn.PerShare), turn.Kind, claim))
        );
}

/// <summary>What a holder gets of a claim.</summary>
/// <param name="Exact">In major units.</param>
/// <param name="Amount">In whole minor units.</param>
public sealed record Payment(WaterfallClaim Claim, Id<Holder> Holder, Fraction Exact, Money Amount);
