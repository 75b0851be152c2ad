namespace Evenground.Tests.Model.Answering;

/// <summary>Runs parts on two threads, the last parts first.</summary>
static class TwoThreads
{
    public static void Run(int parts, Action<int> run) =>
        Parallel.For(
            0,
            parts,
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            part => run(parts - 1 - part)
        );
}
