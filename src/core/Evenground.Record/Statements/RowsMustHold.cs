namespace Evenground.Record;

/// <summary>A file or form is not taken in while anything in it is wrong; here is everything that
/// is.</summary>
/// <param name="Name">The name of the file or form.</param>
/// <param name="Errors">The errors in the order of their lines, at most <see cref="RowErrors.MostKept"/> of
/// them.</param>
/// <param name="Count">How many there are in all.</param>
public sealed record RowsMustHold(string Name, IReadOnlyList<RowError> Errors, int Count) : Refusal
{
    const int ErrorsInText = 20;

    public override string Code => "sheet.rows-must-hold";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Name}'에서 오류 {Count}건을 찾아 아무것도 기록하지 않았습니다. 모두 고친 뒤 다시 가져오십시오."
                + Listed(Language.Korean),
            English: $"'{Name}' holds {Count} error(s), so nothing of it was recorded. Correct them all and import it again."
                + Listed(Language.English)
        );

    public static RowsMustHold Of(string name, RowErrors errors) =>
        new(name, [.. errors.Kept.OrderBy(error => error.Line)], errors.Count);

    public static RowsMustHold Of(string name, IReadOnlyList<RowError> errors) =>
        Of(name, new RowErrors(errors));

    string Listed(Language language) =>
        string.Concat(Errors.Take(ErrorsInText).Select(error => $"\n{error.Text.In(language)}"))
        + (Count > ErrorsInText ? "\n…" : "");
}

/// <summary>Collects what is wrong with a file: the first ten thousand errors are kept, the rest are
/// counted.</summary>
public sealed class RowErrors
{
    public const int MostKept = 10_000;

    readonly List<RowError> _kept = [];

    public RowErrors() { }

    public RowErrors(IEnumerable<RowError> errors)
    {
        foreach (var error in errors)
            Add(error);
    }

    public IReadOnlyList<RowError> Kept => _kept;

    public int Count { get; private set; }

    public void Add(RowError error)
    {
        if (Count++ < MostKept)
            _kept.Add(error);
    }
}
