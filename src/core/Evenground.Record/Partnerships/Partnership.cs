namespace Evenground.Record;

/// <summary>How far a need came, from posting it to buying again. A later stage says nothing of an earlier
/// one's amount.</summary>
public enum PartnershipStage
{
    Posted,
    Screened,
    Met,
    PocContracted,
    PocAccepted,
    PurchaseOrdered,
    Paid,
    Repeated,
}

/// <summary>What a large company or public body needs and looks for among startups.</summary>
/// <param name="Buyer">Who needs it.</param>
/// <param name="PostedOn">The day it was posted: the day of its cohort.</param>
public sealed record Need(Id<Need> Id, Id<Organisation> Buyer, LocalizedText Title, DateOnly PostedOn);

/// <summary>One startup's way with one need, as it stood in one view.</summary>
/// <param name="Stage">The farthest stage reached by the day.</param>
/// <param name="Since">The day it was reached.</param>
/// <param name="Poc">What the proof of concept was contracted on, where it was.</param>
/// <param name="WasPocRefused">Whether the proof of concept did not meet its criteria: it goes no
/// further.</param>
/// <param name="Orders">The orders by the day, each with what was paid on it.</param>
public sealed record Partnership(
    Id<Partnership> Id,
    Id<Need> Need,
    Id<Company> Company,
    PartnershipStage Stage,
    DateOnly Since,
    PocTerms? Poc,
    bool WasPocRefused,
    IReadOnlyList<PurchaseOrder> Orders
);

/// <summary>What buyer and startup agreed on for a proof of concept before it began.</summary>
/// <param name="Criteria">What must be shown for it to be accepted.</param>
/// <param name="Budget">What the buyer pays for it.</param>
/// <param name="IpTerms">Who owns what comes of it.</param>
public sealed record PocTerms(IReadOnlyList<string> Criteria, Money Budget, string IpTerms);

/// <summary>An order, and what was paid on it by the day.</summary>
public sealed record PurchaseOrder(Id<PurchaseOrder> Id, Money Amount, DateOnly OrderedOn, Money PaidSoFar);

/// <summary>How much of what the first tier received it passed on by the same means, in one period.</summary>
/// <remarks>The quotient is never stored: numerator, denominator and scope are, so that anyone can recompute
/// it.</remarks>
/// <param name="Scope">Whose payments are counted.</param>
public sealed record PassThrough(
    Id<Organisation> Buyer,
    EffectivePeriod Period,
    Money PaidToLowerTiers,
    Money ReceivedByFirstTier,
    string Scope,
    string Source
)
{
    /// <summary>Paid to lower tiers ÷ received by the first tier; null when the first tier received
    /// nothing.</summary>
    public decimal? Rate =>
        ReceivedByFirstTier.Minor == 0 ? null : (decimal)PaidToLowerTiers.Minor / ReceivedByFirstTier.Minor;
}

/// <summary>A grade of win-win growth as its publisher gave it. It is imported and never computed: the scores
/// are not public.</summary>
public enum WinWinGrade
{
    MostExcellent,
    Excellent,
    Good,
    Average,
    Poor,
    Deferred,
}

/// <summary>A published grade of one organisation for one year.</summary>
public sealed record WinWinRating(
    Id<Organisation> Organisation,
    int Year,
    WinWinGrade Grade,
    string Publisher,
    string Source
);
