using System.Globalization;
using Evenground.Record;

namespace Evenground.Measure;

/// <summary>A company's value with what it rests on.</summary>
/// <param name="On">The day that it is of.</param>
/// <param name="Entry">The journal entry that says so.</param>
/// <param name="Round">The round that it follows from; null when it was noted by itself.</param>
public sealed record CompanyValue(
    Id<Company> Company,
    Money Amount,
    ValueBasis Basis,
    DateOnly On,
    long Entry,
    FundingRound? Round
)
{
    public int AgeInDaysOn(DateOnly day) => day.DayNumber - On.DayNumber;
}

/// <summary>What companies are worth, as the record has it: by the last round of the cap table, or as
/// noted.</summary>
/// <remarks>
/// Post-money value by the last priced round up to the day = pre-money value + new money. A value of the same
/// basis that was noted of a later day goes before it. The bases are never mixed in one sum.
/// Missing: a company without either has none, and counts in no sum; never 0.
/// </remarks>
public static class CompanyValues
{
    const int StaleAfterMonths = 12;

    public static readonly LocalizedText What = new(
        "기업가치 기록(마지막 투자 후 가치)",
        "values of companies (last post-money)"
    );

    /// <summary>A company's value on one basis; null when the record has none by then.</summary>
    public static CompanyValue? Of(History history, AsOf asOf, Id<Company> company, ValueBasis basis)
    {
        var noted = history.Companies.ValuationOf(company, asOf, basis) is { } value
            ? new CompanyValue(company, value.Value, basis, value.On, value.Sequence, null)
            : null;
        var round = basis == ValueBasis.LastPostMoney ? history.CapTables.LastRoundOf(company, asOf) : null;
        if (round is null)
            return noted;
        return noted is not null && noted.On > round.On
            ? noted
            : new(company, round.PostMoney, basis, round.On, round.Sequence, round);
    }

    /// <summary>The values of the companies resident at a hub, or at one site of it, on the day: those that
    /// have one, in the order of the companies.</summary>
    public static (IReadOnlyList<CompanyValue> Values, int Companies) Resident(
        History history,
        AsOf asOf,
        Id<Hub> hub,
        Id<HubSite>? site = null
    )
    {
        var companies = history.Hubs.CompaniesNow(hub, asOf, site);
        return (
            [
                .. companies
                    .Select(company => Of(history, asOf, company, ValueBasis.LastPostMoney))
                    .OfType<CompanyValue>(),
            ],
            companies.Count
        );
    }

    /// <summary>Whether a value is older than twelve months on the day.</summary>
    public static bool IsStale(CompanyValue value, DateOnly day) =>
        value.On < day.AddMonths(-StaleAfterMonths);

    /// <summary>The sum over the companies resident at the hub of a question.</summary>
    internal static Measurement Sum(Question question, History history)
    {
        var asOf = question.AsOf;
        if (RecordedScope.HubOf(question.Subject.Scope) is not { } hub)
            return Measurement.Without(question, Missing.NothingRecorded(What));
        var site = Id<HubSite>.Parse(question.Subject.Detail);
        var (values, companies) = Resident(history, asOf, hub, site);
        if (values.Count == 0)
            return Measurement.Without(question, Missing.NothingRecorded(What));
        if (values.Select(value => value.Amount.Currency).Distinct().Count() > 1)
            return Measurement.Without(question, SeveralCurrencies);

        var total = values.Select(value => value.Amount).Aggregate((sum, one) => sum + one);
        var term = new Term(
            What,
            Quantity.Exact(total.Major, Unit.Of(total.Currency)),
            new(values.Min(value => value.On), values.Max(value => value.On)),
            [.. values.Select(value => value.Entry).Distinct().Order()]
        );
        return Measurement.Of(question, term.Value, term.SpeaksOf, term) with
        {
            Notices = [NotFairValue, Coverage(values, companies, asOf.On)],
        };
    }

    static Missing SeveralCurrencies { get; } =
        new(
            "missing.values-in-several-currencies",
            new(
                "기업가치의 통화가 여럿이어서 더하지 않습니다.",
                "The values are in several currencies, so they are not added."
            )
        );

    static Notice NotFairValue { get; } =
        new(
            "value-is-post-money",
            new(
                "마지막 라운드의 투자 후 가치를 더한 것으로 공정가치가 아닙니다. 주식 종류의 권리를 무시합니다.",
                "A sum of post-money values of last rounds, and not fair value: it ignores the rights of classes."
            )
        );

    static Notice Coverage(IReadOnlyList<CompanyValue> values, int companies, DateOnly on)
    {
        var (oldest, newest) = (
            Written(values.Min(value => value.On)),
            Written(values.Max(value => value.On))
        );
        var stale = values.Count(value => IsStale(value, on));
        return new(
            "value-coverage",
            new(
                $"입주 기업 {companies}개사 가운데 {values.Count}개사에 값이 있습니다. 값의 날짜는 {oldest}부터 {newest}까지이고 12개월보다 오래된 값은 {stale}개입니다. 나머지는 0이 아니라 값이 없습니다.",
                $"{values.Count} of {companies} resident companies have a value. The values are of {oldest} to {newest}; {stale} of them are older than 12 months. The others have none, which is not 0."
            )
        );
    }

    static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
