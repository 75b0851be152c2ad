namespace Evenground.Record;

/// <summary>Asks to post a need.</summary>
public sealed record PostNeed(Id<Need> Id, Id<Organisation> Buyer, LocalizedText Title, DateOnly On);

/// <summary>Asks to note that a startup was found to fit a need.</summary>
public sealed record ScreenStartup(Id<Partnership> Id, Id<Need> Need, Id<Company> Company, DateOnly On);

/// <summary>Asks to note that buyer and startup met.</summary>
public sealed record NoteMeeting(Id<Partnership> Id, DateOnly On);

/// <summary>Asks to note that a proof of concept was contracted.</summary>
public sealed record ContractPoc(Id<Partnership> Id, PocTerms Terms, DateOnly On);

/// <summary>Asks to note whether a proof of concept met its criteria.</summary>
public sealed record ConcludePoc(Id<Partnership> Id, bool IsAccepted, string Finding, DateOnly On);

/// <summary>Asks to note an order: the first, or one more after the buyer has paid.</summary>
public sealed record OrderPurchase(Id<Partnership> Id, Id<PurchaseOrder> Order, Money Amount, DateOnly On);

/// <summary>Asks to note a payment on an order.</summary>
public sealed record PayPurchase(Id<Partnership> Id, Id<PurchaseOrder> Order, Money Amount, DateOnly On);

/// <summary>What may be recorded of partnerships: stages follow one another and days never run
/// back.</summary>
public static class PartnershipRules
{
    public static Outcome<Decision> Decide(PostNeed ask, History history)
    {
        if (history.Partnerships.NeedOf(ask.Id) is not null)
            return new IdMustBeNew(Nouns.Need, ask.Id.ToString());
        if (Naming.RefusalOf(ask.Title, Nouns.Name) is { } untitled)
            return untitled;
        if (history.Organisations.RefusalOf(ask.Buyer, ask.On) is { } noBuyer)
            return noBuyer;

        return Decision.OnDay(new NeedPosted(ask.Id, ask.Buyer, ask.Title), ask.On);
    }

    public static Outcome<Decision> Decide(ScreenStartup ask, History history)
    {
        if (history.Partnerships.FileOf(ask.Id) is not null)
            return new IdMustBeNew(Nouns.Partnership, ask.Id.ToString());
        if (history.Partnerships.NeedOf(ask.Need) is not { } need)
            return new MustBeKnown(Nouns.Need, ask.Need.ToString());
        if (ask.On < need.PostedOn)
            return new DaysMustBeInOrder(need.PostedOn, ask.On);
        if (history.Companies.RefusalOf(ask.Company, ask.On) is { } noCompany)
            return noCompany;

        return Decision.OnDay(new StartupScreened(ask.Id, ask.Need, ask.Company), ask.On);
    }

    public static Outcome<Decision> Decide(NoteMeeting ask, History history) =>
        Step(ask.Id, ask.On, PartnershipStage.Screened, history) is { } refusal
            ? refusal
            : Decision.OnDay(new PartnersMet(ask.Id), ask.On);

    public static Outcome<Decision> Decide(ContractPoc ask, History history)
    {
        if (Step(ask.Id, ask.On, PartnershipStage.Met, history) is { } refusal)
            return refusal;
        if (
            ask.Terms.Criteria.Count == 0
            || ask.Terms.Criteria.Any(string.IsNullOrWhiteSpace)
            || string.IsNullOrWhiteSpace(ask.Terms.IpTerms)
        )
            return new PocNeedsItsTerms(ask.Terms.Criteria.Count);
        if (ask.Terms.Budget.Minor <= 0)
            return new AmountMustBePositive(ask.Terms.Budget);

        return Decision.OnDay(new PocContracted(ask.Id, ask.Terms), ask.On);
    }

    public static Outcome<Decision> Decide(ConcludePoc ask, History history)
    {
        if (Step(ask.Id, ask.On, PartnershipStage.PocContracted, history) is { } refusal)
            return refusal;
        if (Naming.RefusalOf(ask.Finding, Nouns.Reason) is { } baseless)
            return baseless;

        return ask.IsAccepted
            ? Decision.OnDay(new PocAccepted(ask.Id, ask.Finding), ask.On)
            : Decision.OnDay(new PocRefused(ask.Id, ask.Finding), ask.On);
    }

    public static Outcome<Decision> Decide(OrderPurchase ask, History history)
    {
        if (RefusalOf(ask.Id, ask.On, history, out var way) is { } refusal)
            return refusal;
        var isFirst = way!.Stage == PartnershipStage.PocAccepted;
        if (!isFirst && way.Stage < PartnershipStage.Paid)
            return new StageMustComeNext(way.Stage, NextOf(way.Stage), PartnershipStage.PurchaseOrdered);
        if (way.Orders.Any(order => order.Id == ask.Order))
            return new IdMustBeNew(Nouns.PurchaseOrder, ask.Order.ToString());
        if (ask.Amount.Minor <= 0)
            return new AmountMustBePositive(ask.Amount);

        return isFirst
            ? Decision.OnDay(new PurchaseOrdered(ask.Id, ask.Order, ask.Amount), ask.On)
            : Decision.OnDay(new PurchaseRepeated(ask.Id, ask.Order, ask.Amount), ask.On);
    }

    public static Outcome<Decision> Decide(PayPurchase ask, History history)
    {
        if (RefusalOf(ask.Id, ask.On, history, out var way) is { } refusal)
            return refusal;
        if (way!.Orders.FirstOrDefault(order => order.Id == ask.Order) is not { } order)
            return new MustBeKnown(Nouns.PurchaseOrder, ask.Order.ToString());
        if (ask.Amount.Currency != order.Amount.Currency)
            return new CurrencyMustMatch(ask.Amount, order.Amount.Currency);
        if (ask.Amount.Minor <= 0)
            return new AmountMustBePositive(ask.Amount);
        if (ask.Amount > order.Amount - order.PaidSoFar)
            return new PaymentMustStayWithinTheOrder(ask.Amount, order.Amount - order.PaidSoFar);

        return Decision.OnDay(new PurchasePaid(ask.Id, ask.Order, ask.Amount), ask.On);
    }

    static Refusal? Step(Id<Partnership> id, DateOnly on, PartnershipStage from, History history)
    {
        if (RefusalOf(id, on, history, out var way) is { } refusal)
            return refusal;
        return way!.Stage == from
            ? null
            : new StageMustComeNext(way.Stage, NextOf(way.Stage), NextOf(from)!.Value);
    }

    static Refusal? RefusalOf(Id<Partnership> id, DateOnly on, History history, out Partnership? way)
    {
        way = history.Partnerships.Find(id, AsOf.AllRecorded(DateOnly.MaxValue));
        if (way is null)
            return new MustBeKnown(Nouns.Partnership, id.ToString());
        if (way.WasPocRefused)
            return new PocWasRefused(id);

        var last = history.Partnerships.FileOf(id)!.Steps.Max(step => step.Mark.Effective.From);
        return on < last ? new DaysMustBeInOrder(last, on) : null;
    }

    static PartnershipStage? NextOf(PartnershipStage stage) =>
        stage == PartnershipStage.Repeated ? null : stage + 1;
}
