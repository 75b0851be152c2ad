namespace Evenground.Model;

/// <summary>The products of <see cref="ChoiceProduct"/> where a processor has no wide vectors.</summary>
static class PanelsOneByOne
{
    const int Lanes = ChoiceProduct.Lanes,
        PanelColumns = ChoiceProduct.PanelColumns;

    public static void Multiply(
        ReadOnlySpan<double> panels,
        PanelShape shape,
        ReadOnlySpan<double> left,
        Span<double> product
    )
    {
        for (var block = 0; block < shape.Blocks; block++)
        for (var column = 0; column < shape.Columns; column++)
        {
            var numbers = panels[At(shape, row: 0, column)..];
            var persons = left.Slice(block * shape.Rows * Lanes, shape.Rows * Lanes);
            var sums = product.Slice((block * shape.Columns + column) * Lanes, Lanes);
            sums.Clear();
            for (var row = 0; row < shape.Rows; row++)
            for (var lane = 0; lane < Lanes; lane++)
                sums[lane] = Math.FusedMultiplyAdd(
                    numbers[row * PanelColumns],
                    persons[row * Lanes + lane],
                    sums[lane]
                );
        }
    }

    public static void MultiplyTransposed(
        ReadOnlySpan<double> panels,
        PanelShape shape,
        ReadOnlySpan<double> left,
        Span<double> product
    )
    {
        for (var block = 0; block < shape.Blocks; block++)
        for (var row = 0; row < shape.Rows; row++)
        {
            var persons = left.Slice(block * shape.Columns * Lanes, shape.Columns * Lanes);
            var sums = product.Slice((block * shape.Rows + row) * Lanes, Lanes);
            for (var column = 0; column < shape.Columns; column++)
            for (var lane = 0; lane < Lanes; lane++)
                sums[lane] = Math.FusedMultiplyAdd(
                    panels[At(shape, row, column)],
                    persons[column * Lanes + lane],
                    sums[lane]
                );
            // A panel filled up with zeros makes a zero of either sign positive, as it does in the vectors.
            for (var lane = 0; lane < Lanes && shape.Columns % PanelColumns != 0; lane++)
                sums[lane] = Math.FusedMultiplyAdd(0, 0, sums[lane]);
        }
    }

    static int At(PanelShape shape, int row, int column) =>
        column / PanelColumns * shape.Panel + row * PanelColumns + column % PanelColumns;
}
