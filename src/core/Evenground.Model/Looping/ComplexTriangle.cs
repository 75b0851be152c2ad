using System.Numerics;

namespace Evenground.Model;

/// <summary>The Schur form with its blocks of two rows turned to upper triangular in complex numbers, from
/// which
/// eigenvectors follow by substitution.</summary>
sealed class ComplexTriangle
{
    readonly Complex[][] _form,
        _basis;
    readonly Complex[] _values;
    readonly double _floor;

    ComplexTriangle(Complex[][] form, Complex[][] basis, Complex[] values, double largest) =>
        (_form, _basis, _values, _floor) = (
            form,
            basis,
            values,
            Math.Max(RealMatrix.UnitRoundoff * largest, double.Epsilon / RealMatrix.UnitRoundoff)
        );

    public static ComplexTriangle Of(RealMatrix form, RealMatrix basis, Complex[] values)
    {
        var triangle = new ComplexTriangle(Widened(form), Widened(basis), values, form.LargestCell());
        for (var row = 0; row + 1 < form.Rows; row++)
            if (form[row + 1, row] != 0)
                triangle.Turn(row);
        return triangle;
    }

    /// <summary>The eigenvector of a value, of length 1, its largest part real and positive.</summary>
    public Complex[] Vector(int mode)
    {
        var size = _values.Length;
        var inner = new Complex[mode + 1];
        inner[mode] = 1;
        for (var row = mode - 1; row >= 0; row--)
        {
            var sum = Complex.Zero;
            for (var column = row + 1; column <= mode; column++)
                sum += _form[row][column] * inner[column];
            var gap = _values[mode] - _values[row];
            if (gap.Magnitude < _floor)
                gap = _floor;
            inner[row] = sum / gap;
            if (inner[row].Magnitude > 1e100)
                for (var place = row; place <= mode; place++)
                    inner[place] *= 1e-100;
        }

        var vector = new Complex[size];
        for (var row = 0; row < size; row++)
        for (var column = 0; column <= mode; column++)
            vector[row] += _basis[row][column] * inner[column];
        return Scaled(vector, isReal: _values[mode].Imaginary == 0);
    }

    /// <summary>The left eigenvector w of a value, with w' v = 1 for its right one.</summary>
    public Complex[] LeftVector(int mode, ReadOnlySpan<Complex> right)
    {
        var size = _values.Length;
        var inner = new Complex[size];
        inner[mode] = 1;
        for (var column = mode + 1; column < size; column++)
        {
            var sum = Complex.Zero;
            for (var row = mode; row < column; row++)
                sum += inner[row] * _form[row][column];
            var gap = _values[mode] - _values[column];
            inner[column] = sum / (gap.Magnitude < _floor ? _floor : gap);
        }

        var (vector, product) = (new Complex[size], Complex.Zero);
        for (var row = 0; row < size; row++)
        {
            for (var column = mode; column < size; column++)
                vector[row] += inner[column] * Complex.Conjugate(_basis[row][column]);
            product += vector[row] * right[row];
        }

        for (var row = 0; row < size; row++)
            vector[row] /= product;
        return vector;
    }

    /// <summary>The rows of the inverse of the matrix whose columns are these vectors.</summary>
    /// <remarks>Vectors of a defective matrix depend on each other; a pivot is then held at the floor of
    /// accuracy,
    /// so that the answer is large and not undefined.</remarks>
    public static Complex[][] Inverse(Complex[][] columns)
    {
        var size = columns.Length;
        var work = new Complex[size][];
        for (var row = 0; row < size; row++)
        {
            work[row] = new Complex[2 * size];
            for (var column = 0; column < size; column++)
                work[row][column] = columns[column][row];
            work[row][size + row] = 1;
        }

        for (var step = 0; step < size; step++)
            Eliminate(work, step, size);
        return [.. work.Select(row => row[size..])];
    }

    static void Eliminate(Complex[][] work, int step, int size)
    {
        var best = step;
        for (var row = step + 1; row < size; row++)
            if (work[row][step].Magnitude > work[best][step].Magnitude)
                best = row;
        (work[step], work[best]) = (work[best], work[step]);
        var pivot = work[step][step];
        if (pivot.Magnitude < RealMatrix.UnitRoundoff)
            pivot = RealMatrix.UnitRoundoff;
        for (var column = 0; column < 2 * size; column++)
            work[step][column] /= pivot;
        for (var row = 0; row < size; row++)
        {
            var factor = work[row][step];
            if (row == step || factor == Complex.Zero)
                continue;
            for (var column = step; column < 2 * size; column++)
                work[row][column] -= factor * work[step][column];
        }
    }

    /// <summary>Turns two rows and columns so that the cell below the diagonal is zero.</summary>
    void Turn(int row)
    {
        var reach = _values[row] - _form[row + 1][row + 1];
        var below = _form[row + 1][row];
        var length = Math.Sqrt(
            reach.Real * reach.Real
                + reach.Imaginary * reach.Imaginary
                + below.Real * below.Real
                + below.Imaginary * below.Imaginary
        );
        var (cosine, sine) = (reach / length, below / length);
        for (var column = 0; column < _values.Length; column++)
            (_form[row][column], _form[row + 1][column]) = (
                Complex.Conjugate(cosine) * _form[row][column]
                    + Complex.Conjugate(sine) * _form[row + 1][column],
                cosine * _form[row + 1][column] - sine * _form[row][column]
            );
        foreach (var cells in _form.Concat(_basis))
            (cells[row], cells[row + 1]) = (
                cosine * cells[row] + sine * cells[row + 1],
                Complex.Conjugate(cosine) * cells[row + 1] - Complex.Conjugate(sine) * cells[row]
            );
        _form[row + 1][row] = 0;
    }

    static Complex[] Scaled(Complex[] vector, bool isReal)
    {
        var (best, largest, squares) = (0, 0.0, 0.0);
        for (var place = 0; place < vector.Length; place++)
        {
            var part = vector[place].Magnitude;
            squares += part * part;

            // Parts that are equal but for rounding must not take turns in being the largest.
            if (part > largest * (1 + 1e-9))
                (best, largest) = (place, part);
        }

        var scale = Complex.Conjugate(vector[best]) / (largest * Math.Sqrt(squares));
        for (var place = 0; place < vector.Length; place++)
            vector[place] = isReal ? (vector[place] * scale).Real : vector[place] * scale;
        return vector;
    }

    static Complex[][] Widened(RealMatrix matrix) =>
        [
            .. Enumerable
                .Range(0, matrix.Rows)
                .Select(row => matrix.Row(row).ToArray().Select(value => new Complex(value, 0)).ToArray()),
        ];
}
