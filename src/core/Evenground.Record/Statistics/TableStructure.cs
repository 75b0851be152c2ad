namespace Evenground.Record;

/// <summary>What the numbers of a table count, and so what they may be added over.</summary>
public enum TableKind
{
    /// <summary>Counted at the end of the period: adds up over regions and categories, never over
    /// time.</summary>
    Stock,

    /// <summary>Counted throughout the period: adds up over regions, categories and time.</summary>
    Flow,

    /// <summary>A rate, a mean or a share: adds up over nothing.</summary>
    Rate,
}

/// <summary>What a dimension of a table tells apart.</summary>
public enum DimensionRole
{
    Category,

    /// <summary>The region that the figure is about; for flows the one that is left.</summary>
    Region,

    /// <summary>The other region: for flows the one that is entered.</summary>
    Counterpart,
}

/// <summary>One category of a dimension, by name.</summary>
public sealed record Category(string Code, LocalizedText Name);

/// <summary>One dimension of a table.</summary>
/// <param name="Code">For example <c>region</c>, <c>age</c>, <c>sex</c>.</param>
/// <param name="Scheme">For a region: the scheme of its codes; null when they name places
/// themselves.</param>
/// <param name="Total">The code under which the table itself gives the sum of the others; null when it gives
/// none.</param>
/// <param name="Categories">Names of codes, where the code is not a name already; codes beyond them are
/// allowed.</param>
public sealed record Dimension(
    string Code,
    DimensionRole Role,
    LocalizedText Name,
    string? Scheme = null,
    string? Total = null,
    IReadOnlyList<Category>? Categories = null
)
{
    public bool IsRegional => Role != DimensionRole.Category;
}

/// <summary>What a statistical table holds: one unit, and dimensions beside time.</summary>
/// <param name="Code">Its stable name; see <see cref="StandardTables"/> for those that indicators ask
/// for.</param>
/// <param name="RoundedTo">The step to which its publisher rounds: 1,000 for a survey printed in thousands;
/// null when figures are exact.</param>
/// <remarks>The time of a figure is its period; a stock is counted on the period's last day.</remarks>
public sealed record TableStructure(
    string Code,
    LocalizedText Title,
    Unit Unit,
    TableKind Kind,
    IReadOnlyList<Dimension> Dimensions,
    decimal? RoundedTo = null
)
{
    /// <summary>The place of a dimension, or -1.</summary>
    public int IndexOf(string dimension)
    {
        for (var place = 0; place < Dimensions.Count; place++)
            if (string.Equals(Dimensions[place].Code, dimension, StringComparison.Ordinal))
                return place;
        return -1;
    }

    /// <summary>Whether figures of one can stand beside those of the other: same unit, kind and
    /// dimensions.</summary>
    public bool AgreesWith(TableStructure other) =>
        Unit == other.Unit
        && Kind == other.Kind
        && Dimensions
            .Select(dimension => (dimension.Code, dimension.Role))
            .SequenceEqual(other.Dimensions.Select(dimension => (dimension.Code, dimension.Role)));
}

/// <summary>Where the figures of a data set come from.</summary>
/// <param name="Publisher">The office that published them first.</param>
/// <param name="Table">The table, as its publisher numbers or names it.</param>
/// <param name="Licence">The terms under which it may be used.</param>
/// <param name="ReleasedOn">The day of publication, from which the figures were known.</param>
/// <param name="RetrievedOn">The day it was fetched.</param>
/// <param name="Vintage">The edition, as its publisher names it; else the day of release.</param>
/// <param name="IsComplete">Whether the data set is the whole table: what it leaves out is then there no
/// longer.</param>
/// <param name="Address">Where to find it.</param>
/// <param name="File">The digest of the file that was read.</param>
/// <param name="Notes">What a user of the figures must know.</param>
public sealed record Provenance(
    LocalizedText Publisher,
    string Table,
    string Licence,
    DateOnly ReleasedOn,
    DateOnly RetrievedOn,
    string Vintage,
    bool IsComplete = false,
    string? Address = null,
    Digest? File = null,
    IReadOnlyList<LocalizedText>? Notes = null
);
