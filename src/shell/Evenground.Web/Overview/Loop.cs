using Evenground.Measure;
using Evenground.Publish;

namespace Evenground.Web;

/// <summary>One station of the loop: its name, where it leads, and its key figures.</summary>
/// <param name="Becomes">What it hands on to the next station.</param>
/// <param name="Absent">Said when no key figure is known.</param>
/// <param name="Summary">What stands in place of key figures, with its name.</param>
public sealed record Station(
    LocalizedText Name,
    string Address,
    IReadOnlyList<Claim> Keys,
    LocalizedText Becomes,
    LocalizedText Absent,
    (LocalizedText Value, LocalizedText Name)? Summary = null
);

/// <summary>The programme as a loop: hub, fund, partnership, agenda, region, and the cycle that they
/// close.</summary>
public static class Loop
{
    public static IReadOnlyList<Station> StationsOf(PageView view, ViewFigures figures)
    {
        var links = view.Links;
        return
        [
            new(
                new("거점", "Hub"),
                links.Hubs,
                Keys(figures, "companies-resident", "companies-ever-resident"),
                new("기업이 모여 자랍니다", "Companies come together and grow"),
                new("입주 기업 발표 없음", "No residents stated")
            ),
            new(
                new("펀드", "Fund"),
                links.Funds,
                Keys(figures, "fund-size-formed", "sponsor-commitment"),
                new("자체 출자가 다른 출자를 부릅니다", "Own money brings other people's"),
                new("결성액 발표 없음", "No fund size stated yet")
            ),
            new(
                new("협업", "Partnership"),
                links.To("agenda") + "#partnerships",
                [],
                new("수요에서 반복 주문까지 갑니다", "From a need to a repeat order"),
                new("기록된 협업 없음", "No partnership recorded")
            ),
            new(
                new("목표와 약속", "Agenda"),
                links.Agenda,
                [],
                new("약속한 만큼 이루었는지 봅니다", "What was promised, against what came"),
                new("목표 발표 없음", "No target stated"),
                TargetRows.Tally(figures)
            ),
            new(
                new("지역", "Region"),
                links.Regions,
                Keys(figures, "youth-jobs-created", "companies-relocated", "invested-in-region"),
                new("일자리와 투자가 지역에 남습니다", "Jobs and investment stay in the region"),
                new("지역 성과 발표 없음", "No effect on the region stated"),
                OutsideCapital(view, figures)
            ),
            new(
                new("순환", "Cycle"),
                links.Cycle,
                Keys(figures, "corporate-value", "employees"),
                new("자란 기업이 다음 기업을 부릅니다", "Companies that grew bring the next"),
                new("기업가치 발표 없음", "No corporate value stated")
            ),
        ];
    }

    /// <summary>Where the ledgers' money went, for programmes of which nobody stated an effect on
    /// regions.</summary>
    static (LocalizedText Value, LocalizedText Name)? OutsideCapital(PageView view, ViewFigures figures)
    {
        var scope = RecordedScope.Of(view.Programme.Currency);
        var claim = figures
            .ClaimsOf("fund-share-outside-capital")
            .FirstOrDefault(claim =>
                claim.Subject.Scope == scope && claim.Subject.Detail == "site" && !claim.IsMissing
            );
        return claim is null
            ? null
            : (
                new(claim.Text(Language.Korean), claim.Text(Language.English)),
                new(
                    "투자금 가운데 수도권 밖, 투자 대상 사업장 기준",
                    "of what the funds invested went outside the capital area, by site"
                )
            );
    }

    /// <summary>Of each indicator the claim about the widest scope, two at most.</summary>
    static List<Claim> Keys(ViewFigures figures, params ReadOnlySpan<string> indicators)
    {
        const int Shown = 2;
        var keys = new List<Claim>();
        foreach (var indicator in indicators)
            if (Widest(figures, indicator) is { } claim && keys.Count < Shown)
                keys.Add(claim);
        return keys;
    }

    /// <summary>Ledgers give what was invested in each region; the greatest of them is not what went into
    /// regions.</summary>
    static bool IsOfOneRegion(Claim claim) =>
        claim is { Basis: Basis.Recorded, Definition.Code: "invested-in-region", Subject.Detail: not null };

    /// <summary>The claim with the greatest value in the programme's own currency, or of what is counted: the
    /// whole, not a part.</summary>
    public static Claim? Widest(ViewFigures figures, string indicator) =>
        figures
            .ClaimsOf(indicator)
            .Where(claim => claim.Measurement.Value is not null && !IsOfOneRegion(claim))
            .OrderBy(claim =>
                claim.Measurement.Value!.Unit.Currency is { } currency && currency != figures.Currency
            )
            .ThenByDescending(claim => claim.Measurement.Value!.Range.Low ?? 0)
            .ThenBy(claim => figures.Depth(claim.Subject.Scope))
            .ThenBy(claim => claim.Id, StringComparer.Ordinal)
            .FirstOrDefault();
}
