using System.Text;
using Evenground.Measure;

namespace Evenground.Benchmarks;

/// <summary>Moran's I with 9,999 permutations on 3,500 regions, and the Gini and Theil indices of 1,000,000
/// values, against esda and ineq.</summary>
/// <remarks>
/// Both sides read the same files. Statistics must agree to 1e-10, and the share of regions below p = 0.05 to
/// within chance. Ours runs on two long-lived threads and, as a second row, on one; esda runs on one, where
/// it is faster than on two.
/// </remarks>
sealed class SpaceBench : IBenchmark
{
    const int UsualRounds = 5,
        UsualPermutations = 9_999,
        WarmUps = 12;

    const double Close = 1e-10;

    /// <summary>The Python that has the packages; the variable PYTHON names another.</summary>
    static string Python => Environment.GetEnvironmentVariable("PYTHON") ?? "python3";

    public string Verb => "space";

    public string Summary =>
        "Moran's I on 3,500 regions, Gini and Theil of 1,000,000 rows, against esda and ineq [rounds] [permutations] [folder]";

    public async Task<int> RunAsync(string[] args)
    {
        var rounds = args.Length > 0 ? int.Parse(args[0], null) : UsualRounds;
        var permutations = args.Length > 1 ? int.Parse(args[1], null) : UsualPermutations;
        var folder = Path.Combine(args.Length > 2 ? args[2] : Path.GetTempPath(), "evenground-space-bench");
        var input = SpaceInput.MakeIn(folder);
        using var workers = new LongLivedWorkers(threads: 2);

        var text = new StringBuilder();
        foreach (var workload in Workloads(input, new(permutations, Seed: 1)))
            text.Append(await MeasureAsync(workload, rounds, permutations, folder, workers.Run)).Append('\n');
        Console.WriteLine(text);
        Console.WriteLine(ResultsFile.Write(Verb, text.ToString()));
        return 0;
    }

    static IEnumerable<Workload> Workloads(SpaceInput input, Permutations permutations)
    {
        yield return new(
            $"Local Moran's I, 3,500 regions, {permutations.Count:N0} permutations (aim: 35 times esda)",
            run => Local(MoransI.Local(input.Values, input.Neighbours, permutations, run).Value),
            // The count of regions below 0.05 is of chance: 3,500 permutation tests, most of them far from
            // it.
            [(0, Close), (1, 70)],
            new("esda, local", Python, "space.py", "local")
        );
        yield return new(
            $"Global Moran's I, the same (aim: 7 times esda)",
            run => Global(MoransI.Global(input.Values, input.Neighbours, permutations, run).Value),
            [(0, Close)],
            new("esda, global", Python, "space.py", "global")
        );
        yield return new(
            "Gini and Theil of 1,000,000 incomes (aim: 10 times ineq)",
            run =>
                [
                    GiniCoefficient.OfSample(input.Incomes.AsMemory(), run).Value,
                    TheilIndex.Unweighted(input.Incomes.AsMemory(), run).Value,
                ],
            [(0, Close), (1, Close)],
            new("R ineq", "Rscript", "inequality.R")
        );
    }

    static async Task<string> MeasureAsync(
        Workload workload,
        int rounds,
        int permutations,
        string folder,
        ForEachPart twoThreads
    )
    {
        var ours = workload.Run(twoThreads);
        Hold(workload.Run(Parts.InOrder).SequenceEqual(ours), "One thread and two give other bits.");
        for (var run = 0; run < WarmUps; run++)
            GC.KeepAlive(workload.Run(twoThreads));

        var contenders = new List<(string, Func<Task<double>>)>
        {
            ("Evenground, 2 threads", () => Bench.SecondsAsync(() => Once(workload, twoThreads))),
            ("Evenground, 1 thread", () => Bench.SecondsAsync(() => Once(workload, Parts.InOrder))),
        };
        if (await workload.Peer.RunAsync(folder, permutations) is { } peer)
        {
            foreach (var (place, tolerance) in workload.Agree)
                Hold(
                    Math.Abs(peer.Found[place] - ours[place]) <= tolerance,
                    $"{workload.Peer.Name} finds {peer.Found[place]:R}, not {ours[place]:R}."
                );
            contenders.Add(
                (
                    $"{workload.Peer.Name} ({peer.Version})",
                    async () => (await workload.Peer.RunAsync(folder, permutations))!.Value.Seconds
                )
            );
        }

        var timings = await Bench.AlternateAsync(rounds, contenders);
        return $"## {workload.Name}\n\n{Milliseconds(timings)}\nFound: {string.Join(", ", ours.Select(found => $"{found:0.000000000}"))}\n";
    }

    static Task Once(Workload workload, ForEachPart run)
    {
        GC.KeepAlive(workload.Run(run));
        return Task.CompletedTask;
    }

    static double[] Local(LocalMoranMap map) =>
        [
            map.Regions.Average(region => region!.I),
            map.Regions.Count(region => region!.Test!.Value.PseudoP < 0.05),
        ];

    static double[] Global(GlobalMoran moran) => [moran.I, moran.Test!.Value.PseudoP!.Value];

    /// <summary>Thousandths of a second, as ours are few of them, and how many times ours the others
    /// take.</summary>
    static string Milliseconds(IReadOnlyList<Timing> timings)
    {
        var table = new StringBuilder(
            "| | median ms | minimum ms | median ÷ first | minimum ÷ first |\n|---|--:|--:|--:|--:|\n"
        );
        foreach (var timing in timings)
            table.Append(
                null,
                $"| {timing.Name} | {1e3 * timing.Median:0.00} | {1e3 * timing.Minimum:0.00} | {timing.Median / timings[0].Median:0.0} | {timing.Minimum / timings[0].Minimum:0.0} |\n"
            );
        return table.ToString();
    }

    static void Hold(bool holds, string otherwise)
    {
        if (!holds)
            throw new InvalidOperationException(otherwise);
    }

    /// <summary>What is measured, and who else can do it.</summary>
    /// <param name="Name">What it is.</param>
    /// <param name="Run">Computes it and gives the figures found.</param>
    /// <param name="Agree">Which figures the peer must find too, and how closely.</param>
    /// <param name="Peer">The other program.</param>
    sealed record Workload(
        string Name,
        Func<ForEachPart, double[]> Run,
        IReadOnlyList<(int Place, double Tolerance)> Agree,
        SpacePeer Peer
    );
}
