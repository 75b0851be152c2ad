using System.Text;
using Evenground.Measure;

namespace Evenground.Benchmarks;

/// <summary>Rates of return of 1,000,000 irregular series, the same with multiples and the market, and a
/// report of
/// 100,000 positions as of a day, against numba and pandas.</summary>
/// <remarks>
/// Both sides read the same numbers. The peer gives the least of three runs of a process of its own, ours
/// single
/// runs in turns with it, so the medians favour the peer. Every series must have a status, residuals stay
/// below 1e-9
/// of the gross flow, sums agree with the peer's. A last part holds 100,000 random series against SciPy's
/// brentq on a grid
/// of brackets.
/// </remarks>
sealed class IrrBench : IBenchmark
{
    const int UsualRounds = 5,
        UsualSeries = 1_000_000,
        Positions = 100_000,
        AsOf = 5_500,
        WarmUps = 12;

    public string Verb => "irr";

    public string Summary =>
        "XIRR of 1,000,000 series, with DPI, TVPI and PME, and a fund report, against numba [rounds] [series] [folder]";

    public async Task<int> RunAsync(string[] args)
    {
        var rounds = args.Length > 0 ? int.Parse(args[0], null) : UsualRounds;
        var series = args.Length > 1 ? int.Parse(args[1], null) : UsualSeries;
        var folder = Path.Combine(args.Length > 2 ? args[2] : Path.GetTempPath(), "evenground-irr-bench");
        var input = IrrInput.MakeIn(folder, series);
        using var workers = new LongLivedWorkers(threads: 2);

        var text = new StringBuilder();
        foreach (var workload in Workloads(input, series, folder))
            text.Append(await MeasureAsync(workload, rounds, folder, workers.Run)).Append('\n');
        ResultsFile.Write(Verb, text.ToString()); // The check below takes a while.
        text.Append(await IrrCheck.RunAsync(folder, workers.Run)).Append(await XirrPackages.RunAsync(folder));
        Console.WriteLine(text);
        Console.WriteLine(ResultsFile.Write(Verb, text.ToString()));
        return 0;
    }

    static IEnumerable<Workload> Workloads(IrrInput input, int series, string folder)
    {
        var (rates, statuses) = (new double[series], new RateStatus[series]);
        yield return new(
            $"XIRR of {series:N0} series, {input.Days.Length:N0} flows (aim: 9 times numba)",
            run =>
            {
                Xirr.OfMany(input.Flows, rates, statuses, run);
                return () => IrrCheck.Clipped(rates, statuses);
            },
            Kind: "rates",
            () => IrrCheck.Solved(input, rates, statuses)
        );
        var whole = new PositionFigures(series);
        yield return new(
            $"XIRR, DPI, TVPI and Kaplan-Schoar of the same (aim: 10 times)",
            run =>
            {
                var figures = whole.Whole(input.Flows, input.Index, run);
                return () =>
                    [
                        .. IrrCheck.Clipped(figures.Rates, figures.Statuses),
                        Sum(figures, figures.Dpi),
                        Sum(figures, figures.Tvpi),
                        Sum(figures, figures.KaplanSchoar),
                    ];
            },
            Kind: "figures"
        );

        var positions = Math.Min(series, Positions);
        var flows = (int)input.Flows.Offsets.Span[positions];
        var part = new FlowSeries(
            input.Flows.Offsets[..(positions + 1)],
            input.Flows.Days[..flows],
            input.Flows.Amounts[..flows]
        );
        var report = new PositionFigures(positions);
        yield return new(
            $"Report of {positions:N0} positions as of day {AsOf}, with totals of {IrrInput.GroupCount} groups (aim: 17 times pandas with numba)",
            run =>
            {
                var figures = report.AsOf(part, input.Index, AsOf, ValueOf, run);
                var totals = figures.By(input.Groups.AsSpan(0, positions), IrrInput.GroupCount);
                return () =>
                    [
                        .. IrrCheck.Clipped(figures.Rates, figures.Statuses),
                        Sum(figures, figures.Tvpi),
                        Sum(figures, figures.KaplanSchoar),
                        totals.Sum(total => double.IsNaN(total.Tvpi) ? 0 : total.Tvpi),
                    ];
            },
            Kind: "report",
            () => IrrCheck.SetApart(folder, report.Statuses)
        );
    }

    /// <summary>A stand-in for the value that is left: the same as the peer's.</summary>
    static double ValueOf(int position, double paidIn, double distributed) =>
        Math.Max(0, 1.15 * paidIn - distributed);

    static double Sum(PositionFigures figures, Func<int, double> figure) =>
        Enumerable.Range(0, figures.Count).Select(figure).Where(value => !double.IsNaN(value)).Sum();

    static async Task<string> MeasureAsync(
        Workload workload,
        int rounds,
        string folder,
        ForEachPart twoThreads
    )
    {
        var ours = workload.Run(twoThreads)();
        var solved = workload.Solved?.Invoke();
        Hold(workload.Run(Parts.InOrder)().SequenceEqual(ours), "One thread and two give other bits.");
        for (var run = 0; run < WarmUps; run++)
            GC.KeepAlive(workload.Run(twoThreads));

        var contenders = new List<(string, Func<Task<double>>)>
        {
            ("Evenground, 2 threads", () => Bench.SecondsAsync(() => Once(workload, twoThreads))),
            ("Evenground, 1 thread", () => Bench.SecondsAsync(() => Once(workload, Parts.InOrder))),
        };
        foreach (var threads in new[] { 2, 1 })
        {
            var peer = new IrrPeer($"numba, {workload.Kind}", workload.Kind, threads);
            if (await peer.RunAsync(folder, AsOf) is not { } said)
                continue;
            for (var place = 0; place < ours.Length; place++)
                Hold(
                    Math.Abs(said.Found[place] - ours[place]) <= 1e-7 * Math.Abs(ours[place]),
                    $"{peer.Name} finds {said.Found[place]:R}, not {ours[place]:R}."
                );
            contenders.Add(
                (
                    $"{said.Version}, {threads} thread{(threads == 1 ? "" : "s")}",
                    async () => (await peer.RunAsync(folder, AsOf))!.Seconds
                )
            );
        }

        var timings = await Bench.AlternateAsync(rounds, contenders);
        var found = string.Join(", ", ours.Select(value => $"{value:0.000000}"));
        return $"## {workload.Name}\n\n{Milliseconds(timings)}\nFound, and by the peer: {found}\n{solved}";
    }

    static Task Once(Workload workload, ForEachPart run)
    {
        GC.KeepAlive(workload.Run(run));
        return Task.CompletedTask;
    }

    static string Milliseconds(IReadOnlyList<Timing> timings)
    {
        var table = new StringBuilder(
            "| | median ms | minimum ms | median ÷ first | minimum ÷ first |\n|---|--:|--:|--:|--:|\n"
        );
        foreach (var timing in timings)
            table.Append(
                null,
                $"| {timing.Name} | {1e3 * timing.Median:0.0} | {1e3 * timing.Minimum:0.0} | {timing.Median / timings[0].Median:0.0} | {timing.Minimum / timings[0].Minimum:0.0} |\n"
            );
        return table.ToString();
    }

    internal static void Hold(bool holds, string otherwise)
    {
        if (!holds)
            throw new InvalidOperationException(otherwise);
    }

    /// <summary>What is measured.</summary>
    /// <param name="Name">What it is.</param>
    /// <param name="Run">Computes it; what it returns tells the figures found, outside the
    /// measurement.</param>
    /// <param name="Kind">What the peer is to compute.</param>
    /// <param name="Solved">Tells how well the series were solved.</param>
    sealed record Workload(
        string Name,
        Func<ForEachPart, Func<double[]>> Run,
        string Kind,
        Func<string>? Solved = null
    );
}
