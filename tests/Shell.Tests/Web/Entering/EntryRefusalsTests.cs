using System.Net;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Web.Entering;

/// <summary>What the ledger refuses is said beside its field, in both languages, and nothing typed is
/// lost.</summary>
public sealed class EntryRefusalsTests
{
    static readonly (string, string)[] Fresh =
    [
        ("on", "2024-02-01"),
        ("due", "2024-02-28"),
        ("investor-1", FundOffice.Sponsor.ToString()),
        ("investments-1", "601"),
        ("investor-2", FundOffice.Bank.ToString()),
        ("investments-2", ""),
    ];

    [Theory]
    [InlineData("en", "KRW 600 can be called from the investor Mother fund")]
    [InlineData("ko", "한도 KRW 600을(를) 넘습니다(출자자 모태펀드)")]
    public async Task A_call_beyond_the_commitment(string language, string text)
    {
        await using var office = await FundOffice.OpenAsync();
        await office.CommitAsync();

        await RefusedAsync(office, "capital-call", language, "investments-1", text, Fresh);
    }

    [Theory]
    [InlineData("en", "Nothing was called and paid in up to 2024-02-01")]
    [InlineData("ko", "2024-02-01까지 납입된 출자금이 없어")]
    public async Task A_distribution_before_the_first_payment(string language, string text)
    {
        await using var office = await FundOffice.OpenAsync();
        await office.CommitAsync();

        await RefusedAsync(
            office,
            "distribution",
            language,
            "on",
            text,
            ("on", "2024-02-01"),
            ("investor-1", FundOffice.Sponsor.ToString()),
            ("gain-1", "5")
        );
    }

    [Theory]
    [InlineData("en", "12 units would go, and 10 are held (stake Sprout, Preferred shares)")]
    [InlineData("ko", "처분하려는 수량 12이(가) 보유 수량 10을(를) 넘습니다(지분 새싹, 우선주)")]
    public async Task A_holding_below_zero(string language, string text)
    {
        await using var office = await FundOffice.OpenAsync();
        await office.BuyAsync();

        await RefusedAsync(
            office,
            "sale",
            language,
            "units",
            text,
            ("on", "2024-04-01"),
            ("stake", office.Holding.Id.ToString()),
            ("units", "12"),
            ("amount", "90")
        );
    }

    [Theory]
    [InlineData("en", "is no valuation method in force on 2024-04-01")]
    [InlineData("ko", "쓸 수 있는 평가 방법이 아닙니다")]
    public async Task A_valuation_without_a_method(string language, string text)
    {
        await using var office = await FundOffice.OpenAsync();
        await office.BuyAsync();

        await RefusedAsync(
            office,
            "valuation",
            language,
            "method",
            text,
            ("on", "2024-04-01"),
            ("stake", office.Holding.Id.ToString()),
            ("amount", "90"),
            ("basis", "Sales of peers")
        );
    }

    [Theory]
    [InlineData("en", "The amount USD 12.5 comes without a rate")]
    [InlineData("ko", "금액 USD 12.5을(를) 장부 통화 KRW(으)로 환산할 환율이 없습니다")]
    public async Task Another_currency_without_a_rate(string language, string text)
    {
        await using var office = await FundOffice.OpenAsync();
        await office.CommitAsync();

        await RefusedAsync(
            office,
            "cost",
            language,
            "rate",
            text,
            ("on", "2024-04-01"),
            ("cost", "audit"),
            ("amount", "12.5"),
            ("currency", "USD")
        );
    }

    [Theory]
    [InlineData("en", "The books are closed through 2024-01-31")]
    [InlineData("ko", "장부가 2024-01-31까지 마감되어")]
    public async Task A_day_that_is_closed(string language, string text)
    {
        await using var office = await FundOffice.OpenAsync();
        await office.CommitAsync();
        await office.Site.AppendAsync(history =>
            FundControlRules.Decide(new ClosePeriod(FundOffice.Fund, new(2024, 1, 31), "test"), history)
        );

        await RefusedAsync(
            office,
            "commitment",
            language,
            "on",
            text,
            ("on", "2024-01-31"),
            ("investor", FundOffice.Bank.ToString()),
            ("role", "private"),
            ("amount", "7")
        );
    }

    static async Task RefusedAsync(
        FundOffice office,
        string kind,
        string language,
        string field,
        string text,
        params IReadOnlyList<(string Name, string Value)> fields
    )
    {
        using var clerk = await office.SignedInAsync(office.Clerk);
        var head = office.Site.Book.Head;
        var (answer, html) = await FundOffice.FillAsync(clerk, kind, "send", language, fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains($"href=\"#{field}\"", html, StringComparison.Ordinal);
        var error = html[html.IndexOf($"id=\"{field}-error\"", StringComparison.Ordinal)..];
        Assert.Contains(
            text,
            error[..error.IndexOf("</p>", StringComparison.Ordinal)],
            StringComparison.Ordinal
        );
        foreach (var (name, value) in fields.Where(typed => typed.Value.Length is > 0 and < 30))
            Assert.Contains(value, html, StringComparison.Ordinal);
        Assert.Equal(head, office.Site.Book.Head);
    }
}
