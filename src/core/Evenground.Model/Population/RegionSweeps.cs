using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Evenground.Model;

/// <summary>Where persons are after half a year of moves and deaths, for many regions: the system of the
/// movement form, solved without an inverse.</summary>
/// <remarks>
/// <para>Formula, for every row (a group of one sex and age; all rows share a profile of choices):
/// diagonal_i z_i = right_i + pull_i Σ_k leaving_k z_k choice_ki. With rates m_ki = l_k F_k choice_ki W_i
/// that is (1 + ½ M_ii) z_i = b_i + ½ Σ_k m_ki z_k for leaving = ½ l F and pull = W. The transposed system,
/// for sweeps backwards, is diagonal_i z_i = right_i + leaving_i Σ_k choice_ik pull_k z_k.</para>
/// <para>Method: Jacobi sweeps with the exact diagonal, each of them one <see cref="ChoiceProduct"/> of all
/// rows. A column of the system is strictly dominated by its diagonal, as nobody arrives who has not left; so
/// sweeps
/// contract, by about half the rate of leaving.</para>
/// <para>Rule to stop: no number changed by more than 10⁻¹² of the terms that make it and 2·10⁻¹⁶ of its
/// row's largest. Rows do not see each other but in that rule, and which rows are solved together is the
/// caller's to fix; so threads change no bit.</para>
/// <para>One object for each thread; nothing is allocated after it was made.</para>
/// </remarks>
public sealed class RegionSweeps
{
    const double Tolerance = 1e-12,
        RoundingOfLargest = 2e-16;

    const int MostSweeps = 400;

    readonly int _regions;
    readonly LaneNumbers _right,
        _perDiagonal,
        _leaving,
        _pull,
        _solution,
        _sent,
        _received;

    /// <param name="mostRows">The most rows of one profile.</param>
    public RegionSweeps(int mostRows, int regions)
    {
        var blocks = LaneNumbers.BlocksOf(mostRows);
        _regions = regions;
        _right = new(blocks, regions);
        _perDiagonal = new(blocks, regions);
        _leaving = new(blocks, regions);
        _pull = new(blocks, regions);
        _solution = new(blocks, regions);
        _sent = new(blocks, regions);
        _received = new(blocks, regions);
    }

    /// <summary>One row of the system, region by region.</summary>
    /// <param name="right">b.</param>
    /// <param name="diagonal">1 + ½ M_ii, above 0.</param>
    /// <param name="leaving">½ l F.</param>
    /// <param name="pull">W.</param>
    /// <param name="guess">A solution that is nearly right, such as (b + arrivals at the start of the year) ÷
    /// diagonal; empty for b ÷ diagonal.</param>
    public void Set(
        int row,
        ReadOnlySpan<double> right,
        ReadOnlySpan<double> diagonal,
        ReadOnlySpan<double> leaving,
        ReadOnlySpan<double> pull,
        ReadOnlySpan<double> guess = default
    )
    {
        _right.SetRow(row, right);
        _leaving.SetRow(row, leaving);
        _pull.SetRow(row, pull);
        var first = row / LaneNumbers.Lanes * _regions * LaneNumbers.Lanes + row % LaneNumbers.Lanes;
        var perDiagonal = _perDiagonal.All;
        var solution = _solution.All;
        for (var region = 0; region < _regions; region++)
        {
            var place = first + region * LaneNumbers.Lanes;
            perDiagonal[place] = 1 / diagonal[region];
            solution[place] = guess.IsEmpty ? right[region] * perDiagonal[place] : guess[region];
        }
    }

    /// <summary>z of a row, after <see cref="Solve"/> or <see cref="SolveTransposed"/>.</summary>
    public void CopySolution(int row, Span<double> solution) => _solution.CopyRow(row, solution);

    /// <summary>Solves rows 0 up to one less than their number.</summary>
    /// <returns>How many sweeps it took.</returns>
    public int Solve(ChoiceProduct choice, int rows) => Sweep(choice, rows, isTransposed: false);

    /// <summary>Solves the transposed system of these rows.</summary>
    /// <returns>How many sweeps it took.</returns>
    public int SolveTransposed(ChoiceProduct choice, int rows) => Sweep(choice, rows, isTransposed: true);

    int Sweep(ChoiceProduct choice, int rows, bool isTransposed)
    {
        var blocks = LaneNumbers.BlocksOf(rows);
        Empty(rows, blocks);
        var (before, after) = isTransposed ? (_pull, _leaving) : (_leaving, _pull);
        for (var sweep = 1; sweep <= MostSweeps; sweep++)
        {
            Send(before, blocks);
            if (isTransposed)
                choice.MultiplyTransposed(_sent.Of(0, blocks), _received.Of(0, blocks));
            else
                choice.Multiply(_sent.Of(0, blocks), _received.Of(0, blocks));
            var isSettled = true;
            for (var block = 0; block < blocks; block++)
                isSettled &= Replace(after, block);
            if (isSettled)
                return sweep;
        }

        throw new InvalidOperationException(
            $"Sweeps did not settle within {MostSweeps}: more persons leave than a yearly step can hold."
        );
    }

    /// <summary>Lanes that hold no row of this call hold nobody, whatever an earlier call left
    /// there.</summary>
    void Empty(int rows, int blocks)
    {
        for (var lane = rows; lane < blocks * LaneNumbers.Lanes; lane++)
        {
            var first = lane / LaneNumbers.Lanes * _regions * LaneNumbers.Lanes + lane % LaneNumbers.Lanes;
            foreach (var numbers in (ReadOnlySpan<LaneNumbers>)[_right, _leaving, _pull, _solution])
                for (var region = 0; region < _regions; region++)
                    numbers.All[first + region * LaneNumbers.Lanes] = 0;
        }
    }

    void Send(LaneNumbers factors, int blocks)
    {
        var factor = AsVectors(factors.Of(0, blocks));
        var solution = AsVectors(_solution.Of(0, blocks));
        var sent = AsVectors(_sent.Of(0, blocks));
        for (var place = 0; place < sent.Length; place++)
            sent[place] = factor[place] * solution[place];
    }

    /// <summary>The next solution of a block, and whether it is the last.</summary>
    bool Replace(LaneNumbers factors, int block)
    {
        var right = AsVectors(_right.Of(block));
        var factor = AsVectors(factors.Of(block));
        var perDiagonal = AsVectors(_perDiagonal.Of(block));
        var received = AsVectors(_received.Of(block));
        var solution = AsVectors(_solution.Of(block));
        var largest = Vector512<double>.Zero;
        foreach (var value in solution)
            largest = Vector512.ConditionalSelect(
                Vector512.GreaterThan(Vector512.Abs(value), largest),
                Vector512.Abs(value),
                largest
            );

        var rounding = largest * RoundingOfLargest;
        var moved = Vector512<long>.Zero;
        for (var region = 0; region < solution.Length; region++)
        {
            var arrives = factor[region] * received[region];
            var next = (right[region] + arrives) * perDiagonal[region];
            var terms = (Vector512.Abs(right[region]) + Vector512.Abs(arrives)) * perDiagonal[region];
            moved |= Vector512
                .GreaterThan(Vector512.Abs(next - solution[region]), terms * Tolerance + rounding)
                .AsInt64();
            solution[region] = next;
        }

        return moved == Vector512<long>.Zero;
    }

    static Span<Vector512<double>> AsVectors(Span<double> numbers) =>
        MemoryMarshal.Cast<double, Vector512<double>>(numbers);
}
