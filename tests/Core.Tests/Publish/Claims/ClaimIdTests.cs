using CsCheck;
using Evenground.Measure;
using Evenground.Publish;
using Xunit;

namespace Evenground.Tests.Publish;

/// <summary>One question, one address.</summary>
public class ClaimIdTests
{
    [Theory]
    [InlineData("CHANGeUP GROUND Pohang", "companies-resident~CHANGeUP+GROUND+Pohang~stated")]
    [InlineData("Venture Fund / Pohang", "companies-resident~Venture+Fund+!2F+Pohang~stated")]
    [InlineData("KR-11 Seoul", "companies-resident~KR-11+Seoul~stated")]
    [InlineData("hub_1", "companies-resident~hub_1~stated")]
    [InlineData("포항", "companies-resident~!ED!8F!AC!ED!95!AD~stated")]
    public void An_id_can_be_read_aloud(string scope, string expected) =>
        Assert.Equal(expected, ClaimId.Of("companies-resident", new(scope), Basis.Stated));

    [Fact]
    public void Whatever_the_scope_is_called_its_id_leads_back_to_it() =>
        Gen.Select(
                Gen.String[Gen.Char['\u0000', '\ud7ff'], 0, 20],
                Gen.String[Gen.Char['\u0000', '\ud7ff'], 0, 20],
                Gen.Bool
            )
            .Sample(
                (scope, detail, isStated) =>
                {
                    var basis = isStated ? Basis.Stated : Basis.Recorded;

                    var id = ClaimId.Of("rooms", new(scope, detail), basis);

                    Assert.Equal(("rooms", new Subject(scope, detail), basis), ClaimId.Parse(id));
                    Assert.Equal(
                        id,
                        Uri.UnescapeDataString(
                            new Uri("http://localhost/proof/" + id).AbsolutePath["/proof/".Length..]
                        )
                    );
                }
            );

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("rooms~hub")]
    [InlineData("rooms~hub~said")]
    [InlineData("rooms~hub!~stated")]
    [InlineData("rooms~hub!G0~stated")]
    [InlineData("rooms~hub~stated~a~b")]
    [InlineData("rooms~허브~stated")]
    public void A_text_that_is_no_id_is_none(string? text) => Assert.Null(ClaimId.Parse(text));
}
