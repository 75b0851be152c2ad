using Evenground.Store;

namespace Evenground.Web;

/// <summary>Makes the draws of scenarios: one ensemble at a time, so that pages stay quick
/// meanwhile.</summary>
public static class ScenarioDraws
{
    /// <summary>Draws that a page waits for without being asked to: about a second's work for seventeen
    /// regions and thirty years.</summary>
    const double MostCellsAtOnce = 250.0 * 17 * 30;

    /// <summary>How many may wait for their turn; whoever comes later is told to try again.</summary>
    const int MostWaiting = 8;

    static readonly SemaphoreSlim Turn = new(1);
    static int _inside;

    /// <summary>Ensembles that run or wait now.</summary>
    public static int Inside => Volatile.Read(ref _inside);

    /// <summary>Whether the page itself is to make the draws: where they are few, or it was asked
    /// to.</summary>
    public static bool IsAskedFor(PageView view, ScenarioRun run) =>
        !run.IsDone
        && (
            view.Query(ScenarioScene.Ranges) == "now"
            || (double)run.Scenario.Draws * run.Figures.Regions * run.Scenario.Horizon <= MostCellsAtOnce
        );

    /// <summary>Makes the draws of a run, unless they are there, and keeps them with it.</summary>
    /// <returns>False when too many are waiting already.</returns>
    public static async Task<bool> MakeAsync(
        ScenarioRun run,
        IProgress<long>? progress = null,
        CancellationToken stop = default
    )
    {
        if (run.IsDone)
            return true;
        if (Interlocked.Increment(ref _inside) > MostWaiting)
        {
            Interlocked.Decrement(ref _inside);
            return false;
        }

        try
        {
            await Turn.WaitAsync(stop);
            try
            {
                // Another reader of the same scenario may have had them made meanwhile.
                if (!run.IsDone)
                    run.Keep(await Task.Run(() => run.Run.Draw(Processors.All(stop), progress, stop), stop));
            }
            finally
            {
                Turn.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _inside);
        }

        return true;
    }

    /// <summary>Waits for the draws on the thread of the page.</summary>
    public static void Make(ScenarioRun run) => MakeAsync(run).GetAwaiter().GetResult();
}
