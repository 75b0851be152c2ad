using Evenground.Store;
using Evenground.Web;

namespace Evenground.Host;

/// <summary>Looks now and then whether another process wrote: the command line, or another node on the same
/// database.</summary>
sealed partial class JournalWatch(Installation installation, TimeProvider clock, ILogger<JournalWatch> log)
    : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                foreach (var book in installation.ProgrammesFor(Actors.TokenHolder))
                    await LookAsync(book, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server closes: there is nothing left to look for.
        }
    }

    async Task LookAsync(ProgrammeBook book, CancellationToken stop)
    {
        try
        {
            if (!(await book.CatchUpAsync(stop)).Accepted(out _, out var refusal))
                Behind(log, book.Programme.Slug, refusal.ToString());
        }
        catch (StoreFaultException fault)
        {
            // The database may be gone for a while: readers keep the last state, and the next look tries
            // again.
            Behind(log, book.Programme.Slug, fault.Refusal.ToString());
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Programme} may be behind its journal: {Refusal}")]
    static partial void Behind(ILogger log, string programme, string refusal);
}
