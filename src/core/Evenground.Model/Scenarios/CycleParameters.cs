namespace Evenground.Model;

/// <summary>One value for each parameter of the cycle. An immutable value.</summary>
public sealed class CycleParameters : IEquatable<CycleParameters>
{
    public static int Count { get; } = Enum.GetValues<CycleParameter>().Length;

    readonly double[] _values;

    /// <param name="values">In the order of <see cref="CycleParameter"/>.</param>
    public CycleParameters(ReadOnlySpan<double> values)
    {
        if (values.Length != Count)
            throw new ArgumentException(
                $"There are {Count} parameters, not {values.Length}.",
                nameof(values)
            );
        _values = values.ToArray();
    }

    public double this[CycleParameter parameter] => _values[(int)parameter];

    public ReadOnlySpan<double> Values => _values;

    /// <summary>The same with another value for one parameter.</summary>
    public CycleParameters With(CycleParameter parameter, double value)
    {
        var values = _values.ToArray();
        values[(int)parameter] = value;
        return new(values);
    }

    public bool Equals(CycleParameters? other) => other is not null && Values.SequenceEqual(other.Values);

    public override bool Equals(object? obj) => Equals(obj as CycleParameters);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var value in _values)
            hash.Add(value);
        return hash.ToHashCode();
    }
}
