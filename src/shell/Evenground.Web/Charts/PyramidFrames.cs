using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Evenground.Web;

/// <summary>Every time of a pyramid, for the script that plays them: lengths, texts and cells are made
/// here.</summary>
public static class PyramidFrames
{
    const int Decimals = 4;

    /// <summary>Korean stays readable; the attribute that holds the text encodes what HTML needs.</summary>
    static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A pyramid may be shown many times, and never changes.</summary>
    static readonly ConditionalWeakTable<Pyramid, string> Written = [];

    public static string Json(Pyramid pyramid) => Written.GetValue(pyramid, Write);

    static string Write(Pyramid pyramid)
    {
        var screens = new[] { ChartScreen.Wide, ChartScreen.Narrow }.ToDictionary(
            screen => screen.Style,
            screen =>
            {
                var drawing = new PyramidDrawing(pyramid, screen);
                return new { longest = drawing.Longest, menFrom = drawing.MenFrom };
            }
        );
        var scale = new PyramidDrawing(pyramid, ChartScreen.Wide);
        return JsonSerializer.Serialize(
            new
            {
                shown = pyramid.Shown,
                screens,
                frames = pyramid.Years.Select(year => new
                {
                    when = year.When,
                    says = pyramid.Says(year),
                    menTotal = pyramid.TotalText(year, pyramid.MenName, age => age.Men),
                    womenTotal = pyramid.TotalText(year, pyramid.WomenName, age => age.Women),
                    men = year.Ages.Select(age => Rounded(scale.ShareOf(age.Men))),
                    women = year.Ages.Select(age => Rounded(scale.ShareOf(age.Women))),
                    cells = year.Ages.SelectMany(age =>
                        (string[])[pyramid.TextOf(age.Men), pyramid.TextOf(age.Women)]
                    ),
                }),
            },
            Plain
        );
    }

    static double? Rounded(double? share) => share is { } known ? Math.Round(known, Decimals) : null;
}
