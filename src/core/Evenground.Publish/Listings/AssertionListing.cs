using Evenground.Record;

namespace Evenground.Publish;

/// <summary>One figure that somebody said, in the columns of the statement sheet, and how it is
/// read.</summary>
/// <param name="Low">The lowest value that the wording and precision allow; null when there is none.</param>
/// <param name="High">The highest value; null when there is none.</param>
/// <param name="Entry">The journal entry that it rests on.</param>
public sealed record AssertionRow(
    string StatementId,
    DateOnly PublishedOn,
    DateOnly? PeriodStart,
    DateOnly AsOf,
    string Speaker,
    string Publisher,
    string Metric,
    string Scope,
    Relation Relation,
    decimal Value,
    string Unit,
    decimal? RoundedTo,
    string Note,
    string SourceTitle,
    string SourceUrl,
    decimal? Low,
    decimal? High,
    bool IsLowOpen,
    bool IsHighOpen,
    decimal Precision,
    bool IsPrecisionInferred,
    long Entry
);

/// <summary>What somebody said, figure by figure, in the order recorded.</summary>
public sealed class AssertionListing : IListing<AssertionRow>
{
    public string Code => "assertions";

    public LocalizedText Title => new("공표된 수치", "Assertions");

    public LocalizedText Meaning =>
        new(
            Korean: "공표 자료가 말한 수치입니다. 말한 그대로이며, 옳다고 확인된 값이 아닙니다.",
            English: "The figures that statements made, as they were said; not figures that were found to be right."
        );

    public IReadOnlyList<AssertionRow> Rows(History history, AsOf asOf) =>
        [.. history.Statements.Assertions(asOf).Select(Row)];

    static AssertionRow Row(Assertion said)
    {
        var (key, figure, statement, interval) = (said.Key, said.Figure, said.Statement, said.Interval);
        return new(
            key.Statement,
            statement.PublishedOn,
            key.PeriodStart,
            key.AsOf,
            statement.Speaker,
            statement.Publisher,
            key.Metric,
            key.Scope,
            key.Relation,
            figure.Value,
            key.Unit.Code,
            figure.RoundedTo,
            figure.Note,
            statement.Title,
            statement.Url,
            interval.Low,
            interval.High,
            interval.IsLowOpen,
            interval.IsHighOpen,
            said.Reading.Precision,
            said.Reading.IsPrecisionInferred,
            said.Sequence
        );
    }
}
