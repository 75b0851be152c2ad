using Evenground.Model;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>What a fund is expected to call and to give back in a calendar year, with the assumptions of
/// today; amounts in minor units.</summary>
/// <param name="Part">Whose money: the sponsor's part, or that of all investors.</param>
/// <param name="FundId">Null for all funds of the currency together.</param>
/// <param name="CalledLowMinor">A tenth of the draws lie below.</param>
/// <param name="CalledHighMinor">A tenth of the draws lie above.</param>
public sealed record FundPacingRow(
    PacingPart Part,
    string Currency,
    string? FundId,
    int Year,
    long CalledLowMinor,
    long CalledMedianMinor,
    long CalledHighMinor,
    long DistributedLowMinor,
    long DistributedMedianMinor,
    long DistributedHighMinor
);

/// <summary>A forecast of calls and distributions, fund by fund and year by year.</summary>
public sealed class FundPacingListing : IListing<FundPacingRow>
{
    public string Code => "fund-pacing";

    public LocalizedText Title => new("펀드의 출자 요청과 분배 예측", "Expected calls and distributions of funds");

    public LocalizedText Meaning =>
        new(
            Korean: "Takahashi·Alexander(2002)의 식으로 지금의 미납 약정, 순자산, 나이에서 출발해 셈한 앞으로 열 해의 예측입니다. 가정을 바꾸려면 "
                + "evenground funds pacing 명령이나 화면을 쓰십시오. 예측이지 약속이 아닙니다.",
            English: "Ten years ahead, by the formula of Takahashi and Alexander (2002) from today's unfunded commitment, value and age. "
                + "To change the assumptions use the page, or evenground funds pacing. A forecast is no promise."
        );

    public IReadOnlyList<FundPacingRow> Rows(History history, AsOf asOf) =>
        [
            .. from currency in FundPortfolio
                .Of(history, asOf)
                .Funds.Select(fund => fund.Fund.Currency)
                .Distinct()
                .OrderBy(currency => currency.Code, StringComparer.Ordinal)
            from part in Enum.GetValues<PacingPart>()
            let report = PacingReport.Of(history, asOf, PacingQuestion.Usual(currency, part))
            where report.Forecast is not null
            from row in RowsOf(report)
            select row,
        ];

    /// <summary>The rows of one report: all funds first, then each.</summary>
    public static IEnumerable<FundPacingRow> RowsOf(PacingReport report)
    {
        foreach (var year in report.Forecast!.Years)
            yield return Row(report, null, year);
        for (var fund = 0; fund < report.Basis.Funds.Count; fund++)
            foreach (var year in report.Forecast.Funds[fund].Years)
                yield return Row(report, report.Basis.Funds[fund].Fund.Id.ToString(), year);
    }

    static FundPacingRow Row(PacingReport report, string? fund, FundPacingYear year)
    {
        return new(
            report.Question.Part,
            report.Basis.Currency.Code,
            fund,
            year.Year,
            Minor(year.Called.Low),
            Minor(year.Called.Median),
            Minor(year.Called.High),
            Minor(year.Distributed.Low),
            Minor(year.Distributed.Median),
            Minor(year.Distributed.High)
        );

        long Minor(double amount) => report.Basis.Amount(amount).Minor;
    }
}
