using System.Globalization;

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
        var furthest = trial.Furthest;
        yield return Mean(
            new(
                $"차이의 평균, 모든 지역({furthest.Name.Korean} 포함)",
                $"Mean difference, all regions, with {furthest.Name.English}"
            ),
            trial.MeanDifference,
            null,
            null
        );
        yield return Mean(
            new(
                $"차이의 평균, 가장 먼 지역({furthest.Name.Korean})을 뺀 값. 넣으면 {Points2(trial.MeanDifference)}",
                $"Mean difference, without the region furthest off, {furthest.Name.English}; with it {Points2(trial.MeanDifference)}"
            ),
            trial.MeanWithoutFurthest,
            furthest.Place,
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

    /// <summary>What a baseline gave that was tried: told, not judged.</summary>
    public static ValidationRow Told(
        BaselineVariant variant,
        ProjectionTrial trial,
        string period,
        LocalizedText source
    )
    {
        var (name, furthest) = (NameOf(variant), trial.Furthest);
        return new(
            "V8",
            new(
                $"시험한 기준선: {name.Korean}({furthest.Name.Korean}까지 넣으면 {Points2(trial.MeanDifference)})",
                $"Baseline tried: {name.English} (with {furthest.Name.English} {Points2(trial.MeanDifference)})"
            ),
            period,
            furthest.Place,
            null,
            Percent * trial.MeanWithoutFurthest,
            Points,
            null,
            null,
            null,
            source
        );
    }

    static string Points2(double part) => (Percent * part).ToString("0.00", CultureInfo.InvariantCulture);

    static LocalizedText NameOf(BaselineVariant variant)
    {
        var rates = variant.Fertility
            ? new LocalizedText("공식 출생·사망 경로", "official births and deaths")
            : new("기준년 비율", "rates of the base year");
        var residual = variant.Residual switch
        {
            ResidualRule.None => new LocalizedText("설명되지 않은 증감 없음", "nothing unexplained"),
            ResidualRule.MeanOfWindow => new(
                "설명되지 않은 증감은 추정 기간의 평균",
                "the unexplained as on average in the window"
            ),
            _ => new("국제 이동은 공식 가정", "the unexplained at the official total"),
        };
        return new($"{rates.Korean}, {residual.Korean}", $"{rates.English}, {residual.English}");
    }
}
