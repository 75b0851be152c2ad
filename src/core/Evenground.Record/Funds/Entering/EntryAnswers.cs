using System.Globalization;

namespace Evenground.Record;

/// <summary>Answers to the fields of a form, read into values. A faulty answer is noted and read as nothing,
/// so that one mistake never hides the next.</summary>
sealed class EntryAnswers
{
    readonly EntryForm _form;
    readonly CellReader _cells;
    readonly RowErrors _errors;
    readonly FundFile _file;
    readonly Fund _fund;

    public EntryAnswers(EntryForm form, EnterTransaction ask, FundFile file, RowErrors errors)
    {
        (_form, _file, _fund, _errors) = (form, file, FundRules.Whole(file), errors);
        _cells = new(RowText.From(1, [.. form.Fields.Select(field => field.Column)], ask.Fields), errors);
        (Fund, Entry, By) = (ask.Fund, ask.Entry, ask.By);
        On = form.Fields.Any(field => field.Name == EntryForms.On) ? Day(EntryForms.On) : _fund.FormedOn;
        var given = ask.Shares.Select(ReadShare).ToList();
        HasShares = given.Count > 0;
        Shares = [.. given.Where(share => share.Amounts.Any(amount => amount.Minor != 0))];
    }

    public Id<Fund> Fund { get; }

    public Id<LedgerEntry> Entry { get; }

    public string By { get; }

    public DateOnly On { get; }

    /// <summary>Whether shares were given at all.</summary>
    public bool HasShares { get; }

    /// <summary>The shares given or proposed, those of nothing left out.</summary>
    public IReadOnlyList<EntryShare> Shares { get; set; }

    public Currency FundCurrency => _fund.Currency;

    public Money Zero => new(0, _fund.Currency);

    public DateOnly Day(string name) => _cells.Day(ColumnOf(name)) ?? default;

    public DateOnly? DayOrNone(string name) => _cells.Day(ColumnOf(name));

    public string Text(string name) => _cells.Text(ColumnOf(name));

    public decimal Number(string name) => _cells.Number(ColumnOf(name)) ?? 0;

    public decimal? NumberOrNone(string name) => _cells.Number(ColumnOf(name));

    /// <summary>In the fund's currency; 0 when it is empty.</summary>
    public Money Amount(string name) => Amount(name, _fund.Currency);

    public Money Amount(string name, Currency currency) => MoneyOf(_cells, ColumnOf(name), currency);

    public bool YesNo(string name) =>
        _cells.Word<bool>(
            ColumnOf(name),
            RowFault.WordMustBeKnown,
            ["true", "false"],
            word => bool.TryParse(word, out var answer) ? answer : null
        ) ?? false;

    public T Choice<T>(string name)
        where T : struct, Enum =>
        _cells.Word<T>(
            ColumnOf(name),
            RowFault.WordMustBeKnown,
            [.. _form.Fields.Single(field => field.Name == name).Choices.Select(choice => choice.Code)],
            word => EntryWords.Read<T>(word)
        ) ?? default;

    public Id<T> Named<T>(string name) => NamedOrNone<T>(name) ?? default;

    public Id<T>? NamedOrNone<T>(string name) => IdOf<T>(_cells, ColumnOf(name));

    /// <summary>Notes that a field must be filled in after all.</summary>
    public void RefuseEmpty(string name)
    {
        var column = ColumnOf(name);
        _cells.Refuse(column, RowFault.CellMustNotBeEmpty, "", column.Meaning);
    }

    /// <summary>The first purchase of a stake, approved or waiting.</summary>
    public StakeBought? FirstPurchase(Id<Stake> stake) => _file.FirstPurchase(stake);

    /// <summary>The currency asked in, and the rate to the fund's when there is one.</summary>
    public (Currency Currency, DayRate? Rate) Exchange()
    {
        var column = ColumnOf(EntryForms.Currency);
        var currency =
            _cells.Word<Currency>(
                column,
                RowFault.WordMustBeKnown,
                ["KRW", "USD", "…"],
                Evenground.Currency.Parse
            ) ?? _fund.Currency;
        var rate = NumberOrNone(EntryForms.Rate);
        var on = DayOrNone(EntryForms.RateOn) ?? On;
        var source = Text(EntryForms.RateSource);
        return (
            currency,
            rate is { } given ? new DayRate(currency, _fund.Currency, given, on, source) : null
        );
    }

    EntryShare ReadShare(IReadOnlyDictionary<string, string?> fields, int place)
    {
        SheetColumn[] columns =
        [
            EntryForms.ShareInvestor.Column,
            .. _form.Shares.Select(field => field.Column),
        ];
        var cells = new CellReader(RowText.From(place + 2, columns, fields), _errors);
        return new(
            IdOf<Organisation>(cells, columns[0]) ?? default,
            [.. columns.Skip(1).Select(column => MoneyOf(cells, column, _fund.Currency))]
        );
    }

    static Id<T>? IdOf<T>(CellReader cells, SheetColumn column) =>
        cells.Word<Id<T>>(
            column,
            RowFault.WordMustBeKnown,
            ["00000000-0000-0000-0000-000000000000"],
            Id<T>.Parse
        );

    static Money MoneyOf(CellReader cells, SheetColumn column, Currency currency)
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

    SheetColumn ColumnOf(string name) => _form.Fields.Single(field => field.Name == name).Column;
}
