using Evenground.Record;

namespace Evenground.Publish;

/// <summary>One release of one statistical table.</summary>
/// <param name="Content">The digest of its figures: the same figures released again have the same.</param>
/// <param name="IsComplete">Whether it is the whole table, so that what it leaves out is there no
/// longer.</param>
public sealed record DataSetRow(
    string Table,
    string TitleKo,
    string TitleEn,
    string Unit,
    TableKind Kind,
    IReadOnlyList<string> Dimensions,
    string PublisherKo,
    string PublisherEn,
    string SourceTable,
    string Vintage,
    DateOnly ReleasedOn,
    DateOnly RetrievedOn,
    bool IsComplete,
    string FirstPeriod,
    string LastPeriod,
    int Figures,
    string Licence,
    string? Address,
    string Content,
    long Entry
);

/// <summary>The releases of official statistics that the record holds, table by table, the latest
/// first.</summary>
public sealed class DataSetListing : IListing<DataSetRow>
{
    public string Code => "data-sets";

    public LocalizedText Title => new("통계 자료", "Data sets");

    public LocalizedText Meaning =>
        new(
            Korean: "기록에 담긴 공식 통계의 공표본입니다. 나중 공표본은 먼저 것을 지우지 않습니다.",
            English: "The releases of official statistics in the record. A later release never takes the place of an earlier one."
        );

    public IReadOnlyList<DataSetRow> Rows(History history, AsOf asOf) =>
        [
            .. history
                .Statistics.Tables.SelectMany(table => history.Statistics.EditionsOf(table, asOf))
                .Select(edition => Row(edition.Value, edition.Mark.Sequence)),
        ];

    static DataSetRow Row(DataSet dataSet, long entry)
    {
        var (structure, provenance) = (dataSet.Structure, dataSet.Provenance);
        return new(
            structure.Code,
            structure.Title.Korean,
            structure.Title.English,
            structure.Unit.Code,
            structure.Kind,
            [.. structure.Dimensions.Select(dimension => dimension.Code)],
            provenance.Publisher.Korean,
            provenance.Publisher.English,
            provenance.Table,
            provenance.Vintage,
            provenance.ReleasedOn,
            provenance.RetrievedOn,
            provenance.IsComplete,
            dataSet.Periods[0].Text,
            dataSet.Periods[^1].Text,
            dataSet.Count,
            provenance.Licence,
            provenance.Address,
            dataSet.Content.ToString(),
            entry
        );
    }
}
