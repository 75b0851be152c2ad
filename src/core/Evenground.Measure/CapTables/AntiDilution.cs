using Evenground.Record;

namespace Evenground.Measure;

/// <summary>What a round at a lower price does to the conversion of earlier preferred shares.</summary>
/// <remarks>
/// Conversion price before = original price × shares given up ÷ common shares got. Full ratchet: the new
/// price, where it is lower. Broad-based weighted average: before × (A + B) ÷ (A + C) with A all shares fully
/// diluted before the round, B what the new money would buy at the conversion price before, and C what it
/// buys. Unit: major units a share, exact; never above what it was. Missing: null for classes without an
/// original price or without protection.
/// Source: NVCA Model Certificate of Incorporation, article on conversion price adjustments (formula read
/// there).
/// </remarks>
public static class AntiDilution
{
    /// <summary>The conversion price after the round; null where nothing protects the class.</summary>
    public static Fraction? ConversionPrice(
        ShareClass shares,
        Fraction fullyDilutedBefore,
        Fraction newMoney,
        Fraction newPrice
    )
    {
        if (shares.Terms is not { OriginalPrice: { } original, AntiDilution: not AntiDilutionKind.None })
            return null;
        var before = (Fraction)original * shares.Terms.ConvertsFrom / shares.Terms.ConvertsTo;
        if (newPrice >= before)
            return before;
        if (shares.Terms.AntiDilution == AntiDilutionKind.FullRatchet)
            return newPrice;
        return before * (fullyDilutedBefore + newMoney / before) / (fullyDilutedBefore + newMoney / newPrice);
    }
}
