using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Where the money of funds went, as answers to questions about one fund or all of a
/// currency.</summary>
static class FundRegionAnswers
{
    static readonly LocalizedText Outside = new("수도권 밖 투자", "invested outside the capital area");

    static readonly LocalizedText Here = new("지역으로 간 금액", "what went to the region");

    /// <summary>Each fund and each currency, with each of these details; nothing without an
    /// investment.</summary>
    public static IReadOnlyList<Subject> Subjects(RecordView view, bool eachFund, IEnumerable<string> details)
    {
        if (!HasAny(view))
            return [];
        var those = details.ToList();
        return
        [
            .. new SortedSet<Subject>(
                from scope in Scopes(view, eachFund)
                from detail in those
                select new Subject(scope, detail)
            ),
        ];
    }

    /// <summary>The regions of the country and the two groups of the capital partition.</summary>
    public static IEnumerable<string> Places(RecordView view) =>
        view
            .Official.Territories.Regions.Select(region => region.Code)
            .Concat(view.FundsInRegions.Capital is var (inside, outside) ? [inside.Code, outside.Code] : []);

    /// <summary>The share of what was invested that went outside the capital area.</summary>
    public static Measurement ShareOutside(Question question, RecordView view)
    {
        var (words, when) = FundRegionDetail.Read(question.Subject.Detail);
        if (words is not [var way] || FundRegionDetail.WayOf(way) is not { } by)
            return Unknown(question, "head-office, site, jobs");
        if (FundsOf(question, view, out var funds) is { } none)
            return Measurement.Without(question, none);
        var regions = view.FundsInRegions;
        if (regions.Capital is not var (_, outside))
            return Measurement.Without(
                question,
                OfficialMissing.Rule(StandardRules.Capital, question.AsOf.On)
            );
        if (regions.IsHeldBack(by, outside))
            return Measurement.Without(question, ProgrammeMissing.Suppressed);

        var placed = regions.Place(funds, RegionalMeasure.Invested, by, when);
        var term = TermOf(Outside, Outsides(placed, regions), placed, question);
        var all = new Term(
            FundLedgers.Investments,
            Quantity.Exact(placed.Total.Major, Unit.Of(placed.Total.Currency)),
            term.SpeaksOf,
            placed.Entries
        );
        return Quotients.Of(term.Value, all.Value, Unit.Ratio) is { } value
            ? Measurement.Of(question, value, term.SpeaksOf, term, all) with
            {
                Notices = NoticesOf(when),
            }
            : Measurement.Without(question, Missing.NotDivisible(FundLedgers.Investments.English), term, all);
    }

    /// <summary>What of one measure went to a place.</summary>
    public static Measurement MoneyIn(Question question, RecordView view)
    {
        var (words, when) = FundRegionDetail.Read(question.Subject.Detail);
        if (
            words is not [var what, var way, var place]
            || FundRegionDetail.MeasureOf(what) is not { } measure
            || FundRegionDetail.WayOf(way) is not { } by
        )
            return Unknown(question, "invested/site/place");
        return Amount(question, view, measure, by, place, when, out var term) is { } missing
            ? Measurement.Without(question, missing)
            : Measurement.Of(question, term!.Value, term.SpeaksOf, term) with
            {
                Notices = NoticesOf(when),
            };
    }

    /// <summary>What went to companies of a place for each unit of the sponsor's commitment.</summary>
    public static Measurement Leverage(Question question, RecordView view)
    {
        var (words, when) = FundRegionDetail.Read(question.Subject.Detail);
        if (words is not [var way, var place] || FundRegionDetail.WayOf(way) is not { } by)
            return Unknown(question, "site/place");
        if (Amount(question, view, RegionalMeasure.Invested, by, place, when, out var term) is { } missing)
            return Measurement.Without(question, missing);
        if (
            FundLedgers.Total(question, view.History, FundLedgers.IsSponsors, FundLedgers.SponsorCommitments)
            is not { } sponsor
        )
            return Measurement.Without(
                question,
                Missing.NothingRecorded(FundLedgers.SponsorCommitments),
                term!
            );

        return Quotients.Of(term!.Value, sponsor.Value, Unit.Times) is { } value
            ? Measurement.Of(question, value, term.SpeaksOf, term, sponsor) with
            {
                Notices = NoticesOf(when),
            }
            : Measurement.Without(
                question,
                Missing.NotDivisible(FundLedgers.SponsorCommitments.English),
                term,
                sponsor
            );
    }

    /// <summary>How much a duty lacks.</summary>
    public static Measurement DutyGap(Question question, RecordView view)
    {
        var (words, _) = FundRegionDetail.Read(question.Subject.Detail);
        if (words is not [var way, var code] || FundRegionDetail.WayOf(way) is not { } by)
            return Unknown(question, "site/duty");
        if (FundsOf(question, view, out var funds) is { } none)
            return Measurement.Without(question, none);
        var standing = StandingsOf(question.Subject.Scope, funds, by, view)
            .FirstOrDefault(one => one.Duty.Code == code);
        if (standing is null)
            return Measurement.Without(question, DutyMissing.Unknown(code));

        var unit = Unit.Of(standing.Base.Currency);
        var days = EffectivePeriod.OneDay(standing.JudgedOn);
        Term[] terms =
        [
            new(
                new("필요한 금액", "what is needed"),
                Quantity.Exact(standing.Needed.Major, unit),
                days,
                standing.Entries
            ),
            new(Here, Quantity.Exact(standing.Reached.Major, unit), days, standing.Entries),
        ];
        return standing.Undecided is { } undecided
            ? Measurement.Without(question, undecided, terms[..1])
            : Measurement.Of(question, Quantity.Exact(standing.Lacking.Major, unit), days, terms) with
            {
                Arithmetic = "max({0} − {1}, 0)",
            };
    }

    /// <summary>Every duty of a fund or of all funds of a currency, by each attribution.</summary>
    public static IReadOnlyList<Subject> Duties(RecordView view) =>
        !HasAny(view)
            ? []
            :
            [
                .. new SortedSet<Subject>(
                    from scope in Scopes(view, eachFund: true)
                    from way in FundRegionDetail.Ways
                    from standing in StandingsOf(scope, view.FundsInRegions.In(scope), way, view)
                    select new Subject(scope, FundRegionDetail.Of(way, standing.Duty.Code))
                ),
            ];

    static IReadOnlyList<DutyStanding> StandingsOf(
        string scope,
        IReadOnlyList<FundMoney> funds,
        InvestmentBy by,
        RecordView view
    ) =>
        RecordedScope.FundOf(scope) is not null && funds is [var fund]
            ? DutyStandings.Of(fund, by, view.FundsInRegions)
            : DutyStandings.OfAll(funds, by, view.FundsInRegions);

    static IEnumerable<string> Scopes(RecordView view, bool eachFund)
    {
        var funds = view.FundsInRegions.Funds;
        return funds
            .Select(fund => RecordedScope.Of(fund.Fund.Currency))
            .Concat(eachFund ? funds.Select(fund => RecordedScope.Of(fund.Fund.Id)) : [])
            .Distinct(StringComparer.Ordinal);
    }

    static bool HasAny(RecordView view) =>
        !view.InRegions.IsEmpty && view.FundsInRegions.Funds.Any(fund => fund.Purchases.Count > 0);

    /// <summary>Why a question about funds has no answer, or null with the funds.</summary>
    static Missing? FundsOf(Question question, RecordView view, out IReadOnlyList<FundMoney> funds)
    {
        funds = view.FundsInRegions.In(question.Subject.Scope);
        if (!funds.Any(fund => fund.Purchases.Count > 0))
            return Missing.NothingRecorded(FundLedgers.Investments);
        return view.InRegions.IsEmpty ? ProgrammeMissing.NoWhereabouts : null;
    }

    static Missing? Amount(
        Question question,
        RecordView view,
        RegionalMeasure measure,
        InvestmentBy by,
        string place,
        PlacedWhen when,
        out Term? term
    )
    {
        term = null;
        if (FundsOf(question, view, out var funds) is { } none)
            return none;
        if (view.InRegions.Find(place) is not { } territory)
            return OfficialMissing.Place(place);
        if (view.FundsInRegions.IsHeldBack(by, territory))
            return ProgrammeMissing.Suppressed;

        var placed = view.FundsInRegions.Place(funds, measure, by, when);
        var known = placed.In(territory, view.InRegions);
        term = TermOf(Here, (known, placed.Unknown), placed, question);
        return null;
    }

    /// <summary>What is known to have gone outside, and what may have: of unknown place, or in neither
    /// group.</summary>
    static (Money Known, Money Perhaps) Outsides(PlacedMoney placed, FundsInRegions regions)
    {
        var (inside, outside) = regions.Capital!.Value;
        var known = placed.In(outside, regions.Regions);
        return (known, placed.Gone - known - placed.In(inside, regions.Regions));
    }

    static Term TermOf(
        LocalizedText name,
        (Money Known, Money Perhaps) amount,
        PlacedMoney placed,
        Question question
    )
    {
        var unit = Unit.Of(amount.Known.Currency);
        var (known, most) = (amount.Known.Major, (amount.Known + amount.Perhaps).Major);
        var value =
            amount.Perhaps.Minor == 0
                ? Quantity.Exact(known, unit)
                : new(new(known, most), known, Relation.AtLeast, unit);
        return new(name, value, EffectivePeriod.OneDay(question.AsOf.On), placed.Entries);
    }

    static IReadOnlyList<Notice> NoticesOf(PlacedWhen when) =>
        when == PlacedWhen.Now
            ?
            [
                new(
                    "places-of-today",
                    new(
                        "기업이 지금 있는 곳에 따라 나누었습니다. 투자할 때와 다를 수 있으며, 이전은 창출이 아닙니다.",
                        "Parted by where the companies are now, which may not be where they were when the money came. Relocated is not created."
                    )
                ),
            ]
            : [];

    static Measurement Unknown(Question question, string allowed) =>
        Measurement.Without(question, RegionalDetail.Unknown(question.Subject.Detail, allowed));
}
