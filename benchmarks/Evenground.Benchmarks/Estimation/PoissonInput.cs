using System.Diagnostics;
using System.Runtime.InteropServices;
using Evenground.Model;

namespace Evenground.Benchmarks;

/// <summary>The gravity panel of workload W3: 250 regions, 249 destinations each, 20 years.</summary>
/// <remarks>Made by the peer's own program, with the construction and the seed of the panel that fixest's
/// figures come from.</remarks>
sealed record PoissonInput(PoissonPanel TwoWay, PoissonPanel ThreeWay, string Folder)
{
    public const int Rows = 1_245_000;

    static string Python => Environment.GetEnvironmentVariable("PYTHON") ?? "/usr/bin/python3";

    static string Generator => Path.Combine(ResultsFile.Root(), "benchmarks", "peers", "ppml.py");

    public static async Task<PoissonInput> MakeInAsync(string folder)
    {
        if (!File.Exists(Path.Combine(folder, "meta.json")))
        {
            Directory.CreateDirectory(folder);
            using var process = Process.Start(Python, [Generator, "make", folder, "250", "20"]);
            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
                throw new InvalidOperationException(
                    $"{Generator} did not make the panel of W3: it needs numpy."
                );
        }

        var (origin, destination, year) = (Read<int>("o.i32"), Read<int>("d.i32"), Read<int>("t.i32"));
        PanelGroups Groups(string name, int[] first, int[] second) =>
            new(name, [.. first.Zip(second, (left, right) => left * 1000 + right)]);

        PanelGroups[] ways =
        [
            Groups("origin-year", origin, year),
            Groups("destination-year", destination, year),
            Groups("pair", origin, destination),
        ];
        PanelColumn Column(string name) => new(name, Read<double>($"{name}.f64"));
        PanelColumn[] columns = [Column("x1"), Column("x2"), Column("x3")];
        var outcome = Read<double>("y.f64");
        return new(
            new()
            {
                Outcome = outcome,
                Regressors = [Column("ldist"), .. columns],
                Effects = ways[..2],
                Clusters = ways[..1],
            },
            new()
            {
                Outcome = outcome,
                Regressors = columns,
                Effects = ways,
                Clusters = ways[..1],
            },
            folder
        );

        T[] Read<T>(string file)
            where T : struct =>
            [.. MemoryMarshal.Cast<byte, T>(File.ReadAllBytes(Path.Combine(folder, file)))];
    }
}
