using System.Xml.Linq;
using Evenground.Web;
using Microsoft.AspNetCore.Components;

namespace Evenground.Tests.Web;

/// <summary>A picture read back: what a browser would find in it.</summary>
static class Drawn
{
    static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static readonly ChartScreen[] Screens = [ChartScreen.Wide, ChartScreen.Narrow, ChartScreen.File];

    public static XElement Read(MarkupString markup) =>
        XElement.Parse(
            markup.Value.Replace(
                "<svg ",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" ",
                StringComparison.Ordinal
            )
        );

    public static XElement Draw(this IPicture picture, ChartScreen? screen = null) =>
        Read(picture.Draw(screen ?? ChartScreen.Wide, "p"));

    /// <summary>Shapes with a class of the style sheet among theirs.</summary>
    public static IReadOnlyList<XElement> All(this XElement picture, string shape, string kind) =>
        [
            .. picture
                .Descendants(Svg + shape)
                .Where(element => ((string?)element.Attribute("class") ?? "").Split(' ').Contains(kind)),
        ];

    public static IReadOnlyList<XElement> All(this XElement picture, string shape) =>
        [.. picture.Descendants(Svg + shape)];

    public static IEnumerable<string> Texts(this XElement picture) =>
        picture.Descendants(Svg + "text").Select(text => text.Value);

    public static string Description(this XElement picture) => picture.Element(Svg + "desc")!.Value;

    public static double Number(this XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)!.Value, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether a label stands inside the frame, as far as its room can be told.</summary>
    public static bool Holds(this XElement picture, XElement text)
    {
        var frame = picture.Attribute("viewBox")!.Value.Split(' ');
        var (width, height) = (double.Parse(frame[2], Invariant), double.Parse(frame[3], Invariant));
        var (x, y, room) = (text.Number("x"), text.Number("y"), Lettering.Width(text.Value));
        var left = (string?)text.Attribute("text-anchor") switch
        {
            "end" => x - room,
            "middle" => x - room / 2,
            _ => x,
        };
        return left >= -2 && left + room <= width + 2 && y >= 0 && y <= height;
    }

    static readonly System.Globalization.CultureInfo Invariant = System
        .Globalization
        .CultureInfo
        .InvariantCulture;
}
