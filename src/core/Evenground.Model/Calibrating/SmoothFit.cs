namespace Evenground.Model;

/// <summary>The smoothest numbers that fulfil given sums exactly.</summary>
/// <remarks>
/// Formula: minimise Σ (u[x] - 2 u[x+1] + u[x+2])² subject to C u = b, by the linear equations of Lagrange:
/// the penalised composite link model (Eilers 2007) with an identity link and an infinite weight on the data.
/// One factorisation serves any number of right-hand sides. Gaussian elimination with partial pivoting; the
/// order of operations is fixed, so the result has the same bits everywhere.
/// </remarks>
sealed class SmoothFit
{
    readonly int _unknowns;
    readonly int _sums;
    readonly double[] _factors;
    readonly int[] _pivots;

    /// <param name="sums">C: for each sum the weight of each unknown. Rows must be independent.</param>
    /// <param name="zeroAround">Whether the numbers before the first and after the last are 0.</param>
    public SmoothFit(double[][] sums, int unknowns, bool zeroAround = false)
    {
        (_unknowns, _sums) = (unknowns, sums.Length);
        var size = unknowns + sums.Length;
        _factors = new double[size * size];
        _pivots = new int[size];
        AddRoughness(size, zeroAround);
        for (var sum = 0; sum < sums.Length; sum++)
        for (var unknown = 0; unknown < unknowns; unknown++)
        {
            _factors[unknown * size + unknowns + sum] = sums[sum][unknown];
            _factors[(unknowns + sum) * size + unknown] = sums[sum][unknown];
        }

        LinearSolve.Factor(_factors, _pivots);
    }

    /// <summary>The numbers whose sums are these.</summary>
    public double[] Solve(ReadOnlySpan<double> sums)
    {
        var right = new double[_unknowns + _sums];
        sums.CopyTo(right.AsSpan(_unknowns));
        LinearSolve.Solve(_factors, _pivots, right);
        return right[.._unknowns];
    }

    void AddRoughness(int size, bool zeroAround)
    {
        ReadOnlySpan<double> weights = [1, -2, 1];
        var (first, last) = zeroAround ? (-1, _unknowns - 2) : (0, _unknowns - 3);
        for (var start = first; start <= last; start++)
        for (var left = 0; left < 3; left++)
        for (var right = 0; right < 3; right++)
            if (IsUnknown(start + left) && IsUnknown(start + right))
                _factors[(start + left) * size + start + right] += weights[left] * weights[right];
        for (var unknown = 0; unknown < _unknowns; unknown++)
            _factors[unknown * size + unknown] += 1e-9; // So that a corner without any sum has an answer too.
    }

    bool IsUnknown(int place) => place >= 0 && place < _unknowns;
}

/// <summary>Systems of linear equations of a size that a screen could show.</summary>
static class LinearSolve
{
    /// <summary>Replaces a square matrix by its triangular factors, rows exchanged as the pivots
    /// say.</summary>
    public static void Factor(double[] matrix, int[] pivots)
    {
        var size = pivots.Length;
        for (var column = 0; column < size; column++)
        {
            var pivot = column;
            for (var row = column + 1; row < size; row++)
                if (Math.Abs(matrix[row * size + column]) > Math.Abs(matrix[pivot * size + column]))
                    pivot = row;
            pivots[column] = pivot;
            Exchange(matrix, size, column, pivot);
            var divisor = matrix[column * size + column];
            if (divisor == 0)
                continue;
            for (var row = column + 1; row < size; row++)
                Eliminate(matrix, size, column, row, divisor);
        }
    }

    /// <summary>Solves for a right-hand side, in place. An unknown without an equation is 0.</summary>
    public static void Solve(double[] factors, int[] pivots, Span<double> right)
    {
        var size = pivots.Length;
        for (var row = 0; row < size; row++)
            (right[row], right[pivots[row]]) = (right[pivots[row]], right[row]);
        for (var row = 0; row < size; row++)
        for (var column = 0; column < row; column++)
            right[row] -= factors[row * size + column] * right[column];
        for (var row = size - 1; row >= 0; row--)
        {
            for (var column = row + 1; column < size; column++)
                right[row] -= factors[row * size + column] * right[column];
            right[row] = factors[row * size + row] == 0 ? 0 : right[row] / factors[row * size + row];
        }
    }

    static void Exchange(double[] matrix, int size, int one, int other)
    {
        if (one == other)
            return;
        for (var column = 0; column < size; column++)
            (matrix[one * size + column], matrix[other * size + column]) = (
                matrix[other * size + column],
                matrix[one * size + column]
            );
    }

    static void Eliminate(double[] matrix, int size, int column, int row, double divisor)
    {
        var factor = matrix[row * size + column] /= divisor;
        if (factor == 0)
            return;
        for (var next = column + 1; next < size; next++)
            matrix[row * size + next] -= factor * matrix[column * size + next];
    }
}
