namespace Evenground.Record;

/// <summary>Everything ever recorded of one startup's way with one need.</summary>
sealed record PartnershipFile(Id<Partnership> Id, Id<Need> Need, Id<Company> Company)
{
    public AppendOnlyList<Marked<IPartnershipStep>> Steps { get; init; }

    /// <summary>How far it came by the day, or null before it began.</summary>
    public Partnership? At(AsOf asOf)
    {
        var steps = Steps
            .Where(step => asOf.Sees(step.Mark) && step.Mark.Effective.From <= asOf.On)
            .OrderBy(step => step.Mark.Effective.From)
            .ThenBy(step => step.Mark.Sequence)
            .ToArray();
        if (!steps.Any(step => step.Value is StartupScreened))
            return null;

        var (stage, since) = (PartnershipStage.Posted, default(DateOnly));
        foreach (var step in steps)
            if (StageOf(step.Value) is { } reached && reached > stage)
                (stage, since) = (reached, step.Mark.Effective.From);

        return new(
            Id,
            Need,
            Company,
            stage,
            since,
            steps.Select(step => step.Value).OfType<PocContracted>().FirstOrDefault()?.Terms,
            steps.Any(step => step.Value is PocRefused),
            OrdersOf(steps)
        );
    }

    /// <summary>The stage that an event reaches; a refusal reaches none.</summary>
    public static PartnershipStage? StageOf(IPartnershipStep step) =>
        step switch
        {
            StartupScreened => PartnershipStage.Screened,
            PartnersMet => PartnershipStage.Met,
            PocContracted => PartnershipStage.PocContracted,
            PocAccepted => PartnershipStage.PocAccepted,
            PurchaseOrdered => PartnershipStage.PurchaseOrdered,
            PurchasePaid => PartnershipStage.Paid,
            PurchaseRepeated => PartnershipStage.Repeated,
            _ => null,
        };

    static List<PurchaseOrder> OrdersOf(Marked<IPartnershipStep>[] steps)
    {
        var orders = new List<PurchaseOrder>();
        foreach (var step in steps)
        {
            var on = step.Mark.Effective.From;
            if (step.Value is PurchaseOrdered ordered)
                orders.Add(new(ordered.Order, ordered.Amount, on, new(0, ordered.Amount.Currency)));
            if (step.Value is PurchaseRepeated repeated)
                orders.Add(new(repeated.Order, repeated.Amount, on, new(0, repeated.Amount.Currency)));
            if (
                step.Value is PurchasePaid paid
                && orders.FindIndex(order => order.Id == paid.Order) is >= 0 and var at
            )
                orders[at] = orders[at] with { PaidSoFar = orders[at].PaidSoFar + paid.Amount };
        }

        return orders;
    }
}
