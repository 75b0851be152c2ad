using System.Globalization;
using System.Text;

namespace Evenground.Web;

/// <summary>The outline of a shape, point by point.</summary>
public sealed class SvgPath
{
    readonly StringBuilder _text = new();

    public SvgPath Move(double x, double y) => Add($"M{x:0.##} {y:0.##}");

    public SvgPath Line(double x, double y) => Add($"L{x:0.##} {y:0.##}");

    /// <summary>A part of a circle to a point.</summary>
    /// <param name="radius">Of the circle.</param>
    /// <param name="isLong">The longer of the two ways round.</param>
    /// <param name="isClockwise">As seen on the screen.</param>
    public SvgPath Arc(double radius, bool isLong, bool isClockwise, double x, double y) =>
        Add($"A{radius:0.##} {radius:0.##} 0 {(isLong ? 1 : 0)} {(isClockwise ? 1 : 0)} {x:0.##} {y:0.##}");

    /// <summary>A curve that is drawn towards one point on its way to another.</summary>
    public SvgPath Curve(double towardsX, double towardsY, double x, double y) =>
        Add($"Q{towardsX:0.##} {towardsY:0.##} {x:0.##} {y:0.##}");

    /// <summary>A closed line through points in tenths of a unit, each written as the step from the one
    /// before:
    /// a map takes a third of the letters so.</summary>
    public SvgPath Outline(ReadOnlySpan<(int X, int Y)> tenths)
    {
        var last = tenths[0];
        _text.Append('M');
        AddTenths(last.X, isFirst: true);
        AddTenths(last.Y, isFirst: false);
        _text.Append('l');
        for (var at = 1; at < tenths.Length; at++)
        {
            AddTenths(tenths[at].X - last.X, isFirst: at == 1);
            AddTenths(tenths[at].Y - last.Y, isFirst: false);
            last = tenths[at];
        }

        return Close();
    }

    public SvgPath Close() => Add($"z");

    public override string ToString() => _text.ToString();

    /// <summary>A sign parts two numbers as well as a space does.</summary>
    void AddTenths(int tenths, bool isFirst)
    {
        if (tenths < 0)
            _text.Append('-');
        else if (!isFirst)
            _text.Append(' ');
        var (whole, rest) = Math.DivRem(Math.Abs(tenths), 10);
        if (whole > 0 || rest == 0)
            _text.Append(whole);
        if (rest > 0)
            _text.Append('.').Append(rest);
    }

    SvgPath Add(FormattableString step)
    {
        _text.Append(step.ToString(CultureInfo.InvariantCulture));
        return this;
    }
}
