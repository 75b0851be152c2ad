namespace Evenground.Model;

/// <summary>V7: the model against what came, and against rules that need no model.</summary>
public static class HoldOutRows
{
    /// <summary>The error of the shares of all ages that the model must not exceed, in percent.</summary>
    public const double MostShareError = 1.6;

    const double Percent = 100;

    static readonly LocalizedText Percents = LocalizedText.Same("%"),
        Own = new("모형이 보지 않은 해의 등록 인구", "The register in the years held out");

    static readonly LevelMeasure[] Measures =
    [
        LevelMeasure.PopulationShare,
        LevelMeasure.Residents,
        LevelMeasure.ShareOfYouth,
    ];

    static readonly (HoldOutRule Rule, LocalizedText Name)[] Rules =
    [
        (HoldOutRule.NoMigration, new("이동이 없다고 보면", "no migration")),
        (HoldOutRule.NoChange, new("아무것도 달라지지 않는다고 보면", "no change")),
        (HoldOutRule.ConstantGrowth, new("같은 빠르기로 는다고 보면", "constant growth")),
    ];

    public static IEnumerable<ValidationRow> Of(HoldOut holdOut)
    {
        foreach (var measure in Measures)
        {
            if (holdOut.Of(measure) is not { } own)
                continue;
            yield return Limit(holdOut, measure, own);
            yield return Without(holdOut, measure, own);
            foreach (var (rule, name) in Rules)
                if (holdOut.Of(measure, rule) is { } other)
                    yield return Against(holdOut, measure, own, other, name);
        }
    }

    /// <summary>The errors of another window: told, and held to nothing.</summary>
    public static IEnumerable<ValidationRow> Shorter(HoldOut holdOut, int years)
    {
        foreach (var measure in Measures)
            if (holdOut.Of(measure) is { } own)
                yield return new(
                    "V7",
                    new(
                        $"{measure.Name.Korean}: {years}년의 기간으로 추정하면",
                        $"{measure.Name.English}: estimated on {years} years"
                    ),
                    Period(holdOut, own),
                    null,
                    null,
                    Percent * own.Mean,
                    Percents,
                    null,
                    null,
                    null,
                    Own
                );
    }

    static ValidationRow Limit(HoldOut holdOut, LevelMeasure measure, HoldOutError own)
    {
        double? most = measure == LevelMeasure.PopulationShare ? MostShareError : null;
        return new(
            "V7",
            new(
                $"{measure.Name.Korean}: 모형의 평균 오차",
                $"{measure.Name.English}: mean error of the model"
            ),
            Period(holdOut, own),
            null,
            null,
            Percent * own.Mean,
            Percents,
            null,
            most,
            most is null ? null : Percent * own.Mean <= most,
            Own
        );
    }

    static ValidationRow Without(HoldOut holdOut, LevelMeasure measure, HoldOutError own) =>
        new(
            "V7",
            new(
                $"{measure.Name.Korean}: 가장 크게 빗나간 지역을 빼면",
                $"{measure.Name.English}: without the region furthest off"
            ),
            Period(holdOut, own),
            own.Worst,
            null,
            Percent * own.WithoutWorst,
            Percents,
            null,
            null,
            null,
            Own
        );

    /// <summary>The other rule's error stands as what was published: the model is to be below it.</summary>
    static ValidationRow Against(
        HoldOut holdOut,
        LevelMeasure measure,
        HoldOutError own,
        HoldOutError other,
        LocalizedText rule
    ) =>
        new(
            "V7",
            new($"{measure.Name.Korean}: {rule.Korean}", $"{measure.Name.English}: against {rule.English}"),
            Period(holdOut, own),
            null,
            Percent * other.Mean,
            Percent * own.Mean,
            Percents,
            Percent * (own.Mean - other.Mean),
            null,
            own.Mean <= other.Mean,
            Own
        );

    static string Period(HoldOut holdOut, HoldOutError error) =>
        $"{holdOut.BaseYear}/{holdOut.BaseYear + error.Years}";
}
