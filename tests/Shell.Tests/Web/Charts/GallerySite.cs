using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Evenground.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Evenground.Tests.Web;

/// <summary>A server with a page of every kind of picture, as the program's own pages show them.</summary>
public sealed class GallerySite : IAsyncLifetime
{
    WebApplication _app = null!;

    public Uri Address => new(_app.Urls.Single());

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        _app = builder.Build();
        _app.Use(SecurityHeaders.SetAsync);
        AssetFiles.Map(_app);
        _app.MapGet("/{code}", Page);
        _app.MapGet("/{code}/exports/{name}", Picture);
        await _app.StartAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    static IResult Picture(string code, string name)
    {
        var picture = Gallery.Of(Links.LanguageOf(code)!.Value).Single(one => one.Name == name).Picture;
        var source = new Evenground.Import.ExportSource(
            new("예시 데이터: 꾸며 낸 나라", "Example data of an invented country"),
            new(2023, 12, 31),
            new(2024, 7, 1)
        );
        return Results.Bytes(
            PictureFile.Write(new(picture, source), $"https://evenground.example/{code}#{name}"),
            PictureFile.ContentType
        );
    }

    async Task<IResult> Page(string code, HttpContext context)
    {
        var language = Links.LanguageOf(code)!.Value;
        var body = new StringBuilder();
        await using var renderer = new HtmlRenderer(
            _app.Services,
            _app.Services.GetRequiredService<ILoggerFactory>()
        );
        await renderer.Dispatcher.InvokeAsync(async () =>
        {
            foreach (var (name, picture) in Gallery.Of(language))
                body.Append(await FigureAsync(renderer, code, name, picture));
        });
        PageHeaders.Protect(context.Response.Headers);
        var spark = Spark.Draw("spark", "Spark", "1 to 5", [1, 3, null, 2, 4, 5]).Value;
        return Results.Content(
            $"""
            <!DOCTYPE html>
            <html lang="{code}"><head><meta charset="utf-8"><title>Gallery</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="icon" href="{AssetFiles.Url("mark.svg")}" type="image/svg+xml">
            <link rel="stylesheet" href="{AssetFiles.Url("evenground.css")}">
            <link rel="stylesheet" href="{AssetFiles.Url("fonts/pretendard.css")}">
            <script src="{AssetFiles.Url("charts.js")}" defer></script></head>
            <body><main id="main"><div class="wrap"><h1>Gallery</h1>{body}<p>{spark}</p></div></main></body></html>
            """,
            "text/html",
            Encoding.UTF8
        );
    }

    static async Task<string> FigureAsync(HtmlRenderer renderer, string code, string name, IPicture picture)
    {
        RenderFragment downloads = builder =>
        {
            builder.OpenComponent<DownloadLinks>(0);
            builder.AddComponentParameter(1, nameof(DownloadLinks.Language), picture.Text.Language);
            builder.AddComponentParameter(2, nameof(DownloadLinks.Address), $"/{code}/exports/{name}");
            builder.AddComponentParameter(3, nameof(DownloadLinks.What), picture.Text.Title);
            builder.CloseComponent();
        };
        var parameters = new Dictionary<string, object?> { ["Id"] = name, ["Downloads"] = downloads };
        parameters[picture is Pyramid ? nameof(Pyramid) : nameof(Picture)] = picture;
        var shown = ParameterView.FromDictionary(parameters);
        var rendered =
            picture is Pyramid
                ? await renderer.RenderComponentAsync<PyramidFigure>(shown)
                : await renderer.RenderComponentAsync<PictureFigure>(shown);
        return rendered.ToHtmlString();
    }
}
