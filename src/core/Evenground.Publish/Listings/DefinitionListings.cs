using Evenground.Record;

namespace Evenground.Publish;

/// <summary>What the programme says of one metric.</summary>
public sealed record MetricRow(
    string Code,
    MetricKind Kind,
    string NameKo,
    string NameEn,
    bool IsAdditive,
    string? CumulativeOf,
    string? Capacity,
    string? Actual,
    string? ShareOf,
    string? BundledPart
);

/// <summary>The metrics that the programme has defined.</summary>
public sealed class MetricListing : IListing<MetricRow>
{
    public string Code => "metrics";

    public LocalizedText Title => new("지표 정의", "Metrics");

    public LocalizedText Meaning =>
        new(
            Korean: "공표된 수치의 지표가 무엇을 세는지, 시간에 따라 어떻게 움직이는지를 정한 것입니다.",
            English: "What each metric of the statements counts, and how its figures behave over time."
        );

    public IReadOnlyList<MetricRow> Rows(History history, AsOf asOf) =>
        [
            .. history
                .Statements.Metrics(asOf)
                .Select(metric => new MetricRow(
                    metric.Code,
                    metric.Kind,
                    metric.Name.Korean,
                    metric.Name.English,
                    metric.IsAdditive,
                    metric.CumulativeOf,
                    metric.Capacity,
                    metric.Actual,
                    metric.ShareOf,
                    metric.BundledPart
                )),
        ];
}

/// <summary>What the programme says of one thing that figures are about.</summary>
public sealed record ScopeRow(
    string Code,
    string NameKo,
    string NameEn,
    string? PartOf,
    bool IsWholeComplete,
    string? Region,
    string? ReadingOf
);

/// <summary>The scopes that the programme has defined.</summary>
public sealed class ScopeListing : IListing<ScopeRow>
{
    public string Code => "scopes";

    public LocalizedText Title => new("범위 정의", "Scopes");

    public LocalizedText Meaning =>
        new(
            Korean: "수치가 무엇에 관한 것인지, 그리고 어느 전체의 부분인지를 정한 것입니다.",
            English: "The things that figures are about, and the wholes that they are parts of."
        );

    public IReadOnlyList<ScopeRow> Rows(History history, AsOf asOf) =>
        [
            .. history
                .Statements.Scopes(asOf)
                .Select(scope => new ScopeRow(
                    scope.Code,
                    scope.Name.Korean,
                    scope.Name.English,
                    scope.PartOf,
                    scope.IsWholeComplete,
                    scope.Region?.ToString(),
                    scope.ReadingOf
                )),
        ];
}

/// <summary>A day's exchange rate and where it is printed.</summary>
public sealed record RateRow(string Base, string Quote, DateOnly On, decimal Rate, string Source, long Entry);

/// <summary>The exchange rates on record, in the order recorded.</summary>
public sealed class RateListing : IListing<RateRow>
{
    public string Code => "rates";

    public LocalizedText Title => new("환율", "Exchange rates");

    public LocalizedText Meaning =>
        new(
            Korean: "기록된 날짜별 환율과 그 출처입니다. 환율이 없으면 환산하여 비교하지 않습니다.",
            English: "The dated rates on record with their sources. Where there is none, nothing is converted."
        );

    public IReadOnlyList<RateRow> Rows(History history, AsOf asOf) =>
        [
            .. history
                .Statements.Rates(asOf)
                .Select(rate => new RateRow(
                    rate.Value.Base.Code,
                    rate.Value.Quote.Code,
                    rate.Value.On,
                    rate.Value.Rate,
                    rate.Value.Source,
                    rate.Mark.Sequence
                )),
        ];
}
