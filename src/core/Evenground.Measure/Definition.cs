namespace Evenground.Measure;

/// <summary>What an answer rests on. They are never mixed in one figure.</summary>
public enum Basis
{
    /// <summary>What somebody said in public: published statements and their assertions.</summary>
    Stated,

    /// <summary>What the programme's own ledgers hold: residencies, funds, companies.</summary>
    Recorded,

    /// <summary>What statistical offices published: tables with their releases.</summary>
    Official,
}

/// <summary>The part of the programme that an indicator speaks of.</summary>
public enum Topic
{
    Hub,
    Fund,
    Agenda,
    Region,
}

/// <summary>What an indicator means, in full: the page that a reader needs in order to use its
/// figures.</summary>
/// <param name="Code">Its stable name in addresses and files: lower-case words joined by hyphens.</param>
/// <param name="Topic">The part of the programme that it speaks of.</param>
/// <param name="Name">Its name.</param>
/// <param name="Question">The question that it answers, as a reader would ask it.</param>
/// <param name="Formula">How the figure comes about.</param>
/// <param name="UnitRule">The unit of the answer.</param>
/// <param name="MissingRule">When there is no answer.</param>
/// <param name="Source">Where the definition comes from.</param>
/// <param name="Bases">What it can rest on.</param>
/// <param name="Version">Counts up whenever the same record could give another figure.</param>
public sealed record Definition(
    string Code,
    Topic Topic,
    LocalizedText Name,
    LocalizedText Question,
    LocalizedText Formula,
    LocalizedText UnitRule,
    LocalizedText MissingRule,
    LocalizedText Source,
    IReadOnlyList<Basis> Bases,
    int Version = 1
);
