namespace Evenground.Web;

/// <summary>The colours that stand for values: our own, made as ColorBrewer's are, from light to dark in even
/// steps.</summary>
/// <remarks>
/// Lightness alone carries the order, so that it is kept without colour sight, in grey print and on any
/// screen: the colours are the same in the light, in the dark and on paper. How far they lie apart, as people
/// with and without colour sight see them, is kept by tests.
/// </remarks>
public static class Palette
{
    /// <summary>What is written on a light and on a dark colour.</summary>
    public const string DarkInk = "#0c1211",
        LightInk = "#ffffff";

    /// <summary>From little to much: the accent's green, paler and deeper.</summary>
    public static IReadOnlyList<string> Sequential { get; } =
    ["#e4f1ed", "#b9dcd3", "#8cc7ba", "#60ab9c", "#318f81", "#1b6a5e", "#0a4a42"];

    /// <summary>From below to above a middle: brown, pale, green.</summary>
    public static IReadOnlyList<string> Diverging { get; } =
    ["#6b3e05", "#b0782a", "#e3c48f", "#f3f2ee", "#a9d5ca", "#4a9a8d", "#0a5248"];

    /// <summary>So many colours of the sequence, as far apart as may be.</summary>
    public static IReadOnlyList<string> SequentialOf(int classes)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(classes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(classes, Sequential.Count);
        return classes switch
        {
            1 => [Sequential[2]],
            2 => [Sequential[1], Sequential[4]],
            3 => [Sequential[0], Sequential[2], Sequential[5]],
            4 => [Sequential[0], Sequential[2], Sequential[4], Sequential[6]],
            5 => [Sequential[0], Sequential[2], Sequential[3], Sequential[5], Sequential[6]],
            6 => [.. Sequential.Take(3), .. Sequential.Skip(4)],
            _ => Sequential,
        };
    }

    /// <summary>So many colours on each side of the middle, the outermost first below and last
    /// above.</summary>
    /// <param name="perSide">1 to 3.</param>
    public static IReadOnlyList<string> DivergingOf(int perSide)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(perSide);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(perSide, Diverging.Count / 2);
        return perSide switch
        {
            1 => [Diverging[1], Diverging[5]],
            2 => [Diverging[1], Diverging[2], Diverging[4], Diverging[5]],
            _ => [Diverging[0], Diverging[1], Diverging[2], Diverging[4], Diverging[5], Diverging[6]],
        };
    }
}
