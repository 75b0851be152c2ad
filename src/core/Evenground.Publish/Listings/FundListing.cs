using Evenground.Record;

namespace Evenground.Publish;

/// <summary>One fund as it stood on the day, its money kept apart; amounts in minor units of its
/// currency.</summary>
public sealed record FundRow(
    string Id,
    string NameKo,
    string NameEn,
    string ManagerId,
    string Currency,
    DateOnly FormedOn,
    long SponsorCommitmentMinor,
    long SizeFormedMinor,
    long PaidInMinor,
    long InvestedMinor,
    IReadOnlyList<string> Numbers
);

/// <summary>The funds of the record with what a bare fund size would mix up.</summary>
public sealed class FundListing : IListing<FundRow>
{
    public string Code => "funds";

    public LocalizedText Title => new("펀드", "Funds");

    public LocalizedText Meaning =>
        new(
            Korean: "펀드마다 출자 약정, 결성액, 납입액, 투자액을 따로 보여 줍니다. 금액은 통화의 최소 단위입니다.",
            English: "For each fund the sponsor's commitment, the size formed, what was paid in and what was invested, apart. "
                + "Amounts are in minor units of the currency."
        );

    public IReadOnlyList<FundRow> Rows(History history, AsOf asOf) =>
        [
            .. from fund in history.Funds.All(asOf)
            let measures = history.Funds.MeasuresOf(fund.Id, asOf)
            where measures is not null
            select new FundRow(
                fund.Id.ToString(),
                fund.Name.Korean,
                fund.Name.English,
                fund.Manager.ToString(),
                fund.Currency.Code,
                fund.FormedOn,
                measures.SponsorCommitment.Minor,
                measures.SizeFormed.Minor,
                measures.PaidIn.Minor,
                measures.Invested.Minor,
                [.. fund.ExternalIds.Select(number => number.ToString())]
            ),
        ];
}
