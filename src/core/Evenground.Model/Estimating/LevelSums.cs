using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Evenground.Model;

/// <summary>Sums over the rows of each other level: made by parts side by side, put together in their
/// order.</summary>
/// <remarks>A part has places only for the levels that its rows reach.</remarks>
sealed class LevelSums(SortedPanel panel)
{
    readonly double[][] _ofPart =
    [
        .. panel.Parts.Select(part => new double[Math.Max(1, part.Places) * panel.Lanes]),
    ];

    /// <summary>How many numbers hold all levels: a multiple of 8.</summary>
    public static int LengthFor(SortedPanel panel) => (panel.OtherLevels * panel.Lanes + 7) / 8 * 8;

    /// <summary>The part's own sums, at zero.</summary>
    public double[] Cleared(int part)
    {
        Array.Clear(_ofPart[part]);
        return _ofPart[part];
    }

    /// <summary>The sums of all parts.</summary>
    public void AddUp(double[] total)
    {
        Array.Clear(total);
        for (var part = 0; part < _ofPart.Length; part++)
        for (var way = 0; way < panel.Ways; way++)
        {
            var (least, greatest) = panel.Parts[part].Ranges[way];
            var length = (greatest - least + 1) * panel.Lanes;
            var from = (least + panel.Parts[part].Shifts[way]) * panel.Lanes;
            Add(_ofPart[part].AsSpan(from, length), total.AsSpan(least * panel.Lanes, length));
        }
    }

    /// <summary>Both lengths are multiples of four.</summary>
    static void Add(ReadOnlySpan<double> added, Span<double> total)
    {
        var from = MemoryMarshal.Cast<double, Vector256<double>>(added);
        var to = MemoryMarshal.Cast<double, Vector256<double>>(total);
        for (var place = 0; place < to.Length; place++)
            to[place] += from[place];
    }
}
