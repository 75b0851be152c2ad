using System.Diagnostics;
using System.Text.Json;

namespace Evenground.Benchmarks;

/// <summary>The same futures computed by NumPy or Numba, as a process of its own that measures itself,
/// without its start.</summary>
/// <param name="Name">Who it is.</param>
/// <param name="Arguments">What <c>peers/cycle.py</c> is told besides the folder: the way, and the draws of a
/// block.</param>
sealed record CyclePeer(string Name, string Way, params string[] Arguments)
{
    const string OpenMpBlas = "/usr/lib/x86_64-linux-gnu/openblas-openmp";

    /// <summary>The Python that has the packages; the variable PYTHON names another.</summary>
    static string Python => Environment.GetEnvironmentVariable("PYTHON") ?? "/usr/bin/python3";

    /// <summary>The seconds of one run and the figures that it found; null when it cannot be run
    /// here.</summary>
    public async Task<(double Seconds, double[] Found, string Version)?> RunAsync(string folder)
    {
        var script = Path.Combine(ResultsFile.Root(), "benchmarks", "peers", "cycle.py");
        var start = new ProcessStartInfo(Python, [script, Way, folder, .. Arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Prepare(start.Environment);
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            if (process.ExitCode == 0)
                return Read(output);

            Console.WriteLine($"{Name} cannot be run here: {(await errors).Trim().Split('\n')[^1]}");
            return null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine($"{Name} cannot be run here: {Python} is not installed.");
            return null;
        }
    }

    /// <summary>What the peer needs to be as fast as it can: a kernel for vectors of 512 bits even where its
    /// BLAS does not know the processor, and each of its threads on a core of its own.</summary>
    void Prepare(IDictionary<string, string?> environment)
    {
        environment.TryAdd("OPENBLAS_CORETYPE", "SkylakeX");
        environment["NUMBA_THREADING_LAYER"] = "omp";
        if (Directory.Exists(OpenMpBlas))
            environment["LD_LIBRARY_PATH"] = OpenMpBlas;
        if (Way != "numba")
        {
            environment["OMP_NUM_THREADS"] = "1";
            return;
        }

        environment["OMP_NUM_THREADS"] = environment["NUMBA_NUM_THREADS"] = "2";
        environment["OMP_PROC_BIND"] = "true";
        environment["OMP_PLACES"] = "cores";
    }

    static (double, double[], string) Read(string output)
    {
        using var said = JsonDocument.Parse(output);
        return (
            said.RootElement.GetProperty("seconds").GetDouble(),
            [.. said.RootElement.GetProperty("found").EnumerateArray().Select(found => found.GetDouble())],
            said.RootElement.GetProperty("version").GetString()!
        );
    }
}
