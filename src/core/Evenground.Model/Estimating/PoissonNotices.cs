using Evenground.Measure;

namespace Evenground.Model;

/// <summary>What a reader of a Poisson estimate must know.</summary>
static class PoissonNotices
{
    public static IReadOnlyList<Notice> Of(
        PoissonLeftOut leftOut,
        IReadOnlyList<string> collinear,
        PoissonConvergence convergence
    )
    {
        var notices = new List<Notice>();
        if (leftOut.WithoutWeight > 0)
            notices.Add(
                new(
                    "poisson-without-weight",
                    new(
                        $"가중치가 0인 {leftOut.WithoutWeight:N0}개 행을 뺐습니다.",
                        $"{leftOut.WithoutWeight:N0} rows of weight 0 were left out."
                    )
                )
            );
        if (leftOut.OnlyZeros > 0)
            notices.Add(
                new(
                    "poisson-only-zeros",
                    new(
                        $"종속 변수가 모두 0인 집단의 {leftOut.OnlyZeros:N0}개 행을 뺐습니다. 그런 집단의 효과에는 유한한 추정값이 없습니다.",
                        $"{leftOut.OnlyZeros:N0} rows in groups whose outcomes are all 0 were left out: the effects of such groups have no finite estimate."
                    )
                )
            );
        if (leftOut.Separated > 0)
            notices.Add(
                new(
                    "poisson-separated",
                    new(
                        $"기댓값이 0으로 다가가는 {leftOut.Separated:N0}개 행을 뺐습니다. 이 행들은 종속 변수가 0이고 다른 계수에 대해 알려 주는 것이 없습니다.",
                        $"{leftOut.Separated:N0} rows whose expectation goes to 0 were left out: their outcomes are 0, and they say nothing of the other coefficients."
                    )
                )
            );
        if (leftOut.Singletons > 0)
            notices.Add(
                new(
                    "poisson-singletons",
                    new(
                        $"집단에 홀로 있는 {leftOut.Singletons:N0}개 행을 뺐습니다.",
                        $"{leftOut.Singletons:N0} rows that are alone in a group were left out."
                    )
                )
            );
        if (collinear.Count > 0)
            notices.Add(
                new(
                    "poisson-collinear",
                    new(
                        $"다른 설명 변수나 고정효과로 정해지는 설명 변수를 뺐습니다: {string.Join(", ", collinear)}.",
                        $"Regressors that others or the effects determine were left out: {string.Join(", ", collinear)}."
                    )
                )
            );
        if (convergence != PoissonConvergence.Reached)
            notices.Add(
                new(
                    "poisson-not-converged",
                    new(
                        "추정이 끝까지 수렴하지 않았으므로 이 값에 기대지 마십시오.",
                        "The search did not come to its end: do not rely on these figures."
                    )
                )
            );
        return notices;
    }
}
