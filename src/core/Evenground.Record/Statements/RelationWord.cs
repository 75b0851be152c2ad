namespace Evenground.Record;

/// <summary>The words under which relations stand in files: <c>at_least</c>.</summary>
public static class RelationWord
{
    static readonly string[] Words =
    [
        "equals",
        "about",
        "at_least",
        "more_than",
        "at_most",
        "less_than",
        "target",
    ];

    public static IReadOnlyList<string> All => Words;

    public static string Of(Relation relation) => Words[(int)relation];

    /// <summary>The relation of a word, or null when there is none such.</summary>
    public static Relation? Parse(string word) =>
        Array.IndexOf(Words, word) is >= 0 and var place ? (Relation)place : null;
}
