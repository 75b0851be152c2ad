namespace Evenground.Model;

/// <summary>A real square matrix as Q T Q', with Q orthogonal and T upper triangular but for blocks of two
/// rows
/// that stand for a pair of complex eigenvalues.</summary>
/// <remarks>
/// Method: reflections to Hessenberg form, then the implicit double-shift QR iteration with exceptional
/// shifts (Francis 1961-62; Golub and Van Loan, Matrix Computations, ch. 7). All arithmetic is real, so a
/// pair of complex eigenvalues is conjugate to the last bit.
/// </remarks>
sealed class SchurForm
{
    const int StepsBeforeAnOddShift = 10,
        MostStepsForOne = 300;

    readonly RealMatrix _form,
        _basis;
    readonly int _size;
    readonly double _norm;

    SchurForm(RealMatrix matrix)
    {
        (_form, _basis, _size) = (matrix.Copy(), RealMatrix.Identity(matrix.Rows), matrix.Rows);
        _norm = matrix.LargestCell();
    }

    /// <summary>T.</summary>
    public RealMatrix Form => _form;

    /// <summary>Q.</summary>
    public RealMatrix Basis => _basis;

    /// <summary>Takes a matrix apart. Throws for one that is not square or not finite.</summary>
    public static SchurForm Of(RealMatrix matrix)
    {
        if (matrix.Rows != matrix.Columns || !matrix.IsFinite)
            throw new ArgumentException(
                $"Eigenvalues are those of a square table of finite numbers, not of {matrix.Rows} by "
                    + $"{matrix.Columns}{(matrix.IsFinite ? "" : " with numbers that are not finite")}.",
                nameof(matrix)
            );
        var schur = new SchurForm(matrix);
        schur.ToHessenberg();
        schur.Iterate();
        return schur;
    }

    void ToHessenberg()
    {
        Span<double> mirror = new double[_size];
        for (var column = 0; column < _size - 2; column++)
        {
            var below = mirror[(column + 1)..];
            for (var row = column + 1; row < _size; row++)
                below[row - column - 1] = _form[row, column];
            if (!MakeMirror(below, out var head))
                continue;
            Reflect(below, first: column + 1, fromColumn: column, toRow: _size - 1);
            _form[column + 1, column] = head;
            for (var row = column + 2; row < _size; row++)
                _form[row, column] = 0;
        }
    }

    void Iterate()
    {
        var (last, steps) = (_size - 1, 0);
        while (last >= 0)
        {
            var first = FirstOfBlock(last);
            if (first >= last - 1)
            {
                if (first == last - 1)
                    Part(first);
                (last, steps) = (first - 1, 0);
                continue;
            }

            if (++steps > MostStepsForOne)
                throw new ArithmeticException(
                    $"No eigenvalue of a table of {_size} rows was found in {MostStepsForOne} steps."
                );
            Step(first, last, isOdd: steps % StepsBeforeAnOddShift == 0);
        }
    }

    /// <summary>Where the block that ends at this row begins: below it everything is zero to working
    /// accuracy.</summary>
    int FirstOfBlock(int last)
    {
        for (var row = last; row > 0; row--)
        {
            var scale = Math.Abs(_form[row - 1, row - 1]) + Math.Abs(_form[row, row]);
            if (scale == 0)
                scale = _norm;
            if (Math.Abs(_form[row, row - 1]) > RealMatrix.UnitRoundoff * scale)
                continue;
            _form[row, row - 1] = 0;
            return row;
        }

        return 0;
    }

    /// <summary>One step with both eigenvalues of the last two rows as shifts.</summary>
    void Step(int first, int last, bool isOdd)
    {
        var (sum, product) = isOdd ? OddShifts(last) : ShiftsOf(last);
        Span<double> bulge = stackalloc double[3];
        var (corner, next) = (_form[first, first], _form[first + 1, first]);
        bulge[0] = corner * (corner - sum) + _form[first, first + 1] * next + product;
        bulge[1] = next * (corner + _form[first + 1, first + 1] - sum);
        bulge[2] = next * _form[first + 2, first + 1];
        for (var row = first; row < last; row++)
        {
            var mirror = bulge[..Math.Min(3, last - row + 1)];
            if (row > first)
                for (var place = 0; place < mirror.Length; place++)
                    mirror[place] = _form[row + place, row - 1];
            if (!MakeMirror(mirror, out var head))
                continue;
            Reflect(mirror, row, Math.Max(first, row - 1), Math.Min(last, row + 3));
            if (row == first)
                continue;
            _form[row, row - 1] = head;
            for (var place = 1; place < mirror.Length; place++)
                _form[row + place, row - 1] = 0;
        }
    }

    (double Sum, double Product) ShiftsOf(int last) =>
        (
            _form[last - 1, last - 1] + _form[last, last],
            _form[last - 1, last - 1] * _form[last, last] - _form[last - 1, last] * _form[last, last - 1]
        );

    /// <summary>Shifts of no meaning, that break a circle in which the others may run.</summary>
    (double Sum, double Product) OddShifts(int last)
    {
        var size = Math.Abs(_form[last, last - 1]) + Math.Abs(_form[last - 1, last - 2]);
        return (1.5 * size, size * size);
    }

    /// <summary>Turns the block of two rows to upper triangular where its eigenvalues are real.</summary>
    void Part(int first)
    {
        var (upper, right) = (_form[first, first], _form[first, first + 1]);
        var (below, lower) = (_form[first + 1, first], _form[first + 1, first + 1]);
        var half = (upper - lower) / 2;
        var square = half * half + right * below;
        if (square < 0)
            return;

        // (reach, below) is the eigenvector whose eigenvalue lies farther from the lower cell: no cancelling.
        var reach = half + (half < 0 ? -1 : 1) * Math.Sqrt(square);
        var length = Math.Sqrt(reach * reach + below * below);
        var (cosine, sine) = length == 0 ? (1.0, 0.0) : (reach / length, below / length);
        for (var column = first; column < _size; column++)
        {
            var (one, two) = (_form[first, column], _form[first + 1, column]);
            _form[first, column] = cosine * one + sine * two;
            _form[first + 1, column] = cosine * two - sine * one;
        }

        for (var row = 0; row < first + 2; row++)
            Turn(_form.Row(row), first, cosine, sine);
        for (var row = 0; row < _size; row++)
            Turn(_basis.Row(row), first, cosine, sine);
        _form[first + 1, first] = 0;
    }

    static void Turn(Span<double> row, int first, double cosine, double sine) =>
        (row[first], row[first + 1]) = (
            cosine * row[first] + sine * row[first + 1],
            cosine * row[first + 1] - sine * row[first]
        );

    /// <summary>Makes of a vector x the u (of length √2) with (I - u u') x = head · e₁.</summary>
    static bool MakeMirror(Span<double> vector, out double head)
    {
        var largest = 0.0;
        foreach (var value in vector)
            largest = Math.Max(largest, Math.Abs(value));
        head = vector[0];
        if (largest == 0)
            return false;

        var rest = 0.0;
        for (var place = 0; place < vector.Length; place++)
        {
            vector[place] /= largest;
            if (place > 0)
                rest += vector[place] * vector[place];
        }

        if (rest == 0)
            return false;
        var length = Math.Sqrt(vector[0] * vector[0] + rest);
        var sign = vector[0] < 0 ? -1 : 1;
        head = -sign * length * largest;
        vector[0] += sign * length;
        var scale = Math.Sqrt((vector[0] * vector[0] + rest) / 2);
        foreach (ref var value in vector)
            value /= scale;
        return true;
    }

    /// <summary>Applies I - u u' from both sides, and to the basis.</summary>
    void Reflect(ReadOnlySpan<double> mirror, int first, int fromColumn, int toRow)
    {
        for (var column = fromColumn; column < _size; column++)
        {
            var sum = 0.0;
            for (var place = 0; place < mirror.Length; place++)
                sum += mirror[place] * _form[first + place, column];
            for (var place = 0; place < mirror.Length; place++)
                _form[first + place, column] -= sum * mirror[place];
        }

        for (var row = 0; row <= toRow; row++)
            ReflectRow(mirror, _form.Row(row).Slice(first, mirror.Length));
        for (var row = 0; row < _size; row++)
            ReflectRow(mirror, _basis.Row(row).Slice(first, mirror.Length));
    }

    static void ReflectRow(ReadOnlySpan<double> mirror, Span<double> row)
    {
        var sum = 0.0;
        for (var place = 0; place < row.Length; place++)
            sum += mirror[place] * row[place];
        for (var place = 0; place < row.Length; place++)
            row[place] -= sum * mirror[place];
    }
}
