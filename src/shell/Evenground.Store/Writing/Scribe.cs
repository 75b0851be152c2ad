using System.Threading.Channels;
using Evenground.Record;

namespace Evenground.Store;

/// <summary>The one writer of a journal within this process: gathers what is asked at the same time into one
/// transaction.</summary>
/// <remarks>
/// Each ask gets its own outcome. Another process may write too: then the head has moved, what is new is
/// folded, and everything is decided again upon it.
/// </remarks>
internal sealed class Scribe : IAsyncDisposable
{
    const int MostAttempts = 12;
    const int MostAsks = 512;

    readonly Channel<Ask> _asks = Channel.CreateBounded<Ask>(
        new BoundedChannelOptions(4_096) { SingleReader = true }
    );
    readonly JournalReader _journal;
    readonly TimeProvider _clock;
    readonly Task _running;
    volatile BookState _state;

    public Scribe(JournalReader journal, BookState state, TimeProvider clock)
    {
        (_journal, _state, _clock) = (journal, state, clock);
        Zone = TimeZoneInfo.FindSystemTimeZoneById(state.History.Programme!.TimeZone);
        _running = Task.Run(RunAsync);
    }

    public TimeZoneInfo Zone { get; }

    public BookState State => _state;

    public async Task<Settlement> AskAsync(Ask ask, CancellationToken stop)
    {
        await _asks.Writer.WriteAsync(ask, stop);
        return await ask.Settled.WaitAsync(stop);
    }

    public DateOnly Today() =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(_clock.GetUtcNow(), Zone).DateTime);

    /// <summary>Folds what other processes wrote, in turn with the writing.</summary>
    public async Task<Outcome<JournalHead>> CatchUpAsync(CancellationToken stop)
    {
        // An ask that decides nothing makes the loop look at the store, and nothing else.
        var ask = new Ask(
            Guid.CreateVersion7(),
            _ => Decision.Nothing,
            new("reader", Visibility.Public, MayWrite: false),
            stop
        );
        var settlement = await AskAsync(ask, stop);
        return settlement.Outcome.Accepted(out var appended, out var refusal) ? appended.Head : refusal;
    }

    public async ValueTask DisposeAsync()
    {
        _asks.Writer.TryComplete();
        await _running;
    }

    async Task RunAsync()
    {
        var batch = new List<Ask>(MostAsks);
        while (await _asks.Reader.WaitToReadAsync())
        {
            while (batch.Count < MostAsks && _asks.Reader.TryRead(out var ask))
                batch.Add(ask);
            await SettleAsync(batch);
            batch.Clear();
        }
    }

    async Task SettleAsync(List<Ask> batch)
    {
        try
        {
            for (IReadOnlyList<Ask> left = batch; left.Count > 0; )
                left = await WriteAsync(left);
        }
        catch (StoreFaultException fault) when (batch.Count > 1 && fault.Refusal is StorageMustHaveRoom)
        {
            // One of them may be too large for what is left; the others need not suffer for it.
            foreach (var ask in batch)
                await SettleAsync([ask]);
        }
        catch (StoreFaultException fault)
        {
            foreach (var ask in batch)
                ask.Settle(fault.Refusal);
        }
#pragma warning disable CA1031 // Whatever went wrong, everybody who waits must hear of it.
        catch (Exception exception)
        {
            foreach (var ask in batch)
                ask.Fail(exception);
        }
#pragma warning restore CA1031
    }

    /// <returns>The asks that need another transaction.</returns>
    async Task<IReadOnlyList<Ask>> WriteAsync(IReadOnlyList<Ask> batch)
    {
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var draft = new Draft(_state, Zone, _clock);
            foreach (var ask in batch)
                draft.Add(ask);
            if (draft.Silent.Count > 0 && await CatchUpAsync())
                continue;

            var result = await TryWriteAsync(draft, mayRetry: attempt == 1);
            if (result == WriteResult.Written)
            {
                await SettleAsync(draft);
                return draft.Deferred;
            }

            await CatchUpAsync();
            batch = await SettleRepeatsAsync(batch);
        }

        var refusal = await WhyNeverAsync();
        foreach (var ask in batch)
            ask.Settle(refusal);
        return [];
    }

    /// <summary>The head kept moving, unless the store no longer has the head that we know.</summary>
    async Task<Refusal> WhyNeverAsync() =>
        await _journal.StoredSequenceAsync() is var found && found < _state.Head.Sequence
            ? new JournalMustNotGoBack(_state.Head.Sequence, found)
            : new JournalMustComeToRest(MostAttempts);

    async Task<WriteResult> TryWriteAsync(Draft draft, bool mayRetry)
    {
        if (draft.Entries.Count == 0)
            return WriteResult.Written;
        try
        {
            return await _journal.WriteAsync(_state.Head, draft.Entries, draft.Erased);
        }
        catch (StoreFaultException fault) when (mayRetry && fault.Refusal is DatabaseMustAnswer)
        {
            // A connection may have gone stale, even after the commit: what stands there now decides.
            return WriteResult.HeadMoved;
        }
    }

    async Task SettleAsync(Draft draft)
    {
        _state = draft.State;
        if (draft.Erased is not null)
            await FoldWithoutErasedAsync();
        draft.Settle();
        if (draft.Silent.Count == 0)
            return;

        var known = await _journal.FindAsync([.. draft.Silent.Select(silent => silent.Ask.FirstId)]);
        foreach (var (ask, outcome) in draft.Silent)
            if (known.TryGetValue(ask.FirstId, out var first))
                ask.SettleAsRepeat(first);
            else
                ask.Settle(outcome);
    }

    async Task FoldWithoutErasedAsync()
    {
        _journal.Forget();
        _state = (await _journal.ReplayAsync(BookState.Empty, CancellationToken.None)).OrFault();
    }

    /// <returns>The asks that are not recorded yet.</returns>
    async Task<IReadOnlyList<Ask>> SettleRepeatsAsync(IReadOnlyList<Ask> batch)
    {
        var known = await _journal.FindAsync([.. batch.Select(ask => ask.FirstId)]);
        foreach (var ask in batch)
            if (known.TryGetValue(ask.FirstId, out var first))
                ask.SettleAsRepeat(first);
        return known.Count == 0 ? batch : [.. batch.Where(ask => !known.ContainsKey(ask.FirstId))];
    }

    /// <summary>Folds what other processes wrote.</summary>
    /// <returns>Whether there was any.</returns>
    async Task<bool> CatchUpAsync()
    {
        var before = _state;
        _state = (await _journal.ReplayAsync(before, CancellationToken.None)).OrFault();
        return _state.Head != before.Head;
    }
}
