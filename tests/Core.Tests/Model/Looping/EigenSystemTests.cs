using System.Numerics;
using CsCheck;
using Evenground.Model;
using Xunit;

namespace Evenground.Tests.Model.Looping;

/// <summary>Eigenvalues of matrices whose eigenvalues are known, and what must hold of any matrix.</summary>
public class EigenSystemTests
{
    static readonly Gen<RealMatrix> AnyMatrix =
        from size in Gen.Int[1, 24]
        from cells in Gen.Double[-3, 3].Array[size * size]
        select Filled(size, cells);

    [Fact]
    public void The_eigenvalues_of_a_companion_matrix_are_the_roots_of_its_polynomial()
    {
        // (x - 1)(x - 2) … (x - 6)
        double[] coefficients = [720, -1764, 1624, -735, 175, -21];
        var companion = new RealMatrix(6, 6);
        for (var row = 0; row < 6; row++)
        {
            companion[row, 5] = -coefficients[row];
            if (row > 0)
                companion[row, row - 1] = 1;
        }

        var values = EigenSystem.Of(companion).Values;

        for (var root = 1; root <= 6; root++)
            Assert.Equal(root, values[6 - root].Real, 1e-9);
        Assert.All(values, value => Assert.Equal(0, value.Imaginary, 1e-9));
    }

    [Fact]
    public void The_eigenvalues_of_a_circular_shift_are_the_roots_of_one()
    {
        var shift = new RealMatrix(7, 7);
        for (var row = 0; row < 7; row++)
            shift[(row + 1) % 7, row] = 1;

        var values = EigenSystem.Of(shift).Values;

        Assert.All(values, value => Assert.Equal(1, value.Magnitude, 1e-13));
        Assert.Equal(
            Enumerable.Range(0, 7).Select(k => Math.Round(Math.Cos(2 * Math.PI * k / 7), 10)).Order(),
            values.Select(value => Math.Round(value.Real, 10)).Order()
        );
    }

    [Fact]
    public void The_eigenvalues_of_a_row_of_springs_are_those_of_the_textbook()
    {
        const int Size = 30;
        var springs = new RealMatrix(Size, Size);
        for (var row = 0; row < Size; row++)
        {
            springs[row, row] = 2;
            if (row > 0)
                springs[row, row - 1] = springs[row - 1, row] = -1;
        }

        var values = EigenSystem.Of(springs).Values;

        for (var k = 1; k <= Size; k++)
            Assert.Equal(2 - 2 * Math.Cos(Math.PI * k / (Size + 1)), values[Size - k].Real, 1e-12);
    }

    [Fact]
    public void A_matrix_without_distinct_eigenvalues_is_solved_as_well()
    {
        var values = EigenSystem.Of(RealMatrix.Diagonal([2, 2, 2, 0, 0])).Values;

        Assert.Equal([2, 2, 2, 0, 0], values.Select(value => value.Real));
    }

    [Fact]
    public void A_matrix_that_is_not_square_or_not_finite_is_a_bug()
    {
        Assert.Throws<ArgumentException>(() => EigenSystem.Of(new RealMatrix(2, 3)));
        Assert.Throws<ArgumentException>(() => EigenSystem.Of(RealMatrix.Diagonal([1, double.NaN])));
    }

    [Fact]
    public void Whatever_the_matrix_a_vector_is_turned_into_its_multiple() =>
        AnyMatrix.Sample(
            matrix =>
            {
                var system = EigenSystem.Of(matrix);
                for (var mode = 0; mode < matrix.Rows; mode++)
                    Assert.InRange(system.Residual(matrix, mode), 0, 1e-10);
            },
            iter: 300
        );

    [Fact]
    public void Whatever_the_matrix_its_eigenvalues_add_up_to_its_trace_and_come_in_conjugate_pairs() =>
        AnyMatrix.Sample(
            matrix =>
            {
                var values = EigenSystem.Of(matrix).Values;

                var trace = Enumerable.Range(0, matrix.Rows).Sum(place => matrix[place, place]);
                Assert.Equal(trace, values.Sum(value => value.Real), 1e-10);
                Assert.Equal(0, values.Sum(value => value.Imaginary), 1e-12);
                Assert.All(values, value => Assert.Contains(Complex.Conjugate(value), values));
            },
            iter: 200
        );

    [Fact]
    public void Left_vectors_count_each_mode_once_and_no_other()
    {
        var matrix = Filled(9, [.. Enumerable.Range(0, 81).Select(place => Math.Sin(place * place))]);
        var system = EigenSystem.Of(matrix);

        for (var mode = 0; mode < 9; mode++)
        for (var other = 0; other < 9; other++)
        {
            var product = Complex.Zero;
            for (var place = 0; place < 9; place++)
                product += system.Left(mode)[place] * system.Right(other)[place];
            Assert.Equal(mode == other ? 1 : 0, product.Real, 1e-11);
            Assert.Equal(0, product.Imaginary, 1e-11);
        }
    }

    /// <summary>Caswell (2001), ch. 9: ∂λ ÷ ∂aᵢⱼ = wᵢ vⱼ ÷ (w' v), against differences.</summary>
    [Fact]
    public void The_sensitivity_of_an_eigenvalue_is_what_differences_say()
    {
        var matrix = Filled(6, [.. Enumerable.Range(0, 36).Select(place => 1 + Math.Sin(3 * place))]);
        var system = EigenSystem.Of(matrix);
        const double Step = 1e-5;

        for (var row = 0; row < 6; row++)
        for (var column = 0; column < 6; column++)
        {
            var (more, less) = (matrix.Copy(), matrix.Copy());
            more[row, column] += Step;
            less[row, column] -= Step;
            var difference =
                (EigenSystem.Of(more).Values[0] - EigenSystem.Of(less).Values[0]).Real / (2 * Step);
            Assert.Equal(difference, system.Sensitivity(0, row, column).Real, 1e-8);
        }
    }

    [Fact]
    public void A_large_map_gives_the_same_leading_eigenvalues_as_its_table()
    {
        const int Size = 200;
        var matrix = Filled(
            Size,
            [
                .. Enumerable
                    .Range(0, Size * Size)
                    .Select(place =>
                        Math.Sin(place) / Size + (place % (Size + 1) == 0 ? 1.0 / (1 + place / Size) : 0)
                    ),
            ]
        );
        double[] start = [.. Enumerable.Range(0, Size).Select(place => 1.0 / (1 + place))];

        var found = Arnoldi.Leading(Size, matrix.Times, 5, start);

        var values = EigenSystem.Of(matrix).Values;
        for (var mode = 0; mode < 5; mode++)
            Assert.Equal(0, (values[mode] - found[mode].Value).Magnitude, 1e-9);
        Assert.All(found, each => Assert.InRange(each.Residual, 0, 2e-10));
    }

    /// <summary>Forty people in a row, each taking the place of the next, and a slow mode apart from
    /// them.</summary>
    [Fact]
    public void Slow_modes_behind_a_long_chain_are_found_by_applying_the_map_many_times()
    {
        const int Size = 42;
        var chain = new RealMatrix(Size, Size);
        for (var row = 1; row < 40; row++)
            chain[row, row - 1] = 0.99;
        (chain[40, 40], chain[40, 41], chain[41, 40], chain[41, 41]) = (0.9, 0.05, 0.02, 0.8);

        var found = Arnoldi.Leading(Size, chain.Times, 2, [.. Enumerable.Repeat(1.0, Size)], power: 45);

        var values = EigenSystem.ValuesOf(chain);
        Assert.Equal(values[0].Real, found[0].Value.Real, 1e-10);
        Assert.Equal(values[1].Real, found[1].Value.Real, 1e-10);
    }

    [Fact]
    public void A_map_that_leaves_its_space_early_is_found_whole()
    {
        var found = Arnoldi.Leading(4, RealMatrix.Diagonal([5, 3, 2, 1]).Times, 3, [1, 1, 0, 0]);

        Assert.Equal([5, 3], found.Select(each => Math.Round(each.Value.Real, 12)));
    }

    [Fact]
    public void Equations_are_solved_and_a_singular_table_is_not()
    {
        var matrix = Filled(3, [0, 2, 1, 1, 1, 1, 4, 0, 3]);

        var answer = matrix.Solve(matrix.Times(RealMatrix.Diagonal([1, -2, 3])));

        for (var row = 0; row < 3; row++)
        for (var column = 0; column < 3; column++)
            Assert.Equal(row == column ? new[] { 1.0, -2, 3 }[row] : 0, answer![row, column], 1e-14);
        Assert.Null(Filled(2, [1, 2, 2, 4]).Solve(RealMatrix.Identity(2)));
    }

    internal static RealMatrix Filled(int size, double[] cells)
    {
        var matrix = new RealMatrix(size, size);
        for (var row = 0; row < size; row++)
            cells.AsSpan(row * size, size).CopyTo(matrix.Row(row));
        return matrix;
    }
}
