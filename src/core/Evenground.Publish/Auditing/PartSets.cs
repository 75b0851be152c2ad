using Evenground.Record;

namespace Evenground.Publish;

/// <summary>How sure it is that the parts recorded are all the parts.</summary>
public enum Completeness
{
    /// <summary>The programme's definition says so, and every part has a figure.</summary>
    Defined,

    /// <summary>The same statement gives another figure of just these parts, which do add up to its
    /// whole.</summary>
    Witnessed,

    /// <summary>One statement names the whole and two or more parts, and nothing says that there are
    /// others.</summary>
    Presumed,

    /// <summary>Parts may be missing: only a sum above the whole says something.</summary>
    Partial,
}

/// <summary>The figures of the parts beside the figure of the whole.</summary>
/// <param name="Witness">The other figure whose parts add up, when completeness is witnessed.</param>
public sealed record PartSet(
    Assertion Whole,
    IReadOnlyList<Assertion> Parts,
    Completeness Completeness,
    PartSet? Witness
)
{
    public Interval Sum { get; } = SumOf(Parts);

    public static Interval SumOf(IReadOnlyList<Assertion> parts) =>
        parts.Aggregate(Interval.Point(0), (sum, part) => sum + part.Interval);
}

/// <summary>Finds the parts that belong beside a whole, and how sure it is that they are all of
/// them.</summary>
public static class PartSets
{
    /// <summary>The parts of a whole on its days and in its unit, or null when fewer than two are
    /// recorded.</summary>
    /// <remarks>Of several figures of one part, that of the whole's own statement counts, else the latest
    /// published.</remarks>
    public static PartSet? Beside(Assertion whole, AuditView view)
    {
        if (PartsBeside(whole, view) is not { Count: >= 2 } parts)
            return null;
        if (IsDefinedComplete(whole, parts, view))
            return new(whole, parts, Completeness.Defined, null);

        var isOneStatement = parts.All(part => IsSameStatement(part, whole));
        if (
            isOneStatement
            && WitnessOf(whole.Key.Statement, AuditView.FigureOf(whole), parts, view) is { } witness
        )
            return new(whole, parts, Completeness.Witnessed, witness);

        var isPresumed =
            isOneStatement && parts.All(part => view.Scopes.BasisOf(part.Key.Scope) == PartBasis.Name);
        return new(whole, parts, isPresumed ? Completeness.Presumed : Completeness.Partial, null);
    }

    /// <summary>What the finding has to say about how the parts were found.</summary>
    public static IReadOnlyList<LocalizedText> Assumptions(PartSet set, AuditView view)
    {
        var assumes = new List<LocalizedText>();
        if (set.Parts.Any(part => view.Scopes.BasisOf(part.Key.Scope) != PartBasis.Defined))
            assumes.Add(
                view.Say(
                    korean: w =>
                        $"부분과 전체의 관계는 정의가 없어 이름에서 읽었습니다(전체: {w.Scope(set.Whole.Key.Scope)}).",
                    english: w =>
                        $"No definition says what the parts of {w.Scope(set.Whole.Key.Scope)} are: "
                        + $"names were gone by."
                )
            );
        if (set.Witness is { } witness)
            assumes.Add(
                view.Say(
                    korean: w =>
                        $"같은 발표에서 같은 부분들의 {w.Metric(witness.Whole.Key.Metric)} 합이 전체와 맞으므로 부분이 모두 있다고 "
                        + $"보았습니다: "
                        + $"{w.Sum(witness.Parts, witness.Sum)}.",
                    english: w =>
                        $"They are taken to be all the parts, as the same statement's "
                        + $"{w.Metric(witness.Whole.Key.Metric)} of the same "
                        + $"parts do add up to its whole: {w.Sum(witness.Parts, witness.Sum)}."
                )
            );
        if (set.Completeness == Completeness.Presumed)
            assumes.Add(
                new(
                    Korean: "부분이 모두 있는지는 기록에서 확인되지 않습니다.",
                    English: "Nothing in the record confirms that these are all the parts."
                )
            );
        return assumes;
    }

    static List<Assertion> PartsBeside(Assertion whole, AuditView view)
    {
        var place = AuditView.FigureOf(whole);
        var isReading = view.Scopes.ReadingOf(whole.Key.Scope) is not null;
        var scope = view.Scopes.ReadingOf(whole.Key.Scope) ?? whole.Key.Scope;
        var parts = view.Parts(place with { Scope = scope });
        return
        [
            .. parts
                .Where(part =>
                    part.Key.Unit == whole.Key.Unit && (!isReading || IsSameStatement(part, whole))
                )
                .GroupBy(part => part.Key.Scope, StringComparer.Ordinal)
                .Select(said => said.FirstOrDefault(part => IsSameStatement(part, whole)) ?? said.Last())
                .OrderBy(part => part.Key.Scope, StringComparer.Ordinal),
        ];
    }

    static bool IsDefinedComplete(Assertion whole, List<Assertion> parts, AuditView view) =>
        view.Scopes.IsWholeComplete(whole.Key.Scope)
        && parts.Count == view.Scopes.PartsOf(whole.Key.Scope).Count;

    /// <summary>Another additive figure of the same statement, day and parts whose sum agrees with its
    /// whole.</summary>
    public static PartSet? WitnessOf(
        string statement,
        FigureKey place,
        IReadOnlyList<Assertion> parts,
        AuditView view
    )
    {
        foreach (var other in view.SaidTogether(statement, place))
        {
            if (other.Key.Metric == place.Metric || !view.Metrics.Of(other.Key.Metric).IsAdditive)
                continue;
            var theirs = PartsBeside(other, view).Where(part => part.Key.Statement == statement).ToList();
            if (
                !theirs
                    .Select(part => part.Key.Scope)
                    .SequenceEqual(parts.Select(part => part.Key.Scope), StringComparer.Ordinal)
            )
                continue;

            var set = new PartSet(other, theirs, Completeness.Partial, null);
            var isBounded = set.Sum is { Low: not null, High: not null } && other.Interval.High is not null;
            if (isBounded && set.Sum.Overlaps(other.Interval))
                return set;
        }

        return null;
    }

    static bool IsSameStatement(Assertion one, Assertion other) =>
        string.Equals(one.Key.Statement, other.Key.Statement, StringComparison.Ordinal);
}
