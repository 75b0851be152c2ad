using Evenground.Measure;

namespace Evenground.Model;

/// <summary>What is said beside an answer.</summary>
static class AnswerNotices
{
    /// <summary>Stands with every answer: moving people makes no jobs for the nation.</summary>
    public static Notice Redistribution { get; } =
        new(
            "notice.cycle-redistributes",
            new(
                "사람의 이동만으로는 나라 전체의 일자리가 늘지 않습니다. 한 지역이 얻은 만큼 다른 지역이 잃으므로, 순수한 재배치를 나라 전체로 본 증폭은 1입니다. 지역의 이득 옆에는 늘 나라 전체의 합계를 함께 보십시오.",
                "Moving people makes no jobs for the nation: what one region gains, others lose, so the national amplification of pure redistribution is 1. Read every regional gain beside the national sum."
            )
        );

    static readonly Notice Widened = new(
        "notice.cycle-band-widened",
        new(
            "일부 수준의 범위는 검증 오차만큼 넓혔습니다. 지난해들을 맞히지 못한 만큼보다 앞날을 더 잘 안다고 말할 수 없기 때문입니다.",
            "The bands of some levels were widened to the hold-out error: nobody can know the years to come better than the model knew those that came."
        )
    );

    static readonly Notice Untested = new(
        "notice.cycle-not-held-out",
        new(
            "앞날을 가리고 시험한 오차가 없어, 수준의 범위가 실제보다 좁습니다.",
            "No error of held-out years is at hand: the bands of levels are narrower than they should be."
        )
    );

    public static IEnumerable<Notice> Of(Answer answer)
    {
        if (answer.Setting.HoldOut is null)
            yield return Untested;
        var last = answer.Horizon;
        if (
            answer.Figures.Any(figure =>
                Enumerable.Range(0, answer.Places.Count).Any(place => figure[place, last].IsWidened)
            )
        )
            yield return Widened;
    }
}
