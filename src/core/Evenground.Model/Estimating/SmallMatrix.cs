namespace Evenground.Model;

/// <summary>Symmetric matrices of a few rows. Shape: row by row.</summary>
static class SmallMatrix
{
    /// <summary>Cholesky factor, leaving out rows that those before them determine.</summary>
    /// <param name="matrix">Symmetric.</param>
    /// <param name="least">For each row, up to which a diagonal counts as nothing.</param>
    /// <param name="isKept">Set to whether a row is kept.</param>
    /// <returns>The lower factor; rows and columns left out are 0.</returns>
    public static double[] Factor(ReadOnlySpan<double> matrix, ReadOnlySpan<double> least, bool[] isKept)
    {
        var size = isKept.Length;
        var factor = new double[size * size];
        for (var row = 0; row < size; row++)
        {
            var diagonal = matrix[row * size + row];
            for (var column = 0; column < row; column++)
            {
                if (!isKept[column])
                    continue;
                var sum = matrix[row * size + column];
                for (var before = 0; before < column; before++)
                    sum -= factor[row * size + before] * factor[column * size + before];
                factor[row * size + column] = sum / factor[column * size + column];
                diagonal -= factor[row * size + column] * factor[row * size + column];
            }

            isKept[row] = diagonal > least[row];
            if (isKept[row])
                factor[row * size + row] = Math.Sqrt(diagonal);
            else
                factor.AsSpan(row * size, size).Clear();
        }

        return factor;
    }

    /// <summary>Solves with a factor; 0 for rows left out.</summary>
    public static double[] Solve(double[] factor, ReadOnlySpan<double> right, bool[] isKept)
    {
        var size = isKept.Length;
        var solution = new double[size];
        for (var row = 0; row < size; row++)
        {
            if (!isKept[row])
                continue;
            var sum = right[row];
            for (var column = 0; column < row; column++)
                sum -= factor[row * size + column] * solution[column];
            solution[row] = sum / factor[row * size + row];
        }

        for (var row = size - 1; row >= 0; row--)
        {
            if (!isKept[row])
                continue;
            var sum = solution[row];
            for (var below = row + 1; below < size; below++)
                sum -= factor[below * size + row] * solution[below];
            solution[row] = sum / factor[row * size + row];
        }

        return solution;
    }

    /// <summary>The inverse of the matrix with this factor; 0 in rows and columns left out.</summary>
    public static double[] Inverse(double[] factor, bool[] isKept)
    {
        var size = isKept.Length;
        var inverse = new double[size * size];
        var unit = new double[size];
        for (var column = 0; column < size; column++)
        {
            if (!isKept[column])
                continue;
            unit[column] = 1;
            Solve(factor, unit, isKept).CopyTo(inverse.AsSpan(column * size, size));
            unit[column] = 0;
        }

        return inverse;
    }

    /// <summary>A B A for symmetric A.</summary>
    public static double[] Sandwich(double[] bread, double[] filling, int size) =>
        Times(Times(bread, filling, size), bread, size);

    static double[] Times(double[] left, double[] right, int size)
    {
        var product = new double[size * size];
        for (var row = 0; row < size; row++)
        for (var column = 0; column < size; column++)
        for (var inner = 0; inner < size; inner++)
            product[row * size + column] += left[row * size + inner] * right[inner * size + column];
        return product;
    }
}
