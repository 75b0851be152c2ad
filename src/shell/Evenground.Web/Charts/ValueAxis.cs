namespace Evenground.Web;

/// <summary>An axis of values with round steps, and the room that its labels take.</summary>
/// <param name="Steps">From the lowest to the highest.</param>
/// <param name="Unit">Of the values; the labels are short and do without it.</param>
public sealed record ValueAxis(IReadOnlyList<decimal> Steps, Unit Unit, Language Language)
{
    const double Aside = 8;

    public double Lowest => (double)Steps[0];

    public double Highest => (double)Steps[^1];

    /// <summary>How wide the labels are with the gap beside them.</summary>
    public double LabelWidth => Steps.Max(step => Lettering.Width(LabelOf(step))) + Aside;

    /// <param name="fromZero">Whether the axis begins at nothing, as bars must.</param>
    public static ValueAxis Of(
        IEnumerable<decimal> values,
        Unit unit,
        Language language,
        int about,
        bool fromZero = false
    )
    {
        var all = values.ToArray();
        var (lowest, highest) = all.Length == 0 ? (0, 1) : (all.Min(), all.Max());
        if (fromZero)
            (lowest, highest) = (Math.Min(0, lowest), Math.Max(0, highest));
        return new(Scale.Steps(lowest, highest, about), unit, language);
    }

    public string LabelOf(decimal step) => ShortNumber.Of(step, Unit, Language);

    /// <summary>Lines across the picture with their values at the left.</summary>
    public void DrawAcross(Svg svg, Scale scale, double from, double until)
    {
        foreach (var step in Steps)
        {
            var y = scale.At((double)step);
            svg.Line(step == 0 ? "base" : "axis", from, y, until, y);
            svg.Text("", from - Aside, y + 4, LabelOf(step), "end");
        }
    }

    /// <summary>Lines from top to bottom with their values below; every second label where they would
    /// touch.</summary>
    public void DrawUpright(Svg svg, Scale scale, double top, double bottom)
    {
        var widest = Steps.Max(step => Lettering.Width(LabelOf(step))) + Aside;
        var room = Math.Abs(scale.To - scale.From) / Math.Max(1, Steps.Count - 1);
        var every = (int)Math.Ceiling(widest / room);
        foreach (var (place, step) in Steps.Index())
        {
            var x = scale.At((double)step);
            svg.Line(step == 0 ? "base" : "axis", x, top, x, bottom);
            if (place % every == 0)
                svg.Text("", x, bottom + 18, LabelOf(step), "middle");
        }
    }
}
