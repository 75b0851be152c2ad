using System.Globalization;

namespace Evenground.Record;

/// <summary>Answers to the questions of a form, read into values. A faulty answer is noted and read as
/// nothing, so that one mistake never hides the next.</summary>
class FormAnswers
{
    readonly IReadOnlyList<EntryQuestion> _questions;
    readonly CellReader _cells;

    public FormAnswers(
        IReadOnlyList<EntryQuestion> questions,
        IReadOnlyDictionary<string, string?> fields,
        RowErrors errors
    )
    {
        _questions = questions;
        _cells = new(RowText.From(1, [.. questions.Select(asked => asked.Column)], fields), errors);
        NoteUnknown(1, fields.Keys, questions, errors);
    }

    public DateOnly Day(string name) => DayOrNone(name) ?? default;

    public DateOnly? DayOrNone(string name) => _cells.Day(ColumnOf(name));

    public string Text(string name) => _cells.Text(ColumnOf(name));

    public decimal Number(string name) => NumberOrNone(name) ?? 0;

    public decimal? NumberOrNone(string name) => _cells.Number(ColumnOf(name));

    public Money Amount(string name, Currency currency) => MoneyOf(_cells, ColumnOf(name), currency);

    public bool YesNo(string name) =>
        _cells.Word<bool>(
            ColumnOf(name),
            RowFault.WordMustBeKnown,
            ["true", "false"],
            word => bool.TryParse(word, out var answer) ? answer : null
        ) ?? false;

    public T Choice<T>(string name)
        where T : struct, Enum => ChoiceOrNone<T>(name) ?? default;

    public T? ChoiceOrNone<T>(string name)
        where T : struct, Enum =>
        _cells.Word<T>(
            ColumnOf(name),
            RowFault.WordMustBeKnown,
            [.. Asked(name).Choices.Select(choice => choice.Code)],
            word => EntryWords.Read<T>(word)
        );

    public Currency? CurrencyOrNone(string name) =>
        _cells.Word<Currency>(
            ColumnOf(name),
            RowFault.WordMustBeKnown,
            ["KRW", "USD", "…"],
            Evenground.Currency.Parse
        );

    public RegionCode? RegionOrNone(string name) =>
        _cells.Word<RegionCode>(
            ColumnOf(name),
            RowFault.WordMustBeKnown,
            ["iso3166-2:KR-11", "…"],
            RegionCode.Parse
        );

    public Id<T> Named<T>(string name) => NamedOrNone<T>(name) ?? default;

    public Id<T>? NamedOrNone<T>(string name) => IdOf<T>(_cells, ColumnOf(name));

    /// <summary>Notes that a line of a field is not what the field asks for.</summary>
    public void RefuseWord(string name, string found)
    {
        var column = ColumnOf(name);
        _cells.Refuse(column, RowFault.WordMustBeKnown, found, column.Meaning);
    }

    /// <summary>Notes that a field must be filled in after all.</summary>
    public void RefuseEmpty(string name)
    {
        var column = ColumnOf(name);
        _cells.Refuse(column, RowFault.CellMustNotBeEmpty, "", column.Meaning);
    }

    /// <summary>A name that nobody asked for is a slip: what stands under it would be lost in
    /// silence.</summary>
    protected static void NoteUnknown(
        int line,
        IEnumerable<string> names,
        IReadOnlyList<EntryQuestion> questions,
        RowErrors errors
    )
    {
        foreach (var name in names.Where(name => questions.All(asked => asked.Name != name)))
            errors.Add(
                RowError.At(
                    line,
                    name,
                    RowFault.ColumnMustBeKnown,
                    name,
                    LocalizedText.Same(string.Join(", ", questions.Select(asked => asked.Name)))
                )
            );
    }

    protected static Id<T>? IdOf<T>(CellReader cells, SheetColumn column) =>
        cells.Word<Id<T>>(
            column,
            RowFault.WordMustBeKnown,
            ["00000000-0000-0000-0000-000000000000"],
            Id<T>.Parse
        );

    protected static Money MoneyOf(CellReader cells, SheetColumn column, Currency currency)
    {
        if (cells.Number(column) is not { } major)
            return new(0, currency);
        if (Money.From(major, currency).Accepted(out var amount, out var refusal))
            return amount;
        cells.Refuse(
            column,
            refusal is AmountMustFit ? RowFault.AmountMustFit : RowFault.AmountMustHaveTheCurrencysDecimals,
            major.ToString(CultureInfo.InvariantCulture),
            refusal.Text
        );
        return new(0, currency);
    }

    EntryQuestion Asked(string name) => _questions.Single(asked => asked.Name == name);

    SheetColumn ColumnOf(string name) => Asked(name).Column;
}
