using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>One measure of funds from the ledger and from a published statement.</summary>
/// <param name="StatedScope">What the statement speaks of; null when nothing is stated.</param>
/// <param name="LedgerScope">The fund or funds of the ledger; null when they cannot be told.</param>
/// <param name="On">The day on which both are read.</param>
/// <param name="Recorded">The ledger's figure; money in major units.</param>
/// <param name="Stated">The printed figure; null when there is none.</param>
/// <param name="StatedLow">The lowest value that the statement allows.</param>
/// <param name="Difference">Ledger less printed figure.</param>
/// <param name="DifferenceShare">The difference as a share of the printed figure.</param>
/// <param name="Beyond">How far the ledger's figure lies outside what the statement allows; 0 inside.</param>
/// <param name="Alternatives">How many other figures were stated of the same day.</param>
/// <param name="Missing">The code of the reason why nothing is compared.</param>
public sealed record LedgerStatementRow(
    string Indicator,
    string NameKo,
    string NameEn,
    string? StatedScope,
    string? LedgerScope,
    DateOnly On,
    LedgerAgreement Agreement,
    string? RecordedUnit,
    decimal? Recorded,
    string? StatedUnit,
    decimal? Stated,
    Relation? StatedRelation,
    decimal? StatedLow,
    decimal? StatedHigh,
    DateOnly? StatedFrom,
    DateOnly? StatedUntil,
    decimal? Difference,
    decimal? DifferenceShare,
    decimal? Beyond,
    int Alternatives,
    string? Missing,
    string? MissingKo,
    string? MissingEn,
    IReadOnlyList<long> RecordedEntries,
    IReadOnlyList<long> StatedEntries
)
{
    public static LedgerStatementRow Of(LedgerAgainstStatement row) =>
        new(
            row.Measure.Code,
            row.Measure.Name.Korean,
            row.Measure.Name.English,
            row.StatedScope,
            row.LedgerScope,
            row.On,
            row.Agreement,
            row.Recorded?.Value?.Unit.Code,
            row.Recorded?.Value?.Printed,
            row.Stated.Value?.Unit.Code,
            row.Stated.Value?.Printed,
            row.Stated.Value?.Relation,
            row.Stated.Value?.Range.Low,
            row.Stated.Value?.Range.High,
            row.Stated.SpeaksOf?.From,
            row.Stated.SpeaksOf?.Until,
            row.Difference,
            row.DifferenceShare,
            row.Beyond,
            row.Stated.Alternatives.Count,
            row.Reason?.Code,
            row.Reason?.Text.Korean,
            row.Reason?.Text.English,
            row.Recorded?.RestsOn ?? [],
            row.Stated.RestsOn
        );
}

/// <summary>Ledger and published statements side by side.</summary>
public sealed class LedgerStatementListing : IListing<LedgerStatementRow>
{
    public string Code => "ledger-statements";

    public LocalizedText Title => new("장부와 발표 대조", "Ledger against statements");

    public LocalizedText Meaning =>
        new(
            Korean: "장부와 발표가 모두 있는 프로그램에서 주관기관 출자, 결성액, 배수를 같은 날의 두 값으로 나란히 놓고 차이를 보여 줍니다. "
                + "한쪽이 없으면 0이 아니라 그 까닭을 적습니다.",
            English: "Where a programme has both a ledger and published statements: sponsor commitment, size formed and leverage from each "
                + "on the same day, and how they differ. Where one is missing, the reason stands in its place, never a 0."
        );

    public IReadOnlyList<LedgerStatementRow> Rows(History history, AsOf asOf) =>
        [.. LedgerAgainstStatements.Of(history, asOf).Select(LedgerStatementRow.Of)];
}
