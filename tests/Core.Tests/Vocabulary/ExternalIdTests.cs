using Xunit;

namespace Evenground.Tests.Vocabulary;

/// <summary>Numbers with check digits. Valid LEIs are those of public issuers in the GLEIF index.</summary>
public class ExternalIdTests
{
    [Theory]
    [InlineData("kr-brn", "124-81-00998", "1248100998")]
    [InlineData("kr-brn", "506-81-00017", "5068100017")]
    [InlineData("lei", "5493000IBP32UQZ0KL24", "5493000IBP32UQZ0KL24")]
    [InlineData("fund-code", " KVF-2019-07 ", "KVF-2019-07")]
    public void A_number_is_kept_in_its_canonical_writing(string scheme, string written, string canonical) =>
        Assert.Equal(canonical, ExternalId.From(scheme, written).Value.Value);

    [Theory]
    [InlineData("kr-brn", "124-81-00999")]
    [InlineData("kr-brn", "12481")]
    [InlineData("kr-brn", "12A8100998")]
    [InlineData("lei", "5493000IBP32UQZ0KL42")]
    [InlineData("lei", "5493000IBP32UQZ0KL2")]
    [InlineData("fund-code", " ")]
    public void A_slip_is_refused(string scheme, string written)
    {
        Assert.False(ExternalId.From(scheme, written).Accepted(out _, out var refusal));
        Assert.Equal("id.check-digit-must-hold", refusal.Code);
    }

    [Fact]
    public void Any_single_wrong_digit_of_a_business_number_is_found()
    {
        const string right = "1248100998";
        for (var place = 0; place < right.Length; place++)
        for (var digit = '0'; digit <= '9'; digit++)
            if (digit != right[place])
                Assert.False(
                    ExternalId
                        .From("kr-brn", right[..place] + digit + right[(place + 1)..])
                        .Accepted(out _, out _)
                );
    }
}
