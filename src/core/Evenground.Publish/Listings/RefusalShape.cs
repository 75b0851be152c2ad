namespace Evenground.Publish;

/// <summary>A refusal as programs read it: the code, and the text in both languages.</summary>
/// <param name="Refusals">The refusals that held at once; one when there was only one.</param>
public sealed record RefusalShape(string Code, string Korean, string English, IReadOnlyList<RefusalShape> Refusals)
{
    public static RefusalShape Of(Refusal refusal) => new(
        refusal.Code, refusal.Text.Korean, refusal.Text.English,
        refusal is Refusals several ? [.. several.All.Select(Of)] : []);
}
