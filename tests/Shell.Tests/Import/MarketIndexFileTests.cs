using System.Text;
using Evenground.Import;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Import;

/// <summary>Files of market indices.</summary>
public class MarketIndexFileTests
{
    const string Good = "M-TR,시장,Market,KRW,total-return,";

    static string Header => string.Join(',', IndexColumns.All.Select(column => column.Name)) + "\n";

    [Fact]
    public async Task Levels_of_several_indices_are_read_and_put_together()
    {
        var ask = (
            await ReadAsync(
                $"{Good}2024-01-31,100,Exchange\nP,가격,Price,USD,price,2024-01-31,5.25,Exchange\n{Good}2024-02-29,101.5,Exchange\n"
            )
        ).Value;

        Assert.Equal(["M-TR", "P"], ask.Indices.Select(index => index.Code));
        Assert.Equal([new(new(2024, 1, 31), 100), new(new(2024, 2, 29), 101.5m)], ask.Indices[0].Levels);
        Assert.Equal(MarketIndexKind.Price, ask.Indices[1].Kind);
    }

    [Theory]
    [InlineData(2, "level", RowFault.NumberMustBePositive, Good + "2024-01-31,0,Exchange\n")]
    [InlineData(2, "kind", RowFault.WordMustBeKnown, "M,시장,Market,KRW,gross,2024-01-31,1,Exchange\n")]
    [InlineData(3, "on", RowFault.RowMustStandOnce, Good + "2024-01-31,1,E\n" + Good + "2024-01-31,2,E\n")]
    [InlineData(3, "code", RowFault.RowsMustAgree, Good + "2024-01-31,1,E\n" + Good + "2024-02-29,2,F\n")]
    public async Task What_does_not_hold_is_named(int line, string column, RowFault fault, string rows)
    {
        Assert.False((await ReadAsync(rows)).Accepted(out _, out var refusal));

        Assert.Contains(
            Assert.IsType<RowsMustHold>(refusal).Errors,
            error => (error.Line, error.Column, error.Fault) == (line, column, fault)
        );
    }

    static Task<Outcome<RecordMarketIndices>> ReadAsync(string rows) =>
        DefinitionFiles.ReadIndicesAsync(
            new MemoryStream(Encoding.UTF8.GetBytes(Header + rows)),
            new("market-indices.csv"),
            TestContext.Current.CancellationToken
        );
}
