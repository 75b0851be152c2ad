namespace Evenground.Record;

/// <summary>Answers to the fields of an entry and to those of its shares.</summary>
sealed class EntryAnswers : FormAnswers
{
    readonly EntryForm _form;
    readonly RowErrors _errors;
    readonly FundFile _file;
    readonly Fund _fund;

    public EntryAnswers(EntryForm form, EnterTransaction ask, FundFile file, RowErrors errors)
        : base(form.Fields, ask.Fields, errors)
    {
        (_form, _file, _fund, _errors) = (form, file, FundRules.Whole(file), errors);
        (Fund, Entry, By) = (ask.Fund, ask.Entry, ask.By);
        On = form.Fields.Any(asked => asked.Name == EntryForms.On) ? Day(EntryForms.On) : _fund.FormedOn;
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

    /// <summary>The books on the day, entries that wait for approval among them.</summary>
    public FundBook Book { get; set; } = null!;

    public Money Zero => new(0, _fund.Currency);

    /// <summary>In the fund's currency; 0 when it is empty.</summary>
    public Money Amount(string name) => Amount(name, _fund.Currency);

    /// <summary>The first purchase of a stake, approved or waiting.</summary>
    public StakeBought? FirstPurchase(Id<Stake> stake) => _file.FirstPurchase(stake);

    /// <summary>The currency asked in, and the rate to the fund's when there is one.</summary>
    public (Currency Currency, DayRate? Rate) Exchange()
    {
        var currency = CurrencyOrNone(EntryForms.Currency) ?? _fund.Currency;
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
        EntryQuestion[] questions = [EntryForms.ShareInvestor, .. _form.Shares];
        SheetColumn[] columns = [.. questions.Select(asked => asked.Column)];
        NoteUnknown(place + 2, fields.Keys, questions, _errors);
        var cells = new CellReader(RowText.From(place + 2, columns, fields), _errors);
        return new(
            IdOf<Organisation>(cells, columns[0]) ?? default,
            [.. columns.Skip(1).Select(column => MoneyOf(cells, column, _fund.Currency))]
        );
    }
}
