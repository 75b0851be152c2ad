using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Record.Boundaries;

/// <summary>Which sets of boundaries are taken over, and which of them holds in a view.</summary>
public class BoundaryRulesTests
{
    static readonly LoadBoundaries Ask = Islandia.Ask();

    [Fact]
    public void A_set_is_recorded_for_its_days_and_known_from_its_publication()
    {
        var fact = Assert.Single(BoundaryRules.Decide(Ask, Islandia.Adopted().History).Value.Facts);

        Assert.Equal(Islandia.Before2020, fact.Effective);
        Assert.Equal(new DateOnly(2018, 5, 1), fact.KnownFrom);
        Assert.Equal(
            ["is-north", "is-east", "is-south", "is-isle"],
            ((BoundariesLoaded)fact.Event).Set!.Shapes.Select(shape => shape.Place)
        );
    }

    [Fact]
    public void The_same_set_again_changes_nothing_even_fetched_on_another_day()
    {
        var desk = Islandia.Adopted();
        desk.Write(BoundaryRules.Decide(Ask, desk.History));
        var later = Ask with { Source = Ask.Source with { RetrievedOn = new(2024, 1, 1) } };

        Assert.Empty(BoundaryRules.Decide(Ask, desk.History).Value.Facts);
        Assert.Empty(BoundaryRules.Decide(later, desk.History).Value.Facts);
    }

    [Fact]
    public void A_corrected_set_is_recorded_and_so_is_the_first_one_when_it_comes_back()
    {
        var desk = Islandia.Adopted();
        var moved = Ask with
        {
            Shapes = [.. Ask.Shapes.SkipLast(1), Islandia.Shape("4", Islandia.Square(7, 7))],
        };

        desk.Write(BoundaryRules.Decide(Ask, desk.History));
        desk.Write(BoundaryRules.Decide(moved, desk.History));
        desk.Write(BoundaryRules.Decide(Ask, desk.History));

        Assert.Equal(3, desk.History.Boundaries.Sets.Facts.Count);
    }

    [Fact]
    public void Each_day_has_the_borders_of_its_time_under_the_codes_of_that_time()
    {
        var desk = Loaded();

        Assert.Null(At(desk, new(2009, 12, 31)));
        Assert.Equal("2", At(desk, new(2019, 12, 31))!.Find("is-east")!.Code);
        Assert.Equal("12", At(desk, new(2020, 1, 1))!.Find("is-east")!.Code);
    }

    [Fact]
    public void A_set_is_not_there_before_it_was_published()
    {
        var desk = Loaded();
        var day = new DateOnly(2020, 6, 1);

        Assert.Null(desk.History.Boundaries.At(new(day, Known: new(2020, 12, 31))));
        Assert.NotNull(desk.History.Boundaries.At(new(day, Known: new(2021, 1, 1))));
        Assert.Null(desk.History.Boundaries.At(new(new(2019, 1, 1), Known: new(2018, 4, 30))));
    }

    [Fact]
    public void Of_the_sets_of_a_day_that_one_is_taken_which_has_every_place_asked_for()
    {
        var desk = Loaded();
        var view = AsOf.AllRecorded(new(2019, 1, 1));

        Assert.NotNull(desk.History.Boundaries.Covering(["is-north", "is-isle"], view));
        Assert.Null(desk.History.Boundaries.Covering(["is-north", "is-atlantis"], view));
    }

    [Fact]
    public void A_replayed_history_holds_the_same_sets() =>
        Assert.Equal(
            Loaded()
                .History.Boundaries.Sets.Facts.Select(set =>
                    new BoundariesLoaded(set.Value).Payload.ToArray()
                ),
            Loaded()
                .Replayed()
                .Boundaries.Sets.Facts.Select(set => new BoundariesLoaded(set.Value).Payload.ToArray())
        );

    [Fact]
    public void An_entry_that_cannot_be_read_is_noted_and_hides_no_other()
    {
        var entry = new Recorded(
            new BoundariesLoaded(new byte[3]),
            new(9, Islandia.Since2020, default, default, Visibility.Public)
        );

        var history = Loaded().History.After(entry);

        Assert.Equal(9, Assert.Single(history.Boundaries.Unreadable));
        Assert.Equal(2, history.Boundaries.Sets.Facts.Count);
    }

    [Fact]
    public void A_code_that_the_register_does_not_know_is_named()
    {
        var refusal = Refused<RegionCodeMustBeKnown>(WithCode("99"));

        Assert.Equal(new RegionCode(Islandia.Scheme, "99"), refusal.Asked);
    }

    [Fact]
    public void A_code_that_is_not_in_force_on_the_first_day_is_named_with_the_right_one()
    {
        var refusal = Refused<RegionCodeMustBeInForce>(WithCode("12"));

        Assert.Equal(new RegionCode(Islandia.Scheme, "2"), refusal.Instead);
    }

    [Fact]
    public void Every_unknown_code_is_named_at_once()
    {
        var refusal = Refused<Refusals>(Ask with { Scheme = "nuts" });

        Assert.Equal(4, refusal.All.OfType<RegionCodeMustBeKnown>().Count());
    }

    [Fact]
    public void A_region_with_two_shapes_is_refused() =>
        Refused<RegionMustHaveOneShape>(Ask with { Shapes = [.. Ask.Shapes, Ask.Shapes[0]] });

    [Fact]
    public void A_region_with_an_empty_shape_is_refused() =>
        Refused<RegionMustHaveAnArea>(Ask with { Shapes = [.. Ask.Shapes.SkipLast(1), Islandia.Shape("4")] });

    [Fact]
    public void A_region_that_was_forgotten_is_named()
    {
        var refusal = Refused<RegionsMustAllHaveShapes>(Ask with { Shapes = [.. Ask.Shapes.Skip(1)] });

        Assert.Equal([new RegionCode(Islandia.Scheme, "3")], refusal.Missing);
    }

    [Fact]
    public void A_set_without_shapes_is_refused() => Refused<BoundarySetMustFit>(Ask with { Shapes = [] });

    [Fact]
    public void A_set_with_more_points_than_fit_is_refused()
    {
        var zigzag = BoundaryRing.Around(
            Enumerable.Range(0, 100_000).Select(point => new GeoPoint(point, point % 2)).Append(new(0, 9)),
            isHole: false
        )!;
        var areas = Enumerable.Repeat(new BoundaryPolygon(zigzag, []), 84).ToArray();

        var refusal = Refused<BoundarySetMustFit>(Ask with { Shapes = [Islandia.Shape("1", areas)] });

        Assert.True(refusal.Points > BoundarySet.MaxPoints);
    }

    [Fact]
    public void A_set_whose_days_are_out_of_order_is_refused() =>
        Refused<DaysMustBeInOrder>(Ask with { InForce = new(new(2019, 1, 1), new(2018, 1, 1)) });

    [Fact]
    public void A_file_fetched_before_it_was_published_is_refused() =>
        Refused<DaysMustBeInOrder>(Ask with { Source = Ask.Source with { RetrievedOn = new(2018, 4, 30) } });

    [Fact]
    public void Title_publisher_licence_and_scheme_must_be_given()
    {
        Refused<TextMustBeGiven>(Ask with { Scheme = "" });
        Refused<TextMustBeGiven>(Ask with { Source = Ask.Source with { Title = " " } });
        Refused<TextMustBeGiven>(Ask with { Source = Ask.Source with { Publisher = "" } });
        Refused<TextMustBeGiven>(Ask with { Source = Ask.Source with { Licence = "" } });
    }

    static Desk Loaded()
    {
        var desk = Islandia.Adopted();
        desk.Write(BoundaryRules.Decide(Ask, desk.History));
        return desk.Write(BoundaryRules.Decide(Islandia.AskSince2020(), desk.History));
    }

    static BoundarySet? At(Desk desk, DateOnly day) =>
        desk.History.Boundaries.At(AsOf.AllRecorded(day))?.Value;

    static LoadBoundaries WithCode(string code) =>
        Ask with
        {
            Shapes =
            [
                .. Ask.Shapes.Where(shape => shape.Code != "2"),
                Islandia.Shape(code, Islandia.Square(1, 1)),
            ],
        };

    static T Refused<T>(LoadBoundaries ask)
        where T : Refusal
    {
        Assert.False(BoundaryRules.Decide(ask, Islandia.Adopted().History).Accepted(out _, out var refusal));
        return Assert.IsType<T>(refusal);
    }
}
