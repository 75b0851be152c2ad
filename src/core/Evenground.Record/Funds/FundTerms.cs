namespace Evenground.Record;

/// <summary>By what results of a fund are split over its investors.</summary>
public enum ResultSplit
{
    /// <summary>By what each has promised on the day: what holds where nothing was agreed.</summary>
    Commitment,

    /// <summary>By what each has paid in by then, less what went back unused; by commitment as long as nobody
    /// has paid.</summary>
    PaidIn,

    /// <summary>By the units that each holds, as agreed; a part that is transferred takes its units
    /// along.</summary>
    Units,
}

/// <summary>How many units of a fund an investor holds.</summary>
public sealed record InvestorUnits(Id<Organisation> Investor, long Units);

/// <summary>What investors agreed on how results are split, from a day on.</summary>
/// <param name="Results">By what income, gains, fees, expenses, interest and carried interest are split as
/// they are booked.</param>
/// <param name="Units">By units: of every investor; otherwise null.</param>
public sealed record FundTerms(ResultSplit Results, IReadOnlyList<InvestorUnits>? Units = null)
{
    public static FundTerms Default { get; } = new(ResultSplit.Commitment);
}

/// <summary>Terms were agreed: results of this day and later ones are split by them, those of earlier days as
/// before.</summary>
[EventName("fund.terms-agreed.v1")]
public sealed record TermsAgreed(Id<Fund> Fund, Id<LedgerEntry> Entry, string PreparedBy, FundTerms Terms)
    : ITransaction
{
    public IEnumerable<Id<Organisation>> Investors() => (Terms.Units ?? []).Select(units => units.Investor);
}

/// <summary>Terms by units come with the units, and others without.</summary>
public sealed record TermsMustGiveUnits(ResultSplit Results, long Units) : Refusal
{
    public override string Code => "fund.terms-must-give-units";

    public override LocalizedText Text =>
        new(
            Korean: $"손익 배분 기준과 좌수가 맞지 않습니다(좌수 합계 {Units}). 좌수 기준이면 모든 출자자의 좌수를 0 이상으로, 합계가 0보다 크게 입력하고, 다른 기준이면 좌수를 비워 두십시오.",
            English: $"The split of results and the units do not go together (units in all: {Units}). By units, give every investor's, none below 0 and together above 0; by anything else, give none."
        );

    /// <summary>Why terms are not sound, or null.</summary>
    public static TermsMustGiveUnits? Check(FundTerms terms)
    {
        Int128 sum = 0;
        foreach (var units in terms.Units ?? [])
            sum += units.Units;
        var isSound =
            terms.Results == ResultSplit.Units
                ? sum > 0 && sum <= long.MaxValue && terms.Units!.All(units => units.Units >= 0)
                : terms.Units is null;
        return isSound ? null : new(terms.Results, (long)Int128.Clamp(sum, long.MinValue, long.MaxValue));
    }
}

/// <summary>An investor's weight in a split.</summary>
readonly record struct InvestorWeight(Id<Organisation> Investor, long Weight);
