using System.Diagnostics.CodeAnalysis;

namespace Evenground.Measure;

/// <summary>A statistic, or the reason why there is none; never both and never neither.</summary>
public readonly record struct Computed<T>
    where T : notnull
{
    readonly T? _value;
    readonly Missing? _missing;

    Computed(T? value, Missing? missing) => (_value, _missing) = (value, missing);

    /// <summary>True with the statistic, or false with the reason why there is none.</summary>
    public bool Is([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Missing? missing)
    {
        (value, missing) = (_value, _missing);
        return missing is null ? value is not null : false;
    }

    /// <summary>Why there is no statistic; null when there is one.</summary>
    public Missing? Missing => _missing;

    /// <summary>The statistic. Throws where there is none: for tests, and where its presence is
    /// certain.</summary>
    public T Value =>
        Is(out var value, out var missing)
            ? value
            : throw new InvalidOperationException($"{missing.Code}: {missing.Text.English}");

    public static implicit operator Computed<T>(T value) => new(value, null);

    public static implicit operator Computed<T>(Missing missing) => new(default, missing);
}
