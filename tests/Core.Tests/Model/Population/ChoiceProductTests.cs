using CsCheck;
using Evenground.Model;
using Xunit;

namespace Evenground.Tests.Model.Population;

/// <summary>The packed product has the bits of the plain loop that defines it, whatever the shape.</summary>
public class ChoiceProductTests
{
    static readonly Gen<double> Number = Gen.OneOf(
        Gen.Double[-1, 1],
        Gen.Double[0, 1e6],
        Gen.Const(0.0),
        Gen.Const(-double.Epsilon)
    );

    static readonly Gen<(int Rows, int Columns, int Blocks, double[] Numbers)> Products =
        from rows in Gen.Int[1, 27]
        from columns in Gen.Int[1, 27]
        from blocks in Gen.Int[1, 9]
        from numbers in Number.Array[rows * columns + blocks * 8 * Math.Max(rows, columns)]
        select (rows, columns, blocks, numbers);

    [Fact]
    public void A_product_has_the_bits_of_a_plain_loop() =>
        Products.Sample(asked =>
        {
            var (matrix, left) = Factors(asked, asked.Rows);
            var product = new LaneNumbers(asked.Blocks, asked.Columns);
            product.All.Fill(double.NaN);
            new ChoiceProduct(matrix, asked.Rows, asked.Columns).Multiply(left.All, product.All);

            return Bits(product)
                .SequenceEqual(Plain(left, asked.Columns, (k, j) => matrix[k * asked.Columns + j]));
        });

    [Fact]
    public void A_product_with_the_transposed_has_the_bits_of_a_plain_loop() =>
        Products.Sample(asked =>
        {
            var (matrix, left) = Factors(asked, asked.Columns);
            var product = new LaneNumbers(asked.Blocks, asked.Rows);
            product.All.Fill(double.NaN);
            new ChoiceProduct(matrix, asked.Rows, asked.Columns).MultiplyTransposed(left.All, product.All);

            return Bits(product)
                .SequenceEqual(Plain(left, asked.Rows, (k, j) => matrix[j * asked.Columns + k]));
        });

    [Fact]
    public void How_rows_are_cut_into_calls_changes_no_bit()
    {
        var (matrix, left) = Factors((Rows: 250, Columns: 250, Blocks: 7, Chance(250 * 306)), columns: 250);
        var (whole, cut) = (new LaneNumbers(7, 250), new LaneNumbers(7, 250));
        var product = new ChoiceProduct(matrix, 250, 250);

        product.Multiply(left.All, whole.All);
        for (var block = 0; block < 7; block++)
            product.Multiply(left.Of(block), cut.Of(block));

        Assert.Equal(Bits(whole), Bits(cut));
    }

    [Fact]
    public void Rows_come_out_of_lanes_as_they_went_in()
    {
        var numbers = new LaneNumbers(LaneNumbers.BlocksOf(11), columns: 3);
        var found = new double[3];

        numbers.SetRow(10, [1, 2, 3]);
        numbers.CopyRow(10, found);

        Assert.Equal([1, 2, 3], found);
        Assert.Equal(6, FixedSum.Of(numbers.All));
    }

    [Fact]
    public void Half_a_block_of_rows_is_a_bug()
    {
        var product = new ChoiceProduct([1, 2, 3, 4], rows: 2, columns: 2);

        Assert.Throws<ArgumentException>(() => product.Multiply(new double[17], new double[16]));
        Assert.Throws<ArgumentException>(() => product.MultiplyTransposed(new double[16], new double[32]));
        Assert.Throws<ArgumentException>(() => new ChoiceProduct([1, 2, 3], rows: 2, columns: 2));
    }

    internal static double[] Chance(int count)
    {
        var stream = new PhiloxStream(seed: 18);
        return [.. Enumerable.Range(0, count).Select(_ => stream.NextFraction())];
    }

    static (double[] Matrix, LaneNumbers Left) Factors(
        (int Rows, int Columns, int Blocks, double[] Numbers) asked,
        int columns
    )
    {
        var matrix = asked.Numbers[..(asked.Rows * asked.Columns)];
        var left = new LaneNumbers(asked.Blocks, columns);
        asked.Numbers.AsSpan(matrix.Length, left.All.Length).CopyTo(left.All);
        return (matrix, left);
    }

    /// <summary>The definition: terms added to 0 in the order of k, each by one fused operation.</summary>
    static long[] Plain(LaneNumbers left, int columns, Func<int, int, double> matrix)
    {
        var product = new LaneNumbers(left.Blocks, columns);
        var (row, sums) = (new double[left.Columns], new double[columns]);
        for (var number = 0; number < left.Blocks * LaneNumbers.Lanes; number++)
        {
            left.CopyRow(number, row);
            for (var column = 0; column < columns; column++)
            {
                sums[column] = 0;
                for (var k = 0; k < row.Length; k++)
                    sums[column] = Math.FusedMultiplyAdd(row[k], matrix(k, column), sums[column]);
            }

            product.SetRow(number, sums);
        }

        return Bits(product);
    }

    /// <summary>Bits, but for the sign of a zero, which a panel filled up with zeros may turn.</summary>
    static long[] Bits(LaneNumbers numbers) =>
        [.. numbers.All.ToArray().Select(number => BitConverter.DoubleToInt64Bits(number + 0.0))];
}
