using System.Diagnostics;

namespace Evenground.Benchmarks;

/// <summary>Measures contenders in turns, so that the machine's changing clock and neighbours meet all of
/// them alike.</summary>
static class Bench
{
    /// <summary>Seconds that something takes.</summary>
    public static async Task<double> SecondsAsync(Func<Task> act)
    {
        var start = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Runs all contenders once a round; each gives its own seconds. The order turns with every
    /// round.</summary>
    public static async Task<IReadOnlyList<Timing>> AlternateAsync(
        int rounds,
        IReadOnlyList<(string Name, Func<Task<double>> RunAsync)> contenders
    )
    {
        var seconds = contenders.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < rounds; round++)
        for (var turn = 0; turn < contenders.Count; turn++)
        {
            var contender = (turn + round) % contenders.Count;
            seconds[contender].Add(await contenders[contender].RunAsync());
            Console.WriteLine(
                $"round {round + 1}: {contenders[contender].Name}: {seconds[contender][^1]:0.000} s"
            );
        }

        return [.. contenders.Select((contender, number) => new Timing(contender.Name, seconds[number]))];
    }

    /// <summary>The middle value of some runs.</summary>
    public static double Median(int runs, Func<double> measure) =>
        new Timing("", [.. Enumerable.Range(0, runs).Select(_ => measure())]).Median;
}

/// <summary>The runs of one contender.</summary>
sealed record Timing(string Name, IReadOnlyList<double> Seconds)
{
    public double Minimum => Seconds.Min();

    public double Median
    {
        get
        {
            var sorted = Seconds.Order().ToArray();
            return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        }
    }
}
