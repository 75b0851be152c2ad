using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>One target with its attainment and what the auditor says of it.</summary>
/// <param name="Claim">The attainment, or why there is none.</param>
/// <param name="Target">What was to be reached, and by when.</param>
/// <param name="Actual">The latest actual; null when none was stated.</param>
/// <param name="Status">Met, missed, overdue or open; null when the auditor judges the target in another
/// currency.</param>
public sealed record TargetRow(Claim Claim, Assertion Target, Term? Actual, FindingStatus? Status);

/// <summary>The targets of a view, the next due first.</summary>
public static class TargetRows
{
    const string Code = "target-attainment";

    public static IReadOnlyList<TargetRow> Of(PageView view, ViewFigures figures)
    {
        var judged = figures
            .Findings.Where(finding => finding.Code == Code)
            .ToDictionary(finding => finding.Subject.Key, finding => finding.Status);
        return
        [
            .. from claim in figures.ClaimsOf(Code)
            let terms = claim.Measurement.Terms
            let target = terms.Count > 0 && terms[^1].Assertion is { } key
                ? view.History.Statements.Find(key, view.AsOf)
                : null
            where target is { IsTarget: true }
            orderby target.Key.AsOf, target.Key.Metric, target.Key.Scope
            select new TargetRow(
                claim,
                target,
                terms.Count > 1 ? terms[0] : null,
                judged.GetValueOrDefault(target.Key)
            ),
        ];
    }

    /// <summary>How many targets are met, missed, overdue and open; null when there is none.</summary>
    public static (LocalizedText Value, LocalizedText Name)? Tally(ViewFigures figures)
    {
        var counts = figures
            .Findings.Where(finding => finding.Code == Code)
            .GroupBy(finding => finding.Status!.Value)
            .OrderBy(group => group.Key)
            .Select(group => (Name: Wordings.Of(group.Key), Count: group.Count()))
            .ToArray();
        if (counts.Length == 0)
            return null;
        return (
            new(
                string.Join(" · ", counts.Select(count => $"{count.Name.Korean} {count.Count}")),
                string.Join(
                    " · ",
                    counts.Select(count => $"{count.Count} {count.Name.English.ToLowerInvariant()}")
                )
            ),
            new("발표된 목표", "Targets stated")
        );
    }
}
