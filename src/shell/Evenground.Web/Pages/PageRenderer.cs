using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Evenground.Web;

/// <summary>Renders a page's component to HTML. No request is needed, so a finished page can be renewed by
/// itself.</summary>
public sealed class PageRenderer(IServiceProvider services, ILoggerFactory loggers)
{
    public async Task<string> RenderAsync(PageContent content)
    {
        await using var scope = services.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(content.Parameters.ToDictionary());
            return (await renderer.RenderComponentAsync(content.Component, parameters)).ToHtmlString();
        });
    }
}
