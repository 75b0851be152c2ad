using System.ComponentModel;
using Evenground.Publish;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Evenground.Web;

/// <summary>Which entries, as it stands in an address.</summary>
public sealed record EntryQuery
{
    [FromQuery(Name = "after")]
    [Description("Only entries after this sequence; 0 by default.")]
    public long? After { get; init; }

    [FromQuery(Name = "limit")]
    [Description("How many entries at most, 1 to 1000; 100 by default.")]
    public int? Limit { get; init; }

    [FromQuery(Name = "upTo")]
    [Description("Only entries up to this sequence.")]
    public long? UpTo { get; init; }

    [FromQuery(Name = "format")]
    [Description("'json' or 'csv'; overrides the Accept header.")]
    public string? Format { get; init; }
}

/// <summary>A part of a journal.</summary>
/// <param name="Head">The sequence of the last entry that counts.</param>
/// <param name="HeadHash">The hash of the journal's head when the question was answered.</param>
/// <param name="Next">The address of the next page, or null on the last.</param>
public sealed record EntryPage(
    string Programme,
    long Head,
    string HeadHash,
    long After,
    int Limit,
    string? Next,
    IReadOnlyList<EntryRow> Items
);

/// <summary>The journal as it was written, entry by entry: what is withheld stays withheld, and its place is
/// seen.</summary>
public sealed class EntriesEndpoint : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/programmes/{programme}/entries", HandleAsync)
            .WithName("list-entries")
            .WithTags("journal")
            .WithSummary("The journal, entry by entry")
            .WithDescription(
                "The audit view: entries in the order recorded, with the hashes that chain them. A payload that "
                    + "the asker may not see is withheld; the entry itself is always there.\n\n기록된 순서대로 본 원장입니다."
            )
            .Produces<EntryPage>(StatusCodes.Status200OK, "application/json", CsvAnswer.ContentType)
            .Produces(StatusCodes.Status304NotModified);

    static async Task<Results<Ok<EntryPage>, CsvAnswer, StatusCodeHttpResult, RefusalResult>> HandleAsync(
        string programme,
        [AsParameters] EntryQuery asked,
        HttpContext context
    )
    {
        var call = ApiCall.Of(context);
        if (!call.Ask(programme, new() { UpTo = asked.UpTo }).Accepted(out var question, out var refusal))
            return refusal.AsProblem();
        if (!AnswerForm.Of(context.Request, asked.Format).Accepted(out var form, out refusal))
            return refusal.AsProblem();
        if (asked.After is < 0)
            return new SequenceMustBeCounted(asked.After.Value).AsProblem();
        if (asked.Limit is < 1 or > PageQuery.MostRows)
            return new PageMustBeWithinBounds(0, asked.Limit.Value).AsProblem();
        if (Freshness.IsUnchanged(context, question, form.IsCsv))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);

        var (after, limit, upTo) = (asked.After ?? 0, asked.Limit ?? PageQuery.UsualRows, question.AsOf.UpTo);
        var rows = await ReadAsync(question, after, Math.Min(limit, upTo - after), call.Stop);
        var last = rows.Count > 0 ? rows[^1].Sequence : after;
        var next =
            last < upTo && rows.Count > 0
                ? NextLink.Of(context.Request, question, last, limit, "after")
                : null;
        if (next is not null)
            context.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        return form.IsCsv
            ? CsvAnswer.Of(rows, $"{programme}-entries")
            : TypedResults.Ok(
                new EntryPage(programme, upTo, question.Head.Hash.ToString(), after, limit, next, rows)
            );
    }

    static async Task<List<EntryRow>> ReadAsync(
        Asked question,
        long after,
        long count,
        CancellationToken stop
    )
    {
        var rows = new List<EntryRow>();
        if (count <= 0)
            return rows;

        var erased = question.History.Erased.ToHashSet();
        await foreach (var entry in question.Book.ReadAsync(after, question.Actor, stop))
        {
            rows.Add(EntryRow.Of(entry, erased.Contains(entry.Header.Sequence)));
            if (rows.Count == count)
                break;
        }

        return rows;
    }
}
