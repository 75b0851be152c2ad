using System.Runtime.InteropServices;
using Evenground.Measure;

namespace Evenground.Benchmarks;

/// <summary>Whether rates are right: residuals of every series, and 100,000 random series against a solver
/// that shares
/// nothing with ours.</summary>
static class IrrCheck
{
    const int RandomSeries = 100_000;
    const double LargestResidual = 1e-9;

    /// <summary>The sum of the rates per year, each cut off at -99.9 % and 1,000 %, and how many there are:
    /// what the peer tells.</summary>
    public static double[] Clipped(ReadOnlySpan<double> rates, ReadOnlySpan<RateStatus> statuses)
    {
        var (sum, known) = (0.0, 0);
        for (var series = 0; series < rates.Length; series++)
            if (statuses[series] == RateStatus.Ok)
                (sum, known) = (sum + Math.Clamp(rates[series], -0.999, 10), known + 1);
        return [sum, known];
    }

    /// <summary>How many series have which status, and the largest residual.</summary>
    public static string Solved(IrrInput input, double[] rates, RateStatus[] statuses)
    {
        var worst = 0.0;
        for (var series = 0; series < rates.Length; series++)
            if (statuses[series] == RateStatus.Ok)
                worst = Math.Max(worst, Residual(input, series, rates[series]));
        IrrBench.Hold(worst < LargestResidual, $"A residual is {worst:R} of the gross flow.");
        var counts = statuses.GroupBy(status => status).Select(status => $"{status.Key} {status.Count():N0}");
        return $"Statuses: {string.Join(", ", counts)}. Largest residual: {worst:0.0e+0} of the gross flow.\n";
    }

    /// <summary>Tells the peer which positions have several roots: it finds one of them and cannot know, so
    /// its sum of rates is held against ours without them.</summary>
    public static string SetApart(string folder, ReadOnlySpan<RateStatus> statuses)
    {
        var several = new List<int>();
        for (var position = 0; position < statuses.Length; position++)
            if (statuses[position] == RateStatus.SeveralRoots)
                several.Add(position);
        Write<int>(folder, "several.i32", [.. several]);
        return $"Left out of the sum of rates: {several.Count} positions with several roots.\n";
    }

    /// <summary>Random series held against SciPy, and the reason for each that differs.</summary>
    public static async Task<string> RunAsync(string folder, ForEachPart run)
    {
        var flows = RandomFlows();
        var (rates, statuses) = (new double[flows.Count], new RateStatus[flows.Count]);
        Xirr.OfMany(flows, rates, statuses, run);
        Write(folder, "check-offsets.i64", flows.Offsets.Span);
        Write(folder, "check-days.i32", flows.Days.Span);
        Write(folder, "check-amounts.f64", flows.Amounts.Span);
        Write<double>(folder, "check-rates.f64", rates);
        Write<byte>(folder, "check-statuses.u8", [.. statuses.Select(status => (byte)status)]);
        if (await new IrrPeer("SciPy", "check", Threads: 1).RunAsync(folder, asOf: 0) is not { } said)
            return "";

        var counts = statuses
            .GroupBy(status => status)
            .OrderBy(status => status.Key)
            .Select(status => $"{(int)status.Key} {status.Key} {status.Count():N0}");
        return $"""
            ## {RandomSeries:N0} random series against {said.Version}, brentq between 181 points of ln(1 + r)

            Flows of both signs in any order, 0 to 30 of them, within 20 years; some days twice.
            Statuses: {string.Join(", ", counts)}.
            The same to 1e-9: {said.Found[0]:N0}. Largest difference where both give one rate: {said.Found[
                1
            ]:0.0e+0}.
            All others, by our status and the roots that the grid shows: {said.Others}

            """.ReplaceLineEndings(
            "\n"
        );
    }

    /// <summary>|Net present value| ÷ gross flow, at the first day for rates from 0, at the last
    /// below.</summary>
    static double Residual(IrrInput input, int series, double rate)
    {
        var (start, end) = ((int)input.Flows.Offsets.Span[series], (int)input.Flows.Offsets.Span[series + 1]);
        var (log, value, gross) = (Math.Log(1 + rate), 0.0, 0.0);
        var day = input.Days[log >= 0 ? start : end - 1];
        for (var flow = start; flow < end; flow++)
        {
            value += input.Amounts[flow] * Math.Exp(-log * (input.Days[flow] - day) / 365);
            gross += Math.Abs(input.Amounts[flow]);
        }

        return Math.Abs(value) / gross;
    }

    /// <summary>Half of them like funds, half with signs by chance, so that every status comes up.</summary>
    static FlowSeries RandomFlows()
    {
        var chance = new PhiloxStream(seed: 99);
        var (offsets, days, amounts) = (new long[RandomSeries + 1], new List<int>(), new List<double>());
        for (var series = 0; series < RandomSeries; series++)
        {
            var length = (int)chance.NextBelow(31);
            var life = series % 10 == 0 ? 300u : 7_300;
            for (var flow = 0; flow < length; flow++)
            {
                var isIn = series % 2 == 0 ? flow < 0.4 * length : chance.NextBelow(2) == 0;
                var day = (int)(series % 2 == 0 ? life * flow / length : chance.NextBelow(life));
                days.Add(day);
                amounts.Add((isIn ? -1 : 1) * (double)chance.NextBelow(series % 7 == 0 ? 3u : 1_000_000));
            }

            offsets[series + 1] = days.Count;
        }

        return new(offsets, days.ToArray(), amounts.ToArray());
    }

    static void Write<T>(string folder, string name, ReadOnlySpan<T> values)
        where T : unmanaged => File.WriteAllBytes(Path.Combine(folder, name), MemoryMarshal.AsBytes(values));
}
