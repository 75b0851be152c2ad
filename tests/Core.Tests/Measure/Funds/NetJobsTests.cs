using Evenground.Measure;
using Evenground.Record;
using Evenground.Tests.Record;
using Xunit;

namespace Evenground.Tests.Measure.Funds;

/// <summary>Gross jobs and net ones: every factor told, and moved jobs no gain to the country.</summary>
public class NetJobsTests
{
    static readonly DateOnly Day = new(2026, 1, 1);

    [Fact]
    public void Factors_take_from_gross_jobs_what_would_have_come_or_was_lost_elsewhere()
    {
        var jobs = NetJobs.Of(Rules(("additionality", 0.5m, 0.2m, 0.8m), ("displacement", 0.25m, 0, 0.5m)), Day);

        // 100 × 0.5 × (1 − 0.25); at worst 100 × 0.2 × 0.5, at best 100 × 0.8.
        Assert.Equal(new(37.5m, 10, 80), jobs.InRegion(60, 40));
        Assert.Equal(22.5m, jobs.InCountry(60).Net);
    }

    [Fact]
    public void A_factor_without_a_source_is_taken_as_nothing_and_says_so()
    {
        var jobs = NetJobs.Of(Rulebook.Empty, Day);

        Assert.Equal(new(100, 100, 100), jobs.InRegion(60, 40));
        Assert.Equal(
            ["leakage", "displacement", "substitution"],
            jobs.Factors.Where(factor => factor.IsAssumedZero).Select(factor => factor.Code)
        );
    }

    static Rulebook Rules(params (string Code, decimal Value, decimal Low, decimal High)[] rows) =>
        new(
            new(
                "kr",
                "1",
                [],
                [],
                [],
                [
                    .. rows.Select(row => new DatedParameter(
                        row.Code,
                        row.Value,
                        row.Low,
                        row.Value,
                        row.High,
                        ParameterSpread.Uniform,
                        Desk.Named("share"),
                        new(new(2020, 1, 1)),
                        Desk.Named("example")
                    )),
                ]
            )
        );
}
