using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>One figure that Evenground publishes, or the reason why there is none.</summary>
/// <param name="Id">Its address within the programme; its proof stands at <c>proofs/(id)</c> among the
/// pages.</param>
/// <param name="Printed">The single figure, exact; null when there is none.</param>
/// <param name="Low">The lowest value that it may stand for; null when there is none.</param>
/// <param name="SpeaksFrom">The first day that it speaks of.</param>
/// <param name="Missing">The code of the reason why there is no figure; null when there is one.</param>
/// <param name="Entries">The journal entries that it rests on.</param>
/// <param name="Findings">The ids of the auditor's findings that touch it.</param>
public sealed record ClaimRow(
    string Id,
    string Indicator,
    string NameKo,
    string NameEn,
    Topic Topic,
    string Scope,
    string? Detail,
    Basis Basis,
    string TextKo,
    string TextEn,
    decimal? Printed,
    Relation? Relation,
    string? Unit,
    decimal? Low,
    decimal? High,
    DateOnly? SpeaksFrom,
    DateOnly? SpeaksUntil,
    int? AgeDays,
    string? Missing,
    IReadOnlyList<long> Entries,
    IReadOnlyList<string> Findings
)
{
    public static ClaimRow Of(Claim claim)
    {
        var (measured, definition) = (claim.Measurement, claim.Definition);
        return new(
            claim.Id,
            definition.Code,
            definition.Name.Korean,
            definition.Name.English,
            definition.Topic,
            claim.Subject.Scope,
            claim.Subject.Detail,
            claim.Basis,
            claim.Text(Language.Korean),
            claim.Text(Language.English),
            measured.Value?.Printed,
            measured.Value?.Relation,
            measured.Value?.Unit.Code,
            measured.Value?.Range.Low,
            measured.Value?.Range.High,
            measured.SpeaksOf?.From,
            measured.SpeaksOf?.Until,
            measured.AgeDays,
            measured.Missing?.Code,
            [.. claim.Entries.Select(entry => entry.Sequence)],
            claim.Findings
        );
    }
}

/// <summary>Every figure that the record gives: each indicator, on each basis, of each thing it can be asked
/// about.</summary>
public sealed class ClaimListing : IListing<ClaimRow>
{
    public string Code => "claims";

    public LocalizedText Title => new("산출된 수치", "Claims");

    public LocalizedText Meaning =>
        new(
            Korean: "이븐그라운드가 근거와 함께 내는 수치입니다. 값이 없으면 0이 아니라 그 까닭을 보여 줍니다.",
            English: "The figures that Evenground publishes with their proof. Where there is none, the reason stands in its place, "
                + "never a 0."
        );

    public IReadOnlyList<ClaimRow> Rows(History history, AsOf asOf) =>
        [.. Claims.For(history, new(history.Head, default), asOf).Select(ClaimRow.Of)];
}

/// <summary>What one indicator means.</summary>
public sealed record IndicatorRow(
    string Code,
    Topic Topic,
    string NameKo,
    string NameEn,
    string QuestionKo,
    string QuestionEn,
    string FormulaKo,
    string FormulaEn,
    string UnitRuleKo,
    string UnitRuleEn,
    string MissingRuleKo,
    string MissingRuleEn,
    string SourceKo,
    string SourceEn,
    IReadOnlyList<Basis> Bases,
    int Version
);

/// <summary>The indicators and their definitions; the same for every programme.</summary>
public sealed class IndicatorListing : IListing<IndicatorRow>
{
    public string Code => "indicators";

    public LocalizedText Title => new("지표 해설", "Indicators");

    public LocalizedText Meaning =>
        new(
            Korean: "각 지표가 무엇을 묻고 어떻게 계산되는지, 언제 값이 없는지를 설명합니다.",
            English: "What each indicator asks, how its figure comes about, and when there is none."
        );

    public IReadOnlyList<IndicatorRow> Rows(History history, AsOf asOf) =>
        [.. IndicatorCatalogue.All.Select(indicator => Row(indicator.Definition))];

    static IndicatorRow Row(Definition definition) =>
        new(
            definition.Code,
            definition.Topic,
            definition.Name.Korean,
            definition.Name.English,
            definition.Question.Korean,
            definition.Question.English,
            definition.Formula.Korean,
            definition.Formula.English,
            definition.UnitRule.Korean,
            definition.UnitRule.English,
            definition.MissingRule.Korean,
            definition.MissingRule.English,
            definition.Source.Korean,
            definition.Source.English,
            definition.Bases,
            definition.Version
        );
}
