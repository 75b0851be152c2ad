namespace Evenground.Record;

/// <summary>What a publisher says of one figure beside the figure; the code list of SDMX, and what the record
/// adds.</summary>
/// <remarks>The values are the letters of the SDMX code list CL_OBS_STATUS, version 2.2; a deletion is the
/// record's own.</remarks>
public enum ObservationStatus : byte
{
    Normal = (byte)'A',
    Break = (byte)'B',
    DefinitionDiffers = (byte)'D',
    Estimated = (byte)'E',
    Forecast = (byte)'F',
    Experimental = (byte)'G',

    /// <summary>Not observed: put in its place by a rule that the table's notes state.</summary>
    Imputed = (byte)'I',

    /// <summary>Counted in another category.</summary>
    Elsewhere = (byte)'K',

    /// <summary>There can be no such figure.</summary>
    CannotExist = (byte)'L',
    Missing = (byte)'M',
    NotSignificant = (byte)'N',
    Unavailable = (byte)'O',
    Provisional = (byte)'P',

    /// <summary>Held back so that nobody can be recognised.</summary>
    Suppressed = (byte)'Q',
    Strike = (byte)'S',
    Unreliable = (byte)'U',
    Unvalidated = (byte)'V',

    /// <summary>The publisher took the figure out of its table.</summary>
    Deleted = (byte)'-',
}

/// <summary>One figure of a data set: its value, or why it has none.</summary>
/// <param name="Value">The figure, exact as printed; null where the publisher gives none.</param>
public readonly record struct ObservedValue(decimal? Value, ObservationStatus Status)
{
    public bool IsDeleted => Status == ObservationStatus.Deleted;
}
