using Microsoft.AspNetCore.Components;

namespace Evenground.Web;

/// <summary>A series in a table's cell: its course without an axis, beside a number that says where it
/// ended.</summary>
public static class Spark
{
    const double Width = 104,
        Height = 28,
        Margin = 4;

    /// <param name="id">Unique in the page.</param>
    /// <param name="says">The course in words: from which value to which.</param>
    /// <param name="values">In the order of time; a gap is where one is missing.</param>
    public static MarkupString Draw(string id, string title, string says, IReadOnlyList<decimal?> values)
    {
        var svg = new Svg(id, "spark", Width, Height, title, says);
        var known = values.OfType<decimal>().ToArray();
        if (known.Length == 0)
            return svg.Finish();

        var xs = new Scale(0, Math.Max(1, values.Count - 1), Margin, Width - Margin);
        var (lowest, highest) = ((double)known.Min(), (double)known.Max());
        var ys =
            lowest == highest
                ? new Scale(lowest - 1, highest + 1, Height - Margin, Margin)
                : new Scale(lowest, highest, Height - Margin, Margin);
        foreach (var run in Runs(values))
            svg.Path(
                "line series-1",
                isClosed: false,
                [.. run.SelectMany(place => (double[])[xs.At(place), ys.At((double)values[place]!.Value)])]
            );
        var last = values.Count - 1 - values.Reverse().TakeWhile(value => value is null).Count();
        svg.Circle("point series-1", xs.At(last), ys.At((double)values[last]!.Value), 3);
        return svg.Finish();
    }

    static IEnumerable<List<int>> Runs(IReadOnlyList<decimal?> values)
    {
        var run = new List<int>();
        for (var place = 0; place <= values.Count; place++)
            if (place < values.Count && values[place] is not null)
            {
                run.Add(place);
            }
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
    }
}
