namespace Evenground.Record;

/// <summary>One venture fund, as it stood in one view.</summary>
/// <param name="Manager">Who manages it.</param>
/// <param name="Currency">The one currency of its ledger.</param>
/// <param name="FormedOn">The day it was formed.</param>
public sealed record Fund(
    Id<Fund> Id,
    LocalizedText Name,
    Id<Organisation> Manager,
    Currency Currency,
    DateOnly FormedOn,
    IReadOnlyList<ExternalId> ExternalIds
);

/// <summary>In what part an investor takes part in a fund.</summary>
public enum InvestorRole
{
    /// <summary>The programme's own sponsor, whose commitment is told apart from everybody else's.</summary>
    Sponsor,

    /// <summary>A public body or a fund of funds.</summary>
    Public,

    /// <summary>The fund's manager.</summary>
    Manager,

    /// <summary>Anybody else.</summary>
    Private,
}

/// <summary>The five things that a bare "fund size" mixes up, kept apart, with what they add up
/// from.</summary>
/// <remarks>
/// Sponsor commitment ≤ size formed; paid-in is what investors handed over, recalled distributions included;
/// invested is what went into companies; by region, it went to the site invested in, or else to the head
/// office, on the day.
/// Unit: the fund's currency. None of the five is derived from another, and a bare fund size is none of them.
/// </remarks>
/// <param name="SponsorCommitment">What the programme's sponsor promised to pay.</param>
/// <param name="SizeFormed">What all investors together promised to pay.</param>
/// <param name="PaidIn">What they paid.</param>
/// <param name="Invested">What went into companies.</param>
/// <param name="InvestedByRegion">What went into companies of each region, by the code recorded.</param>
/// <param name="InvestedWhereUnknown">What went into companies of which the record holds no place.</param>
public sealed record FundMeasures(
    Money SponsorCommitment,
    Money SizeFormed,
    Money PaidIn,
    Money Invested,
    IReadOnlyDictionary<RegionCode, Money> InvestedByRegion,
    Money InvestedWhereUnknown
)
{
    /// <summary>Size formed ÷ sponsor commitment: how much others added; null when the sponsor committed
    /// nothing.</summary>
    public decimal? Leverage =>
        SponsorCommitment.Minor == 0 ? null : (decimal)SizeFormed.Minor / SponsorCommitment.Minor;

    /// <summary>What went into companies of one region; 0 only when it is known that nothing did.</summary>
    public Money InvestedIn(RegionCode region) =>
        InvestedByRegion.TryGetValue(region, out var amount) ? amount : new(0, Invested.Currency);
}
