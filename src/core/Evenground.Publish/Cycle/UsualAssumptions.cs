using Evenground.Model;

namespace Evenground.Publish;

/// <summary>What the model assumes where a country pack says nothing of a parameter: general values from the
/// literature, or judgement, each with its range.</summary>
/// <remarks>A pack's own parameters, which are dated and have a source of that country, stand above
/// them.</remarks>
static class UsualAssumptions
{
    static readonly LocalizedText Judgement = new(
        "판단. 나라 자료에 값이 없을 때의 모형 기본값",
        "Judgement; the model's own value where a country pack has none"
    );

    static readonly LocalizedText Measured = new(
        "나라 자료의 투자당 일자리. 배율 1은 측정한 그대로",
        "Jobs per investment of the country pack; 1 is as measured"
    );

    static readonly LocalizedText Additional = new(
        "판단. 지원받은 기업의 전후 비교에는 대조군이 없습니다",
        "Judgement; before-after counts of funded firms have no control group"
    );

    static readonly LocalizedText Multipliers = new(
        "Moretti, AER P&P 100 (2010); van Dijk, Oxford DP 730 (2014); Choi, KDI JEP 44(3) (2022)",
        "Moretti, AER P&P 100 (2010); van Dijk, Oxford DP 730 (2014); Choi, KDI JEP 44(3) (2022)"
    );

    static readonly LocalizedText Elasticities = new(
        "Caliendo, Dvorkin, Parro, Econometrica 87(3) (2019), 연간 값으로 환산; 자체 추정의 오차는 추정값만큼 큽니다",
        "Caliendo, Dvorkin and Parro, Econometrica 87(3) (2019), as a yearly value; our own estimate has an error as large as itself"
    );

    public static CycleAssumption Of(ParameterMeaning meaning)
    {
        var (usual, low, high, source) = meaning.Parameter switch
        {
            CycleParameter.KernelScale => (1, 0.76, 1, Measured),
            CycleParameter.Additionality => (0.5, 0.2, 0.8, Additional),
            CycleParameter.Displacement => (0.25, 0, 0.5, Judgement),
            CycleParameter.Exit => (0.05, 0.03, 0.1, Judgement),
            CycleParameter.Returns => (0.8, 0.6, 1, Judgement),
            CycleParameter.AbsorptiveFloor => (0.5, 0.25, 1, Judgement),
            CycleParameter.Multiplier => (1, 0.5, 2.3, Multipliers),
            CycleParameter.JobsPerResident => (0.25, 0, 0.33, Judgement),
            CycleParameter.Adjustment => (0.25, 0.15, 0.4, Judgement),
            CycleParameter.MigrationElasticity => (0.5, 0, 1.5, Elasticities),
            CycleParameter.Leaving => (0.5, 0, 1, Judgement),
            CycleParameter.WeightYoung => (1, 0.5, 1.5, Judgement),
            CycleParameter.WeightMiddle => (0.75, 0.375, 1.125, Judgement),
            CycleParameter.WeightOld => (0.25, 0.125, 0.375, Judgement),
            CycleParameter.Congestion => (0, 0, 0.3, Judgement),
            CycleParameter.Dilution => (1, 1, 1, Judgement),
            CycleParameter.Founders => (1, 0.5, 1.2, Judgement),
            CycleParameter.CrowdIn => (0, 0, 0.5, Judgement),
            CycleParameter.FixedPool => (0.5, 0, 1, Judgement),
            _ => (0.0, 0.0, 0.0, Judgement),
        };
        var shape = low == high ? PriorShape.Fixed : PriorShape.Triangular;
        return new(meaning, usual, low, usual, high, shape, source);
    }
}
