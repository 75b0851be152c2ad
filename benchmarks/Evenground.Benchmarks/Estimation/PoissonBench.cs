using System.Globalization;
using System.Text;
using Evenground.Model;

namespace Evenground.Benchmarks;

/// <summary>Workload W3: Poisson regression of 1,245,000 flows with two-way and three-way effects, against an
/// independent implementation in numba, and beside fixest's measured time.</summary>
/// <remarks>
/// All read the same columns, and coefficients must agree to 1e-7 with fixest's, as printed in the shared
/// measurements, and with numba's. Ours includes everything from raw columns to clustered standard errors;
/// numba's stops at the coefficients. fixest cannot be installed on every machine: its seconds, measured at
/// the rate of 88 billion multiply-adds a second on one core, are scaled by the rate found here, and so
/// named.
/// </remarks>
sealed class PoissonBench : IBenchmark
{
    const int UsualRounds = 5,
        WarmUps = 15;

    const double Close = 1e-7,
        GigaflopsThen = 88;

    static string Python => Environment.GetEnvironmentVariable("PYTHON") ?? "/usr/bin/python3";

    public string Verb => "ppml";

    public string Summary =>
        "Poisson regression of 1,245,000 rows with two-way and three-way effects, against numba [rounds] [folder]";

    public async Task<int> RunAsync(string[] args)
    {
        var rounds = args.Length > 0 ? int.Parse(args[0], null) : UsualRounds;
        var folder = Path.Combine(args.Length > 1 ? args[1] : Path.GetTempPath(), "evenground-ppml-bench");
        var input = await PoissonInput.MakeInAsync(folder);
        using var workers = new LongLivedWorkers(threads: 2);
        var text = new StringBuilder();
        foreach (var workload in Workloads(input))
            text.Append(await MeasureAsync(workload, rounds, folder, workers.Run)).Append('\n');
        Console.WriteLine(text);
        Console.WriteLine(ResultsFile.Write(Verb, text.ToString()));
        return 0;
    }

    /// <remarks>fixest 0.12.2: minimum seconds and coefficients of 2026-11-23.</remarks>
    static IEnumerable<Workload> Workloads(PoissonInput input)
    {
        yield return new(
            "2",
            "Two-way effects, four regressors (aim: a tenth of fixest's 1.14 s)",
            input.TwoWay,
            [-1.12341918, 0.2489622773, 0.4178534297, -0.1463696239],
            new(1.137, 1.747)
        );
        yield return new(
            "3",
            "Three-way effects, three regressors (aim: a tenth of fixest's 1.92 s)",
            input.ThreeWay,
            [0.2497938322, 0.4007134987, -0.1505965419],
            new(1.918, 3.277)
        );
    }

    static async Task<string> MeasureAsync(
        Workload workload,
        int rounds,
        string folder,
        ForEachPart twoThreads
    )
    {
        var ours = Estimate(workload, twoThreads);
        Hold(
            Estimate(workload, Parts.InOrder).Coefficients.SequenceEqual(ours.Coefficients),
            "One thread and two give other bits."
        );
        Agree("fixest", workload.Expected, ours.Coefficients);
        for (var run = 0; run < WarmUps; run++)
            GC.KeepAlive(Estimate(workload, twoThreads));

        var contenders = new List<(string, Func<Task<double>>)>
        {
            ("Evenground, 2 threads", () => Bench.SecondsAsync(() => Once(workload, twoThreads))),
            ("Evenground, 1 thread", () => Bench.SecondsAsync(() => Once(workload, Parts.InOrder))),
        };
        var peer = new SpacePeer("numba, 2 threads", Python, "ppml.py");
        string[] asked = [folder, workload.Ways, "2"];
        if (await peer.RunAsync(asked) is { } found)
        {
            Agree(peer.Name, found.Found, ours.Coefficients);
            contenders.Add(
                ($"{peer.Name} ({found.Version})", async () => (await peer.RunAsync(asked))!.Value.Seconds)
            );
        }

        var timings = await Bench.AlternateAsync(rounds, contenders);
        return Report(workload, ours, timings, MultiplyAddRate.Measure());
    }

    static string Report(
        Workload workload,
        PoissonEstimate found,
        IReadOnlyList<Timing> timings,
        double gigaflops
    )
    {
        var scale = GigaflopsThen / gigaflops;
        var (two, one) = (workload.Fixest.TwoThreads * scale, workload.Fixest.OneThread * scale);
        var (ours, alone) = (timings[0].Minimum, timings[1].Minimum);
        var coefficients = string.Join(
            ", ",
            found.Names.Select(
                (name, place) =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{name} {found.Coefficients[place]:0.0000000000} ({found.Clustered!.StandardError(place):0.000000})"
                    )
            )
        );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            ## {workload.Name}

            {ResultsFile.Table(timings)}
            fixest 0.12.2, **scaled, not measured here**: {two:0.00} s on 2 threads, {one:0.00} s on 1 ({workload.Fixest.TwoThreads:0.000} s and {workload.Fixest.OneThread:0.000} s where one core did 88 billion double operations a second; this one does {gigaflops:0}): {two
                / ours:0.0} and {one / alone:0.0} times ours.

            Found in {found.Steps} steps and {found.Sweeps} sweeps, {found.Rows:N0} rows, standard errors clustered by origin and year: {coefficients}. Equal to fixest's to 1e-7.

            """
        );
    }

    static PoissonEstimate Estimate(Workload workload, ForEachPart run) =>
        PoissonEstimator.Estimate(workload.Panel, run).Value;

    static Task Once(Workload workload, ForEachPart run)
    {
        GC.KeepAlive(Estimate(workload, run));
        return Task.CompletedTask;
    }

    static void Agree(string name, double[] expected, double[] found)
    {
        for (var place = 0; place < found.Length; place++)
            Hold(
                Math.Abs(expected[place] - found[place]) <= Close,
                $"{name} finds {expected[place]:R}, not {found[place]:R}."
            );
    }

    static void Hold(bool holds, string otherwise)
    {
        if (!holds)
            throw new InvalidOperationException(otherwise);
    }

    /// <summary>What is estimated, and what fixest found.</summary>
    /// <param name="Ways">2 or 3.</param>
    /// <param name="Name">What it is.</param>
    /// <param name="Panel">The panel.</param>
    /// <param name="Expected">fixest's coefficients.</param>
    /// <param name="Fixest">fixest's seconds.</param>
    sealed record Workload(
        string Ways,
        string Name,
        PoissonPanel Panel,
        double[] Expected,
        FixestSeconds Fixest
    );

    /// <summary>Minimum seconds at the slow clock.</summary>
    readonly record struct FixestSeconds(double TwoThreads, double OneThread);
}
