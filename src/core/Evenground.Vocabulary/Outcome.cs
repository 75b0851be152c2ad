using System.Diagnostics.CodeAnalysis;

namespace Evenground;

/// <summary>What was asked for, or the refusal that stands in its place.</summary>
public readonly record struct Outcome<T>
    where T : notnull
{
    readonly T? _value;
    readonly Refusal? _refusal;

    Outcome(T? value, Refusal? refusal) => (_value, _refusal) = (value, refusal);

    /// <summary>True with the value, or false with the refusal; never both and never neither.</summary>
    public bool Accepted([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        (value, refusal) = (_value, _refusal);
        return refusal is null ? value is not null : false;
    }

    /// <summary>The value. Throws <see cref="RefusedException"/> when refused: for tests and start-up
    /// only.</summary>
    public T Value => Accepted(out var value, out var refusal) ? value : throw new RefusedException(refusal);

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}

/// <summary>A refusal where the caller was certain that there could be none: a bug, so it throws.</summary>
public sealed class RefusedException(Refusal refusal) : Exception(refusal.ToString())
{
    public Refusal Refusal { get; } = refusal;
}
