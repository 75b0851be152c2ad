namespace Evenground.Model;

/// <summary>The rows of one part of the validation.</summary>
/// <param name="Id">For example <c>V7</c>.</param>
/// <param name="Note">What a reader must know of it; null for nothing.</param>
public sealed record ValidationPart(
    string Id,
    LocalizedText Title,
    IReadOnlyList<ValidationRow> Rows,
    LocalizedText? Note = null
);

/// <summary>Everything that the model is held to, put together: what it reaches and what it misses.</summary>
/// <remarks>A row with a tolerance must hold. A row without one tells of a comparison, won or lost; losses
/// are
/// shown as losses and make nobody fail.</remarks>
public sealed record ValidationReport(IReadOnlyList<ValidationPart> Parts)
{
    public IEnumerable<ValidationRow> Rows => Parts.SelectMany(part => part.Rows);

    /// <summary>Whether all that must hold holds.</summary>
    public bool Holds => !Rows.Any(row => row is { IsRequired: true, Holds: not true });

    /// <summary>Rows that hold.</summary>
    public int Held => Rows.Count(row => row.Holds == true);

    /// <summary>Rows that do not hold, promised or not.</summary>
    public int Lost => Rows.Count(row => row.Holds == false);
}
