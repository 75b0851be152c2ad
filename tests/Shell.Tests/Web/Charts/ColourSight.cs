using System.Globalization;

namespace Evenground.Tests.Web;

/// <summary>How somebody sees colours.</summary>
public enum Sight
{
    Full,
    WithoutRed,
    WithoutGreen,
    WithoutBlue,
}

/// <summary>Colours as people with and without colour sight see them, and how far they lie apart.</summary>
/// <remarks>
/// Sources: the simulation is that of Machado, Oliveira and Fernandes (2009), A Physiologically-based Model
/// for Simulation of Color Vision Deficiency, table 1, severity 1.0, on linear light; the distance is CIE
/// 1976
/// ΔE*ab under D65 (CIE 15:2004); about 2.3 is what can just be noticed.
/// </remarks>
static class ColourSight
{
    static readonly double[][] Whole =
    [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
    ];

    static readonly double[][] Protanopia =
    [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ];

    static readonly double[][] Deuteranopia =
    [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ];

    static readonly double[][] Tritanopia =
    [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ];

    static readonly double[][] ToXyz =
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ];

    public static double Lightness(string colour, Sight sight) => Lab(colour, sight)[0];

    public static double Distance(string one, string other, Sight sight)
    {
        var (first, second) = (Lab(one, sight), Lab(other, sight));
        return Math.Sqrt(first.Zip(second, (a, b) => (a - b) * (a - b)).Sum());
    }

    static double[] Lab(string colour, Sight sight)
    {
        var matrix = sight switch
        {
            Sight.WithoutRed => Protanopia,
            Sight.WithoutGreen => Deuteranopia,
            Sight.WithoutBlue => Tritanopia,
            _ => Whole,
        };
        double[] linear = [Channel(colour, 1), Channel(colour, 3), Channel(colour, 5)];
        double[] seen = [.. matrix.Select(row => Math.Clamp(Dot(row, linear), 0, 1))];
        double[] xyz = [.. ToXyz.Select(row => Dot(row, seen))];
        var (x, y, z) = (Root(xyz[0] / 0.95047), Root(xyz[1]), Root(xyz[2] / 1.08883));
        return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
    }

    static double Dot(double[] row, double[] column) => row.Zip(column, (a, b) => a * b).Sum();

    static double Root(double share) =>
        share > 216.0 / 24389 ? Math.Cbrt(share) : (24389.0 / 27 * share + 16) / 116;

    static double Channel(string colour, int at)
    {
        var share =
            int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
