using System.Text.RegularExpressions;
using Evenground.Store;
using Microsoft.AspNetCore.Http.Features;

namespace Evenground.Web;

/// <summary>Turns whatever was thrown into an answer that says what to do, and never shows the
/// inside.</summary>
sealed partial class Faults(RequestDelegate next, ILogger<Faults> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);

            // The framework tells of a body that is too large by the bare status.
            if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status413PayloadTooLarge })
                await Problems.WriteAsync(context, new BodyMustFit(LargestBodyOf(context)));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has left: there is nobody to answer.
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            await Problems.WriteAsync(
                context,
                Explain(exception, context.TraceIdentifier, LargestBodyOf(context))
            );
        }
    }

    Refusal Explain(Exception exception, string trace, long largest)
    {
        switch (exception)
        {
            case StoreFaultException fault:
                StoreFailed(log, fault.Refusal.Code, exception);
                return fault.Refusal;
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return new BodyMustFit(largest);
            case BadHttpRequestException { StatusCode: StatusCodes.Status415UnsupportedMediaType } bad:
                return new BodyMustBeOfAKindTaken(bad.Message);
            case BadHttpRequestException bad:
                return new RequestMustBeWellFormed(Found(bad));
            default:
                ProgramFailed(log, trace, exception);
                return new ProgramMustNotFail(trace);
        }
    }

    static long LargestBodyOf(HttpContext context) =>
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? ApiRoutes.LargestBody;

    /// <summary>What was found, without the names of our own types.</summary>
    static string Found(BadHttpRequestException bad) =>
        UnboundParameter().Match(bad.Message) is { Success: true } match
            ? $"{char.ToLowerInvariant(match.Groups["name"].Value[0])}{match.Groups["name"].Value[1..]} = '{match.Groups["found"].Value}'."
            : bad.InnerException?.Message ?? bad.Message;

    [GeneratedRegex(
        """^Failed to bind parameter ".* (?<name>\w+)" from "(?<found>.*)"\.$""",
        RegexOptions.None,
        100
    )]
    private static partial Regex UnboundParameter();

    [LoggerMessage(Level = LogLevel.Error, Message = "The store failed: {Code}")]
    static partial void StoreFailed(ILogger log, string code, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed: {Trace}")]
    static partial void ProgramFailed(ILogger log, string trace, Exception exception);
}
