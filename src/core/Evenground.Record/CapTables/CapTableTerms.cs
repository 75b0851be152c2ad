namespace Evenground.Record;

/// <summary>Names the entries of a cap table, so that one can be taken back.</summary>
public sealed class CapTableEntry;

/// <summary>Names the securities of a cap table: a lot of shares, a right, a convertible.</summary>
public sealed class Security;

/// <summary>Whether shares come first when a company is sold.</summary>
public enum ShareKind
{
    Common,
    Preferred,
}

/// <summary>Whether preferred shares share in what is left after their preference.</summary>
public enum Participation
{
    /// <summary>Preference or conversion, whichever gives more.</summary>
    None,

    /// <summary>Preference, and then the rest with the common shares.</summary>
    Full,

    /// <summary>As full, until a multiple of the price is reached.</summary>
    Capped,
}

/// <summary>What a later round at a lower price does to the conversion of earlier shares.</summary>
public enum AntiDilutionKind
{
    None,

    /// <summary>The conversion price falls with the size of the round.</summary>
    BroadBasedWeightedAverage,

    /// <summary>The conversion price falls to the new price.</summary>
    FullRatchet,
}

/// <summary>What decides the worth of a class of shares.</summary>
/// <param name="VotesPerShare">Null when it is not stated.</param>
/// <param name="AuthorisedShares">How many may be issued; null when it is not stated or has no limit.</param>
/// <param name="OriginalPrice">What one share cost first, in major units: preferences are multiples of
/// it.</param>
/// <param name="LiquidationMultiple">What comes first, as a multiple of the original price.</param>
/// <param name="ParticipationCap">Of capped participation: the most that a share gets without converting, as
/// a multiple of the original price, its preference included.</param>
/// <param name="Seniority">Higher comes first; classes with one number share in proportion.</param>
/// <param name="ConvertsTo">Common shares that the shares below become.</param>
/// <param name="ConvertsFrom">Shares of this class that become them: 1 unless a ratio needs more.</param>
public sealed record ShareClassTerms(
    ShareKind Kind,
    decimal? VotesPerShare = null,
    decimal? AuthorisedShares = null,
    decimal? OriginalPrice = null,
    decimal LiquidationMultiple = 0,
    Participation Participation = Participation.None,
    decimal? ParticipationCap = null,
    decimal Seniority = 0,
    AntiDilutionKind AntiDilution = AntiDilutionKind.None,
    decimal ConvertsTo = 1,
    decimal ConvertsFrom = 1
)
{
    public static ShareClassTerms Common { get; } = new(ShareKind.Common);
}

/// <summary>Who holds securities. A natural person has no name here: the journal knows an opaque id
/// alone.</summary>
public enum HolderKind
{
    /// <summary>A body that is named.</summary>
    Organisation,

    /// <summary>A fund of the record, or one that is named.</summary>
    Fund,

    /// <summary>Several persons together, such as the founders.</summary>
    Group,

    /// <summary>A natural person.</summary>
    Person,
}

/// <summary>A right to buy shares at a price.</summary>
public enum RightKind
{
    Option,
    Warrant,

    /// <summary>Shares promised without a price to pay.</summary>
    StockUnit,
}

/// <summary>A loan or a payment that becomes shares later.</summary>
public enum ConvertibleKind
{
    Note,

    /// <summary>Simple agreement for future equity.</summary>
    Safe,
}

/// <summary>Which capitalisation a valuation cap is divided by.</summary>
public enum CapMeasure
{
    /// <summary>All shares with what converts: amount ÷ cap is the part that the holder owns before the new
    /// money.</summary>
    PostMoney,

    /// <summary>All shares before anything converts.</summary>
    PreMoney,
}

/// <summary>On what terms an amount becomes shares.</summary>
/// <param name="ValuationCap">The value above which it converts as at it.</param>
/// <param name="Discount">Taken off the price of the round: 0.2 for 20 %.</param>
/// <param name="InterestRate">Simple interest a year on actual days of 365: 0.05 for 5 %.</param>
/// <param name="IsMostFavoured">Whether better terms of a later convertible hold for it too.</param>
public sealed record ConvertibleTerms(
    ConvertibleKind Kind,
    Money? ValuationCap = null,
    CapMeasure CapMeasure = CapMeasure.PostMoney,
    decimal? Discount = null,
    decimal? InterestRate = null,
    DateOnly? MaturesOn = null,
    bool IsMostFavoured = false
)
{
    /// <summary>The terms of a note or SAFE in a fund's ledger; null for other instruments.</summary>
    public static ConvertibleTerms? Of(Instrument instrument, CapMeasure capMeasure = CapMeasure.PostMoney) =>
        instrument.Kind is InstrumentKind.ConvertibleNote or InstrumentKind.Safe
            ? new(
                instrument.Kind == InstrumentKind.Safe ? ConvertibleKind.Safe : ConvertibleKind.Note,
                instrument.ValuationCap,
                capMeasure,
                instrument.Discount,
                instrument.InterestRate,
                instrument.MaturesOn
            )
            : null;
}

/// <summary>How securities ended without anybody else getting them.</summary>
public enum ReductionKind
{
    Cancelled,
    Repurchased,

    /// <summary>Issued by mistake.</summary>
    Retracted,
    Forfeited,
    Expired,

    /// <summary>Others that are entered by themselves stand in its place, after a transfer, a conversion or a
    /// use.</summary>
    Replaced,
}
