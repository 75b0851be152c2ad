using CsCheck;
using Evenground.Measure;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Measure.Regional;

/// <summary>What holds of regions and their country however companies open, move and close.</summary>
public class MovesTests
{
    const string Scheme = "aa-places";

    static readonly string[] Places = ["north", "south", "west"];

    static readonly DateOnly First = new(2024, 1, 1),
        Last = new(2024, 12, 31);

    [Fact]
    public void New_and_moved_make_up_all_and_the_regions_make_up_the_country() =>
        Journeys.Sample(
            companies =>
            {
                var view = ViewOf(companies, Visibility.Programme);
                foreach (var detail in (string[])["head-office", "site"])
                {
                    foreach (var place in Places.Append("country"))
                        Assert.Equal(
                            Count("region-companies", place, detail, view),
                            Count("region-companies-new", place, detail, view)
                                + Count("region-companies-moved-in", place, detail, view)
                        );
                    Assert.Equal(0, Count("region-companies-moved-in", "country", detail, view));
                    Assert.Equal(0, Count("region-companies-moved-out", "country", detail, view));
                }

                Assert.Equal(
                    Count("region-companies", "country", "head-office", view),
                    Places.Sum(place => Count("region-companies", place, "head-office", view))
                );
            },
            iter: 50
        );

    [Fact]
    public void A_country_has_the_jobs_of_its_regions_and_none_that_moved() =>
        Journeys.Sample(
            companies =>
            {
                var view = ViewOf(companies, Visibility.Programme);
                foreach (var place in Places.Append("country"))
                    Assert.Equal(
                        Count("region-jobs", place, null, view),
                        Count("region-jobs-new", place, null, view)
                            + Count("region-jobs-moved", place, null, view)
                    );
                Assert.Equal(
                    Count("region-jobs", "country", null, view),
                    Places.Sum(place => Count("region-jobs", place, null, view))
                );
                Assert.Equal(0, Count("region-jobs-moved", "country", null, view));
            },
            iter: 50
        );

    [Fact]
    public void What_the_public_sees_is_what_the_programme_sees_or_suppressed_and_never_one_alone() =>
        Journeys.Sample(
            companies =>
            {
                var (own, open) = (
                    ViewOf(companies, Visibility.Programme),
                    ViewOf(companies, Visibility.Public)
                );
                var suppressed = 0;
                foreach (var place in Places)
                {
                    var shown = Measure("region-jobs", place, null, open);
                    suppressed += shown.IsSuppressed ? 1 : 0;
                    if (!shown.IsSuppressed)
                        Assert.Equal(Measure("region-jobs", place, null, own).Value, shown.Value);
                }

                // One region alone would follow from the country's total.
                if (!Measure("region-jobs", "country", null, open).IsSuppressed)
                    Assert.NotEqual(1, suppressed);
            },
            iter: 50
        );

    /// <summary>Companies by what they do with each of two sites, month by month: 0 to 2 puts it there, 3
    /// leaves it as it is.</summary>
    static Gen<int[][]> Journeys => Gen.Int[0, 3].Array[1, 5].Array[1, 8];

    static RecordView ViewOf(int[][] companies, Visibility clearance) =>
        new(PublicRecord.Fold(PublicRecord.Chained(Facts(companies))), new(Last, Last, Clearance: clearance));

    static IEnumerable<Fact> Facts(int[][] companies)
    {
        yield return On(
            First,
            new RegionsAdopted("aa", "1", [.. Places.Prepend("country").Select(RegionOf)], [])
        );
        for (var number = 0; number < companies.Length; number++)
            foreach (var fact in Journey(IdOf<Company>(number + 1), number, companies[number]))
                yield return fact;
    }

    static IEnumerable<Fact> Journey(Id<Company> company, int number, int[] steps)
    {
        yield return On(First, new CompanyRegistered(company, new("기업", "Company"), First, null, []));
        var at = new int?[2];
        for (var step = 0; step < steps.Length; step++)
        {
            var (which, day) = (step % 2, First.AddMonths(step));
            var site = IdOf<CompanySite>(100 + number * 2 + which);
            if (steps[step] == 3 || at[which] == steps[step])
                continue;
            var kind = which == 0 ? SiteKind.HeadOffice : SiteKind.Branch;
            yield return at[which] is { } from
                ? On(day, new CompanySiteMoved(company, site, CodeOf(from), CodeOf(steps[step]), "1"))
                : On(day, new CompanySiteOpened(company, site, kind, CodeOf(steps[step]), "1"));
            at[which] = steps[step];
            yield return On(
                day.AddDays(14),
                new HeadcountReported(company, HeadcountOf.PersonsAt(site), 3 + step, HeadcountSource.Insured)
            );
        }
    }

    static decimal Count(string indicator, string place, string? detail, RecordView view) =>
        Measure(indicator, place, detail, view).Value?.Printed ?? 0;

    static Measurement Measure(string indicator, string place, string? detail, RecordView view) =>
        IndicatorCatalogue.Find(indicator)!.Measure(new(new(place, detail), view.AsOf, Basis.Recorded), view);

    static Region RegionOf(string place) =>
        new(
            place,
            new(Scheme, place),
            new("지역", place),
            new(DateOnly.MinValue),
            place == "country" ? null : "country"
        );

    static RegionCode CodeOf(int place) => new(Scheme, Places[place]);

    static Fact On(DateOnly day, IEvent happened) => new(happened, new(day), day);

    static Id<T> IdOf<T>(int number) => new(new Guid(number, 0, 0, new byte[8]));
}
