namespace Evenground.Record;

/// <summary>By what instrument a fund holds a part of a company.</summary>
public enum InstrumentKind
{
    Common,
    Preferred,
    ConvertibleNote,

    /// <summary>Simple agreement for future equity.</summary>
    Safe,
    Loan,
}

/// <summary>How far a company was when money went into it.</summary>
public enum InvestmentStage
{
    Seed,
    Early,
    Growth,
    Later,
}

/// <summary>An instrument with the terms that decide what it is worth.</summary>
/// <param name="LiquidationMultiple">Of preferred shares: what comes first, as a multiple of cost.</param>
/// <param name="IsParticipating">Of preferred shares: whether they share in the rest as well.</param>
/// <param name="ValuationCap">Of notes and SAFEs: the value above which they convert as at it.</param>
/// <param name="Discount">Of notes and SAFEs: what is taken off the price of the round, 0.2 for 20 %.</param>
/// <param name="InterestRate">Of notes and loans: per year, 0.05 for 5 %.</param>
/// <param name="MaturesOn">Of notes and loans.</param>
public sealed record Instrument(
    InstrumentKind Kind,
    decimal? LiquidationMultiple = null,
    bool IsParticipating = false,
    Money? ValuationCap = null,
    decimal? Discount = null,
    decimal? InterestRate = null,
    DateOnly? MaturesOn = null
)
{
    public static Instrument Common { get; } = new(InstrumentKind.Common);
}

/// <summary>What a fund holds of a company by one instrument, as it stood in one view.</summary>
/// <param name="Units">Shares; of notes, SAFEs and loans whatever the entries count. 0 when all is sold, and
/// for investments whose entry counts none.</param>
/// <param name="Cost">What was paid for the units that are left, less what was written off.</param>
/// <param name="Unrealised">Fair value above cost, carried forward from the last valuation.</param>
/// <param name="WrittenOff">All cost that was ever written off.</param>
/// <param name="ValuedOn">The day of the last valuation; null when there was none.</param>
/// <param name="ChangedOn">The day on which units or cost last changed.</param>
public sealed record Stake(
    Id<Stake> Id,
    Id<Company> Company,
    Instrument? Instrument,
    decimal Units,
    Money Cost,
    Money Unrealised,
    Money WrittenOff,
    DateOnly? ValuedOn,
    DateOnly ChangedOn
)
{
    /// <summary>What it stands at in the books: the last fair value, with what was bought and sold
    /// since.</summary>
    public Money Value => Cost + Unrealised;

    /// <summary>Whether units or cost changed after the last valuation, or there was none.</summary>
    public bool IsRolledForward => ValuedOn is not { } valued || valued < ChangedOn;
}

/// <summary>A way to find fair value, with the days on which its edition is in force.</summary>
public sealed record ValuationMethod(string Code, LocalizedText Name, EffectivePeriod InForce, string Source);

/// <summary>The methods that valuations name.</summary>
/// <remarks>Source: IPEV Valuation Guidelines, December 2018, sections 3.4 to 3.10. The price of a recent
/// round
/// is a point to calibrate to and never a value by itself.</remarks>
public static class ValuationMethods
{
    const string Source = "IPEV Valuation Guidelines, December 2018, section ";

    static readonly EffectivePeriod InForce = new(new(2019, 1, 1));

    public static IReadOnlyList<ValuationMethod> All { get; } =
    [
        new("multiples", new("배수법", "Multiples"), InForce, Source + "3.4"),
        new(
            "industry-benchmarks",
            new("업종 가치평가 지표", "Industry valuation benchmarks"),
            InForce,
            Source + "3.5"
        ),
        new("quoted-price", new("시장 가격", "Quoted or observable prices"), InForce, Source + "3.6"),
        new(
            "discounted-cash-flows-company",
            new("기업 현금흐름 할인", "Discounted cash flows of the company"),
            InForce,
            Source + "3.7"
        ),
        new(
            "discounted-cash-flows-investment",
            new("투자 현금흐름 할인", "Discounted cash flows from the investment"),
            InForce,
            Source + "3.8"
        ),
        new("net-assets", new("순자산", "Net assets"), InForce, Source + "3.9"),
        new(
            "calibrated-recent-price",
            new("최근 투자가격 보정", "Calibrated to the price of a recent investment"),
            InForce,
            Source + "3.10"
        ),
    ];

    /// <summary>The method of a code. Days before the edition are read by it too: it is the oldest
    /// kept.</summary>
    public static ValuationMethod? Find(string code, DateOnly on) =>
        All.FirstOrDefault(method =>
            method.Code == code && (method.InForce.Contains(on) || on < InForce.From)
        );
}
