using CsCheck;
using Evenground.Model;
using Xunit;

namespace Evenground.Tests.Model.Population;

/// <summary>Sweeps solve the system of the movement form, forwards and backwards.</summary>
public class RegionSweepsTests
{
    /// <summary>Sweeps stop at 10⁻¹² of the terms; what an equation misses may be more by the diagonal and
    /// the pull, at most 1.5 here.</summary>
    const double Close = 1.5e-12;

    static readonly Gen<System> Systems =
        from regions in Gen.Int[1, 30]
        from rows in Gen.Int[1, 19]
        from most in Gen.Double[0.01, 0.4]
        from chance in Gen.Double[0, 1].Array[regions * (regions + 5 * rows)]
        select new System(regions, rows, most, chance);

    [Fact]
    public void The_solution_fulfils_every_equation() =>
        Systems.Sample(asked =>
        {
            var sweeps = asked.Laid();
            sweeps.Solve(asked.Product, asked.Rows);

            return asked.LargestMiss(sweeps, isTransposed: false) < Close;
        });

    [Fact]
    public void The_transposed_solution_fulfils_every_equation() =>
        Systems.Sample(asked =>
        {
            var sweeps = asked.Laid();
            sweeps.SolveTransposed(asked.Product, asked.Rows);

            return asked.LargestMiss(sweeps, isTransposed: true) < Close;
        });

    [Fact]
    public void A_good_guess_saves_sweeps_and_gives_the_same_solution()
    {
        var asked = new System(60, 5, 0.1, ChoiceProductTests.Chance(60 * 85));
        var (plain, guessed) = (asked.Laid(), asked.Laid());
        var (solution, again) = (new double[60], new double[60]);
        var usual = plain.Solve(asked.Product, rows: 5);
        for (var row = 0; row < 5; row++)
        {
            plain.CopySolution(row, solution);
            asked.Lay(guessed, row, guess: solution);
        }

        Assert.InRange(usual, 4, 14);
        Assert.Equal(1, guessed.Solve(asked.Product, rows: 5));
        plain.CopySolution(4, solution);
        guessed.CopySolution(4, again);
        Assert.All(solution.Zip(again), pair => Assert.Equal(pair.First, pair.Second, 1e-12 * pair.First));
    }

    [Fact]
    public void What_an_earlier_call_left_behind_changes_no_bit()
    {
        var asked = new System(20, 3, 0.2, ChoiceProductTests.Chance(20 * 35));
        var many = new System(20, 8, 0.2, ChoiceProductTests.Chance(20 * 60));
        var (fresh, used) = (asked.Laid(mostRows: 8), many.Laid());
        var (solution, again) = (new double[20], new double[20]);
        used.Solve(many.Product, rows: 8);
        for (var row = 0; row < 3; row++)
            asked.Lay(used, row);

        Assert.Equal(fresh.Solve(asked.Product, rows: 3), used.Solve(asked.Product, rows: 3));
        fresh.CopySolution(2, solution);
        used.CopySolution(2, again);
        Assert.Equal(solution, again);
    }

    [Fact]
    public void Sweeps_that_cannot_settle_are_a_bug()
    {
        var sweeps = new RegionSweeps(mostRows: 1, regions: 2);
        sweeps.Set(0, right: [1, 1], diagonal: [1, 1], leaving: [2, 2], pull: [1, 1]);

        Assert.Throws<InvalidOperationException>(() =>
            sweeps.Solve(new ChoiceProduct([0, 1, 1, 0], rows: 2, columns: 2), rows: 1)
        );
    }

    /// <summary>A system such as moves and deaths make it.</summary>
    sealed record System(int Regions, int Rows, double MostLeaving, double[] Chance)
    {
        public double[] Choice { get; } = Chosen(Regions, Chance);

        public ChoiceProduct Product => new(Choice, Regions, Regions);

        public RegionSweeps Laid(int mostRows = 0)
        {
            var sweeps = new RegionSweeps(Math.Max(Rows, mostRows), Regions);
            for (var row = 0; row < Rows; row++)
                Lay(sweeps, row);
            return sweeps;
        }

        public void Lay(RegionSweeps sweeps, int row, double[]? guess = null) =>
            sweeps.Set(row, Right(row), Diagonal(row), Leaving(row), Pull(row), guess);

        /// <summary>By how much an equation is missed, as a share of its terms.</summary>
        public double LargestMiss(RegionSweeps sweeps, bool isTransposed)
        {
            var (z, largest) = (new double[Regions], 0.0);
            for (var row = 0; row < Rows; row++)
            {
                sweeps.CopySolution(row, z);
                var (leaving, pull) = (Leaving(row), Pull(row));
                for (var i = 0; i < Regions; i++)
                {
                    var arrive = Enumerable
                        .Range(0, Regions)
                        .Sum(k =>
                            isTransposed
                                ? leaving[i] * Choice[i * Regions + k] * pull[k] * z[k]
                                : pull[i] * Choice[k * Regions + i] * leaving[k] * z[k]
                        );
                    var terms = Math.Abs(Right(row)[i]) + arrive;
                    var miss = Math.Abs(Diagonal(row)[i] * z[i] - Right(row)[i] - arrive);
                    largest = Math.Max(largest, terms == 0 ? miss : miss / terms);
                }
            }

            return largest;
        }

        double Of(int row, int kind, int region) => Chance[Regions * (Regions + row * 5 + kind) + region];

        double[] Each(Func<int, double> value) => [.. Enumerable.Range(0, Regions).Select(value)];

        double[] Right(int row) => Each(region => 1e5 * Of(row, 0, region));

        double[] Leaving(int row) => Each(region => MostLeaving * Of(row, 1, region) / 2);

        double[] Pull(int row) => Each(region => 0.9 + 0.2 * Of(row, 2, region));

        double[] Diagonal(int row) =>
            Each(region => 1 + MostLeaving * Of(row, 1, region) / 2 + Of(row, 3, region) / 9);

        static double[] Chosen(int regions, double[] chance)
        {
            var choice = new double[regions * regions];
            for (var from = 0; from < regions; from++)
            {
                var row = chance.AsSpan(from * regions, regions);
                for (var to = 0; to < regions; to++)
                    choice[from * regions + to] = from == to ? 0 : row[to] + 0.01;
                var sum = FixedSum.Of(choice.AsSpan(from * regions, regions));
                for (var to = 0; to < regions && sum > 0; to++)
                    choice[from * regions + to] /= sum;
            }

            return choice;
        }
    }
}
