using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;

namespace Evenground.Web;

/// <summary>Writes one SVG picture. Whatever a person wrote is encoded on its way in.</summary>
public sealed class Svg
{
    readonly StringBuilder _text = new();

    /// <param name="id">Unique in its page: names title and description for screen readers.</param>
    public Svg(string id, string screen, double width, double height, string title, string description)
    {
        _text.Append(
            CultureInfo.InvariantCulture,
            $"<svg class=\"{screen}\" viewBox=\"0 0 {width:0.#} {height:0.#}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\">"
        );
        _text.Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-t\">{Encode(title)}</title>");
        _text.Append(CultureInfo.InvariantCulture, $"<desc id=\"{id}-d\">{Encode(description)}</desc>");
    }

    public Svg Line(string kind, double x1, double y1, double x2, double y2) =>
        Add(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<line class=\"{kind}\" x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\"/>"
            )
        );

    public Svg Rectangle(string kind, double x, double y, double width, double height, double round = 0) =>
        Add(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<rect class=\"{kind}\" x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{Math.Max(0, width):0.#}\" height=\"{height:0.#}\" rx=\"{round:0.#}\"/>"
            )
        );

    public Svg Circle(string kind, double x, double y, double radius) =>
        Add(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<circle class=\"{kind}\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{radius:0.#}\"/>"
            )
        );

    /// <summary>Straight lines through points: x and y in turn.</summary>
    public Svg Path(string kind, bool isClosed, params ReadOnlySpan<double> points)
    {
        var path = new StringBuilder();
        for (var at = 0; at < points.Length; at += 2)
            path.Append(
                CultureInfo.InvariantCulture,
                $"{(at == 0 ? 'M' : 'L')}{points[at]:0.#} {points[at + 1]:0.#}"
            );
        return Add($"<path class=\"{kind}\" d=\"{path}{(isClosed ? "z" : "")}\"/>");
    }

    /// <param name="anchor">start, middle or end.</param>
    public Svg Text(string kind, double x, double y, string text, string anchor = "start") =>
        Add(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<text class=\"{kind}\" x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\">{Encode(text)}</text>"
            )
        );

    public MarkupString Finish() => new(_text.Append("</svg>").ToString());

    Svg Add(string element)
    {
        _text.Append(element);
        return this;
    }

    static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
