namespace Evenground.Record;

/// <summary>Where a headcount comes from, the most reliable first.</summary>
public enum HeadcountSource
{
    /// <summary>People insured in the month, from a social insurance.</summary>
    Insured,

    /// <summary>The company's payroll file.</summary>
    Payroll,

    /// <summary>The company's own word.</summary>
    SelfReport,
}

/// <summary>What a headcount counts: heads, or full-time equivalents. The two are never added.</summary>
public enum HeadcountUnit
{
    Persons,
    FullTimeEquivalents,
}

/// <summary>Whose people a headcount counts. The company's total is not the jobs of any region.</summary>
public enum HeadcountReach
{
    Company,
    Domestic,
    Abroad,
    Site,
}

/// <summary>What a headcount is of: two headcounts can be compared only when these agree.</summary>
/// <param name="Site">The site, when the reach is one.</param>
public sealed record HeadcountOf(HeadcountReach Reach, HeadcountUnit Unit, Id<CompanySite>? Site = null)
{
    public static HeadcountOf Persons { get; } = new(HeadcountReach.Company, HeadcountUnit.Persons);

    public static HeadcountOf PersonsAt(Id<CompanySite> site) =>
        new(HeadcountReach.Site, HeadcountUnit.Persons, site);
}

/// <summary>A company's people as of a day.</summary>
/// <param name="On">The day that they were counted for.</param>
/// <param name="Sequence">The entry that says so.</param>
public sealed record Headcount(
    Id<Company> Company,
    HeadcountOf Of,
    decimal Count,
    HeadcountSource Source,
    DateOnly On,
    long Sequence
);

/// <summary>On what a company's value rests. The three are not comparable and are never mixed in one figure
/// unlabelled.</summary>
public enum ValueBasis
{
    /// <summary>Fair value by a valuation guideline.</summary>
    FairValue,

    /// <summary>Price of the last round times all shares: not fair value, as it ignores share-class
    /// rights.</summary>
    LastPostMoney,

    /// <summary>Market price times listed shares.</summary>
    ListedCap,
}

/// <summary>A company's value as of a day, with what it rests on.</summary>
/// <param name="On">The day that it was valued for.</param>
/// <param name="Sequence">The entry that says so.</param>
public sealed record Valuation(
    Id<Company> Company,
    Money Value,
    ValueBasis Basis,
    DateOnly On,
    string Source,
    long Sequence
)
{
    /// <summary>Whole days from the valuation to another day.</summary>
    public int AgeInDaysOn(DateOnly day) => day.DayNumber - On.DayNumber;
}
