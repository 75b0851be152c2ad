namespace Evenground.Benchmarks;

/// <summary>One benchmark: a verb of the command line. A class that implements it is found by
/// itself.</summary>
interface IBenchmark
{
    string Verb { get; }

    /// <summary>What is measured against what, in one line.</summary>
    string Summary { get; }

    /// <returns>The exit code.</returns>
    Task<int> RunAsync(string[] args);
}
