using Microsoft.AspNetCore.Components;

namespace Evenground.Web;

/// <summary>A component with what it shows: a page that is ready to be rendered.</summary>
public sealed record PageContent(
    Type Component,
    IReadOnlyDictionary<string, object?> Parameters,
    int Status = StatusCodes.Status200OK
)
{
    public static PageContent Of<TPage>(
        PageView view,
        params ReadOnlySpan<(string Name, object? Value)> parameters
    )
        where TPage : IComponent
    {
        var all = new Dictionary<string, object?>(StringComparer.Ordinal) { ["View"] = view };
        foreach (var (name, value) in parameters)
            all[name] = value;
        return new(typeof(TPage), all);
    }
}

/// <summary>One kind of page: its address below the programme, and how it is opened for a view.</summary>
/// <param name="Pattern">For example <c>statements/{key}</c>.</param>
/// <param name="Open">The page, or the refusal that says why there is none.</param>
/// <param name="Choices">The names in the query by which a reader chooses what the page shows; they are kept
/// when language or dates change.</param>
public sealed record PageKind(
    string Pattern,
    Func<PageView, Outcome<PageContent>> Open,
    params IReadOnlyList<string> Choices
)
{
    /// <summary>The tables and pictures that can be taken away from the page; null when there are
    /// none.</summary>
    public Func<PageView, Outcome<IReadOnlyList<PageExport>>>? Exports { get; init; }

    /// <summary>Whether finished pages are kept. Off where a slider could ask for any number of
    /// addresses.</summary>
    public bool IsKept { get; init; } = true;

    /// <summary>Whether its first making takes seconds, and what was worked out is kept for the
    /// next.</summary>
    public bool IsSlowAtFirst { get; init; }
}
