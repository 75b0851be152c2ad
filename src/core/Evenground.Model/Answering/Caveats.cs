namespace Evenground.Model;

/// <summary>What must be known of every result of the model: printed with each of them, in this
/// order.</summary>
/// <remarks>
/// They hold whatever is asked; what depends on the figures of one country are the notices of its
/// calibration.
/// </remarks>
public static class Caveats
{
    public static IReadOnlyList<LocalizedText> All { get; } =
    [
        new(
            "투자금당 일자리는 투자받은 기업의 전후를 비교한 값이며, 견줄 대조군이 없습니다.",
            "Jobs per unit of money are before-after counts of funded firms without a control group."
        ),
        new(
            "이동의 탄력성은 약하게만 추정됩니다. 지역이 열일곱 곳이면 표준오차가 추정값만큼 큽니다.",
            "The migration elasticity is weakly identified: with seventeen regions the standard error is as large as the estimate."
        ),
        new(
            "이동으로 한 지역이 얻는 것은 다른 지역이 잃는 것입니다.",
            "Regional gains from migration are other regions' losses."
        ),
        new(
            "지역 승수는 다른 때와 다른 곳에서 얻은 장기 평균입니다.",
            "The local multiplier is a long-run average of other times and places."
        ),
        new(
            "이동하는 사람은 앞날을 내다보지 않고, 나이와 성별이 같으면 똑같이 움직인다고 가정합니다.",
            "Movers are assumed myopic, and identical within age and sex."
        ),
        new(
            "주택, 임금, 대학, 통근은 모형에 없습니다. 일자리는 취업한 주민의 수로 대신합니다.",
            "Housing, wages, universities and commuting are not modelled; residents in work are used for jobs."
        ),
        new(
            "총수만 공표되는 곳에서는 나이별 이동을 총수로부터 되짚어 만듭니다.",
            "Where only totals are published, flows by age are reconstructed from them."
        ),
        new(
            "지역별 벤처투자는 일부가 추정으로 채워졌습니다.",
            "Venture investment by region is partly imputed."
        ),
        new(
            "주민등록 인구에는 외국인 대부분이 빠져 있습니다.",
            "Registered residents exclude most foreigners."
        ),
        new(
            "최적 배분은 모형 안에서만 최적입니다. 선형 최적화는 확실함을 부풀립니다.",
            "Optimal allocations are optimal in the model only; the linear optimiser exaggerates certainty."
        ),
        new("검증 오차보다 작은 결과는 잡음입니다.", "Results below the hold-out error are noise."),
    ];
}
