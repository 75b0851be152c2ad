using System.Globalization;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Record.Statements;

/// <summary>How printed figures are read as intervals.</summary>
public class ReadingTests
{
    [Theory]
    [InlineData(Relation.Equals, "KRW", "1700000000000", "100000000000", "[1650000000000, 1750000000000)")]
    [InlineData(Relation.Equals, "companies", "113", "1", "[113, 113]")]
    [InlineData(Relation.Equals, "ratio", "0.553", "0.001", "[0.5525, 0.5535)")]
    [InlineData(Relation.About, "people", "540", "10", "[513, 567]")]
    [InlineData(Relation.About, "companies", "90", "10", "[80, 100]")]
    [InlineData(Relation.AtLeast, "KRW", "2700000000000", "100000000000", "[2700000000000, ∞]")]
    [InlineData(Relation.MoreThan, "companies", "160", "10", "[161, ∞]")]
    [InlineData(Relation.MoreThan, "KRW", "5", "1", "(5, ∞]")]
    [InlineData(Relation.AtMost, "companies", "7", "1", "[-∞, 7]")]
    [InlineData(Relation.LessThan, "companies", "7", "1", "[-∞, 6]")]
    [InlineData(Relation.LessThan, "KRW", "7", "1", "[-∞, 7)")]
    [InlineData(Relation.Target, "KRW", "2000000000000", "1000000000000", "[2000000000000, 2000000000000]")]
    public void A_figure_is_read_as_all_values_that_its_wording_allows(
        Relation relation,
        string unit,
        string value,
        string roundedTo,
        string expected
    )
    {
        var figure = new Figure(Number(value), Number(roundedTo), value, "");

        var reading = Reading.Of(relation, Unit.Parse(unit)!.Value, figure);

        Assert.Equal(expected, reading.Interval.ToString());
        Assert.False(reading.IsPrecisionInferred);
    }

    [Theory]
    [InlineData("KRW", "1,700,000,000,000", "100000000000")]
    [InlineData("KRW", "1594300000000", "100000000")]
    [InlineData("KRW", "0", "1")]
    [InlineData("ratio", "0.540", "0.001")]
    [InlineData("companies", "100", "1")]
    public void A_missing_precision_is_read_off_the_text_as_printed(
        string unit,
        string printed,
        string precision
    )
    {
        var value = Number(printed.Replace(",", "", StringComparison.Ordinal));

        var reading = Reading.Of(
            Relation.Equals,
            Unit.Parse(unit)!.Value,
            new Figure(value, null, printed, "")
        );

        Assert.Equal(Number(precision), reading.Precision);
        Assert.True(reading.IsPrecisionInferred);
    }

    static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
