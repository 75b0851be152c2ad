using System.CommandLine;

namespace Evenground.Cli;

/// <summary>One call of a command: what was typed, where to answer, and when to stop.</summary>
/// <param name="Typed">The parsed command line.</param>
/// <param name="Terminal">Where answers, errors and progress go.</param>
/// <param name="Surroundings">The clock, the environment and the server to start.</param>
/// <param name="Stop">Cancelled by Ctrl-C.</param>
public sealed record Call(
    ParseResult Typed,
    Terminal Terminal,
    Surroundings Surroundings,
    CancellationToken Stop
)
{
    public T? Get<T>(Option<T> option) => Typed.GetValue(option);

    public T Get<T>(Argument<T> argument) => Typed.GetRequiredValue(argument);
}

/// <summary>What the command line takes from the world, so that a test can bring its own.</summary>
/// <param name="Clock">The clock.</param>
/// <param name="Variables">The environment's variables, by name.</param>
/// <param name="Serve">Opens the web server and runs it until stopped.</param>
/// <param name="Input">What is piped in.</param>
public sealed record Surroundings(
    TimeProvider Clock,
    Func<string, string?> Variables,
    Func<Serving, Call, Task<ExitCode>> Serve,
    TextReader Input
);

/// <summary>How the web server is to be opened.</summary>
/// <param name="Urls">The addresses to listen on; null for the loopback address and the first free port from
/// 5214.</param>
/// <param name="IsReadingPublic">Whether strangers may read on addresses beyond the loopback.</param>
/// <param name="Hosts">Names, beyond those of the loopback, under which the server may be addressed.</param>
/// <param name="WithExample">Whether the example programme is put into an installation that has no
/// programme.</param>
public sealed record Serving(
    string? Urls,
    bool IsReadingPublic,
    IReadOnlyList<string> Hosts,
    bool WithExample
);
