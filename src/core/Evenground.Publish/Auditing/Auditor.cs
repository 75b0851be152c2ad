using Evenground.Record;

namespace Evenground.Publish;

/// <summary>Holds what was publicly said against itself, by every rule of the
/// <see cref="AuditCatalogue"/>.</summary>
/// <remarks>
/// Pure and deterministic: contradictions first, then doubts, then notes; within these by code, day, metric
/// and scope.
/// Time grows with the number of assertions (n log n), not with its square.
/// </remarks>
public static class Auditor
{
    public static IReadOnlyList<Finding> Audit(StatedRecord record)
    {
        var view = new AuditView(record);
        return
        [
            .. AuditCatalogue
                .Rules.SelectMany(rule => rule.Check(view))
                .OrderBy(finding => finding.Severity)
                .ThenBy(finding => finding.Code, StringComparer.Ordinal)
                .ThenBy(finding => finding.Subject, AssertionOrder.Instance)
                .ThenBy(finding => finding.Headline.English, StringComparer.Ordinal),
        ];
    }
}

/// <summary>By day, period, publication, statement, metric, scope, unit, relation and value: never by
/// row.</summary>
sealed class AssertionOrder : IComparer<Assertion>
{
    public static AssertionOrder Instance { get; } = new();

    public int Compare(Assertion? left, Assertion? right)
    {
        var (one, other) = (left!, right!);
        return
            First(
                one.Key.AsOf.CompareTo(other.Key.AsOf),
                Nullable.Compare(one.Key.PeriodStart, other.Key.PeriodStart),
                one.Statement.PublishedOn.CompareTo(other.Statement.PublishedOn)
            )
                is var byDay
                    and not 0
            ? byDay
            : CompareRest(one, other);
    }

    static int CompareRest(Assertion one, Assertion other)
    {
        var byWords = First(
            string.CompareOrdinal(one.Key.Statement, other.Key.Statement),
            string.CompareOrdinal(one.Key.Metric, other.Key.Metric),
            string.CompareOrdinal(one.Key.Scope, other.Key.Scope)
        );
        return byWords != 0
            ? byWords
            : First(
                string.CompareOrdinal(one.Key.Unit.Code, other.Key.Unit.Code),
                one.Key.Relation.CompareTo(other.Key.Relation),
                one.Figure.Value.CompareTo(other.Figure.Value)
            );
    }

    static int First(int first, int second, int third) =>
        first != 0 ? first
        : second != 0 ? second
        : third;
}
