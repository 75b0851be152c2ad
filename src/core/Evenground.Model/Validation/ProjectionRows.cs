namespace Evenground.Model;

/// <summary>V8: the baseline against an office's projection.</summary>
static class ProjectionRows
{
    /// <summary>The mean difference, in percentage points, that the baseline must not exceed.</summary>
    public const double MostMeanDifference = 1.0;

    const double Percent = 100;

    static readonly LocalizedText Percents = LocalizedText.Same("%"),
        Points = new("%p", "points");

    public static IEnumerable<ValidationRow> Of(
        ProjectionTrial trial,
        double nation,
        string period,
        LocalizedText source
    )
    {
        foreach (var place in trial.Places)
            yield return new(
                "V8",
                new($"주민 수의 변화: {place.Name.Korean}", $"Change of residents: {place.Name.English}"),
                period,
                place.Place,
                Percent * place.Published,
                Percent * place.Ours,
                Percents,
                Percent * place.Difference,
                null,
                place.IsRegion ? Math.Abs(Percent * place.Difference) <= MostMeanDifference : null,
                source
            );
        yield return Mean(
            new("차이의 평균, 모든 지역", "Mean difference, all regions"),
            trial.MeanDifference,
            null,
            null
        );
        yield return Mean(
            new("차이의 평균, 가장 먼 지역을 빼고", "Mean difference, without the region furthest off"),
            trial.MeanWithoutFurthest,
            trial.Furthest.Place,
            MostMeanDifference
        );
        yield return new(
            "V8",
            new(
                "나라 전체 주민 수의 변화, 공식 추계에 맞추기 전",
                "Change of the nation's residents before it is brought to the office's"
            ),
            period,
            null,
            Percent * nation,
            Percent * trial.FreeNationalChange,
            Percents,
            Percent * (trial.FreeNationalChange - nation),
            null,
            null,
            source
        );

        ValidationRow Mean(LocalizedText what, double mean, string? without, double? most) =>
            new(
                "V8",
                what,
                period,
                without,
                null,
                Percent * mean,
                Points,
                null,
                most,
                most is null ? null : Percent * mean <= most,
                source
            );
    }
}
