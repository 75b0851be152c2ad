using System.Globalization;
using System.Text;
using Evenground.Model;

namespace Evenground.Benchmarks;

/// <summary>A thousand futures of 250 and of 17 regions over 30 years, against NumPy and Numba, and as
/// shares of what the machine can do at best.</summary>
/// <remarks>
/// All read the same files and must find the same national total and quantiles to 1e-9. Two long-lived
/// threads, one packed matrix of choices for all draws, and exponentials in eight lanes are what makes the
/// difference; the single rows say how much.
/// </remarks>
sealed class CycleBench : IBenchmark
{
    const int UsualRounds = 3,
        UsualDraws = 1_000,
        RoundsOfFewRegions = 3;

    const double Close = 1e-9;

    public string Verb => "cycle";

    public string Summary =>
        "1,000 futures of 250 and 17 regions over 30 years, against NumPy and Numba [rounds] [draws] [folder]";

    public async Task<int> RunAsync(string[] args)
    {
        var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : UsualRounds;
        var draws = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : UsualDraws;
        var folder = Path.Combine(args.Length > 2 ? args[2] : Path.GetTempPath(), "evenground-cycle-bench");
        using var workers = new LongLivedWorkers(threads: 2);

        var many = new Workload(
            $"{draws:N0} futures of 250 regions (aim: 2.4 times NumPy, 75 % of the multiply-add peak)",
            Path.Combine(folder, "250"),
            CycleInput.MakeIn(Path.Combine(folder, "250"), regions: 250, draws),
            new("NumPy, 2 processes", "numpy", "16"),
            new("Numba, 2 threads", "numba")
        );
        var few = new Workload(
            $"{draws:N0} futures of 17 regions (aim: 5 times NumPy, 0.1 s)",
            Path.Combine(folder, "17"),
            CycleInput.MakeIn(Path.Combine(folder, "17"), regions: 17, draws),
            new("NumPy, 2 processes", "numpy", "64"),
            new("Numba, 2 threads", "numba")
        );
        var text = await MeasureAsync(many, rounds, workers.Run);
        text += await MeasureAsync(few, RoundsOfFewRegions * rounds, workers.Run);
        text += CycleScenarios.Measure(few.Input, runs: draws, workers.Run);
        text += CycleScenarios.Measure(many.Input, runs: (draws + 49) / 50, workers.Run);
        Console.WriteLine(text);
        Console.WriteLine(ResultsFile.Write(Verb, text));
        return 0;
    }

    static async Task<string> MeasureAsync(Workload workload, int rounds, ForEachPart two)
    {
        var input = workload.Input;
        var ensemble = TransitionEnsemble.Of(input.Rates).Value;
        var ours = Found(ensemble.Run(input.Indices, two).Value);
        var contenders = new List<(string, Func<Task<double>>)>
        {
            ("Evenground, 2 threads", () => SecondsAsync(ensemble, input, two)),
            ("Evenground, 1 thread", () => SecondsAsync(ensemble, input, Parts.InOrder)),
        };
        var peer = workload.Peer;
        if (await AgreedAsync(peer, workload.Folder, ours) is { } first)
            contenders.Add(
                (
                    $"{peer.Name} ({first.Version})",
                    async () => (await peer.RunAsync(workload.Folder))!.Value.Seconds
                )
            );

        var peaks = new List<(double One, double Two, double Triad)> { Limits(two) };
        var timings = await Bench.AlternateAsync(rounds, contenders);
        peaks.Add(Limits(two));
        var text = new StringBuilder($"## {workload.Name}\n\n{ResultsFile.Table(timings)}\n");
        if (await AgreedAsync(workload.Once, workload.Folder, ours) is { } once)
            text.Append(
                null,
                $"{workload.Once.Name} ({once.Version}), run once: {once.Seconds:0.000} s, {once.Seconds / timings[0].Minimum:0.0} times ours.\n\n"
            );
        text.Append(Shares(input, timings, peaks));
        text.Append(null, $"Found by all alike: {ours[0]:0.000} residents on average in the last year.\n\n");
        return text.ToString();
    }

    static (double One, double Two, double Triad) Limits(ForEachPart two) =>
        (
            MachineLimits.MultiplyAddGigaflops(Parts.InOrder, threads: 1),
            MachineLimits.MultiplyAddGigaflops(two, threads: 2),
            MachineLimits.TriadGigabytes(two, threads: 2)
        );

    /// <summary>How near to the machine's best before and after the rounds.</summary>
    static string Shares(
        CycleInput input,
        IReadOnlyList<Timing> timings,
        List<(double One, double Two, double Triad)> peaks
    )
    {
        var (two, one) = (timings[0].Minimum, timings[1].Minimum);
        var (peakOfTwo, peakOfOne) = (peaks.Max(peak => peak.Two), peaks.Max(peak => peak.One));
        var triad = peaks.Max(peak => peak.Triad);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            | at the minimum | 2 threads | 1 thread |
            |---|--:|--:|
            | multiply-add peak, GFLOP/s | {peakOfTwo:0.0} | {peakOfOne:0.0} |
            | products alone, of all the time, GFLOP/s | {input.Flops / two / 1e9:0.0} | {input.Flops
                / one
                / 1e9:0.0} |
            | share of the peak | {input.Flops / two / 1e9 / peakOfTwo:0 %} | {input.Flops
                / one
                / 1e9
                / peakOfOne:0 %} |
            | memory (triad), GB/s | {triad:0.0} | |
            | residents read and written, GB/s | {input.Bytes / two / 1e9:0.0} | |
            | share of the memory's | {input.Bytes / two / 1e9 / triad:0 %} | |


            """
        );
    }

    static async Task<(double Seconds, string Version)?> AgreedAsync(
        CyclePeer peer,
        string folder,
        double[] ours
    )
    {
        if (await peer.RunAsync(folder) is not { } answer)
            return null;
        foreach (var (theirs, own) in answer.Found.Zip(ours))
            if (!(Math.Abs(theirs / own - 1) <= Close))
                throw new InvalidOperationException($"{peer.Name} finds {theirs:R}, not {own:R}.");
        return (answer.Seconds, answer.Version);
    }

    static double[] Found(EnsembleTotals totals) =>
        [
            totals.MeanOfAllRegions(totals.Years),
            .. Enumerable
                .Range(0, EnsembleTotals.Levels.Count)
                .Select(level => totals.Quantile(level, totals.Years, region: 0)),
        ];

    static Task<double> SecondsAsync(TransitionEnsemble ensemble, CycleInput input, ForEachPart run) =>
        Bench.SecondsAsync(() =>
        {
            GC.KeepAlive(ensemble.Run(input.Indices, run));
            return Task.CompletedTask;
        });

    /// <summary>What is measured, and who else can do it.</summary>
    /// <param name="Peer">Run in every round.</param>
    /// <param name="Once">Run once, as it takes long.</param>
    sealed record Workload(string Name, string Folder, CycleInput Input, CyclePeer Peer, CyclePeer Once);
}
