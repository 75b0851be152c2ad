using System.Numerics;

namespace Evenground.Model;

/// <summary>The eigenvalues of a real square matrix with their right and left eigenvectors.</summary>
/// <remarks>
/// Formula: A vₖ = λₖ vₖ and wₖ' A = λₖ wₖ', scaled so that vₖ has length 1, its largest part is real and
/// positive,
/// and wₖ' vₖ = 1 (so wₖ' x is the share of x that lies on mode k).
/// Order: by falling modulus, then falling real part, then falling imaginary part.
/// </remarks>
public sealed class EigenSystem
{
    /// <summary>Right vectors whose left ones are longer than this almost depend on each other. The inverse
    /// of their matrix is then worth nothing, and each left vector is computed by itself: right for an
    /// eigenvalue that stands apart, whatever the others do.</summary>
    const double Dependent = 1e8;

    readonly Complex[] _values;
    readonly Complex[][] _right,
        _left;

    EigenSystem(Complex[] values, Complex[][] right, Complex[][] left) =>
        (_values, _right, _left) = (values, right, left);

    public IReadOnlyList<Complex> Values => _values;

    public ReadOnlySpan<Complex> Right(int mode) => _right[mode];

    public ReadOnlySpan<Complex> Left(int mode) => _left[mode];

    /// <summary>The largest modulus of an eigenvalue; 0 of an empty matrix.</summary>
    public static double SpectralRadius(RealMatrix matrix) =>
        ValuesOf(matrix).Select(value => value.Magnitude).FirstOrDefault();

    /// <summary>The eigenvalues alone, in the same order.</summary>
    public static Complex[] ValuesOf(RealMatrix matrix)
    {
        var values = OnDiagonal(SchurForm.Of(matrix).Form);
        return [.. Order(values).Select(mode => values[mode])];
    }

    public static EigenSystem Of(RealMatrix matrix)
    {
        var schur = SchurForm.Of(matrix);
        var size = matrix.Rows;
        var values = OnDiagonal(schur.Form);
        var triangle = ComplexTriangle.Of(schur.Form, schur.Basis, values);
        var right = Enumerable.Range(0, size).Select(mode => triangle.Vector(mode)).ToArray();
        for (var mode = 0; mode < size; mode++)
            if (values[mode].Imaginary < 0)
                right[mode] = [.. right[mode - 1].Select(Complex.Conjugate)];

        var order = Order(values);
        return new([.. order.Select(mode => values[mode])], [.. order.Select(mode => right[mode])], Left());

        Complex[][] Left()
        {
            var inverse = ComplexTriangle.Inverse([.. order.Select(mode => right[mode])]);
            return inverse.Max(Length) < Dependent
                ? inverse
                : [.. order.Select(mode => triangle.LeftVector(mode, right[mode]))];
        }
    }

    /// <summary>The length of A v - λ v, for v of length 1.</summary>
    public double Residual(RealMatrix matrix, int mode)
    {
        var squares = 0.0;
        for (var row = 0; row < matrix.Rows; row++)
        {
            var difference = -_values[mode] * _right[mode][row];
            for (var column = 0; column < matrix.Columns; column++)
                difference += matrix[row, column] * _right[mode][column];
            squares += difference.Real * difference.Real + difference.Imaginary * difference.Imaginary;
        }

        return Math.Sqrt(squares);
    }

    /// <summary>How much a change of one cell of the matrix moves a simple eigenvalue.</summary>
    /// <remarks>Formula: ∂λ ÷ ∂aᵢⱼ = w̄ᵢ vⱼ ÷ (w' v). Source: Caswell, Matrix Population Models (2001),
    /// ch. 9.</remarks>
    public Complex Sensitivity(int mode, int row, int column) => _left[mode][row] * _right[mode][column];

    /// <summary>The part of a vector that lies on a mode.</summary>
    public Complex Loading(int mode, ReadOnlySpan<double> vector)
    {
        var sum = Complex.Zero;
        for (var place = 0; place < vector.Length; place++)
            sum += _left[mode][place] * vector[place];
        return sum;
    }

    static Complex[] OnDiagonal(RealMatrix form)
    {
        var values = new Complex[form.Rows];
        for (var row = 0; row < values.Length; row++)
        {
            if (row + 1 == values.Length || form[row + 1, row] == 0)
            {
                values[row] = form[row, row];
                continue;
            }

            var half = (form[row, row] - form[row + 1, row + 1]) / 2;
            var square = half * half + form[row, row + 1] * form[row + 1, row];
            var middle = (form[row, row] + form[row + 1, row + 1]) / 2;
            values[row] = new(middle, Math.Sqrt(Math.Abs(square)));
            values[row + 1] = Complex.Conjugate(values[row]);
            row++;
        }

        return values;
    }

    static int[] Order(Complex[] values) =>
        [
            .. Enumerable
                .Range(0, values.Length)
                .OrderByDescending(mode => values[mode].Magnitude)
                .ThenByDescending(mode => values[mode].Real)
                .ThenByDescending(mode => values[mode].Imaginary),
        ];

    static double Length(Complex[] vector)
    {
        var squares = 0.0;
        foreach (var part in vector)
            squares += part.Real * part.Real + part.Imaginary * part.Imaginary;
        return Math.Sqrt(squares);
    }
}
