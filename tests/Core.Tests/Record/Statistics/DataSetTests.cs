using CsCheck;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Record.OfficialStatistics;

/// <summary>A data set keeps every figure exactly, in bytes that whoever tampers with them cannot pass
/// off.</summary>
public class DataSetTests
{
    static readonly Provenance Source = SomeTable.Released(new(2024, 3, 1));

    [Fact]
    public void What_was_added_in_any_order_is_found_again_after_writing_and_reading() =>
        Cells()
            .Sample(figures =>
            {
                var dataSet = DataSet.Read(SomeTable.Of(Source, figures).Payload).Value;

                return dataSet.Count == figures.Length
                    && figures.All(figure => Find(dataSet, figure)?.Value == figure.Value)
                    && dataSet.Periods.SequenceEqual(dataSet.Periods.Order());
            });

    [Fact]
    public void The_order_of_adding_changes_no_byte() =>
        Cells()
            .Sample(figures =>
                SomeTable
                    .Of(Source, figures)
                    .Payload.Span.SequenceEqual(SomeTable.Of(Source, [.. figures.Reverse()]).Payload.Span)
            );

    [Fact]
    public void The_digest_of_the_content_does_not_depend_on_who_fetched_it_when()
    {
        var first = SomeTable.Of(Source, ("2023", "11", "T", 1m));
        var again = SomeTable.Of(
            Source with
            {
                RetrievedOn = Source.RetrievedOn.AddDays(3),
            },
            ("2023", "11", "T", 1m)
        );
        var other = SomeTable.Of(Source, ("2023", "11", "T", 2m));

        Assert.Equal(first.Content, again.Content);
        Assert.NotEqual(first.Content, other.Content);
    }

    [Fact]
    public void Bytes_that_were_changed_never_throw_and_never_make_more_rows_than_they_bear_out()
    {
        var sound = SomeTable
            .Of(
                Source,
                ("2022", "11", "T", 9_428_372m),
                ("2023", "11", "T", null),
                ("2023", "47", "F", -0.25m)
            )
            .Payload.ToArray();

        Gen.Select(Gen.Int[0, sound.Length - 1], Gen.Byte, Gen.Int[0, sound.Length])
            .Sample(
                (at, octet, length) =>
                {
                    byte[] bytes = [.. sound];
                    bytes[at] = octet;
                    var isAccepted = DataSet.Read(bytes.AsMemory(0, length)).Accepted(out var read, out _);
                    return !isAccepted || read!.Count <= length;
                },
                iter: 20_000
            );
    }

    [Fact]
    public void A_cell_that_stands_twice_is_refused_with_its_place()
    {
        var builder = new DataSetBuilder(SomeTable.Residents);
        foreach (var region in (string[])["11", "47", "11"])
            _ = builder.Add("2023", [region, "T"], 1m).Value;

        Assert.False(builder.Build(Source).Accepted(out _, out var refusal));

        var twice = Assert.IsType<CellMustStandOnce>(refusal);
        Assert.Equal((2, "2023"), (twice.Row, twice.Period));
        Assert.Equal(["11", "T"], twice.Codes);
    }

    [Fact]
    public void What_cannot_be_held_exactly_is_refused()
    {
        var builder = new DataSetBuilder(SomeTable.Residents);

        Assert.False(builder.Build(Source).Accepted(out _, out var empty));
        Assert.IsType<DataSetMustHoldRows>(empty);
        Assert.False(builder.Add("2023-13", ["11", "T"], 1m).Accepted(out _, out var period));
        Assert.IsType<StatisticPeriodMustBeKnown>(period);
        Assert.False(builder.Add("2023", ["11", "T"], decimal.MaxValue).Accepted(out _, out var value));
        Assert.IsType<StatisticMustFit>(value);
        Assert.False(DataSet.Read("EVGDSET1"u8.ToArray()).Accepted(out _, out var cut));
        Assert.IsType<DataSetMustBeWhole>(cut);
    }

    static Gen<(string Period, string Region, string Sex, decimal? Value)[]> Cells() =>
        Gen.Select(
                One("2021", "2022", "2023", "2024-06"),
                One("11", "26", "47"),
                One("T", "M", "F"),
                Gen.Int[-1, 1_000_000].Select(value => value < 0 ? (decimal?)null : value / 1_000m)
            )
            .Select(cell => (cell.Item1, cell.Item2, cell.Item3, cell.Item4))
            .Array[1, 30]
            .Select(cells => cells.DistinctBy(cell => (cell.Item1, cell.Item2, cell.Item3)).ToArray());

    static Gen<string> One(params string[] texts) =>
        Gen.Int[0, texts.Length - 1].Select(place => texts[place]);

    static ObservedValue? Find(
        DataSet dataSet,
        (string Period, string Region, string Sex, decimal? Value) figure
    ) =>
        dataSet.Find(
            dataSet.PeriodNumber(StatisticPeriod.Parse(figure.Period)!.Value),
            [dataSet.CodeNumber(0, figure.Region), dataSet.CodeNumber(1, figure.Sex)]
        )
            is >= 0
                and var row
            ? dataSet[row]
            : null;
}
