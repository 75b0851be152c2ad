namespace Evenground.Record;

/// <summary>A class of shares as it stood in one view.</summary>
/// <param name="Terms">With the conversion ratio and price that hold after splits and adjustments.</param>
public sealed record ShareClass(Id<ShareClass> Id, LocalizedText Name, ShareClassTerms Terms, int Place);

/// <summary>Who holds securities.</summary>
/// <param name="Name">What to show; a person is shown by part of the opaque id.</param>
public sealed record Holder(
    Id<Holder> Id,
    HolderKind Kind,
    LocalizedText Name,
    Id<Organisation>? Organisation,
    Id<Fund>? Fund
);

/// <summary>Shares of one class that one holder got at one time.</summary>
/// <param name="Price">Paid for one, in major units and after splits; null when it is not known.</param>
public sealed record ShareLot(
    Id<Security> Id,
    Id<Holder> Holder,
    Id<ShareClass> Class,
    decimal Quantity,
    decimal? Price,
    DateOnly Since,
    Id<FundingRound>? Round
);

/// <summary>A grant of options, stock units or warrants, as far as it was neither used nor ended.</summary>
public sealed record ShareRight(
    Id<Security> Id,
    Id<Holder> Holder,
    RightKind Kind,
    Id<ShareClass> Class,
    decimal Quantity,
    decimal? Strike,
    Id<OptionPlan>? Plan,
    string? Vesting,
    DateOnly? ExpiresOn,
    DateOnly Since
);

/// <summary>A note or SAFE that has not converted.</summary>
public sealed record Convertible(
    Id<Security> Id,
    Id<Holder> Holder,
    ConvertibleTerms Terms,
    Money Amount,
    DateOnly Since
);

/// <summary>A plan with its pool.</summary>
/// <param name="Reserved">Shares set aside in all.</param>
/// <param name="Used">Of them granted, and neither forfeited nor expired since.</param>
public sealed record OptionPlan(
    Id<OptionPlan> Id,
    LocalizedText Name,
    Id<ShareClass> Class,
    decimal Reserved,
    decimal Used
)
{
    /// <summary>What can still be granted.</summary>
    public decimal Unissued => Math.Max(0, Reserved - Used);
}

/// <summary>A priced round.</summary>
public sealed record FundingRound(
    Id<FundingRound> Id,
    LocalizedText Name,
    Id<ShareClass> Class,
    DateOnly On,
    Money PreMoney,
    Money NewMoney,
    decimal PricePerShare,
    long Sequence
)
{
    /// <summary>Pre-money value and new money.</summary>
    public Money PostMoney => PreMoney + NewMoney;
}

/// <summary>A company's cap table as it stood in one view.</summary>
/// <remarks>Shares are decimals, as some registers keep fractions; prices are in major units of
/// <see cref="Currency"/>.</remarks>
/// <param name="Entries">The journal entries that it rests on, in the order in which they count.</param>
public sealed record CapTable(
    Id<Company> Company,
    Currency Currency,
    string Source,
    IReadOnlyList<ShareClass> Classes,
    IReadOnlyList<Holder> Holders,
    IReadOnlyList<ShareLot> Lots,
    IReadOnlyList<ShareRight> Rights,
    IReadOnlyList<Convertible> Convertibles,
    IReadOnlyList<OptionPlan> Plans,
    IReadOnlyList<FundingRound> Rounds,
    IReadOnlyList<long> Entries
)
{
    /// <summary>The last priced round; null before the first.</summary>
    public FundingRound? LastRound => Rounds.Count == 0 ? null : Rounds[^1];

    public ShareClass ClassOf(Id<ShareClass> id) => Classes.First(one => one.Id == id);

    public Holder HolderOf(Id<Holder> id) => Holders.First(one => one.Id == id);

    /// <summary>Shares of a class that somebody holds.</summary>
    public decimal OutstandingOf(Id<ShareClass> id) =>
        Lots.Where(lot => lot.Class == id).Sum(lot => lot.Quantity);

    /// <summary>How many common shares so many of a class become, exact.</summary>
    public Fraction AsCommon(Id<ShareClass> id, decimal quantity)
    {
        var terms = ClassOf(id).Terms;
        return (Fraction)quantity * terms.ConvertsTo / terms.ConvertsFrom;
    }
}
