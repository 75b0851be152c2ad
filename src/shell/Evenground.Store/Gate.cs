using Evenground.Record;

namespace Evenground.Store;

/// <summary>The one point that every read and every write passes: what an actor may do and see.</summary>
internal static class Gate
{
    const int LongestId = 100;

    public static Refusal? Writing(Actor actor) =>
        (Refusal?)Identity(actor) ?? (actor.MayWrite ? null : new ActorMustBeAllowedToWrite(actor.Id));

    /// <summary>What is for whoever answers for the whole record: founding, erasing, importing,
    /// persons.</summary>
    public static Refusal? Administering(Actor actor) =>
        Writing(actor) ?? (actor.Duty == Duty.All ? null : new DutyMustCover(actor.Duty));

    /// <summary>Whether the actor's duty covers what was decided. All appending passes here, whatever page,
    /// endpoint or command it came by.</summary>
    public static Refusal? Appending(Actor actor, Decision decision)
    {
        foreach (var fact in decision.Facts)
        {
            var needsApprover =
                fact.Event is EntryApproved or EntryRejected or PeriodClosed or PeriodReopened;
            if (needsApprover ? !actor.MayApprove : !actor.MayPrepare)
                return new DutyMustCover(actor.Duty);
        }

        return null;
    }

    public static Refusal? Persons(Actor actor) =>
        (Refusal?)Identity(actor)
        ?? (actor.Clearance >= Visibility.Restricted ? null : new ActorMustBeClearedForPersons(actor.Id));

    public static Refusal? ChangingPersons(Actor actor) => Administering(actor) ?? Persons(actor);

    /// <summary>A copy of everything holds what is restricted, so only those who may see all may take
    /// one.</summary>
    public static Refusal? CopyingEverything(Actor actor) =>
        (Refusal?)Identity(actor)
        ?? (actor.Clearance >= Visibility.Restricted ? null : new ActorMustBeClearedForAll(actor.Id));

    /// <summary>Every programme is open to all today; accounts with a programme of their own come in through
    /// here.</summary>
    public static bool Opens(Programme programme, Actor actor) =>
        programme is not null && Identity(actor) is null;

    /// <summary>The entry as the actor may see it: above the clearance its outside stays and its payload is
    /// withheld.</summary>
    public static Entry Show(Entry entry, Visibility clearance) =>
        entry.Header.Visibility <= clearance ? entry : entry with { Payload = null, Salt = null };

    static ActorIdMustBePlain? Identity(Actor actor) =>
        actor.Id.Length is > 0 and <= LongestId && !actor.Id.Any(char.IsControl) ? null : new(actor.Id);
}
