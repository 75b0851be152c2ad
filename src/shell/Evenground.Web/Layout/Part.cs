using Evenground.Publish;
using Microsoft.AspNetCore.Components;

namespace Evenground.Web;

/// <summary>Anything that is drawn for a view: it knows the view's language and links.</summary>
public abstract class Part : ComponentBase
{
    [Parameter, EditorRequired]
    public PageView View { get; set; } = null!;

    protected Links Links => View.Links;

    /// <summary>The text in the language of the page. Both are always given; neither is a fallback.</summary>
    protected string Say(string korean, string english) =>
        View.Language == Language.Korean ? korean : english;

    protected string Say(LocalizedText text) => text.In(View.Language);

    protected string Day(DateOnly day) => DateText.Of(day, View.Language);
}
