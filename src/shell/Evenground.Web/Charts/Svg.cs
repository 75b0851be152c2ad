using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;

namespace Evenground.Web;

/// <summary>Writes one SVG picture. Whatever a person wrote is encoded on its way in.</summary>
public sealed class Svg
{
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    readonly StringBuilder _text = new();
    readonly string _id;

    /// <param name="id">Unique in its page: names title and description for screen readers.</param>
    /// <param name="isUsable">Whether it holds links. Without any, it is one image to whoever reads by
    /// ear.</param>
    public Svg(
        string id,
        string screen,
        double width,
        double height,
        string title,
        string description,
        bool isUsable = false
    )
    {
        _id = id;
        _text.Append(
            CultureInfo.InvariantCulture,
            $"<svg class=\"{screen}\" viewBox=\"0 0 {width:0.#} {height:0.#}\" role=\"{(isUsable ? "group" : "img")}\" aria-labelledby=\"{id}-t {id}-d\">"
        );
        _text.Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-t\">{Encode(title)}</title>");
        _text.Append(CultureInfo.InvariantCulture, $"<desc id=\"{id}-d\">{Encode(description)}</desc>");
    }

    public Svg(
        PictureText text,
        ChartScreen screen,
        string id,
        double height,
        string description,
        bool isUsable = false
    )
        : this($"{id}-{screen.Style}", screen.Style, screen.Width, height, text.Title, description, isUsable)
    { }

    Svg(string id)
    {
        _id = id;
        _text.Append("<svg width=\"16\" height=\"16\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">");
    }

    /// <summary>The hatching that stands for "missing": told from every class by its texture.</summary>
    public string HatchFill => $"url(#{_id}-hatch)";

    /// <summary>A sign of 16 by 16 units beside words that say what it means.</summary>
    public static Svg Sign(string id) => new(id);

    public Svg Line(string kind, double x1, double y1, double x2, double y2) =>
        Add(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<line class=\"{kind}\" x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\"/>"
            )
        );

    /// <param name="fill">A colour that comes from a value; otherwise the style sheet decides.</param>
    public Svg Rectangle(
        string kind,
        double x,
        double y,
        double width,
        double height,
        double round = 0,
        string? fill = null
    ) =>
        Add(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<rect class=\"{kind}\" x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{Math.Max(0, width):0.#}\" height=\"{height:0.#}\" rx=\"{round:0.#}\"{Paint(fill)}/>"
            )
        );

    public Svg Circle(string kind, double x, double y, double radius, string? fill = null) =>
        Add(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<circle class=\"{kind}\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{radius:0.#}\"{Paint(fill)}/>"
            )
        );

    /// <summary>Straight lines through points: x and y in turn.</summary>
    public Svg Path(string kind, bool isClosed, params ReadOnlySpan<double> points)
    {
        var path = new SvgPath();
        for (var at = 0; at < points.Length; at += 2)
            _ = at == 0 ? path.Move(points[at], points[at + 1]) : path.Line(points[at], points[at + 1]);
        return Shape(kind, isClosed ? path.Close() : path);
    }

    /// <summary>Any outline, with arcs and curves.</summary>
    public Svg Shape(string kind, SvgPath path, string? fill = null) =>
        Add($"<path class=\"{kind}\" d=\"{path}\"{Paint(fill)}/>");

    /// <param name="anchor">start, middle or end.</param>
    public Svg Text(string kind, double x, double y, string text, string anchor = "start") =>
        Add(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<text class=\"{kind}\" x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\">{Encode(text)}</text>"
            )
        );

    /// <summary>Begins a part that says what it is when it is pointed at; a link where it leads
    /// somewhere.</summary>
    /// <param name="says">The part in words; also the link's name to a screen reader.</param>
    public Svg Open(string kind, string says, string? address = null)
    {
        Add(address is null ? $"<g class=\"{kind}\">" : $"<a class=\"{kind}\" href=\"{Encode(address)}\">");
        return Add($"<title>{Encode(says)}</title>");
    }

    public Svg Close(string? address = null) => Add(address is null ? "</g>" : "</a>");

    /// <summary>Brings the hatching along. Once in a picture that uses <see cref="HatchFill"/>.</summary>
    public Svg DefineHatch() =>
        Add(
            $"<defs><pattern id=\"{_id}-hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
                + "<rect class=\"hatch-ground\" width=\"6\" height=\"6\"/><line class=\"hatch-line\" x1=\"1.5\" y1=\"0\" x2=\"1.5\" y2=\"6\"/></pattern></defs>"
        );

    public MarkupString Finish() => new(_text.Append("</svg>").ToString());

    /// <summary>A text as it may stand in markup: what neither HTML nor XML can hold becomes the replacement
    /// character.</summary>
    public static string Encode(string text) =>
        Encoder.Encode(
            text.Any(IsForbidden)
                ? string.Concat(text.Select(letter => IsForbidden(letter) ? '\uFFFD' : letter))
                : text
        );

    static bool IsForbidden(char letter) =>
        letter is < ' ' and not ('\t' or '\n' or '\r') or '\uFFFE' or '\uFFFF';

    static string Paint(string? fill) => fill is null ? "" : $" fill=\"{Encode(fill)}\"";

    Svg Add(string element)
    {
        _text.Append(element);
        return this;
    }
}
