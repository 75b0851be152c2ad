namespace Evenground;

/// <summary>Runs every part of a computation once: part 0, 1, … up to one less than their number.</summary>
/// <remarks>
/// The core has no threads of its own; whoever calls it says what runs where. How a computation is cut into
/// parts never depends on the number of threads, no part reads what another writes, and parts are put
/// together in the order of their numbers: one thread and any number of threads give the same bits.
/// </remarks>
/// <param name="parts">How many parts there are.</param>
/// <param name="run">Runs the part of this number. May be called from several threads at once.</param>
public delegate void ForEachPart(int parts, Action<int> run);

/// <summary>Ways to run parts that need no thread.</summary>
public static class Parts
{
    /// <summary>One after the other, in order, on the thread of the caller.</summary>
    public static void InOrder(int parts, Action<int> run)
    {
        for (var part = 0; part < parts; part++)
            run(part);
    }
}
