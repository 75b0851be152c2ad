using System.Numerics;

namespace Evenground.Model;

/// <summary>A linear map that is known only by what it makes of a vector.</summary>
public delegate void LinearMap(ReadOnlySpan<double> from, Span<double> to);

/// <summary>An eigenvalue found without ever writing the matrix down.</summary>
/// <param name="Vector">Of length 1.</param>
/// <param name="Residual">The length of A v - λ v.</param>
public sealed record FoundEigenvalue(Complex Value, Complex[] Vector, double Residual);

/// <summary>The leading eigenvalues of a large map, by Arnoldi's method.</summary>
/// <remarks>
/// An orthonormal basis of b, A b, A² b, … is built, made orthogonal twice; the eigenvalues of the map within
/// that
/// space come close to the outermost of the whole map. The space grows until the wanted ones are found.
/// <para>Maps that move things on in a row, as ageing does, hide their slow modes behind long chains. Applied
/// many times for each step of the search, the map clears them away: Aᵖ has the same eigenvectors.</para>
/// Source: Arnoldi (1951); Saad, Numerical Methods for Large Eigenvalue Problems, ch. 6.
/// </remarks>
public static class Arnoldi
{
    /// <summary>The eigenvalues of greatest modulus, the greatest first.</summary>
    /// <param name="size">The length of a vector.</param>
    /// <param name="count">How many are wanted; pairs of complex ones are never parted, so there may be one
    /// more.</param>
    /// <param name="start">A vector that has a part of every mode; not zero.</param>
    /// <param name="tolerance">The residual, relative to the greatest eigenvalue, that is small
    /// enough.</param>
    /// <param name="most">The largest space to try; what has then not reached the tolerance is given with the
    /// residual
    /// that it has.</param>
    /// <param name="power">p: how often the map is applied for a step of the search.</param>
    public static IReadOnlyList<FoundEigenvalue> Leading(
        int size,
        LinearMap map,
        int count,
        ReadOnlySpan<double> start,
        double tolerance = 1e-10,
        int most = 240,
        int power = 1
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var space = new Space(size, map, power, start, Math.Min(size, most));
        for (var wanted = Math.Min(size, Math.Max(2 * count + 8, 24)); ; wanted = wanted * 3 / 2)
        {
            var isLast = !space.Grow(wanted);
            var found = space.Leading(count);
            if (isLast || found.All(each => each.Residual <= tolerance * found[0].Value.Magnitude))
                return found;
        }
    }

    sealed class Space
    {
        readonly int _size,
            _most,
            _power;
        readonly LinearMap _map;
        readonly List<double[]> _basis = [];
        readonly RealMatrix _inner;
        bool _isWhole;

        public Space(int size, LinearMap map, int power, ReadOnlySpan<double> start, int most)
        {
            (_size, _map, _power, _most) = (size, map, power, most);
            _inner = new RealMatrix(most + 1, most);
            var first = start.ToArray();
            var length = Math.Sqrt(FixedSum.OfSquares(first));
            if (!(length > 0) || !double.IsFinite(length))
                throw new ArgumentException(
                    "The search starts from a vector that is not zero.",
                    nameof(start)
                );
            Scale(first, 1 / length);
            _basis.Add(first);
        }

        int Dimension => _isWhole ? _basis.Count : _basis.Count - 1;

        /// <summary>False when the space can grow no further.</summary>
        public bool Grow(int wanted)
        {
            while (Dimension < Math.Min(wanted, _most) && !_isWhole)
                AddOne();
            return !_isWhole && Dimension < _most;
        }

        public IReadOnlyList<FoundEigenvalue> Leading(int count)
        {
            var inner = new RealMatrix(Dimension, Dimension);
            for (var row = 0; row < Dimension; row++)
                _inner.Row(row)[..Dimension].CopyTo(inner.Row(row));
            var system = EigenSystem.Of(inner);
            var taken = Math.Min(count, Dimension);
            if (taken < Dimension && system.Values[taken - 1].Imaginary > 0)
                taken++;
            return [.. Enumerable.Range(0, taken).Select(mode => Found(system, mode))];
        }

        void AddOne()
        {
            var (column, next) = (_basis.Count - 1, new double[_size]);
            Repeat(_basis[column], next);
            var before = Math.Sqrt(FixedSum.OfSquares(next));
            for (var pass = 0; pass < 2; pass++)
            for (var row = 0; row <= column; row++)
            {
                var part = FixedSum.OfProducts(_basis[row], next);
                _inner[row, column] += part;
                var known = _basis[row];
                for (var place = 0; place < next.Length; place++)
                    next[place] -= part * known[place];
            }

            var length = Math.Sqrt(FixedSum.OfSquares(next));
            if (!(length > before * RealMatrix.UnitRoundoff * _size) || _basis.Count == _size)
            {
                _isWhole = true;
                return;
            }

            _inner[column + 1, column] = length;
            Scale(next, 1 / length);
            _basis.Add(next);
        }

        FoundEigenvalue Found(EigenSystem system, int mode)
        {
            var vector = new Complex[_size];
            var inner = system.Right(mode);
            for (var step = 0; step < Dimension; step++)
            for (var place = 0; place < _size; place++)
                vector[place] += inner[step] * _basis[step][place];
            return Measured(system.Values[mode], vector);
        }

        void Repeat(double[] from, double[] to)
        {
            _map(from, to);
            if (_power == 1)
                return;
            var between = new double[_size];
            for (var time = 1; time < _power; time++)
            {
                to.CopyTo(between, 0);
                _map(between, to);
            }
        }

        /// <summary>Measured by the map itself, not by what the method believes of itself. The eigenvalue of
        /// a map that was applied several times is v* A v, as of Aᵖ only λᵖ is known.</summary>
        FoundEigenvalue Measured(Complex value, Complex[] vector)
        {
            double[] real = [.. vector.Select(part => part.Real)],
                imaginary = [.. vector.Select(part => part.Imaginary)],
                mapped = new double[_size],
                turned = new double[_size];
            _map(real, mapped);
            if (Array.Exists(imaginary, part => part != 0))
                _map(imaginary, turned);
            if (_power > 1)
                value = new(
                    FixedSum.OfProducts(real, mapped) + FixedSum.OfProducts(imaginary, turned),
                    FixedSum.OfProducts(real, turned) - FixedSum.OfProducts(imaginary, mapped)
                );
            var squares = 0.0;
            for (var place = 0; place < _size; place++)
            {
                var difference = new Complex(mapped[place], turned[place]) - value * vector[place];
                squares += difference.Real * difference.Real + difference.Imaginary * difference.Imaginary;
            }

            return new(value, vector, Math.Sqrt(squares));
        }

        static void Scale(double[] vector, double factor)
        {
            foreach (ref var part in vector.AsSpan())
                part *= factor;
        }
    }
}
