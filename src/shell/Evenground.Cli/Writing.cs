using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Cli;

/// <summary>Lets a rule decide, and appends what it decided unless it is only a trial.</summary>
static class Writing
{
    public static async Task<Outcome<WriteShape>> WriteAsync(
        OpenBook open,
        string source,
        Func<History, Outcome<Decision>> decide,
        bool isTrial,
        CancellationToken stop
    )
    {
        if (!decide(open.History).Accepted(out var decision, out var refusal))
            return refusal;

        var changes = WriteShape.ChangesOf(decision);
        if (isTrial || decision.Facts.Count == 0)
            return Shape(open, source, isTrial, changes, decision.Facts.Count);

        var appended = await open.Book.AppendAsync(Guid.CreateVersion7(), decide, StoreAccess.Operator, stop);
        return appended.Accepted(out var done, out refusal)
            ? Shape(open, source, isTrial, changes, done.Count)
            : refusal;
    }

    public static void Draw(Terminal terminal, WriteShape shape)
    {
        foreach (var (name, count) in shape.Changes)
            terminal.Line($"  {name, -44} {count, 8}");
        terminal.Line(
            shape.Entries == 0
                ? new(
                    "기록이 이미 이와 같습니다. 바뀐 것이 없습니다.",
                    "The record says so already. Nothing changed."
                )
            : shape.IsTrial
                ? new(
                    $"시험이므로 기록하지 않았습니다. 항목 {shape.Entries}개가 기록될 것입니다.",
                    $"A trial: nothing was recorded; {shape.Entries} entries would be."
                )
            : new LocalizedText(
                $"항목 {shape.Entries}개를 기록하였습니다. 마지막 항목은 {shape.Head}번입니다.",
                $"Recorded {shape.Entries} entries; the last one is {shape.Head}."
            )
        );
    }

    static WriteShape Shape(
        OpenBook open,
        string source,
        bool isTrial,
        IReadOnlyDictionary<string, int> changes,
        long entries
    )
    {
        var head = open.Book.Head;
        return new(
            open.Book.Programme.Slug,
            source,
            isTrial,
            WasRepeat: false,
            changes,
            entries,
            head.Sequence,
            head.Hash.ToString()
        );
    }
}
