using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Tests.Measure.CapTables;

/// <summary>A waterfall as one would write it down: pay what comes first, then share the rest step by step
/// among those that share, until the next of them reaches its cap.</summary>
static class PlainWaterfall
{
    public static Fraction[] Pay(IReadOnlyList<WaterfallClaim> claims, bool[] converts, Fraction price)
    {
        var paid = new Fraction[claims.Count];
        // Whoever uses a right pays its price into what is shared.
        var left = price;
        for (var place = 0; place < claims.Count; place++)
            if (claims[place].Kind == ClaimKind.Right && converts[place])
            {
                paid[place] = -(claims[place].Strike * claims[place].Units);
                left -= paid[place];
            }

        var first = Enumerable.Range(0, claims.Count).Where(place => !converts[place]);
        foreach (var rank in first.GroupBy(place => claims[place].Rank).OrderByDescending(rank => rank.Key))
        {
            var asked = Fraction.Sum(rank.Select(place => claims[place].Preference));
            if (asked.IsZero)
                continue;
            var given = Fraction.Min(left, asked);
            foreach (var place in rank)
                paid[place] += given * claims[place].Preference / asked;
            left -= given;
        }

        Share(claims, converts, paid, left);
        return paid;
    }

    static void Share(IReadOnlyList<WaterfallClaim> claims, bool[] converts, Fraction[] paid, Fraction left)
    {
        while (left > 0)
        {
            int[] sharing =
            [
                .. Enumerable
                    .Range(0, claims.Count)
                    .Where(place =>
                        !claims[place].Units.IsZero && MayShare(claims[place], converts[place], paid[place])
                    ),
            ];
            var units = Fraction.Sum(sharing.Select(place => claims[place].Units));
            if (units.IsZero)
                return;
            var step = left / units;
            foreach (var place in sharing)
                if (!converts[place] && claims[place].Most is { } most)
                    step = Fraction.Min(step, (most - paid[place]) / claims[place].Units);
            foreach (var place in sharing)
                paid[place] += step * claims[place].Units;
            left -= step * units;
        }
    }

    static bool MayShare(WaterfallClaim claim, bool converts, Fraction paid) =>
        converts
        || claim.Participation == Participation.Full
        || (claim.Participation == Participation.Capped && paid < claim.Most);
}
