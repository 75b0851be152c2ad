namespace Evenground.Import;

/// <summary>A table that is to be written: names of columns, and rows of typed cells, which may be made as
/// they are asked for.</summary>
public sealed record Table(IReadOnlyList<string> Columns, IEnumerable<IReadOnlyList<Cell>> Rows);

/// <summary>One value in a table: a text, an exact number, a day, a yes or no, or nothing.</summary>
/// <remarks>The default value is the empty cell; what is missing stays missing and is never a zero.</remarks>
public readonly record struct Cell
{
    Cell(object? value) => Value = value;

    /// <summary>A <see cref="string"/>, <see cref="decimal"/>, <see cref="DateOnly"/> or <see cref="bool"/>;
    /// null for nothing.</summary>
    public object? Value { get; }

    public static implicit operator Cell(string? text) => new(text);

    public static implicit operator Cell(decimal? number) => new(number);

    public static implicit operator Cell(decimal number) => new(number);

    public static implicit operator Cell(long number) => new((decimal)number);

    public static implicit operator Cell(DateOnly? day) => new(day);

    public static implicit operator Cell(DateOnly day) => new(day);

    public static implicit operator Cell(bool flag) => new(flag);
}
