using Evenground.Publish;
using Evenground.Record;
using Evenground.Tests.Record;
using Evenground.Tests.Record.OfficialStatistics;
using Evenground.Tests.Record.Regions;
using Xunit;

namespace Evenground.Tests.Publish.Listings;

/// <summary>Regions and releases are listed as they were known, with their days.</summary>
public class RegionalListingTests
{
    static readonly DateOnly First = new(2023, 3, 1),
        Second = new(2024, 3, 1);

    readonly History _history = new Desk()
        .AdoptKorea()
        .WriteAll(
            SomeTable.Of(SomeTable.Released(First), ("2022", "11", "T", 9_428m)),
            SomeTable.Of(
                SomeTable.Released(Second, "2"),
                ("2022", "11", "T", 9_430m),
                ("2023", "11", "T", 1m)
            )
        )
        .History;

    [Fact]
    public void A_later_release_stands_above_the_earlier_one_and_not_in_its_place()
    {
        var listing = new DataSetListing();

        Assert.Equal(["2", "1"], listing.Rows(_history, new(Second, Second)).Select(row => row.Vintage));
        var earlier = Assert.Single(listing.Rows(_history, new(First, First)));
        Assert.Equal(
            ("1", "2022", "2022", 1, First),
            (earlier.Vintage, earlier.FirstPeriod, earlier.LastPeriod, earlier.Figures, earlier.ReleasedOn)
        );
    }

    [Fact]
    public void A_region_stands_under_each_of_its_codes_with_their_days()
    {
        var rows = new RegionListing()
            .Rows(_history, new(Second, Second))
            .Where(row => row is { Place: "kr-gangwon", Scheme: Korea.Register })
            .ToList();

        Assert.Equal(["42", "51"], rows.Select(row => row.Code));
        Assert.Null(rows[0].InForceFrom);
        Assert.Equal(new DateOnly(2023, 6, 10), rows[0].InForceUntil);
    }
}

static class DeskReleases
{
    public static Desk WriteAll(this Desk desk, params DataSet[] releases)
    {
        foreach (var release in releases)
            desk.Write(StatisticsRules.Decide(new ReleaseStatistics(release), desk.History));
        return desk;
    }
}
