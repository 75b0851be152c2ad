using Evenground.Record;

namespace Evenground.Measure;

/// <summary>What claims there are on the price of a company.</summary>
public enum ClaimKind
{
    Note,
    Safe,
    Preferred,
    Common,
    Right,
}

/// <summary>Who shares in a claim, and how much of it: parts in proportion.</summary>
public readonly record struct ClaimPart(Id<Holder> Holder, Fraction Weight);

/// <summary>One claim on what is paid for a company: a class of shares, a note, a SAFE, or rights of one
/// price.</summary>
/// <remarks>All amounts are in major units, exact.</remarks>
/// <param name="Class">The class of shares; null for notes and SAFEs.</param>
/// <param name="Security">The note or SAFE; null otherwise.</param>
/// <param name="Preference">What comes first.</param>
/// <param name="Units">The common shares that it stands for when it converts or shares.</param>
/// <param name="Participation">Whether it shares in the rest without converting.</param>
/// <param name="Most">Of capped participation: the most that it gets without converting.</param>
/// <param name="Rank">Higher comes first.</param>
/// <param name="Strike">Of rights: what is paid for one share.</param>
public sealed record WaterfallClaim(
    ClaimKind Kind,
    Id<ShareClass>? Class,
    Id<Security>? Security,
    Fraction Preference,
    Fraction Units,
    Participation Participation,
    Fraction? Most,
    decimal Rank,
    Fraction Strike,
    IReadOnlyList<ClaimPart> Parts
)
{
    /// <summary>What the claim gets where every preference is met and a common share gets so much.</summary>
    public Fraction PayoffAt(Fraction perShare)
    {
        var shared = Units * perShare;
        return Kind switch
        {
            ClaimKind.Common => shared,
            ClaimKind.Right => perShare <= Strike ? 0 : Units * (perShare - Strike),
            _ => Participation switch
            {
                Participation.Full => Preference + shared,
                Participation.Capped => Fraction.Max(Fraction.Min(Preference + shared, Most!.Value), shared),
                _ => Fraction.Max(Preference, shared),
            },
        };
    }

    /// <summary>Whether it is better off as common shares, or as used, at so much for a common
    /// share.</summary>
    public bool ConvertsAt(Fraction perShare) =>
        Kind switch
        {
            ClaimKind.Common => true,
            ClaimKind.Right => perShare > Strike,
            _ => Participation switch
            {
                Participation.Full => false,
                Participation.Capped => Units * perShare > Most!.Value,
                _ => Units * perShare > Preference,
            },
        };

    /// <summary>The amounts a common share at which the claim changes what it does.</summary>
    internal IEnumerable<(Fraction PerShare, BreakKind Kind)> Turns()
    {
        if (Units.IsZero || Kind == ClaimKind.Common)
            yield break;
        if (Kind == ClaimKind.Right)
            yield return (Strike, BreakKind.RightsUsed);
        else if (Participation == Participation.None)
            yield return (Preference / Units, BreakKind.Converts);
        else if (Participation == Participation.Capped)
        {
            yield return ((Most!.Value - Preference) / Units, BreakKind.CapReached);
            yield return (Most.Value / Units, BreakKind.Converts);
        }
    }
}

/// <summary>What happens at a break point.</summary>
public enum BreakKind
{
    /// <summary>The preferences of a rank are met in full.</summary>
    PreferenceMet,

    /// <summary>Participation ends at its cap.</summary>
    CapReached,

    /// <summary>From here on the claim is better off as common shares.</summary>
    Converts,

    /// <summary>From here on rights are worth their price.</summary>
    RightsUsed,
}

/// <summary>A price of the company at which the course of the waterfall changes.</summary>
/// <param name="ExitValue">In major units, exact.</param>
public sealed record BreakPoint(Fraction ExitValue, BreakKind Kind, WaterfallClaim Claim);
