using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;
using Evenground.Web;
using Xunit;

namespace Evenground.Tests.Web;

public sealed class ClaimFiguresTests
{
    [Theory]
    [InlineData("0.162891216980", "0.1628…")]
    [InlineData("-0.074407481308", "-0.07440…")]
    [InlineData("2.71734567891", "2.717…")]
    [InlineData("0.5", "0.5")]
    [InlineData("-0.0416", "-0.0416")]
    public void A_plain_number_of_many_digits_is_cut_and_says_so(string value, string shown) =>
        Assert.Equal(shown, Of(value, Unit.Index).Shown(Language.English));

    [Fact]
    public void A_figure_with_a_unit_is_shown_as_its_claim_says() =>
        Assert.Equal("51,217,221 people", Of("51217221", Unit.People).Shown(Language.English));

    static Claim Of(string value, Unit unit)
    {
        var day = new DateOnly(2024, 12, 31);
        var question = new Question(new("anywhere"), new(day, day), Basis.Official);
        var number = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
        return new(
            "an-id",
            IndicatorCatalogue.All[0].Definition,
            LocalizedText.Same("anywhere"),
            Measurement.Of(question, Quantity.Exact(number, unit), EffectivePeriod.OneDay(day)),
            [],
            [],
            Fingerprint.Of(new(1, Digest.Of([])))
        );
    }
}
