using System.Globalization;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Tests.Publish.Auditing;

/// <summary>Small records for tests: one line says one figure.</summary>
static class Said
{
    public static readonly DateOnly Later = new(2030, 1, 1);

    /// <summary>A figure of a statement that is published on the day that it speaks of, unless said
    /// otherwise.</summary>
    public static Assertion Row(
        string statement,
        string metric,
        string scope,
        string asOf,
        decimal value,
        string unit = "companies",
        Relation relation = Relation.Equals,
        decimal? roundedTo = 1,
        string? from = null,
        string? published = null,
        string? printed = null
    )
    {
        var day = Day(asOf);
        var of = Unit.Parse(unit)!.Value;
        var told = published is null ? day : Day(published);
        return new(
            new(statement, metric, scope, from is null ? null : Day(from), day, relation, of),
            new(value, roundedTo, printed ?? value.ToString(CultureInfo.InvariantCulture), ""),
            new(statement, told, "Speaker", $"Paper {statement}", $"Title {statement}", "", "sheet"),
            Sequence: 1
        );
    }

    public static IReadOnlyList<Finding> Audit(params Assertion[] rows) =>
        Auditor.Audit(StatedRecord.Bare(rows, Later));

    public static IReadOnlyList<Finding> AuditOn(string on, params Assertion[] rows) =>
        Auditor.Audit(StatedRecord.Bare(rows, Day(on)));

    public static IReadOnlyList<Finding> By(this IReadOnlyList<Finding> findings, string code) =>
        [.. findings.Where(finding => finding.Code == code)];

    public static DateOnly Day(string day) =>
        DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
