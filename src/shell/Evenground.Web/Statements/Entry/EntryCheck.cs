using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>What is wrong with a form, for the script that shows it beside the fields.</summary>
/// <param name="Errors">By the name of the field.</param>
/// <param name="Summary">Said aloud by screen readers.</param>
/// <param name="Readings">How the figures would be read, once nothing is wrong.</param>
public sealed record EntryCheck(
    IReadOnlyDictionary<string, string> Errors,
    string Summary,
    IReadOnlyList<string> Readings
)
{
    public static EntryCheck Of(EntryFields fields, PageView view)
    {
        if (
            fields.Read().Accepted(out var ask, out var refusal)
            && StatementRules.Decide(ask, view.History).Accepted(out _, out refusal)
        )
            return new(
                new Dictionary<string, string>(),
                view.Say(new("입력한 내용에 잘못이 없습니다.", "Nothing is wrong with what you entered.")),
                [.. ask.Rows.Select(row => ReadingOf(row, view.Language))]
            );

        var errors = ErrorsOf(refusal, view.Language);
        return new(errors, errors.Count == 0 ? view.Say(refusal.Text) : SummaryOf(errors.Count, view), []);
    }

    /// <summary>The errors that belong to a field; of several on one field, the first.</summary>
    public static IReadOnlyDictionary<string, string> ErrorsOf(Refusal? refusal, Language language) =>
        refusal switch
        {
            RowsMustHold rows => rows
                .Errors.GroupBy(EntryFields.NameOf, StringComparer.Ordinal)
                .ToDictionary(
                    field => field.Key,
                    field => TextOf(field.First(), language),
                    StringComparer.Ordinal
                ),
            StatementMustBeNew => new Dictionary<string, string>
            {
                [StatementColumns.StatementId.Name] = refusal.Text.In(language),
            },
            _ => new Dictionary<string, string>(),
        };

    public static string SummaryOf(int count, PageView view) =>
        view.Say(
            new(
                Korean: $"고칠 칸이 {count}개 있습니다.",
                English: count == 1 ? "One field needs a correction." : $"{count} fields need a correction."
            )
        );

    /// <summary>Beside a field neither its line nor its column needs saying.</summary>
    static string TextOf(RowError error, Language language) =>
        error.Fault == RowFault.CellMustNotBeEmpty
            ? language == Language.Korean
                ? "이 칸을 채워 주십시오."
                : "Fill this in."
            : language == Language.Korean
                ? $"{error.Fault.Meaning().Korean} 허용되는 값: {error.Allowed.Korean}"
                : $"{error.Fault.Meaning().English} Allowed: {error.Allowed.English}";

    static string ReadingOf(SheetRow row, Language language)
    {
        var printed = NumberText.Of(row.Figure.Value, row.Key.Unit, language);
        if (row.Key.Relation == Relation.Target)
            return language == Language.Korean
                ? $"목표 {printed}(으)로 읽습니다."
                : $"Read as a target of {printed}.";

        var range = NumberText.Of(
            Reading.Of(row.Key.Relation, row.Key.Unit, row.Figure).Interval,
            row.Key.Unit,
            language
        );
        return language == Language.Korean
            ? $"{printed}: {range}(으)로 읽습니다."
            : $"{printed}: read as {range}.";
    }
}
