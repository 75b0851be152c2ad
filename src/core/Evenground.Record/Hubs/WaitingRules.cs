namespace Evenground.Record;

/// <summary>Asks to put a company on a hub's waiting list from a day on.</summary>
public sealed record JoinWaitingList(Id<Hub> Hub, Id<Company> Company, DateOnly From);

/// <summary>Asks to take a company off the waiting list from a day on.</summary>
public sealed record LeaveWaitingList(Id<Hub> Hub, Id<Company> Company, DateOnly From, WaitingEnding Ending);

/// <summary>What may be recorded of waiting lists: a company stands on one once.</summary>
public static class WaitingRules
{
    public static Outcome<Decision> Decide(JoinWaitingList ask, History history)
    {
        if (RefusalOf(ask.Hub, ask.Company, ask.From, history) is { } refusal)
            return refusal;
        if (IsWaiting(ask.Hub, ask.Company, ask.From, history))
            return new MustWaitOnce(history.Companies.NameOf(ask.Company), ask.From, IsWaiting: true);

        return Decision.From(new WaitingBegan(ask.Hub, ask.Company), ask.From);
    }

    public static Outcome<Decision> Decide(LeaveWaitingList ask, History history)
    {
        if (RefusalOf(ask.Hub, ask.Company, ask.From, history) is { } refusal)
            return refusal;
        if (!IsWaiting(ask.Hub, ask.Company, ask.From, history))
            return new MustWaitOnce(history.Companies.NameOf(ask.Company), ask.From, IsWaiting: false);

        return Decision.From(new WaitingEnded(ask.Hub, ask.Company, ask.Ending), ask.From);
    }

    static Refusal? RefusalOf(Id<Hub> hub, Id<Company> company, DateOnly on, History history) =>
        history.Hubs.RefusalOf(hub, on) ?? history.Companies.RefusalOf(company, on);

    static bool IsWaiting(Id<Hub> hub, Id<Company> company, DateOnly on, History history) =>
        history.Hubs.WaitingList(hub, AsOf.AllRecorded(on)).Any(waiting => waiting.Company == company);
}
