using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Evenground.Web;

/// <summary>Hangs the pages into a web host. The host brings <see cref="Store.Installation"/> and
/// <see cref="WriteToken"/>.</summary>
public static class EvengroundWeb
{
    public static IServiceCollection AddEvenground(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => WriteToken.Fresh());
        services.Configure<RouteOptions>(routes =>
            routes.ConstraintMap[LanguageConstraint.Name] = typeof(LanguageConstraint)
        );
        services.TryAddSingleton<Actors>();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton<PageCache>();
        services.AddSingleton<PageRenderer>();
        services.AddSingleton<PageServer>();
        services.AddSingleton<ExportServer>();
        services.AddSingleton<CycleAddresses>();
        services.Configure<KeyManagementOptions>(keys =>
            (keys.XmlRepository, keys.XmlEncryptor) = (new FormKeys(), new NullXmlEncryptor())
        );
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "evenground-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true;
        });
        return services;
    }

    /// <summary>Before everything else: serves finished pages, and turns a fault into a page with a
    /// reference.</summary>
    public static WebApplication UseEvenground(this WebApplication app)
    {
        var pages = app.Services.GetRequiredService<PageServer>();
        app.Use(next => context => pages.ServeFinishedAsync(context, next));
        app.UseWhen(
            context => !IsApi(context),
            branch =>
                branch.UseExceptionHandler(
                    new ExceptionHandlerOptions
                    {
                        ExceptionHandler = FaultPage.SendAsync,
                        SuppressDiagnosticsCallback = _ => false,
                    }
                )
        );
        return app;
    }

    /// <summary>All pages, forms and assets.</summary>
    public static WebApplication MapEvenground(this WebApplication app)
    {
        var pages = app.Services.GetRequiredService<PageServer>();
        AssetFiles.Map(app);
        Welcome.Map(app);
        SignIn.Map(app);
        NewStatement.Map(app);
        FundImport.Map(app);
        NewEntry.Map(app);
        FundEntries.Map(app);
        FundClosing.Map(app);
        app.Services.GetRequiredService<CycleAddresses>().Map(app);
        var exports = app.Services.GetRequiredService<ExportServer>();
        foreach (var kind in PageCatalogue.All.Where(kind => kind.Exports is not null))
            app.MapMethods(
                    $"{LanguageConstraint.Segment}/{{programme}}/{ExportServer.PatternOf(kind)}",
                    ["GET", "HEAD"],
                    context => exports.ServeAsync(context, kind)
                )
                .ExcludeFromDescription();
        foreach (var kind in PageCatalogue.All)
            app.MapMethods(
                    $"{LanguageConstraint.Segment}/{{programme}}/{kind.Pattern}".TrimEnd('/'),
                    ["GET", "HEAD"],
                    context => pages.ServeAsync(context, kind)
                )
                .ExcludeFromDescription();
        app.MapFallback(MissingPage.SendAsync).ExcludeFromDescription();
        return app;
    }

    static bool IsApi(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);
}
