using Evenground.Record;

namespace Evenground.Store;

/// <summary>One request to append, waiting for its turn.</summary>
internal sealed class Ask(
    Guid request,
    Func<History, Outcome<Decision>> decide,
    Actor actor,
    CancellationToken stop
)
{
    readonly TaskCompletionSource<Settlement> _settled = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    public Guid Request => request;

    public Guid FirstId { get; } = EntryIds.Of(request, 0);

    public Func<History, Outcome<Decision>> Decide => decide;

    public Actor Actor => actor;

    public bool IsGivenUp => stop.IsCancellationRequested;

    /// <summary>The entry whose payload goes together with this append, or null.</summary>
    public long? Erases { get; init; }

    public Task<Settlement> Settled => _settled.Task;

    public void Settle(Outcome<Appended> outcome) => _settled.TrySetResult(new(outcome, RepeatOf: null));

    public void SettleAsRepeat(long first) => _settled.TrySetResult(new(default, first));

    public void Fail(Exception exception) => _settled.TrySetException(exception);

    public void GiveUp() => _settled.TrySetCanceled(stop);
}

/// <summary>How an ask ended: with an outcome, or with the finding that its request id stands at an entry
/// already.</summary>
internal readonly record struct Settlement(Outcome<Appended> Outcome, long? RepeatOf);
