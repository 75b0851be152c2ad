using Evenground.Publish;
using Xunit;

namespace Evenground.Tests.Publish.Wording;

public class KoreanParticleTests
{
    [Theory]
    [InlineData("161개사", "161개사와", "161개사로")]
    [InlineData("1,147명", "1,147명과", "1,147명으로")]
    [InlineData("5%", "5%와", "5%로")]
    [InlineData("서울", "서울과", "서울로")]
    [InlineData("KR-11", "KR-11과", "KR-11로")]
    [InlineData("2020", "2020과", "2020으로")]
    [InlineData("(계획 2.5배)", "(계획 2.5배)와", "(계획 2.5배)로")]
    [InlineData("12.5 CHF", "12.5 CHF과(와)", "12.5 CHF(으)로")]
    public void The_particle_follows_the_last_sound(string text, string and, string to)
    {
        Assert.Equal(and, KoreanParticle.And(text));
        Assert.Equal(to, KoreanParticle.To(text));
    }

    [Fact]
    public void Each_particle_has_its_pair()
    {
        Assert.Equal(
            ("공간은", "기업가치는"),
            (KoreanParticle.Topic("공간"), KoreanParticle.Topic("기업가치"))
        );
        Assert.Equal(
            ("공간을", "기업가치를"),
            (KoreanParticle.Object("공간"), KoreanParticle.Object("기업가치"))
        );
    }
}
