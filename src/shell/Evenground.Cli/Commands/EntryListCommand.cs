using System.CommandLine;
using Evenground.Publish;

namespace Evenground.Cli;

/// <summary>Entries of a journal, as JSON.</summary>
public sealed record EntriesShape(
    string Programme,
    long Head,
    string HeadHash,
    IReadOnlyList<EntryRow> Items
);

/// <summary>Shows the journal as it was written.</summary>
public sealed class EntryListCommand : ICliCommand
{
    public string Path => "entry list";

    public LocalizedText Summary =>
        new("원장을 기록된 그대로 봅니다.", "Shows the journal as it was written.");

    public LocalizedText Details =>
        new(
            Korean: "감사용 보기입니다. 기록된 순서대로 언제 누가 무엇을 기록했는지와 해시를 보여 줍니다.",
            English: "The audit view: what was recorded when and by whom, in that order, with the hashes that chain it."
        );

    public IReadOnlyList<string> Examples =>
        ["evenground entry list", "evenground entry list --after 100 --limit 20 --json"];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var programme = Options.Programme(language);
        var after = new Option<long>("--after")
        {
            HelpName = "ENTRY",
            Description = new LocalizedText("이 항목 다음부터", "only entries after this one").In(language),
        };
        var limit = new Option<int?>("--limit")
        {
            HelpName = "COUNT",
            Description = new LocalizedText("최대 개수", "how many at most").In(language),
        };
        command.Add(programme);
        command.Add(after);
        command.Add(limit);

        return async call =>
        {
            if (
                !(await BookAccess.OpenAsync(call, call.Get(programme))).Accepted(
                    out var open,
                    out var refusal
                )
            )
                return call.Terminal.Refuse(refusal);
            await using (open)
            {
                var rows = await ReadAsync(open, call.Get(after), call.Get(limit) ?? int.MaxValue, call.Stop);
                var shape = new EntriesShape(
                    open.Book.Programme.Slug,
                    open.Head.Sequence,
                    open.Head.Hash.ToString(),
                    rows
                );
                call.Terminal.Answer(
                    shape,
                    terminal =>
                    {
                        foreach (var row in rows)
                            terminal.Line(
                                $"{row.Sequence, 8}  {row.RecordedAt:yyyy-MM-dd HH:mm:ss}Z  {row.RecordedBy, -16}  {row.EventName, -36}  {row.Hash[..16]}  {row.Payload}"
                            );
                    }
                );
                return ExitCode.Done;
            }
        };
    }

    static async Task<List<EntryRow>> ReadAsync(OpenBook open, long after, int limit, CancellationToken stop)
    {
        var erased = open.History.Erased.ToHashSet();
        var rows = new List<EntryRow>();
        if (limit <= 0)
            return rows;
        await foreach (var entry in open.Book.ReadAsync(after, StoreAccess.Operator, stop))
        {
            rows.Add(EntryRow.Of(entry, erased.Contains(entry.Header.Sequence)));
            if (rows.Count == limit)
                break;
        }

        return rows;
    }
}
