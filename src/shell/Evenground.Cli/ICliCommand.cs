using System.CommandLine;

namespace Evenground.Cli;

/// <summary>One command of the command line, in a file of its own. The catalogue finds it; nothing is
/// registered.</summary>
public interface ICliCommand
{
    /// <summary>The words after <c>evenground</c>: <c>check</c>, <c>statement list</c>.</summary>
    string Path { get; }

    /// <summary>What it does, in one sentence.</summary>
    LocalizedText Summary { get; }

    /// <summary>What a newcomer should know before using it: when to use it and what its exit codes
    /// mean.</summary>
    LocalizedText Details { get; }

    /// <summary>Whole command lines that work as they stand.</summary>
    IReadOnlyList<string> Examples { get; }

    /// <summary>Declares its arguments and options in the language of the call.</summary>
    /// <returns>What runs once they are parsed.</returns>
    Func<Call, Task<ExitCode>> Declare(Command command, Language language);
}
