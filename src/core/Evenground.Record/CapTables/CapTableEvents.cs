namespace Evenground.Record;

/// <summary>An entry of a company's cap table.</summary>
public interface ICapTableEvent : IEvent
{
    Id<Company> Company { get; }

    Id<CapTableEntry> Entry { get; }
}

/// <summary>A company's cap table entered the record, in the currency of its prices.</summary>
[EventName("captable.opened.v1")]
public sealed record CapTableOpened(
    Id<Company> Company,
    Id<CapTableEntry> Entry,
    Currency Currency,
    string Source
) : ICapTableEvent;

/// <summary>A class of shares was created.</summary>
[EventName("captable.class-created.v1")]
public sealed record ShareClassCreated(
    Id<Company> Company,
    Id<CapTableEntry> Entry,
    Id<ShareClass> Class,
    LocalizedText Name,
    ShareClassTerms Terms
) : ICapTableEvent;

/// <summary>A holder entered the table.</summary>
/// <param name="Name">Null for a natural person, and only then.</param>
/// <param name="Fund">The fund of the record that it is, so that its stakes can be valued from here.</param>
[EventName("captable.holder-entered.v1")]
public sealed record HolderEntered(
    Id<Company> Company,
    Id<CapTableEntry> Entry,
    Id<Holder> Holder,
    HolderKind Kind,
    LocalizedText? Name,
    Id<Organisation>? Organisation = null,
    Id<Fund>? Fund = null
) : ICapTableEvent;

/// <summary>Shares were issued.</summary>
/// <param name="PricePerShare">In major units; null when it is not known.</param>
/// <param name="Round">The round that they were issued in.</param>
[EventName("captable.shares-issued.v1")]
public sealed record SharesIssued(
    Id<Company> Company,
    Id<CapTableEntry> Entry,
    Id<Security> Security,
    Id<Holder> Holder,
    Id<ShareClass> Class,
    decimal Quantity,
    decimal? PricePerShare = null,
    Id<FundingRound>? Round = null
) : ICapTableEvent;

/// <summary>A note or SAFE was issued.</summary>
[EventName("captable.convertible-issued.v1")]
public sealed record ConvertibleIssued(
    Id<Company> Company,
    Id<CapTableEntry> Entry,
    Id<Security> Security,
    Id<Holder> Holder,
    ConvertibleTerms Terms,
    Money Amount
) : ICapTableEvent;

/// <summary>Options, stock units or warrants were granted.</summary>
/// <param name="Strike">In major units; null for none.</param>
/// <param name="Plan">The plan whose pool they come from; null for none.</param>
/// <param name="Vesting">As stated.</param>
[EventName("captable.right-granted.v1")]
public sealed record RightGranted(
    Id<Company> Company,
    Id<CapTableEntry> Entry,
    Id<Security> Security,
    Id<Holder> Holder,
    RightKind Kind,
    Id<ShareClass> Class,
    decimal Quantity,
    decimal? Strike = null,
    Id<OptionPlan>? Plan = null,
    string? Vesting = null,
    DateOnly? ExpiresOn = null
) : ICapTableEvent;

/// <summary>A plan reserves so many shares from a day on, those already granted included.</summary>
[EventName("captable.pool-set.v1")]
public sealed record PoolSet(
    Id<Company> Company,
    Id<CapTableEntry> Entry,
    Id<OptionPlan> Plan,
    LocalizedText Name,
    Id<ShareClass> Class,
    decimal Reserved
) : ICapTableEvent;

/// <summary>Part of a security ended without anybody else getting it.</summary>
/// <param name="Quantity">Shares or rights; of a convertible its amount in major units; null for all that is
/// left.</param>
[EventName("captable.security-reduced.v1")]
public sealed record SecurityReduced(
    Id<Company> Company,
    Id<CapTableEntry> Entry,
    Id<Security> Security,
    decimal? Quantity,
    ReductionKind Kind,
    string Reason
) : ICapTableEvent;

/// <summary>Part of a security went to another holder.</summary>
/// <param name="Quantity">As in <see cref="SecurityReduced"/>.</param>
/// <param name="Becomes">The security that the other holder has.</param>
[EventName("captable.security-transferred.v1")]
public sealed record SecurityTransferred(
    Id<Company> Company,
    Id<CapTableEntry> Entry,
    Id<Security> Security,
    decimal Quantity,
    Id<Security> Becomes,
    Id<Holder> To
) : ICapTableEvent;

/// <summary>Rights were used: their price was paid and shares were issued.</summary>
[EventName("captable.right-exercised.v1")]
public sealed record RightExercised(
    Id<Company> Company,
    Id<CapTableEntry> Entry,
    Id<Security> Security,
    decimal Quantity,
    Id<Security> Becomes
) : ICapTableEvent;

/// <summary>A convertible, or shares of one class, became shares of a class.</summary>
/// <param name="Quantity">What was given up, as in <see cref="SecurityReduced"/>.</param>
/// <param name="Shares">What it became.</param>
[EventName("captable.security-converted.v1")]
public sealed record SecurityConverted(
    Id<Company> Company,
    Id<CapTableEntry> Entry,
    Id<Security> Security,
    decimal Quantity,
    Id<Security> Becomes,
    Id<ShareClass> Class,
    decimal Shares,
    Id<FundingRound>? Round = null
) : ICapTableEvent;

/// <summary>Every <paramref name="From"/> shares of a class became <paramref name="To"/>.</summary>
[EventName("captable.class-split.v1")]
public sealed record ClassSplit(
    Id<Company> Company,
    Id<CapTableEntry> Entry,
    Id<ShareClass> Class,
    decimal To,
    decimal From
) : ICapTableEvent;

/// <summary>A class converts at another ratio from a day on.</summary>
[EventName("captable.conversion-ratio-set.v1")]
public sealed record ConversionRatioSet(
    Id<Company> Company,
    Id<CapTableEntry> Entry,
    Id<ShareClass> Class,
    decimal ConvertsTo,
    decimal ConvertsFrom
) : ICapTableEvent;

/// <summary>A priced round was closed.</summary>
/// <param name="PreMoney">The value agreed before the new money; post-money is this and the new
/// money.</param>
/// <param name="NewMoney">What was paid in; converted notes and SAFEs are no new money.</param>
/// <param name="PricePerShare">In major units.</param>
[EventName("captable.round-closed.v1")]
public sealed record RoundClosed(
    Id<Company> Company,
    Id<CapTableEntry> Entry,
    Id<FundingRound> Round,
    LocalizedText Name,
    Id<ShareClass> Class,
    Money PreMoney,
    Money NewMoney,
    decimal PricePerShare
) : ICapTableEvent;

/// <summary>An entry was a mistake: it never happened.</summary>
[EventName("captable.entry-reversed.v1")]
public sealed record CapTableEntryReversed(
    Id<Company> Company,
    Id<CapTableEntry> Entry,
    Id<CapTableEntry> Undoes,
    string Reason
) : ICapTableEvent;

/// <summary>A cap table in a file was taken in. The file itself lies beside the journal, as it may name
/// persons.</summary>
/// <param name="Format">For example <c>ocf-1.2.0</c>.</param>
/// <param name="Content">SHA-256 of the file as kept.</param>
/// <param name="Objects">How many objects it held.</param>
/// <param name="Uncounted">How many of them count in no figure, as the model does not know them.</param>
[EventName("captable.imported.v1")]
public sealed record CapTableImported(
    Id<Company> Company,
    Id<CapTableEntry> Entry,
    string Format,
    string FileName,
    Digest Content,
    int Objects,
    int Uncounted
) : ICapTableEvent;
