namespace Evenground.Record;

/// <summary>Asks to enter a transaction as it was filled in: every answer is a text.</summary>
/// <param name="Entry">The id of the entry, made by whoever asks.</param>
/// <param name="By">Who prepares it: the opaque id of an actor.</param>
/// <param name="Kind">The code of a form.</param>
/// <param name="Fields">By field name.</param>
/// <param name="Shares">One for each investor, by field name; empty to let the rules work them out.</param>
public sealed record EnterTransaction(
    Id<Fund> Fund,
    Id<LedgerEntry> Entry,
    string By,
    string Kind,
    IReadOnlyDictionary<string, string?> Fields,
    IReadOnlyList<IReadOnlyDictionary<string, string?>> Shares
);

/// <summary>Every kind of entry that can be prepared, and how what was filled in becomes one.</summary>
public static partial class EntryForms
{
    /// <summary>The names of fields that several forms have.</summary>
    public const string On = "on",
        AmountName = "amount",
        Currency = "currency",
        Rate = "rate",
        RateOn = "rate_on",
        RateSource = "rate_source",
        StakeName = "stake",
        UnitsName = "units",
        ReasonName = "reason",
        MethodName = "method",
        InvestorName = "investor";

    /// <summary>Whose share it is: the first field of each share.</summary>
    public static EntryQuestion ShareInvestor { get; } =
        EntryQuestion.Of(
            InvestorName,
            new("출자자", "Investor"),
            EntryAnswer.Organisation,
            new("출자자의 식별자.", "The investor's id.")
        );

    /// <summary>All of them, in the order in which they are offered.</summary>
    public static IReadOnlyList<EntryForm> All { get; } =
    [
        .. OfInvestors(),
        .. OfDistributions(),
        .. OfHoldings(),
        .. OfConversions(),
        .. OfCosts(),
        .. OfCarry(),
        OfUndoing(),
    ];

    public static EntryForm? Find(string? code) => All.FirstOrDefault(form => form.Code == code);

    /// <summary>The form by which a transaction would be entered.</summary>
    public static EntryForm? Of(ITransaction transaction) => Find(CodeOf(transaction));

    /// <summary>The command that filled-in fields ask for.</summary>
    /// <returns>Refused with everything that is wrong; an error of line 1 is in the entry's own fields, one
    /// of line 2 in those of the first share.</returns>
    public static Outcome<PrepareEntry> Read(EnterTransaction ask, History history)
    {
        if (!Answer(ask, history).Accepted(out var answered, out var refusal))
            return refusal;
        var (form, answers, book, errors) = answered;
        if (form.Propose is { } propose && !answers.HasShares)
            answers.Shares = propose(answers, book);
        var transaction = form.Make(answers);
        var untied = TotalRefusal(form, ask, answers);
        if (errors.Count > 0)
            return Wrong(form, errors);
        if (form.CanPropose && !answers.HasShares && book.Commitments.Count == 0)
            return new FundMustHaveInvestors(answers.On);
        if (!answers.HasShares && form.Check(answers, book) is { } unsplit)
            return unsplit;
        if (untied is not null)
            return untied;

        return new PrepareEntry(transaction, answers.On);
    }

    /// <summary>Shares of the filled-in whole, as the rules work them out from the books on the day, entries
    /// that wait for approval among them.</summary>
    /// <returns>One for each investor, by field name.</returns>
    public static Outcome<IReadOnlyList<IReadOnlyDictionary<string, string?>>> Propose(
        EnterTransaction ask,
        History history
    )
    {
        if (!Answer(ask with { Shares = [] }, history).Accepted(out var answered, out var refusal))
            return refusal;
        var (form, answers, book, errors) = answered;
        var shares = form.Propose?.Invoke(answers, book) ?? [];
        if (errors.Count > 0)
            return Wrong(form, errors);
        if (form.CanPropose && book.Commitments.Count == 0)
            return new FundMustHaveInvestors(answers.On);
        if (form.Check(answers, book) is { } unsplit)
            return unsplit;

        return shares.Select(share => Written(form, share)).ToList();
    }

    static Outcome<(EntryForm, EntryAnswers, FundBook, RowErrors)> Answer(
        EnterTransaction ask,
        History history
    )
    {
        if (history.Funds.FileOf(ask.Fund) is not { } file)
            return new MustBeKnown(Nouns.Fund, ask.Fund.ToString());
        if (Find(ask.Kind) is not { } form)
            return new EntryKindMustBeKnown(ask.Kind);

        var errors = new RowErrors();
        var answers = new EntryAnswers(form, ask, file, errors);
        var lines = file.LinesWithPrepared().Where(line => line.On <= answers.On);
        answers.Book = FundBook.Keep(lines, FundRules.Whole(file).Currency).Book;
        return (form, answers, answers.Book, errors);
    }

    static RowsMustHold Wrong(EntryForm form, RowErrors errors) =>
        RowsMustHold.Of(
            form.Code,
            [.. errors.Kept.DistinctBy(error => (error.Line, error.Column, error.Fault))]
        );

    static SharesMustMakeTheTotal? TotalRefusal(EntryForm form, EnterTransaction ask, EntryAnswers answers)
    {
        SharesMustMakeTheTotal? first = null;
        for (var place = 0; place < form.Shares.Count; place++)
        {
            var field = form.Shares[place];
            if (string.IsNullOrWhiteSpace(ask.Fields.GetValueOrDefault(field.Name)))
                continue;
            var total = answers.Amount(field.Name);
            Int128 sum = 0;
            foreach (var share in answers.Shares)
                sum += share.Amounts[place].Minor;
            if (sum != total.Minor)
                first ??= new(field.Name, field.Label, total, answers.Zero with { Minor = (long)sum });
        }

        return first;
    }

    static Dictionary<string, string?> Written(EntryForm form, EntryShare share)
    {
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [InvestorName] = share.Investor.ToString(),
        };
        for (var place = 0; place < form.Shares.Count; place++)
            fields[form.Shares[place].Name] = share
                .Amounts[place]
                .Major.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return fields;
    }

    static EntryQuestion OnDay(LocalizedText meaning) =>
        EntryQuestion.Of(On, new("날짜", "Day"), EntryAnswer.Day, meaning);

    static EntryQuestion Amount(
        string name,
        LocalizedText label,
        LocalizedText meaning,
        bool isOptional = false
    ) => EntryQuestion.Of(name, label, EntryAnswer.Amount, meaning, isOptional);

    static EntryQuestion Organisation(string name, LocalizedText label, LocalizedText meaning) =>
        EntryQuestion.Of(name, label, EntryAnswer.Organisation, meaning);

    static EntryQuestion StakeField(LocalizedText meaning, bool isOptional = false) =>
        EntryQuestion.Of(StakeName, new("보유 지분", "Holding"), EntryAnswer.Stake, meaning, isOptional);

    static EntryQuestion Reason(LocalizedText meaning) =>
        EntryQuestion.Of(ReasonName, new("사유", "Reason"), EntryAnswer.Text, meaning);

    /// <summary>What an amount in another currency comes with.</summary>
    static EntryQuestion[] Exchange() =>
        [
            EntryQuestion.Of(
                Currency,
                new("통화", "Currency"),
                EntryAnswer.Currency,
                new(
                    "장부 통화와 다르면 세 글자 코드(USD).",
                    "Three letters (USD), when it is not the ledger's."
                )
            ),
            EntryQuestion.Of(
                Rate,
                new("환율", "Rate"),
                EntryAnswer.Number,
                new(
                    "통화가 다를 때: 그 통화 1단위의 장부 통화 금액.",
                    "For another currency: what one unit of it costs in the ledger's."
                ),
                isOptional: true
            ),
            EntryQuestion.Of(
                RateOn,
                new("환율 기준일", "Day of the rate"),
                EntryAnswer.Day,
                new("비우면 항목의 날짜.", "Empty for the day of the entry."),
                isOptional: true
            ),
            EntryQuestion.Of(
                RateSource,
                new("환율 출처", "Source of the rate"),
                EntryAnswer.Line,
                new("고시한 기관.", "Who published it."),
                isOptional: true
            ),
        ];
}
