using Evenground.Publish;
using Evenground.Record;
using Evenground.Tests.Record.Boundaries;
using Xunit;

namespace Evenground.Tests.Publish.Listings;

/// <summary>Each set of boundaries with where it comes from, from the day of its publication.</summary>
public class BoundaryListingTests
{
    [Fact]
    public void Old_and_new_borders_stand_beside_each_other_as_far_as_they_are_known()
    {
        var desk = Islandia.Adopted();
        desk.Write(BoundaryRules.Decide(Islandia.Ask(), desk.History));
        desk.Write(BoundaryRules.Decide(Islandia.AskSince2020(), desk.History));

        var before = new BoundaryListing().Rows(desk.History, new(new(2022, 1, 1), Known: new(2020, 12, 31)));
        var after = new BoundaryListing().Rows(desk.History, new(new(2022, 1, 1), Known: new(2021, 1, 1)));

        Assert.Equal(new DateOnly(2019, 12, 31), Assert.Single(before).Until);
        Assert.Equal([2, 3], after.Select(row => (int)row.Entry));
        Assert.Equal((4, 20, 500, "One rock was left out."), Counts(after[0]));
    }

    static (int Regions, int Points, int Tolerance, string Changes) Counts(BoundaryRow row) =>
        (row.Regions, row.Points, row.ToleranceMicrodegrees, row.ChangesEn);
}
