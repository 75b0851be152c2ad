namespace Evenground.Store;

/// <summary>The machine's processors, for computations of the core that are cut into parts.</summary>
public static class Processors
{
    /// <summary>Runs parts on all processors, and begins none once it is told to stop.</summary>
    public static ForEachPart All(CancellationToken stop) =>
        (parts, run) =>
        {
            try
            {
                Parallel.For(0, parts, new ParallelOptions { CancellationToken = stop }, run);
            }
            catch (AggregateException several)
                when (several.InnerExceptions.All(one => one is OperationCanceledException))
            {
                // Whoever cancelled waits for the exception that is usual for it.
                throw new OperationCanceledException(stop);
            }
        };
}
