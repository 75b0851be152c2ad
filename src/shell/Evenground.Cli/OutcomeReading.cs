using System.Diagnostics.CodeAnalysis;

namespace Evenground.Cli;

/// <summary>Reads an outcome for its refusal, where the value itself is not wanted.</summary>
public static class OutcomeReading
{
    public static bool Refused<T>(this Outcome<T> outcome, [NotNullWhen(true)] out Refusal? refusal)
        where T : notnull => !outcome.Accepted(out _, out refusal);
}
