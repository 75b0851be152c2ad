using Evenground.Measure;
using Evenground.Record;
using Xunit;
using static Evenground.Tests.Measure.Official.SmallCountry;

namespace Evenground.Tests.Measure.Official;

/// <summary>Across a change of borders nothing is compared, unless a share is known and constant borders are
/// asked for.</summary>
public class BordersTests
{
    static SmallCountry Counted(decimal? weight = 0.1m) =>
        new SmallCountry(weight).Residents(
            ("2022", A, 100),
            ("2022", B, 200),
            ("2022", C, 50),
            ("2023", A, 121),
            ("2023", B, 181),
            ("2023", C, 50)
        );

    [Theory]
    [InlineData(A)]
    [InlineData(B)]
    public void As_published_a_change_across_it_is_refused_in_its_own_words(string place)
    {
        var measured = Counted().Ask("population-change", place, "2023");

        Assert.Equal("missing.border-change", measured.Missing?.Code);
        Assert.Contains("Hill county", measured.Missing!.Text.English, StringComparison.Ordinal);
        Assert.Contains("2023-07-01", measured.Missing!.Text.Korean, StringComparison.Ordinal);
    }

    [Fact]
    public void Within_todays_borders_the_share_is_moved_and_the_figure_marked_as_an_estimate()
    {
        var gained = Counted().Ask("population-change", A, "2023@constant");
        var lost = Counted().Ask("population-change", B, "2023@constant");

        Assert.Equal(121 - (100 + 20), gained.Value?.Printed);
        Assert.Equal(181 - 180, lost.Value?.Printed);
        var notice = Assert.Single(gained.Notices);
        Assert.Equal("notice.official.constant-geography", notice.Code);
        Assert.Contains("0.1", notice.Text.English, StringComparison.Ordinal);
        Assert.Contains("an act", notice.Text.Korean, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_knows_the_share_there_is_no_constant_series()
    {
        var measured = Counted(weight: null).Ask("population-change", A, "2023@constant");

        Assert.Equal("missing.border-change", measured.Missing?.Code);
    }

    [Theory]
    [InlineData(Pair)]
    [InlineData(C)]
    [InlineData(Code)]
    public void What_holds_both_sides_or_neither_is_not_touched(string place)
    {
        var country = Counted(weight: null);

        Assert.Empty(country.Ask("population-change", place, "2023").Notices);
        Assert.Equal(
            country.Ask("population-change", place, "2023").Value,
            country.Ask("population-change", place, "2023@constant").Value
        );
    }

    [Fact]
    public void A_stock_after_the_change_is_as_published_either_way() =>
        Assert.Equal(
            Counted().Ask("residents", A, "2023").Value,
            Counted().Ask("residents", A, "2023@constant").Value
        );

    [Fact]
    public void Moves_of_several_years_are_not_added_up_across_it_and_those_of_its_year_say_so()
    {
        var country = new SmallCountry().Moves([
            .. from year in (string[])["2022", "2023", "2024"]
            from pair in (string[][])
                [
                    [A, B],
                    [B, A],
                    [A, C],
                    [C, A],
                    [B, C],
                    [C, B],
                ]
            select (year, pair[0], pair[1], (decimal?)(pair[0] == B ? 10 : 4)),
        ]);

        Assert.Equal("missing.border-change", country.Ask("net-migration", A, "2022/2024").Missing?.Code);
        Assert.Equal(
            ["notice.official.border-change"],
            country.Ask("net-migration", A, "2023").Notices.Select(notice => notice.Code)
        );
        Assert.Equal(0, country.Ask("net-migration", C, "2022/2024").Value!.Printed - 3 * (4 + 10 - 8));
        // B loses 12 a year; a tenth of that went with the part that is A's today.
        Assert.Equal(6 - 1.2m, country.Ask("net-migration", A, "2022@constant").Value?.Printed);
    }
}
