using Evenground.Measure;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Measure.Regional;

/// <summary>The programme's own figures by region, worked out by hand from a small invented record.</summary>
public class ProgrammeInRegionsTests
{
    // Of Delta no place is known, so every count of companies may be one more.
    [Theory]
    [InlineData("region-companies", Twoland.East, "head-office", 2, 3)]
    [InlineData("region-companies", Twoland.East, "site", 3, 4)]
    [InlineData("region-companies", Twoland.Port, "head-office", 1, 2)]
    [InlineData("region-companies", Twoland.Coast, "site", 3, 4)]
    [InlineData("region-companies", Twoland.West, "site", 1, 2)]
    [InlineData("region-companies", Twoland.Isle, "site", 1, 2)]
    [InlineData("region-companies", Twoland.Root, "site", 4, 5)]
    [InlineData("region-companies-new", Twoland.East, "site", 2, 3)]
    [InlineData("region-companies-new", Twoland.East, "head-office", 1, 2)]
    [InlineData("region-companies-moved-in", Twoland.East, "site", 1, 2)]
    [InlineData("region-companies-moved-in", Twoland.East, "site/aa-west", 1, 2)]
    [InlineData("region-companies-moved-in", Twoland.East, "site/aa-isle", 0, 1)]
    [InlineData("region-companies-moved-in", Twoland.Isle, "head-office/aa-east", 1, 2)]
    [InlineData("region-companies-moved-out", Twoland.East, "head-office", 1, 1)]
    [InlineData("region-companies-moved-out", Twoland.West, "site", 1, 1)]
    [InlineData("region-companies-moved-out", Twoland.Root, "site", 0, 0)]
    public void Companies_are_counted_where_they_are_and_by_how_they_came(
        string indicator,
        string region,
        string detail,
        int low,
        int high
    )
    {
        var measured = Measure(indicator, region, detail);

        Assert.Equal(new(low, high), measured.Value?.Range);
        Assert.Equal(low, measured.Value?.Printed);
        Assert.NotEmpty(measured.RestsOn);
    }

    // Alpha 26 (20 before it moved), Beta 7, Gamma's factory 9, its head office 40; Gamma's total of 60 and
    // Zeta's of 5 count nowhere.
    [Theory]
    [InlineData(Twoland.East, 42, 22, 20)]
    [InlineData(Twoland.Port, 26, 6, 20)]
    [InlineData(Twoland.Coast, 42, 22, 20)]
    [InlineData(Twoland.West, 40, 40, 0)]
    [InlineData(Twoland.Root, 82, 82, 0)]
    public void Jobs_are_those_at_sites_with_new_and_moved_apart(
        string region,
        int all,
        int created,
        int moved
    )
    {
        Assert.Equal(all, Measure("region-jobs", region).Value?.Printed);
        Assert.Equal(created, Measure("region-jobs-new", region).Value?.Printed);
        Assert.Equal(moved, Measure("region-jobs-moved", region).Value?.Printed);
    }

    [Fact]
    public void The_people_of_a_whole_company_are_never_the_jobs_of_a_region()
    {
        var isle = Measure("region-jobs", Twoland.Isle);

        Assert.Null(isle.Value);
        Assert.Equal("missing.only-company-totals", isle.Missing?.Code);
    }

    [Fact]
    public void A_site_that_nobody_counted_leaves_the_jobs_a_lower_bound()
    {
        var country = Measure("region-jobs", Twoland.Root);

        Assert.Equal(Relation.AtLeast, country.Value?.Relation);
        Assert.Contains(country.Notices, notice => notice.Code == "sites-not-counted");
    }

    [Fact]
    public void A_move_between_regions_is_no_gain_of_the_country()
    {
        var (before, after) = (new DateOnly(2024, 3, 31), new DateOnly(2024, 4, 30));

        foreach (var indicator in (string[])["region-jobs", "region-jobs-new", "region-jobs-moved"])
            Assert.Equal(
                Measure(indicator, Twoland.Root, on: before).Value,
                Measure(indicator, Twoland.Root, on: after).Value! with
                {
                    Relation = Measure(indicator, Twoland.Root, on: before).Value!.Relation,
                }
            );
        Assert.Equal(0, Measure("region-jobs-moved", Twoland.Root, on: after).Value?.Printed);
        Assert.Equal(
            Measure("region-companies", Twoland.Root, "head-office", before).Value,
            Measure("region-companies", Twoland.Root, "head-office", after).Value
        );
        Assert.Contains(
            Measure("region-companies", Twoland.Root, "site").Notices,
            notice => notice.Code == "moved-within-is-no-gain"
        );
    }

    [Fact]
    public void A_count_of_the_days_before_a_move_says_nothing_of_the_new_place() =>
        Assert.Equal(
            "missing.no-site-headcounts",
            Measure("region-jobs", Twoland.Port, on: new(2024, 4, 30)).Missing?.Code
        );

    [Fact]
    public void Moved_and_new_are_never_in_one_sum_without_saying_so()
    {
        Assert.Contains(
            Measure("region-jobs", Twoland.East).Notices,
            notice => notice.Code == "new-and-moved-together"
        );
        Assert.Contains(
            Measure("region-jobs-moved", Twoland.East).Notices,
            notice => notice.Code == "relocated-is-not-created"
        );
    }

    // In millions: 100 to Alpha while it was in West, 490 to Gamma, 50 to Delta of unknown place.
    [Theory]
    [InlineData(Twoland.West, "head-office", 590, 640)]
    [InlineData(Twoland.East, "head-office", 0, 50)]
    [InlineData(Twoland.West, "site", 100, 640)]
    [InlineData(Twoland.East, "site", 0, 540)]
    [InlineData(Twoland.West, "jobs", 500, 550)]
    [InlineData(Twoland.East, "jobs", 90, 140)]
    [InlineData(Twoland.Root, "jobs", 590, 640)]
    public void An_investment_of_unknown_place_leaves_a_range(string region, string way, int low, int high)
    {
        var measured = Measure("region-investment", region, way);

        Assert.Equal(new(low * 1_000_000m, high * 1_000_000m), measured.Value?.Range);
        Assert.Equal(Relation.AtLeast, measured.Value?.Relation);
    }

    [Fact]
    public void Pledges_count_for_the_places_that_they_name()
    {
        Assert.Equal(2, Measure("region-pledges", Twoland.East).Value?.Printed);
        Assert.Equal(1, Measure("region-pledges", Twoland.Port).Value?.Printed);
        Assert.Equal(2, Measure("region-pledges", Twoland.Root).Value?.Printed);
        Assert.Equal(
            Quantity.Exact(1_500_000_000, Unit.Of(Currency.Won)),
            Measure("region-pledged-money", Twoland.East, "announced").Value
        );
        Assert.Equal(
            Relation.AtLeast,
            Measure("region-pledged-money", Twoland.East, "committed").Value?.Relation
        );
        Assert.Equal(
            "missing.nothing-recorded",
            Measure("region-pledged-money", Twoland.East, "paid").Missing?.Code
        );
    }

    [Fact]
    public void What_was_stated_of_parts_of_a_place_is_not_counted_twice()
    {
        Assert.Equal(30, Stated("region-companies", Twoland.East).Value?.Printed);
        Assert.Equal(12, Stated("region-companies", Twoland.Port).Value?.Printed);
    }

    [Fact]
    public void Stated_figures_of_several_things_are_added_on_the_last_day_of_which_all_speak()
    {
        var country = Stated("region-companies", Twoland.Root);

        Assert.Equal(new(Interval.AtLeast(41), 41, Relation.AtLeast, Unit.Companies), country.Value);
        Assert.Equal("{0} + {1}", country.Arithmetic);
        Assert.Contains(country.Notices, notice => notice.Code == "stated-of-parts");
        Assert.Equal(EffectivePeriod.OneDay(new(2024, 6, 30)), country.SpeaksOf);
        Assert.Equal("missing.no-common-day", Stated("region-jobs", Twoland.Root).Missing?.Code);
    }

    [Fact]
    public void A_ratio_takes_the_nearest_earlier_residents_and_says_both_days()
    {
        // 3 to 4 companies at the end of 2024 over 60,000 residents at the end of June.
        var recorded = Measure("region-companies-per-residents", Twoland.East, "site");
        // 30 companies at the end of June over the same.
        var stated = Stated("region-companies-per-residents", Twoland.East);

        Assert.Equal(5, recorded.Value?.Printed);
        Assert.Equal(5, recorded.Value?.Range.Low);
        Assert.Equal(50, stated.Value?.Printed);
        Assert.Equal(2, recorded.Terms.Count);
        Assert.Equal(EffectivePeriod.OneDay(Twoland.End), recorded.Terms[0].SpeaksOf);
        Assert.Equal(EffectivePeriod.OneDay(new(2024, 6, 30)), recorded.Terms[1].SpeaksOf);
        var notice = Assert.Single(recorded.Notices, notice => notice.Code == "days-of-both");
        Assert.Contains("2024-12-31", notice.Text.English, StringComparison.Ordinal);
        Assert.Contains("2024-06-30", notice.Text.Korean, StringComparison.Ordinal);
    }

    [Fact]
    public void An_older_figure_is_set_against_older_residents()
    {
        // 10 companies at the end of March over the 200,000 of the end of 2023.
        var asked = Stated("region-companies-per-residents", Twoland.West, new(2024, 4, 30));

        Assert.Equal(5, asked.Value?.Printed);
        Assert.Equal(new(2023, 12, 31), asked.Terms[1].SpeaksOf.Until);
    }

    [Fact]
    public void A_ratio_without_its_official_table_says_which_one_is_missing()
    {
        var measured = Measure("region-jobs-per-employed", Twoland.East);

        Assert.Equal("missing.table", measured.Missing?.Code);
        Assert.Contains("labour", measured.Missing?.Text.English, StringComparison.Ordinal);
        Assert.Equal("missing.table", Measure("region-founded-of-births", Twoland.East).Missing?.Code);
    }

    [Theory]
    [InlineData("region-jobs", Twoland.West)]
    [InlineData("region-jobs", Twoland.East)]
    [InlineData("region-jobs", Twoland.Port)]
    [InlineData("region-jobs", Twoland.Coast)]
    [InlineData("region-jobs-new", Twoland.East)]
    [InlineData("region-jobs-moved", Twoland.Port)]
    [InlineData("region-jobs-per-residents", Twoland.East)]
    public void To_the_public_the_jobs_of_few_companies_are_suppressed(string indicator, string region)
    {
        var measured = Measure(indicator, region, clearance: Visibility.Public);

        Assert.Null(measured.Value);
        Assert.Equal("suppressed.small-cells", measured.Missing?.Code);
        Assert.True(measured.IsSuppressed);
        Assert.Empty(measured.Terms);
        Assert.Empty(measured.RestsOn);
        Assert.NotNull(Measure(indicator, region).Value);
    }

    [Fact]
    public void A_site_that_moved_after_its_last_count_is_counted_for_the_country_alone()
    {
        var day = new DateOnly(2024, 6, 30);
        var jobs = IndicatorCatalogue.Find("region-jobs")!;

        Measurement Ask(string place, Visibility clearance)
        {
            var view = Twoland.ViewOn(day, clearance);
            return jobs.Measure(new(new(place), view.AsOf, Basis.Recorded), view);
        }

        Assert.Equal(20, Ask(Twoland.Root, Visibility.Programme).Value?.Printed);
        Assert.Equal("missing.no-site-headcounts", Ask(Twoland.Port, Visibility.Programme).Missing?.Code);
        Assert.True(Ask(Twoland.Root, Visibility.Public).IsSuppressed);
    }

    [Fact]
    public void To_the_public_money_split_by_headcounts_is_suppressed_with_them()
    {
        var (inside, outside) = (
            Measure("region-investment", Twoland.East, "jobs", clearance: Visibility.Public),
            Measure("region-investment", Twoland.East, "head-office", clearance: Visibility.Public)
        );
        var presence = RegionalPresence.Of(Twoland.East, Twoland.ViewOn(Twoland.End, Visibility.Public))!;

        Assert.True(inside.IsSuppressed);
        Assert.NotNull(outside.Value);
        Assert.Null(presence.InvestedBy(InvestmentBy.Jobs));
        Assert.NotNull(presence.InvestedBy(InvestmentBy.HeadOffice));
    }

    [Fact]
    public void To_the_public_the_country_is_shown_and_gives_no_region_away()
    {
        Assert.Equal(82, Measure("region-jobs", Twoland.Root, clearance: Visibility.Public).Value?.Printed);
        Assert.Equal(
            "missing.only-company-totals",
            Measure("region-jobs", Twoland.Isle, clearance: Visibility.Public).Missing?.Code
        );
    }

    [Fact]
    public void What_is_no_place_and_no_detail_is_said_to_be_none()
    {
        Assert.Equal("missing.place-unknown", Measure("region-jobs", "nowhere").Missing?.Code);
        Assert.Equal(
            "missing.detail-unknown",
            Measure("region-companies", Twoland.East, "elsewhere").Missing?.Code
        );
        Assert.Equal("missing.detail-unknown", Measure("region-investment", Twoland.East).Missing?.Code);
        Assert.Equal("missing.detail-unknown", Measure("region-pledged-money", Twoland.East).Missing?.Code);
    }

    [Fact]
    public void Everything_that_can_be_asked_has_an_answer_or_a_reason()
    {
        var view = Twoland.ViewOn(Twoland.End);
        var asked =
            from indicator in IndicatorCatalogue.All
            where indicator.Definition.Code.StartsWith("region-", StringComparison.Ordinal)
            from basis in indicator.Definition.Bases
            from subject in indicator.Subjects(view, basis)
            select indicator.Measure(new(subject, view.AsOf, basis), view);

        Assert.True(asked.Count() > 100);
        Assert.All(asked, answer => Assert.True(answer.Value is null != answer.Missing is null));
        Assert.DoesNotContain(asked, answer => answer.Missing?.Code == "missing.detail-unknown");
    }

    static Measurement Measure(
        string indicator,
        string region,
        string? detail = null,
        DateOnly? on = null,
        Visibility clearance = Visibility.Programme
    ) => Ask(indicator, region, detail, Basis.Recorded, Twoland.ViewOn(on ?? Twoland.End, clearance));

    static Measurement Stated(string indicator, string region, DateOnly? on = null) =>
        Ask(indicator, region, null, Basis.Stated, Twoland.ViewOn(on ?? Twoland.End));

    static Measurement Ask(string indicator, string region, string? detail, Basis basis, RecordView view) =>
        IndicatorCatalogue.Find(indicator)!.Measure(new(new(region, detail), view.AsOf, basis), view);
}
