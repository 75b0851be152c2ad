namespace Evenground.Record;

public interface IPartnershipEvent : IEvent;

/// <summary>An event that takes one partnership a stage further.</summary>
public interface IPartnershipStep : IPartnershipEvent
{
    Id<Partnership> Partnership { get; }
}

/// <summary>A need was posted.</summary>
[EventName("partnership.need-posted.v1")]
public sealed record NeedPosted(Id<Need> Need, Id<Organisation> Buyer, LocalizedText Title)
    : IPartnershipEvent;

/// <summary>A startup was found to fit a need: their way together begins.</summary>
[EventName("partnership.screened.v1")]
public sealed record StartupScreened(Id<Partnership> Partnership, Id<Need> Need, Id<Company> Company)
    : IPartnershipStep;

/// <summary>Buyer and startup met.</summary>
[EventName("partnership.met.v1")]
public sealed record PartnersMet(Id<Partnership> Partnership) : IPartnershipStep;

/// <summary>A proof of concept was contracted.</summary>
[EventName("partnership.poc-contracted.v1")]
public sealed record PocContracted(Id<Partnership> Partnership, PocTerms Terms) : IPartnershipStep;

/// <summary>The proof of concept met its criteria.</summary>
[EventName("partnership.poc-accepted.v1")]
public sealed record PocAccepted(Id<Partnership> Partnership, string Finding) : IPartnershipStep;

/// <summary>The proof of concept did not meet its criteria; this is where it ends.</summary>
[EventName("partnership.poc-refused.v1")]
public sealed record PocRefused(Id<Partnership> Partnership, string Finding) : IPartnershipStep;

/// <summary>The buyer ordered for the first time.</summary>
[EventName("partnership.purchase-ordered.v1")]
public sealed record PurchaseOrdered(Id<Partnership> Partnership, Id<PurchaseOrder> Order, Money Amount)
    : IPartnershipStep;

/// <summary>The buyer paid on an order.</summary>
[EventName("partnership.paid.v1")]
public sealed record PurchasePaid(Id<Partnership> Partnership, Id<PurchaseOrder> Order, Money Amount)
    : IPartnershipStep;

/// <summary>The buyer, having paid, ordered again.</summary>
[EventName("partnership.purchase-repeated.v1")]
public sealed record PurchaseRepeated(Id<Partnership> Partnership, Id<PurchaseOrder> Order, Money Amount)
    : IPartnershipStep;

/// <summary>Somebody published how much was passed on to lower tiers.</summary>
[EventName("partnership.pass-through-reported.v1")]
public sealed record PassThroughReported(PassThrough Report) : IPartnershipEvent;

/// <summary>Somebody published a grade of win-win growth.</summary>
[EventName("partnership.win-win-rated.v1")]
public sealed record WinWinRated(WinWinRating Rating) : IPartnershipEvent;
