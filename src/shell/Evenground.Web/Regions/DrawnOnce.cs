using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;

namespace Evenground.Web;

/// <summary>A picture that is drawn once for each screen, however often its page is made anew.</summary>
public sealed class DrawnOnce(IPicture picture) : IPicture
{
    readonly ConcurrentDictionary<(ChartScreen, string), MarkupString> _drawn = new();
    readonly Lazy<PictureTable> _table = new(() => picture.Table);
    readonly Lazy<IReadOnlyList<LegendItem>> _legend = new(() => picture.Legend);

    /// <summary>The picture itself.</summary>
    public IPicture Picture => picture;

    public PictureText Text => picture.Text;

    public IReadOnlyList<LegendItem> Legend => _legend.Value;

    public PictureTable Table => _table.Value;

    public MarkupString Draw(ChartScreen screen, string id) =>
        _drawn.GetOrAdd((screen, id), asked => picture.Draw(asked.Item1, asked.Item2));
}
