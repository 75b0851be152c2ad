using Microsoft.AspNetCore.Components;

namespace Evenground.Web;

/// <summary>A picture of figures: how it is drawn, what its signs mean, and the same numbers as a
/// table.</summary>
/// <remarks>A model of plain texts and numbers: no picture knows a country, a programme or its
/// record.</remarks>
public interface IPicture
{
    PictureText Text { get; }

    /// <summary>Signs with their words. Empty where every part is labelled by itself.</summary>
    IReadOnlyList<LegendItem> Legend { get; }

    /// <summary>Every number of the picture, for whoever reads by ear or wants it exactly.</summary>
    PictureTable Table { get; }

    /// <param name="screen">What it is drawn for.</param>
    /// <param name="id">Unique in the page.</param>
    MarkupString Draw(ChartScreen screen, string id);
}

/// <summary>The words of a picture.</summary>
/// <param name="Title">What is shown, of whom, and when.</param>
/// <param name="Subtitle">Unit, definition or how to read it; null when the title says all.</param>
/// <param name="Language">The language of all texts of the picture.</param>
public sealed record PictureText(string Title, string? Subtitle, Language Language)
{
    public string Say(string korean, string english) => Language == Language.Korean ? korean : english;

    /// <summary>How every picture says that a value is missing.</summary>
    public string Missing => Say("값 없음", "No figure");
}

/// <summary>The numbers of a picture. The first cell of a row names it.</summary>
public sealed record PictureTable(
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    IReadOnlyList<string?>? Links = null
);
