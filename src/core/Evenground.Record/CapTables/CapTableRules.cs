namespace Evenground.Record;

/// <summary>An entry that is asked for, and the day on which it takes effect.</summary>
public readonly record struct CapTableStep(ICapTableEvent Event, DateOnly On);

/// <summary>Asks to enter one or more things in a company's cap table, all of them or none.</summary>
public sealed record RecordCapTable(Id<Company> Company, IReadOnlyList<CapTableStep> Steps);

/// <summary>Why a step cannot be.</summary>
/// <param name="Step">Its place among the steps, from 0.</param>
public readonly record struct CapTableFault(int Step, Refusal Refusal);

/// <summary>What may be entered in a cap table: a table in which every day's shares are held by
/// somebody.</summary>
public static class CapTableRules
{
    /// <summary>The entries to append, or the refusals of all steps that cannot be.</summary>
    public static Outcome<Decision> Decide(RecordCapTable ask, History history)
    {
        if (history.Companies.FileOf(ask.Company) is null)
            return new MustBeKnown(Nouns.Company, ask.Company.ToString());
        var faults = Check(ask, history);
        if (faults.Count == 1)
            return faults[0].Refusal;
        if (faults.Count > 1)
            return new Refusals([.. faults.Select(fault => fault.Refusal)]);

        return Decision.Of([.. ask.Steps.Select(step => new Fact(step.Event, new(step.On)))]);
    }

    /// <summary>Every step that cannot be, with its reason; also a step after which a later entry of the
    /// record could not be.</summary>
    public static IReadOnlyList<CapTableFault> Check(RecordCapTable ask, History history)
    {
        var faults = new List<CapTableFault>();
        var counted =
            history.CapTables.FileOf(ask.Company)?.CountedAt(AsOf.AllRecorded(DateOnly.MaxValue)) ?? [];
        var ids = (history.CapTables.FileOf(ask.Company)?.Entries ?? default)
            .Select(entry => entry.Value.Entry)
            .ToHashSet();
        var undone = new Dictionary<Id<CapTableEntry>, int>();
        for (var step = 0; step < ask.Steps.Count; step++)
        {
            var happened = ask.Steps[step].Event;
            if (happened.Company != ask.Company || !ids.Add(happened.Entry))
                faults.Add(new(step, new IdMustBeNew(Nouns.CapTableEntry, happened.Entry.ToString())));
            if (happened is CapTableEntryReversed reversed)
                faults.AddRange(Reversal(step, ask.Steps[step].On, reversed, counted, undone));
        }

        var lines = counted
            .Where(entry => !undone.ContainsKey(entry.Value.Entry))
            .Select(entry => (entry.Value, On: entry.Mark.Effective.From, entry.Mark.Sequence, Step: -1))
            .Concat(
                ask.Steps.Select(
                    (step, place) => (Value: step.Event, step.On, Sequence: long.MaxValue, Step: place)
                )
            )
            .OrderBy(line => line.On)
            .ThenBy(line => line.Sequence)
            .ThenBy(line => line.Step);
        var fold = new CapTableFold(ask.Company);
        foreach (var (happened, on, sequence, step) in lines)
            if (fold.Take(happened, on, sequence) is { } refusal)
                faults.Add(new(step >= 0 ? step : ask.Steps.Count - 1, refusal));
        return [.. faults.OrderBy(fault => fault.Step)];
    }

    static IEnumerable<CapTableFault> Reversal(
        int step,
        DateOnly on,
        CapTableEntryReversed reversed,
        IReadOnlyList<Marked<ICapTableEvent>> counted,
        Dictionary<Id<CapTableEntry>, int> undone
    )
    {
        var mistake = counted.FirstOrDefault(entry => entry.Value.Entry == reversed.Undoes);
        if (mistake.Value is null)
            yield return new(step, new MustBeKnown(Nouns.CapTableEntry, reversed.Undoes.ToString()));
        else if (mistake.Mark.Effective.From != on)
            yield return new(step, new ReversalMustBeOfItsDay(on, mistake.Mark.Effective.From));
        if (Naming.RefusalOf(reversed.Reason, Nouns.Reason) is { } baseless)
            yield return new(step, baseless);
        undone[reversed.Undoes] = step;
    }
}
