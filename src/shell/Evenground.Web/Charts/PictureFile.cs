using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Evenground.Import;
using Evenground.Publish;

namespace Evenground.Web;

/// <summary>A picture as a file that stands alone: its title, legend, source, day of knowledge and address
/// are
/// in it, and so are its fonts and colours.</summary>
/// <remarks>SVG without script and without any reference to the outside: it looks the same wherever it is
/// opened, and as it did when it was made.</remarks>
public static partial class PictureFile
{
    public const string ContentType = "image/svg+xml";

    const double Margin = 28,
        TitleSize = 20,
        SmallSize = 12;

    public static byte[] Write(SourcedPicture sourced, string permalink)
    {
        var (picture, text) = (sourced.Picture, sourced.Picture.Text);
        var inner = picture.Draw(ChartScreen.File, "p").Value;
        var innerHeight = HeightOf(inner);
        var inside = ChartScreen.File.Width;

        var titles = Lettering.Wrap(text.Title, inside, TitleSize);
        var subtitles = text.Subtitle is { } subtitle ? Lettering.Wrap(subtitle, inside) : [];
        var notes = Notes(sourced, permalink)
            .SelectMany(note => Lettering.Wrap(note, inside, SmallSize))
            .ToArray();

        var parts = new Svg("f", "chart", 0, 0, text.Title, text.Subtitle ?? "");
        parts.DefineHatch();
        var y = Margin + 6;
        foreach (var line in titles)
            parts.Text("file-title", 0, y += TitleSize + 2, line);
        foreach (var line in subtitles)
            parts.Text("", 0, y += 19, line);
        var top = y += 18;
        y = LegendItem.DrawAll(parts, picture.Legend, top + innerHeight + 14, inside) + 6;
        parts.Line("axis", 0, y, inside, y);
        foreach (var line in notes)
            parts.Text("file-note", 0, y += 18, line);

        return Encoding.UTF8.GetBytes(
            Assemble(inner, Body(parts), (top, innerHeight), (inside + 2 * Margin, y + Margin))
        );
    }

    static string Assemble(
        string inner,
        string body,
        (double Top, double Height) place,
        (double Width, double Height) size
    )
    {
        var nested = inner.Replace(
            "<svg ",
            string.Create(
                CultureInfo.InvariantCulture,
                $"<svg x=\"0\" y=\"{place.Top:0.#}\" width=\"{ChartScreen.File.Width:0.#}\" height=\"{place.Height:0.#}\" "
            ),
            StringComparison.Ordinal
        );
        var style = ChartStyles.For(WebUtility.HtmlDecode(body + nested));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" class="chart" width="{size.Width:0}" height="{size.Height:0}" viewBox="0 0 {size.Width:0} {size.Height:0}" role="img" aria-labelledby="f-t f-d"><style>{style}</style><rect width="100%" height="100%" fill="#ffffff"/><g transform="translate({Margin:0} 0)">{body}{nested}</g></svg>
            """
        );
    }

    static IEnumerable<string> Notes(SourcedPicture sourced, string permalink)
    {
        var (source, text) = (sourced.Source, sourced.Picture.Text);
        var (on, known) = (DateText.Of(source.On, text.Language), DateText.Of(source.Known, text.Language));
        yield return text.Say($"출처: {source.Citation.Korean}", $"Source: {source.Citation.English}");
        yield return text.Say(
            $"{known}까지 알려진 정보로 본 {on}의 모습",
            $"What held on {on}, as known on {known}"
        );
        yield return permalink;
    }

    /// <summary>What was drawn, without the frame that it was drawn in.</summary>
    static string Body(Svg parts)
    {
        var text = parts.Finish().Value;
        return text[(text.IndexOf('>', StringComparison.Ordinal) + 1)..^"</svg>".Length];
    }

    static double HeightOf(string picture) =>
        double.Parse(Frame().Match(picture).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("viewBox=\"0 0 [0-9.]+ ([0-9.]+)\"")]
    private static partial Regex Frame();
}
