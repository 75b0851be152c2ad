using System.Net;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Web.Entering;

/// <summary>What entries name is registered on pages, by those who may prepare.</summary>
public sealed class RegisteringTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_manager_a_company_and_a_fund_are_registered_one_after_the_other()
    {
        await using var office = await FundOffice.OpenAsync();
        using var clerk = await office.SignedInAsync(office.Preparer);
        var (manager, shown) = await SendAsync(
            clerk,
            "organisations/new",
            ("name_ko", "운용사"),
            ("name_en", "Hill Partners"),
            ("type", "fund-manager"),
            ("from", "2024-01-02")
        );
        await SendAsync(
            clerk,
            "companies/new",
            ("name_ko", "나무"),
            ("name_en", "Tree"),
            ("from", "2024-01-02")
        );
        var (fund, form) = await SendAsync(
            clerk,
            "funds/new",
            ("name_ko", "두 번째"),
            ("name_en", "Second"),
            ("manager", manager.ToString()),
            ("formed_on", "2024-01-03")
        );

        Assert.Contains("Hill Partners is registered.", shown, StringComparison.Ordinal);
        Assert.Equal(
            Currency.Won,
            office.Funds.Find(new Id<Fund>(fund), AsOf.AllRecorded(DateOnly.MaxValue))!.Currency
        );
        Assert.Contains("What is to be entered?", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Terms_that_do_not_go_together_are_refused_and_kept_on_the_form()
    {
        await using var office = await FundOffice.OpenAsync();
        using var clerk = await office.SignedInAsync(office.Clerk);
        var address = new Uri(FundOffice.At("terms"), UriKind.Relative);
        var filled = await FundOffice.HiddenAsync(clerk, address.ToString());
        foreach (
            var (name, value) in new[]
            {
                ("on", "2024-01-02"),
                ("order", "european"),
                ("share", "0.2"),
                ("hurdle", "8"),
                ("catch_up", "1"),
            }
        )
            filled[name] = value;
        using var answer = await clerk.PostAsync(address, new FormUrlEncodedContent(filled), Stop);
        var html = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("The terms do not go together", html, StringComparison.Ordinal);
        Assert.Contains("value=\"0.2\"", html, StringComparison.Ordinal);
    }

    static async Task<(Guid Id, string Html)> SendAsync(
        HttpClient client,
        string page,
        params IReadOnlyList<(string Name, string Value)> fields
    )
    {
        var address = $"/en/{Site.Slug}/{page}";
        var filled = await FundOffice.HiddenAsync(client, address);
        foreach (var (name, value) in fields)
            filled[name] = value;
        using var answer = await client.PostAsync(
            new Uri(address, UriKind.Relative),
            new FormUrlEncodedContent(filled),
            Stop
        );
        var html = await answer.Content.ReadAsStringAsync(Stop);
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, html);
        return (Guid.Parse(filled["request"]), await client.GetStringAsync(answer.Headers.Location, Stop));
    }
}
