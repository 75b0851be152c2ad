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

    public SvgPath Close() => Add($"z");

    public override string ToString() => _text.ToString();

    SvgPath Add(FormattableString step)
    {
        _text.Append(step.ToString(CultureInfo.InvariantCulture));
        return this;
    }
}
