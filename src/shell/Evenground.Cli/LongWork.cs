using Spectre.Console;

namespace Evenground.Cli;

/// <summary>Shows on standard error how far long work is; nothing when nobody is looking at a
/// terminal.</summary>
static class LongWork
{
    /// <param name="terminal">Where it is shown.</param>
    /// <param name="name">What is being done.</param>
    /// <param name="total">How much there is to do; 0 when that is not known.</param>
    /// <param name="work">Does it, and reports how much is done.</param>
    public static async Task<T> RunAsync<T>(
        Terminal terminal,
        LocalizedText name,
        long total,
        Func<IProgress<long>?, Task<T>> work
    )
    {
        if (!terminal.IsWatched)
            return await work(null);

        return await terminal
            .Error.Progress()
            .AutoClear(true)
            .HideCompleted(true)
            .StartAsync(async shown =>
            {
                var task = shown.AddTask(name.In(terminal.Language), maxValue: Math.Max(total, 1));
                task.IsIndeterminate = total == 0;
                return await work(new Reporter(done => task.Value = done));
            });
    }

    /// <summary>Reports on the thread that works: a bar that lags behind would be drawn after the
    /// end.</summary>
    sealed class Reporter(Action<long> show) : IProgress<long>
    {
        public void Report(long value) => show(value);
    }
}
