using System.Text.Json;
using Evenground.Web;
using Xunit;

namespace Evenground.Tests.Web;

/// <summary>People by age and sex: on one scale for all times, with nothing made up.</summary>
public sealed class PyramidTests
{
    [Fact]
    public void Bars_grow_from_the_middle_in_proportion_to_the_people()
    {
        var picture = Of([new("0–4", 100, 50), new("5–9", 200, 400)]).Draw();
        var (men, women) = (picture.All("rect", "men"), picture.All("rect", "women"));

        Assert.Equal(men[0].Number("width") * 2, men[1].Number("width"), 0.2);
        Assert.Equal(women[0].Number("width") * 8, women[1].Number("width"), 0.5);
        Assert.Equal(
            men[0].Number("x") + men[0].Number("width"),
            men[1].Number("x") + men[1].Number("width"),
            0.2
        );
        Assert.Equal(women[0].Number("x"), women[1].Number("x"));
        Assert.True(women[0].Number("y") > women[1].Number("y"), "The youngest stand at the bottom.");
    }

    [Fact]
    public void Every_time_is_drawn_on_the_same_scale()
    {
        PyramidYear[] years =
        [
            new("2011", "?year=2011", [new("0–4", 100, 100)]),
            new("2012", "?year=2012", [new("0–4", 300, 300)]),
        ];
        var text = new PictureText("People", null, Language.English);
        var (first, second) = (
            new Pyramid(text, Unit.People, years, 0),
            new Pyramid(text, Unit.People, years, 1)
        );

        Assert.Equal(
            first.Draw().All("rect", "men")[0].Number("width") * 3,
            second.Draw().All("rect", "men")[0].Number("width"),
            0.3
        );
    }

    [Fact]
    public void A_missing_age_has_no_bar_but_hatching_and_no_total_is_made_without_it()
    {
        var pyramid = Of([new("0–4", 100, null), new("5–9", 200, 400)]);
        var picture = pyramid.Draw();

        Assert.Equal(0, picture.All("rect", "women")[0].Number("width"));
        Assert.Single(picture.All("rect", "unknown"));
        Assert.Equal("2023: Men 300 people, Women No figure", picture.Description());
        Assert.Equal(
            [
                ["0–4", "100 people", "No figure"],
                ["5–9", "200 people", "400 people"],
            ],
            pyramid.Table.Rows
        );
    }

    [Fact]
    public void Other_people_are_an_outline_and_are_named()
    {
        var pyramid = Of([new("0–4", 100, 50)]) with { Ghost = new("Elsewhere", [new("0–4", 300, 150)]) };

        Assert.Equal(2, pyramid.Draw().All("path", "ghost").Count);
        Assert.EndsWith("; outline: Elsewhere", pyramid.Draw().Description(), StringComparison.Ordinal);
        Assert.Equal(["Men", "Women", "Elsewhere"], pyramid.Legend.Select(item => item.Words));
    }

    [Fact]
    public void What_the_script_plays_is_what_the_server_draws()
    {
        var pyramid = Gallery.People(Language.Korean, shown: 4);
        var frames = JsonDocument.Parse(PyramidFrames.Json(pyramid)).RootElement;
        var frame = frames.GetProperty("frames")[4];
        var longest = frames
            .GetProperty("screens")
            .GetProperty("for-wide")
            .GetProperty("longest")
            .GetDouble();

        var bars = pyramid.Draw().All("rect", "men");
        var shares = frame.GetProperty("men").EnumerateArray().Select(share => share.GetDouble()).ToArray();
        Assert.Equal(bars.Count, shares.Length);
        Assert.All(
            bars.Zip(shares),
            pair => Assert.Equal(pair.First.Number("width"), pair.Second * longest, 0.15)
        );
        Assert.Equal(
            pyramid.Table.Rows.SelectMany(row => row.Skip(1)),
            frame.GetProperty("cells").EnumerateArray().Select(cell => cell.GetString()!)
        );
    }

    static Pyramid Of(PyramidAge[] ages) =>
        new(new("People", null, Language.English), Unit.People, [new("2023", null, ages)], 0);
}
