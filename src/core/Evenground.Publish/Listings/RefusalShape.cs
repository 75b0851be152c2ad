using Evenground.Record;

namespace Evenground.Publish;

/// <summary>A refusal as programs read it: the code, and the text in both languages.</summary>
/// <param name="Line">The line, for an error in a file or form; else null.</param>
/// <param name="Column">The column, for an error in one cell; else null.</param>
/// <param name="Found">What was found there; else null.</param>
/// <param name="Refusals">The refusals that held at once; empty when there was only one.</param>
public sealed record RefusalShape(
    string Code,
    string Korean,
    string English,
    int? Line,
    string? Column,
    string? Found,
    IReadOnlyList<RefusalShape> Refusals
)
{
    public static RefusalShape Of(Refusal refusal)
    {
        var error = refusal as RowError;
        return new(
            refusal.Code,
            refusal.Text.Korean,
            refusal.Text.English,
            error?.Line,
            error?.Column is { Length: > 0 } column ? column : null,
            error?.Found,
            [.. PartsOf(refusal).Select(Of)]
        );
    }

    static IReadOnlyList<Refusal> PartsOf(Refusal refusal) =>
        refusal switch
        {
            Refusals several => several.All,
            RowsMustHold rows => rows.Errors,
            _ => [],
        };
}
