using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Whether a duty or target is met.</summary>
public enum DutyStatus
{
    Met,

    /// <summary>There is still time, or no day was set.</summary>
    NotYet,

    /// <summary>Its day has passed, or it holds at all times.</summary>
    Missed,

    /// <summary>The record does not say enough.</summary>
    NotDecidable,
}

/// <summary>A duty or target held against what happened.</summary>
/// <remarks>
/// Needed = share × base, rounded up to the minor unit; base and what was reached are those of the day
/// judged: the due day, or the day of the view before it. Met when what is known to have gone there is
/// enough; not decidable while what has no place could make up what lacks.
/// Unit: the currency of the funds. Missing: <see cref="Undecided"/> says why nothing is judged.
/// </remarks>
/// <param name="Fund">Whose it is; null for that of all funds of a currency.</param>
/// <param name="Into">Where the money has to go; null for a kind of company.</param>
/// <param name="JudgedOn">The day that counts.</param>
/// <param name="Unknown">What went to companies of unknown place by then.</param>
public sealed record DutyStanding(
    FundDuty Duty,
    Fund? Fund,
    Territory? Into,
    LocalizedText? Note,
    DateOnly JudgedOn,
    DutyStatus Status,
    Money Base,
    Money Needed,
    Money Reached,
    Money Unknown,
    Missing? Undecided,
    IReadOnlyList<long> Entries
)
{
    /// <summary>How much lacks on the day judged; 0 when nothing does.</summary>
    public Money Lacking => Reached < Needed ? Needed - Reached : Needed with { Minor = 0 };

    /// <summary>What was reached as a share of the base; null where the base is 0.</summary>
    public decimal? ShareReached => Base.Minor == 0 ? null : (decimal)Reached.Minor / Base.Minor;
}

/// <summary>Holds duties and targets against where the money went, by one attribution.</summary>
public static class DutyStandings
{
    /// <summary>The duties that one fund took on, and general ones that speak of each fund.</summary>
    public static IReadOnlyList<DutyStanding> Of(FundMoney fund, InvestmentBy by, FundsInRegions regions)
    {
        var view = regions.View;
        return
        [
            .. view
                .History.Funds.DutiesOf(fund.Fund.Id, view.AsOf)
                .Select(agreed => Held(agreed.Duty, [fund], fund.Fund, null, by, regions, agreed.Sequence)),
            .. General(DutyReach.EachFund, fund.Fund.FormedOn, regions)
                .Select(duty => Held(duty.Duty, [fund], fund.Fund, duty.Note, by, regions, null)),
        ];
    }

    /// <summary>General duties and targets, held against all funds of a currency together.</summary>
    public static IReadOnlyList<DutyStanding> OfAll(
        IReadOnlyList<FundMoney> funds,
        InvestmentBy by,
        FundsInRegions regions
    ) =>
        funds.Count == 0
            ? []
            :
            [
                .. General(DutyReach.AllFunds, null, regions)
                    .Select(duty => Held(duty.Duty, funds, null, duty.Note, by, regions, null)),
            ];

    static IEnumerable<(FundDuty Duty, LocalizedText Note)> General(
        DutyReach reach,
        DateOnly? formedOn,
        FundsInRegions regions
    ) =>
        from duty in regions.View.Official.Rules.Duties(regions.View.AsOf.On)
        where duty.Reach == reach
        select (
            new FundDuty(
                duty.Code,
                duty.Name,
                duty.Kind,
                duty.Of,
                duty.Share,
                duty.Into,
                duty.DueYears is { } years ? formedOn?.AddYears(years) : null,
                duty.Source
            ),
            duty.Note
        );

    static DutyStanding Held(
        FundDuty duty,
        IReadOnlyList<FundMoney> funds,
        Fund? fund,
        LocalizedText? note,
        InvestmentBy by,
        FundsInRegions regions,
        long? agreedBy
    )
    {
        var on = regions.View.AsOf.On;
        var isDue = duty.DueOn <= on;
        var judged = isDue ? duty.DueOn!.Value : on;
        var then = regions.On(judged);
        var those = then.Together(judged == on ? funds : then.Same(funds));
        var zero = new Money(0, funds[0].Fund.Currency);
        var into = duty.Into is { } code ? regions.Regions.Find(code) : null;
        var invested =
            those.Count == 0
                ? PlacedMoney.None(zero.Currency)
                : then.Place(those, RegionalMeasure.Invested, by, PlacedWhen.OnTheDay);
        var whole = duty.Of switch
        {
            DutyBase.Invested => invested.Total,
            DutyBase.Called => those.Aggregate(zero, (sum, one) => sum + one.Called),
            _ => those.Aggregate(zero, (sum, one) => sum + one.Committed),
        };
        var undecided = Undecided(duty, into, whole, by, regions);
        var reached = into is null || undecided is not null ? zero : invested.In(into, then.Regions);
        var needed = whole with { Minor = (long)decimal.Ceiling(duty.Share * whole.Minor) };
        var status =
            undecided is not null ? DutyStatus.NotDecidable
            : reached >= needed ? DutyStatus.Met
            : reached + invested.Unknown >= needed ? DutyStatus.NotDecidable
            : isDue || duty is { Kind: DutyKind.Duty, DueOn: null } ? DutyStatus.Missed
            : DutyStatus.NotYet;
        if (status == DutyStatus.NotDecidable && undecided is null)
            undecided = DutyMissing.UnknownPlaces;
        long[] own = agreedBy is { } entry ? [entry] : [];
        return new(
            duty,
            fund,
            into,
            note,
            judged,
            status,
            whole,
            needed,
            reached,
            invested.Unknown,
            undecided,
            [.. own.Concat(invested.Entries).Concat(those.SelectMany(one => one.Entries)).Distinct().Order()]
        );
    }

    static Missing? Undecided(
        FundDuty duty,
        Territory? into,
        Money whole,
        InvestmentBy by,
        FundsInRegions regions
    ) =>
        duty.Into is null ? DutyMissing.KindsOfCompanies
        : into is null ? OfficialMissing.Place(duty.Into)
        : regions.IsHeldBack(by, into) ? ProgrammeMissing.Suppressed
        : whole.Minor <= 0 ? DutyMissing.NoBase
        : null;
}

/// <summary>Why a duty cannot be judged.</summary>
static class DutyMissing
{
    public static Missing KindsOfCompanies { get; } =
        new(
            "missing.duty-kind-of-company",
            new(
                "이 의무는 기업의 종류를 말하는데, 기록에는 어느 기업이 그 종류인지 없습니다. 판정하지 않습니다.",
                "This duty speaks of a kind of company, and the record does not say which companies are of it. Nothing is judged."
            )
        );

    public static Missing UnknownPlaces { get; } =
        new(
            "missing.duty-unknown-places",
            new(
                "소재지를 모르는 투자가 있어, 그것이 모두 그 지역에 갔다면 충족합니다. 기업의 사업장을 기록하면 판정할 수 있습니다.",
                "Some investments have no known place; were they all there, it would be met. Record where the companies are to decide."
            )
        );

    public static Missing NoBase { get; } =
        new(
            "missing.duty-no-base",
            new("비율을 셈할 금액이 아직 없습니다.", "There is no amount yet that it could be a share of.")
        );

    public static Missing Unknown(string? detail) =>
        new(
            "missing.duty-unknown",
            new(
                $"그날까지 알려진 의무 가운데 '{detail}'이(가) 없습니다.",
                $"No duty '{detail}' was known by then."
            )
        );
}
