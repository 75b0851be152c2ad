using System.Text;
using Evenground.Import;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Import;

/// <summary>The files in which a programme defines its words.</summary>
public class DefinitionFilesTests
{
    static string HeaderOf(IEnumerable<SheetColumn> columns) =>
        string.Join(',', columns.Select(column => column.Name)) + "\n";

    [Fact]
    public async Task Metrics_are_read_with_all_that_they_refer_to()
    {
        var file =
            HeaderOf(MetricColumns.All)
            + "site.ever,cumulative,누적 입주기업,companies ever resident,true,hub.residents,,,,\n*_target,plan,* 목표,* (target),,,,*,,\n";

        var ask = (
            await DefinitionFiles.ReadMetricsAsync(
                Bytes(file),
                new("metrics.csv"),
                TestContext.Current.CancellationToken
            )
        ).Value;

        Assert.Equal(
            [
                new(
                    "site.ever",
                    MetricKind.Cumulative,
                    new("누적 입주기업", "companies ever resident"),
                    IsAdditive: true,
                    CumulativeOf: "hub.residents"
                ),
                new("*_target", MetricKind.Plan, new("* 목표", "* (target)"), Actual: "*"),
            ],
            ask.Metrics
        );
    }

    [Fact]
    public async Task Scopes_are_read_with_their_whole_and_their_region()
    {
        var file =
            HeaderOf(ScopeColumns.All)
            + "Hub,허브,Hub,,TRUE,,\nHub Pohang,허브 포항,Hub Pohang,Hub,,iso3166-2:KR-47,\nHub (all),전체,All,,,,Hub\n";

        var ask = (
            await DefinitionFiles.ReadScopesAsync(
                Bytes(file),
                new("scopes.csv"),
                TestContext.Current.CancellationToken
            )
        ).Value;

        Assert.Equal(
            [
                new("Hub", new("허브", "Hub"), IsWholeComplete: true),
                new("Hub Pohang", new("허브 포항", "Hub Pohang"), "Hub", Region: new("iso3166-2", "KR-47")),
                new("Hub (all)", new("전체", "All"), ReadingOf: "Hub"),
            ],
            ask.Scopes
        );
    }

    [Fact]
    public async Task Rates_are_read_with_their_source()
    {
        var file = HeaderOf(RateColumns.All) + "USD,KRW,2023-11-15,1300.8,A bank\n";

        var ask = (
            await DefinitionFiles.ReadRatesAsync(
                Bytes(file),
                new("rates.csv"),
                TestContext.Current.CancellationToken
            )
        ).Value;

        Assert.Equal(
            new ExchangeRateNoted(Currency.Dollar, Currency.Won, new(2023, 11, 15), 1_300.8m, "A bank"),
            Assert.Single(ask.Rates)
        );
    }

    [Theory]
    [InlineData("kind", "a,total,x,y,,,,,,\n")]
    [InlineData("is_additive", "a,stock,x,y,maybe,,,,,\n")]
    [InlineData("name_ko", "a,stock,,y,,,,,,\n")]
    [InlineData("code", "a,stock,x,y,,,,,,\na,flow,x,y,,,,,,\n")]
    public async Task A_fault_in_a_definition_is_found_at_its_column(string column, string rows)
    {
        var file = Bytes(HeaderOf(MetricColumns.All) + rows);

        (
            await DefinitionFiles.ReadMetricsAsync(
                file,
                new("metrics.csv"),
                TestContext.Current.CancellationToken
            )
        ).Accepted(out _, out var refusal);

        Assert.Equal(column, Assert.Single(Assert.IsType<RowsMustHold>(refusal).Errors).Column);
    }

    [Fact]
    public async Task The_metrics_of_the_example_read_and_hold_together()
    {
        await using var file = File.OpenRead(Sheets.ExampleFile("metrics.csv"));

        var ask = (
            await DefinitionFiles.ReadMetricsAsync(
                file,
                new("metrics.csv"),
                TestContext.Current.CancellationToken
            )
        ).Value;

        Assert.Equal(ask.Metrics.Count, DefinitionRules.Decide(ask, History.Empty).Value.Facts.Count);
    }

    [Fact]
    public async Task The_scopes_of_the_example_read_and_hold_together()
    {
        await using var file = File.OpenRead(Sheets.ExampleFile("scopes.csv"));

        var ask = (
            await DefinitionFiles.ReadScopesAsync(
                file,
                new("scopes.csv"),
                TestContext.Current.CancellationToken
            )
        ).Value;

        Assert.Equal(ask.Scopes.Count, DefinitionRules.Decide(ask, History.Empty).Value.Facts.Count);
    }

    static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
