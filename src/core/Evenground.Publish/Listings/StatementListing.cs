using Evenground.Record;

namespace Evenground.Publish;

/// <summary>One publication, as described by the day it was known.</summary>
public sealed record StatementRow(
    string StatementId,
    DateOnly PublishedOn,
    string Speaker,
    string Publisher,
    string SourceTitle,
    string SourceUrl,
    string Sheet,
    int Assertions,
    long Entry
);

/// <summary>The published statements, in the order of publication.</summary>
public sealed class StatementListing : IListing<StatementRow>
{
    public string Code => "statements";

    public LocalizedText Title => new("공표 자료", "Statements");

    public LocalizedText Meaning =>
        new(
            Korean: "누가 언제 어디에 공표했는지를 공표일 순으로 보여 줍니다.",
            English: "Who published what, when and where, in the order of publication."
        );

    public IReadOnlyList<StatementRow> Rows(History history, AsOf asOf)
    {
        var counts = history
            .Statements.Assertions(asOf)
            .CountBy(assertion => assertion.Key.Statement)
            .ToDictionary(StringComparer.Ordinal);
        return
        [
            .. history
                .Statements.All(asOf)
                .Select(statement => new StatementRow(
                    statement.Value.Key,
                    statement.Value.PublishedOn,
                    statement.Value.Speaker,
                    statement.Value.Publisher,
                    statement.Value.Title,
                    statement.Value.Url,
                    statement.Value.Sheet,
                    counts.GetValueOrDefault(statement.Value.Key),
                    statement.Mark.Sequence
                )),
        ];
    }
}
