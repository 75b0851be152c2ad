namespace Evenground.Cli;

/// <summary>What a command tells the program that called it. Stable: scripts rely on these numbers.</summary>
public enum ExitCode
{
    /// <summary>Done, and nothing to complain of.</summary>
    Done = 0,

    /// <summary>Done, and something was found: a finding, or a journal or report that is not what was
    /// written.</summary>
    Found = 1,

    /// <summary>The command was not understood; nothing was done.</summary>
    WrongUsage = 2,

    /// <summary>Refused by a rule; nothing was done.</summary>
    Refused = 3,

    /// <summary>The store or a file cannot be reached; nothing was done.</summary>
    Unreachable = 4,

    /// <summary>A fault of the program itself.</summary>
    Fault = 70,

    /// <summary>Stopped by Ctrl-C, with nothing half-written.</summary>
    Cancelled = 130,
}
