using System.Runtime.Intrinsics;

namespace Evenground.Model;

/// <summary>A matrix of choices, laid out once so that persons of many draws and ages can be sent through it
/// quickly: A × B and A × Bᵀ for one right factor B and many left factors A.</summary>
/// <remarks>
/// <para>Formula: product(row, j) = Σ_k left(row, k) B(k, j), or Σ_k left(row, k) B(j, k) for the transposed.
/// The
/// terms are added to 0 in the order of k, each by one fused multiplication and addition. That order is the
/// definition of the result: vectors of 512 bits, of 256 and single numbers, and any way to cut rows into
/// calls, give the same bits.</para>
/// <para>Shape: left factors and products lie as in <see cref="LaneNumbers"/>: eight rows side by side. B is
/// cut into panels of six columns, within a panel row after row; the last one is filled with zeros. Four
/// blocks of rows and one panel fill 24 accumulators, for which a step reads 4 vectors and 6 single numbers.
/// Both products read the same panels, so a matrix that is in the cache for one is there for the
/// other.</para>
/// <para>Never changed after it was made; any number of threads may use it. Nothing is allocated.</para>
/// </remarks>
public sealed class ChoiceProduct
{
    /// <summary>Columns of a panel: with four vectors of rows, 24 of 32 registers hold sums.</summary>
    internal const int PanelColumns = 6;

    internal const int Lanes = LaneNumbers.Lanes;

    readonly LaneNumbers _panels;

    /// <param name="matrix">B, row after row.</param>
    public ChoiceProduct(ReadOnlySpan<double> matrix, int rows, int columns)
    {
        if (rows < 1 || columns < 1 || matrix.Length != rows * columns)
            throw new ArgumentException(
                $"A matrix of {rows} by {columns} has {(long)rows * columns} numbers, not {matrix.Length}."
            );

        (Rows, Columns) = (rows, columns);
        var panels = (columns + PanelColumns - 1) / PanelColumns;
        _panels = new(1, (panels * rows * PanelColumns + Lanes - 1) / Lanes);
        var packed = _panels.All;
        for (var row = 0; row < rows; row++)
        for (var column = 0; column < columns; column++)
        {
            var (panel, place) = int.DivRem(column, PanelColumns);
            packed[(panel * rows + row) * PanelColumns + place] = matrix[row * columns + column];
        }
    }

    /// <summary>Rows of B: columns of the left factor.</summary>
    public int Rows { get; }

    /// <summary>Columns of B: columns of the product.</summary>
    public int Columns { get; }

    /// <summary>left × B.</summary>
    /// <param name="left">Blocks of eight rows with <see cref="Rows"/> columns.</param>
    /// <param name="product">As many blocks with <see cref="Columns"/> columns.</param>
    public void Multiply(ReadOnlySpan<double> left, Span<double> product)
    {
        var blocks = BlocksIn(left.Length, Rows, product.Length, Columns);
        var shape = new PanelShape(Rows, Columns, blocks);
        if (Vector512.IsHardwareAccelerated)
            PanelsBy512.Multiply(_panels.All, shape, left, product);
        else if (Vector256.IsHardwareAccelerated)
            PanelsBy256.Multiply(_panels.All, shape, left, product);
        else
            PanelsOneByOne.Multiply(_panels.All, shape, left, product);
    }

    /// <summary>left × Bᵀ.</summary>
    /// <param name="left">Blocks of eight rows with <see cref="Columns"/> columns.</param>
    /// <param name="product">As many blocks with <see cref="Rows"/> columns.</param>
    public void MultiplyTransposed(ReadOnlySpan<double> left, Span<double> product)
    {
        var blocks = BlocksIn(left.Length, Columns, product.Length, Rows);
        var shape = new PanelShape(Rows, Columns, blocks);
        product.Clear();
        if (Vector512.IsHardwareAccelerated)
            PanelsBy512.MultiplyTransposed(_panels.All, shape, left, product);
        else if (Vector256.IsHardwareAccelerated)
            PanelsBy256.MultiplyTransposed(_panels.All, shape, left, product);
        else
            PanelsOneByOne.MultiplyTransposed(_panels.All, shape, left, product);
    }

    /// <summary>left × B for few rows that lie one after the other, not side by side.</summary>
    /// <param name="left">Row after row, each with <see cref="Rows"/> numbers.</param>
    /// <param name="product">Row after row, each with <see cref="Columns"/> numbers.</param>
    /// <param name="leftLanes">Working memory for at least as many rows, as wide as the left factor.</param>
    /// <param name="productLanes">Working memory for at least as many rows, as wide as the product.</param>
    public void MultiplyRows(
        ReadOnlySpan<double> left,
        Span<double> product,
        LaneNumbers leftLanes,
        LaneNumbers productLanes
    )
    {
        var blocks = LaneNumbers.BlocksOf(leftLanes.SetRows(left));
        Multiply(leftLanes.Of(0, blocks), productLanes.Of(0, blocks));
        productLanes.CopyRows(product);
    }

    /// <summary>left × Bᵀ for few rows that lie one after the other, as in
    /// <see cref="MultiplyRows"/>.</summary>
    public void MultiplyRowsTransposed(
        ReadOnlySpan<double> left,
        Span<double> product,
        LaneNumbers leftLanes,
        LaneNumbers productLanes
    )
    {
        var blocks = LaneNumbers.BlocksOf(leftLanes.SetRows(left));
        MultiplyTransposed(leftLanes.Of(0, blocks), productLanes.Of(0, blocks));
        productLanes.CopyRows(product);
    }

    static int BlocksIn(int leftLength, int leftColumns, int productLength, int productColumns)
    {
        var blocks = leftLength / (leftColumns * Lanes);
        return blocks * leftColumns * Lanes == leftLength && blocks * productColumns * Lanes == productLength
            ? blocks
            : throw new ArgumentException(
                $"Left factor and product hold whole blocks of {Lanes} rows with {leftColumns} and "
                    + $"{productColumns} columns, not {leftLength} and {productLength} numbers."
            );
    }
}

/// <summary>What a kernel is to do: the shape of the packed matrix, and how many blocks of eight rows are
/// multiplied by it.</summary>
readonly record struct PanelShape(int Rows, int Columns, int Blocks)
{
    /// <summary>Numbers of one panel.</summary>
    public int Panel => Rows * ChoiceProduct.PanelColumns;

    /// <summary>How many columns the panel that begins here has, at most six.</summary>
    public int Width(int column) => Math.Min(ChoiceProduct.PanelColumns, Columns - column);
}
