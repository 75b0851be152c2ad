using System.ComponentModel;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>A new statement with its figures, as a client sends it. Every value is a text, as on a statement
/// sheet.</summary>
[Description(
    "A statement and its figures. Every value is a text, written as in the columns of a statement sheet."
)]
public sealed record StatementInput(
    string StatementId,
    string PublishedOn,
    string Speaker,
    string Publisher,
    string SourceTitle,
    string? SourceUrl,
    IReadOnlyList<FigureInput> Figures
)
{
    /// <summary>The command that it asks for; refused with everything that is wrong.</summary>
    public Outcome<PublishStatement> Read() =>
        PublishStatement.Read(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                [StatementColumns.StatementId.Name] = StatementId,
                [StatementColumns.PublishedOn.Name] = PublishedOn,
                [StatementColumns.Speaker.Name] = Speaker,
                [StatementColumns.Publisher.Name] = Publisher,
                [StatementColumns.SourceTitle.Name] = SourceTitle,
                [StatementColumns.SourceUrl.Name] = SourceUrl,
            },
            [.. Figures.Select(figure => figure.Fields)]
        );
}

/// <summary>One figure of a statement, as a client sends it.</summary>
[Description(
    "A figure: what is counted, of what, how it is worded, its exact value and unit, and the day it speaks of."
)]
public sealed record FigureInput(
    string Metric,
    string Scope,
    string Relation,
    string Value,
    string Unit,
    string AsOf,
    string? PeriodStart = null,
    string? RoundedTo = null,
    string? Note = null
)
{
    internal IReadOnlyDictionary<string, string?> Fields =>
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [StatementColumns.Metric.Name] = Metric,
            [StatementColumns.Scope.Name] = Scope,
            [StatementColumns.Relation.Name] = Relation,
            [StatementColumns.Value.Name] = Value,
            [StatementColumns.Unit.Name] = Unit,
            [StatementColumns.AsOf.Name] = AsOf,
            [StatementColumns.PeriodStart.Name] = PeriodStart,
            [StatementColumns.RoundedTo.Name] = RoundedTo,
            [StatementColumns.Note.Name] = Note,
        };
}
