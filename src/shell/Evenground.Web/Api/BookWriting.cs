using Evenground.Publish;
using Evenground.Record;
using Evenground.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenground.Web;

/// <summary>What every write of the API does: let the rule decide, append, and tell what changed.</summary>
static class BookWriting
{
    public static async Task<Results<Ok<WriteShape>, RefusalResult>> WriteAsync(
        ApiCall call,
        HttpContext context,
        string programme,
        string source,
        Func<History, Outcome<Decision>> decide,
        bool isTrial
    )
    {
        if (!call.Find(programme).Accepted(out var book, out var refusal))
            return refusal.AsProblem();
        if (isTrial)
            return book.Try(decide, call.Actor).Accepted(out var would, out refusal)
                ? TypedResults.Ok(
                    Shape(book, source, would, would.Facts.Count, isTrial: true, wasRepeat: false)
                )
                : refusal.AsProblem();
        if (!RequestId.Of(context.Request).Accepted(out var request, out refusal))
            return refusal.AsProblem();

        var decided = Decision.Nothing;
        var appended = await book.AppendAsync(request, Decide, call.Actor, call.Stop);
        return appended.Accepted(out var done, out refusal)
            ? TypedResults.Ok(Shape(book, source, decided, done.Count, isTrial: false, done.WasRepeat))
            : refusal.AsProblem();

        Outcome<Decision> Decide(History history)
        {
            var outcome = decide(history);
            if (outcome.Accepted(out var accepted, out _))
                decided = accepted;
            return outcome;
        }
    }

    static WriteShape Shape(
        ProgrammeBook book,
        string source,
        Decision decision,
        long entries,
        bool isTrial,
        bool wasRepeat
    )
    {
        var head = book.Head;
        return new(
            book.Programme.Slug,
            source,
            isTrial,
            wasRepeat,
            WriteShape.ChangesOf(decision),
            entries,
            head.Sequence,
            head.Hash.ToString()
        );
    }
}
