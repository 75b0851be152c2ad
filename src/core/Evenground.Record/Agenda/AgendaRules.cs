namespace Evenground.Record;

/// <summary>Asks to note a meeting.</summary>
public sealed record HoldMeeting(
    Id<Meeting> Id,
    LocalizedText Title,
    DateOnly On,
    string Place,
    RegionCode? Region,
    IReadOnlyList<Id<Organisation>> Participants
);

/// <summary>Asks to note what an organisation promised in public.</summary>
public sealed record MakePledge(
    Id<Pledge> Id,
    Id<Organisation> Owner,
    PledgeTerms Terms,
    DateOnly On,
    Id<Meeting>? Meeting = null
);

/// <summary>Asks to note that the owner promises something else from a day on.</summary>
public sealed record RevisePledge(Id<Pledge> Id, PledgeTerms Terms, DateOnly On, string Reason);

/// <summary>Asks to note what the owner says of its pledge.</summary>
public sealed record DeclareStatus(
    Id<Pledge> Id,
    OfficialStatus Status,
    Id<Organisation> By,
    DateOnly On,
    string Source
);

/// <summary>Asks to note how much money had come to a rung in all by a day.</summary>
public sealed record ReachMoney(Id<Pledge> Id, MoneyRung Rung, Money Amount, DateOnly On, string Source);

/// <summary>What may be recorded of meetings and pledges. Each answer is the facts to append, or the first
/// refusal in the order written.</summary>
public static class AgendaRules
{
    public static Outcome<Decision> Decide(HoldMeeting ask, History history)
    {
        if (history.Agenda.HasMeeting(ask.Id))
            return new IdMustBeNew(Nouns.Meeting, ask.Id.ToString());
        if (Naming.RefusalOf(ask.Title, Nouns.Name) is { } untitled)
            return untitled;
        if (RefusalOf(ask.Region, ask.On, history) is { } noRegion)
            return noRegion;
        foreach (var participant in ask.Participants)
            if (history.Organisations.RefusalOf(participant, ask.On) is { } absent)
                return absent;

        return Decision.OnDay(
            new MeetingHeld(ask.Id, ask.Title, ask.Place, ask.Region, ask.Participants),
            ask.On
        );
    }

    public static Outcome<Decision> Decide(MakePledge ask, History history)
    {
        if (Recorded(ask.Id, history) is not null)
            return new IdMustBeNew(Nouns.Pledge, ask.Id.ToString());
        if (history.Organisations.RefusalOf(ask.Owner, ask.On) is { } noOwner)
            return noOwner;
        if (ask.Meeting is { } meeting && !history.Agenda.HasMeeting(meeting))
            return new MustBeKnown(Nouns.Meeting, meeting.ToString());
        if (RefusalOf(ask.Terms, ask.On, history) is { } refusal)
            return refusal;

        return Decision.From(new PledgeMade(ask.Id, ask.Owner, ask.Terms, ask.Meeting), ask.On);
    }

    public static Outcome<Decision> Decide(RevisePledge ask, History history)
    {
        if (RefusalOf(ask.Id, ask.On, history) is { } refusal)
            return refusal;
        if (RefusalOf(ask.Terms, ask.On, history) is { } noTerms)
            return noTerms;
        if (Naming.RefusalOf(ask.Reason, Nouns.Reason) is { } baseless)
            return baseless;

        return Decision.From(new PledgeRevised(ask.Id, ask.Terms, ask.Reason), ask.On);
    }

    public static Outcome<Decision> Decide(DeclareStatus ask, History history)
    {
        if (RefusalOf(ask.Id, ask.On, history) is { } refusal)
            return refusal;
        var all = AsOf.AllRecorded(ask.On);
        if (history.Organisations.HolderOf(history.Agenda.Find(ask.Id, all)!.Owner, all)?.Id != ask.By)
            return new OnlyTheOwnerDeclares(ask.On);

        return Decision.From(new StatusDeclared(ask.Id, ask.Status, ask.By, ask.Source), ask.On);
    }

    public static Outcome<Decision> Decide(ReachMoney ask, History history)
    {
        if (RefusalOf(ask.Id, ask.On, history) is { } refusal)
            return refusal;
        if (ask.Amount.Minor <= 0)
            return new AmountMustBePositive(ask.Amount);
        if (Naming.RefusalOf(ask.Source, new("출처", "source")) is { } sourceless)
            return sourceless;
        var reached = Recorded(ask.Id, history)!.Money;
        if (reached.Count > 0 && reached.Values.First().Currency is var holds && ask.Amount.Currency != holds)
            return new CurrencyMustMatch(ask.Amount, holds);

        return Decision.From(new MoneyReached(ask.Id, ask.Rung, ask.Amount, ask.Source), ask.On);
    }

    /// <summary>Why nothing can be recorded of the pledge on that day, or null.</summary>
    internal static Refusal? RefusalOf(Id<Pledge> id, DateOnly on, History history)
    {
        if (Recorded(id, history) is not { } pledge)
            return new MustBeKnown(Nouns.Pledge, id.ToString());
        return on < pledge.MadeOn ? new MustBeInBeing(Nouns.Pledge, pledge.Baseline.Title, on) : null;
    }

    static Pledge? Recorded(Id<Pledge> id, History history) =>
        history.Agenda.Find(id, AsOf.AllRecorded(DateOnly.MaxValue));

    static Refusal? RefusalOf(PledgeTerms terms, DateOnly on, History history) =>
        Naming.RefusalOf(terms.Title, Nouns.Name)
        ?? Naming.RefusalOf(terms.Wording, new("공약 원문", "wording of the pledge"))
        ?? Naming.RefusalOf(terms.Source, new("출처", "source"))
        ?? (terms.Due is { IsWhole: false } ? new DueMustBeADayOrRelative() : null)
        ?? RefusalOf(terms.Region, on, history);

    static Refusal? RefusalOf(RegionCode? region, DateOnly on, History history) =>
        region is { } code && !history.Regions.Current.Require(code, on).Accepted(out _, out var refusal)
            ? refusal
            : null;
}
