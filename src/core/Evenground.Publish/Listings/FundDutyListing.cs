using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>One duty or target held against what happened, under one attribution; amounts in minor
/// units.</summary>
/// <param name="FundId">Null for one of all funds of a currency.</param>
/// <param name="ReachedMinor">Null, as <paramref name="LackingMinor"/>, where nothing is judged.</param>
public sealed record FundDutyRow(
    string? FundId,
    string Currency,
    string Duty,
    string NameKo,
    string NameEn,
    DutyKind Kind,
    string Attribution,
    decimal Share,
    string? Into,
    DateOnly? DueOn,
    DateOnly JudgedOn,
    DutyStatus Status,
    long BaseMinor,
    long NeededMinor,
    long? ReachedMinor,
    long? LackingMinor,
    string? Undecided,
    string Source,
    bool IsExample
);

/// <summary>The duties and targets of funds: met, not yet, missed or not decidable.</summary>
public sealed class FundDutyListing : IListing<FundDutyRow>
{
    public string Code => "fund-duties";

    public LocalizedText Title => new("펀드의 의무와 목표", "Duties and targets of funds");

    public LocalizedText Meaning =>
        new(
            Korean: "펀드가 약속했거나 규칙집이 정한 의무와 목표를, 본사와 투자 대상 사업장과 일자리의 세 기준으로 각각 견준 것입니다. "
                + "기록이 충분히 말하지 않으면 판정하지 않습니다.",
            English: "Duties that funds took on and those of the rulebook, held against the money by head office, by site and by jobs, "
                + "each by itself. Where the record does not say enough nothing is judged."
        );

    public IReadOnlyList<FundDutyRow> Rows(History history, AsOf asOf)
    {
        var regions = new RecordView(history, asOf).FundsInRegions;
        return
        [
            .. from funds in regions.Funds.GroupBy(fund => fund.Fund.Currency)
            orderby funds.Key.Code
            from way in FundRegionDetail.Ways
            from standing in DutyStandings
                .OfAll([.. funds], way, regions)
                .Concat(funds.SelectMany(fund => DutyStandings.Of(fund, way, regions)))
            select Row(standing, way),
        ];
    }

    static FundDutyRow Row(DutyStanding standing, InvestmentBy way)
    {
        var (duty, isJudged) = (standing.Duty, standing.Undecided is null);
        return new(
            standing.Fund?.Id.ToString(),
            standing.Base.Currency.Code,
            duty.Code,
            duty.Name.Korean,
            duty.Name.English,
            duty.Kind,
            FundRegionDetail.CodeOf(way),
            duty.Share,
            duty.Into,
            duty.DueOn,
            standing.JudgedOn,
            standing.Status,
            standing.Base.Minor,
            standing.Needed.Minor,
            isJudged ? standing.Reached.Minor : null,
            isJudged ? standing.Lacking.Minor : null,
            standing.Undecided?.Code,
            duty.Source,
            duty.IsExample
        );
    }
}
