using Evenground.Record;

namespace Evenground.Import;

/// <summary>What a package asks for.</summary>
/// <param name="Ask">What is new in it; no steps when the record says so already.</param>
/// <param name="Kept">The files as they are kept beside the journal.</param>
/// <param name="Uncounted">What is kept and counts in no figure.</param>
public sealed record OcfReading(
    RecordCapTable Ask,
    byte[] Kept,
    int Objects,
    IReadOnlyList<OcfUncounted> Uncounted
);

/// <summary>Takes a package of the Open Cap Table Format into a company's cap table: all of it, or
/// nothing.</summary>
public static class OcfImport
{
    /// <summary>Reads the package against the record.</summary>
    /// <param name="name">The file's or folder's name.</param>
    /// <param name="files">The files of the package.</param>
    /// <param name="company">The company whose table it is.</param>
    /// <param name="history">What the record holds.</param>
    /// <param name="mayLeaveOut">Whether objects that rest on something that is not there, or that contradict
    /// others, are kept without being counted; else they refuse the package.</param>
    public static Outcome<OcfReading> Read(
        string name,
        IReadOnlyList<OcfFile> files,
        Id<Company> company,
        History history,
        bool mayLeaveOut
    )
    {
        if (!OcfPackage.Read(name, files).Accepted(out var package, out var refusal))
            return refusal;
        var mapping = OcfMapping.Of(company, package, history.Programme?.Currency ?? Currency.Won);
        var faults = mapping.Faults.ToList();
        var uncounted = mapping.Uncounted.ToList();
        if (!New(mapping.Steps, company, history).Accepted(out var steps, out refusal))
            return refusal;

        while (true)
        {
            var found = CapTableRules.Check(Ask(company, steps), history);
            if (found.Count == 0)
                break;
            if (!mayLeaveOut)
                faults.AddRange(found.Select(fault => FaultOf(steps[fault.Step].Origin, fault.Refusal)));
            uncounted.AddRange(
                found.Select(fault => new OcfUncounted(steps[fault.Step].Origin, fault.Refusal.Text))
            );
            var left = found.Select(fault => fault.Step).ToHashSet();
            steps = [.. steps.Where((_, place) => !left.Contains(place))];
        }

        if (faults.Count > 0 && !mayLeaveOut)
            return OcfMustHold.Of(name, faults);
        uncounted.AddRange(faults.Select(fault => LeftOut(package, fault)));
        var kept = OcfFiles.Write(files);
        return new OcfReading(
            WithImport(Ask(company, steps), name, package, kept, uncounted.Count, history),
            kept,
            package.Objects.Count,
            uncounted
        );
    }

    static RecordCapTable Ask(Id<Company> company, IReadOnlyList<OcfStep> steps) =>
        new(company, [.. steps.Select(step => step.Step)]);

    /// <summary>The steps that the record does not hold; refused when it holds one otherwise.</summary>
    static Outcome<IReadOnlyList<OcfStep>> New(
        IReadOnlyList<OcfStep> steps,
        Id<Company> company,
        History history
    )
    {
        var held = history
            .CapTables.EntriesOf(company, AsOf.AllRecorded(DateOnly.MaxValue))
            .ToDictionary(entry => entry.Value.Entry, entry => entry.Value);
        var left = new List<OcfStep>();
        foreach (var step in steps)
            if (!held.TryGetValue(step.Step.Event.Entry, out var before))
                left.Add(step);
            else if (
                !EventCatalogue.Write(before).AsSpan().SequenceEqual(EventCatalogue.Write(step.Step.Event))
            )
                return new OcfMustAgreeWithTheRecord(step.Origin.Name);
        return left;
    }

    /// <summary>The entry that names the file, where the file brings anything new.</summary>
    static RecordCapTable WithImport(
        RecordCapTable ask,
        string name,
        OcfPackage package,
        byte[] kept,
        int uncounted,
        History history
    )
    {
        var content = Digest.Of(kept);
        var isHeld = history
            .CapTables.ImportsOf(ask.Company, AsOf.AllRecorded(DateOnly.MaxValue))
            .Any(import => import.Value.Content == content);
        if (isHeld && ask.Steps.Count == 0)
            return ask;
        var imported = new CapTableImported(
            ask.Company,
            OcfIds.Of<CapTableEntry>(ask.Company, "file", content.ToString()),
            $"ocf-{package.Version}",
            name,
            content,
            package.Objects.Count,
            uncounted
        );
        var on = ask
            .Steps.Select(step => step.On)
            .Concat(
                history
                    .CapTables.EntriesOf(ask.Company, AsOf.AllRecorded(DateOnly.MaxValue))
                    .Select(entry => entry.Mark.Effective.From)
            )
            .Max();
        return isHeld ? ask : ask with { Steps = [.. ask.Steps, new(imported, on)] };
    }

    static OcfUncounted LeftOut(OcfPackage package, OcfFault fault) =>
        new(package.Objects.First(one => one.File == fault.File && one.Name == fault.Object), fault.Holds);

    static OcfFault FaultOf(OcfObject origin, Refusal refusal) => origin.Fault("", origin.Type, refusal.Text);
}
