namespace Evenground.Record;

/// <summary>What an answer to a field of an entry is.</summary>
public enum EntryAnswer
{
    Day,

    /// <summary>In major units; of the fund's currency where the form asks for no other.</summary>
    Amount,
    Number,
    Line,
    Text,

    /// <summary>A currency of ISO 4217; the fund's own when it is empty.</summary>
    Currency,

    /// <summary>One of the field's choices, by its code.</summary>
    Choice,

    /// <summary><c>true</c> or <c>false</c>; false when it is empty.</summary>
    YesNo,

    /// <summary>The id of an organisation.</summary>
    Organisation,

    /// <summary>The id of a stake of the fund.</summary>
    Stake,

    /// <summary>The id of a company.</summary>
    Company,

    /// <summary>The id of a company's site.</summary>
    Site,

    /// <summary>A region's code with its scheme.</summary>
    Region,

    /// <summary>The id of an entry that was approved.</summary>
    Entry,
}

/// <summary>One of the answers that a field takes.</summary>
public sealed record EntryChoice(string Code, LocalizedText Name);

/// <summary>One thing to fill in.</summary>
/// <param name="Column">Its name, its length, whether it may be empty, and what stands in it.</param>
/// <param name="Label">Its short name.</param>
/// <param name="Choices">Of a choice; else empty.</param>
public sealed record EntryQuestion(
    SheetColumn Column,
    LocalizedText Label,
    EntryAnswer Answer,
    IReadOnlyList<EntryChoice> Choices
)
{
    const int LongestLine = 200,
        LongestText = 4_000;

    public string Name => Column.Name;

    public bool IsOptional => Column.MayBeEmpty;

    internal static EntryQuestion Of(
        string name,
        LocalizedText label,
        EntryAnswer answer,
        LocalizedText meaning,
        bool isOptional = false,
        params IReadOnlyList<EntryChoice> choices
    ) =>
        new(
            new(
                Place: 0,
                name,
                answer == EntryAnswer.Text ? LongestText : LongestLine,
                isOptional || answer is EntryAnswer.YesNo or EntryAnswer.Currency,
                meaning
            ),
            label,
            answer,
            choices
        );

    internal EntryQuestion At(int place) => this with { Column = Column with { Place = place } };
}

/// <summary>What entries are about, for choosing among them.</summary>
public enum EntryTopic
{
    Investors,
    Distributions,
    Holdings,
    Costs,
    Carry,
    Corrections,
}

/// <summary>One kind of entry: what it asks for, and the transaction that the answers make.</summary>
/// <remarks>Pages, the HTTP interface and imports read entries through here, so that each asks for the same
/// and refuses alike.</remarks>
public sealed class EntryForm
{
    internal EntryForm(
        string code,
        LocalizedText name,
        LocalizedText meaning,
        EntryTopic topic,
        Func<EntryAnswers, ITransaction> make,
        IReadOnlyList<EntryQuestion> fields
    )
    {
        (Code, Name, Meaning, Topic, Make) = (code, name, meaning, topic, make);
        Fields = [.. fields.Select((field, place) => field.At(place))];
    }

    /// <summary>For example <c>capital-call</c>.</summary>
    public string Code { get; }

    public LocalizedText Name { get; }

    /// <summary>When it is the one to choose.</summary>
    public LocalizedText Meaning { get; }

    public EntryTopic Topic { get; }

    /// <summary>What is asked once.</summary>
    public IReadOnlyList<EntryQuestion> Fields { get; }

    /// <summary>What is asked of each investor; empty when the entry has no shares.</summary>
    public IReadOnlyList<EntryQuestion> Shares { get; private init; } = [];

    public bool HasShares => Shares.Count > 0;

    internal Func<EntryAnswers, ITransaction> Make { get; }

    /// <summary>The shares of the whole by the rules, from the books on the day.</summary>
    internal Func<EntryAnswers, FundBook, IReadOnlyList<EntryShare>>? Propose { get; private init; }

    /// <summary>Whether the rules can work the shares out; where they cannot, shares are given or there are
    /// none.</summary>
    public bool CanPropose => Propose is not null;

    /// <summary>Why the rules cannot work the shares out of sound answers, or null.</summary>
    internal Func<EntryAnswers, FundBook, Refusal?> Check { get; private init; } = (_, _) => null;

    internal EntryForm With(
        IReadOnlyList<EntryQuestion> shares,
        Func<EntryAnswers, FundBook, IReadOnlyList<EntryShare>>? propose,
        Func<EntryAnswers, FundBook, Refusal?>? check = null
    ) =>
        new(Code, Name, Meaning, Topic, Make, Fields)
        {
            Shares = [.. shares.Select((field, place) => field.At(place + 1))],
            Propose = propose,
            Check = check ?? Check,
        };
}

/// <summary>One investor's share, its amounts in the order of the form's share fields.</summary>
public sealed record EntryShare(Id<Organisation> Investor, IReadOnlyList<Money> Amounts);
