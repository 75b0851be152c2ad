using System.Reflection;
using Evenground.Publish;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenground.Web;

/// <summary>Every listing of the catalogue, each at an address of its own.</summary>
public sealed class ListingEndpoint : IEndpoint
{
    public void Map(IEndpointRouteBuilder api)
    {
        var map = typeof(ListingEndpoint).GetMethod(
            nameof(MapOne),
            BindingFlags.NonPublic | BindingFlags.Static
        )!;
        foreach (var listing in ListingCatalogue.All)
            map.MakeGenericMethod(listing.RowType).Invoke(null, [api, listing]);
    }

    static void MapOne<TRow>(IEndpointRouteBuilder api, IListing<TRow> listing)
        where TRow : class =>
        api.MapGet(
                $"/programmes/{{programme}}/{listing.Code}",
                (
                    string programme,
                    [AsParameters] AsOfQuery when,
                    [AsParameters] PageQuery page,
                    HttpContext context
                ) => Handle(listing, programme, when, page, context)
            )
            .WithName($"list-{listing.Code}")
            .WithSummary(listing.Title.English)
            .WithDescription($"{listing.Meaning.English}\n\n{listing.Meaning.Korean}")
            .WithTags("record")
            .Produces<Page<TRow>>(StatusCodes.Status200OK, "application/json", CsvAnswer.ContentType)
            .Produces(StatusCodes.Status304NotModified);

    static Results<Ok<Page<TRow>>, CsvAnswer, StatusCodeHttpResult, RefusalResult> Handle<TRow>(
        IListing<TRow> listing,
        string programme,
        AsOfQuery when,
        PageQuery asked,
        HttpContext context
    )
        where TRow : class
    {
        if (!ApiCall.Of(context).Ask(programme, when).Accepted(out var question, out var refusal))
            return refusal.AsProblem();
        if (!AnswerForm.Of(context.Request, asked.Format).Accepted(out var form, out refusal))
            return refusal.AsProblem();
        if (Freshness.IsUnchanged(context, question, form.IsCsv))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);

        var rows = RowMemo.Rows(listing, question);
        if (!PageRange.Of(asked, form.IsCsv, rows.Count).Accepted(out var range, out refusal))
            return refusal.AsProblem();

        var shown = rows.Skip(range.Offset).Take(range.Limit).ToList();
        var next = range.Next(rows.Count) is { } offset
            ? NextLink.Of(context.Request, question, offset, range.Limit)
            : null;
        if (next is not null)
            context.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        if (form.IsCsv)
            return CsvAnswer.Of(shown, $"{programme}-{listing.Code}");

        return TypedResults.Ok(
            new Page<TRow>(
                question.Book.Programme.Slug,
                question.AsOf.On,
                question.AsOf.Known,
                question.AsOf.UpTo,
                question.Head.Hash.ToString(),
                rows.Count,
                range.Offset,
                range.Limit,
                next,
                shown
            )
        );
    }
}
