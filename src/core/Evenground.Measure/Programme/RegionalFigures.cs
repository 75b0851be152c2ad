using Evenground.Record;

namespace Evenground.Measure;

/// <summary>The programme's own figures of a region, as answers to questions.</summary>
static class RegionalFigures
{
    const string PresenceDetails = "head-office, site";

    static readonly LocalizedText CompaniesHere = new("지역의 기업", "companies in the region");

    static readonly LocalizedText JobsHere = new("지역 사업장의 일자리", "jobs at sites in the region");

    static readonly LocalizedText JobsNew = new("새로 생긴 일자리", "new jobs");

    static readonly LocalizedText JobsMoved = new("옮겨 온 일자리", "jobs that moved in");

    static readonly LocalizedText CompaniesGone = new("옮겨 나간 기업", "companies that moved out");

    public static Unit Jobs { get; } = Unit.Parse("jobs")!.Value;

    /// <summary>Every territory with each of these details, where it is known of any company where it
    /// is.</summary>
    public static IReadOnlyList<Subject> Subjects(RecordView view, params IReadOnlyList<string?> details) =>
        view.InRegions.IsEmpty ? [] : Subjects(view.InRegions.Territories, details);

    public static IReadOnlyList<Subject> Subjects(
        IEnumerable<Territory> territories,
        params IReadOnlyList<string?> details
    ) =>
        [
            .. new SortedSet<Subject>(
                from territory in territories
                from detail in details
                select new Subject(territory.Code, detail)
            ),
        ];

    /// <summary>The companies in the region; of one way of arrival, or of both.</summary>
    public static Measurement Companies(Question question, RecordView view, Arrival? arrival)
    {
        if (Asked(question, view, out var territory) is { } missing)
            return Measurement.Without(question, missing);
        if (RegionalDetail.Presence(question.Subject.Detail) is not { } by)
            return Unknown(question, PresenceDetails);
        if (view.InRegions.IsEmpty)
            return Measurement.Without(question, ProgrammeMissing.NoWhereabouts);

        var from = RegionalDetail.Second(question.Subject.Detail);
        var found = view
            .InRegions.CompaniesIn(territory!, by)
            .Where(company => arrival is null || company.Arrival == arrival)
            .Where(company => from is null || company.From == from)
            .ToList();
        var nowhere = RegionalCompanies.Nowhere(by, view.InRegions).Count;
        var value = Count(found.Count, nowhere);
        var entries = EntriesOf(found.SelectMany(company => company.Entries), view);
        return Measurement.Of(
            question,
            value,
            Today(view),
            new Term(CompaniesHere, value, Today(view), entries)
        ) with
        {
            Notices = [.. ArrivalNotices(arrival, territory!, view), .. UnknownPlace(nowhere)],
        };
    }

    /// <summary>The companies founded within some days with their head office in the region, not moved
    /// there.</summary>
    public static Measurement Founded(Question question, RecordView view, EffectivePeriod within)
    {
        if (Asked(question, view, out var territory) is { } missing)
            return Measurement.Without(question, missing);
        if (view.InRegions.IsEmpty)
            return Measurement.Without(question, ProgrammeMissing.NoWhereabouts);

        var found = view
            .InRegions.CompaniesIn(territory!, PresenceBy.HeadOffice)
            .Where(company => company.Arrival == Arrival.New)
            .Where(company => company.Company.FoundedOn is { } day && within.Contains(day))
            .ToList();
        var term = new Term(
            new("지역에서 창업한 기업", "companies founded in the region"),
            Quantity.Exact(found.Count, Unit.Companies),
            within,
            EntriesOf(found.SelectMany(company => company.Entries), view)
        );
        return Measurement.Of(question, term.Value, within, term);
    }

    /// <summary>The companies that were in the region and moved out of it.</summary>
    public static Measurement MovedOut(Question question, RecordView view)
    {
        if (Asked(question, view, out var territory) is { } missing)
            return Measurement.Without(question, missing);
        if (RegionalDetail.Presence(question.Subject.Detail) is not { } by)
            return Unknown(question, PresenceDetails);
        if (view.InRegions.IsEmpty)
            return Measurement.Without(question, ProgrammeMissing.NoWhereabouts);

        var gone = RegionalCompanies.MovedOut(territory!, by, view.InRegions);
        var term = new Term(
            CompaniesGone,
            Quantity.Exact(gone.Count, Unit.Companies),
            Today(view),
            EntriesOf(gone.SelectMany(company => company.Entries), view)
        );
        return Measurement.Of(question, term.Value, term.SpeaksOf, term) with
        {
            Notices = [.. ArrivalNotices(Arrival.Moved, territory!, view)],
        };
    }

    /// <summary>The jobs at the companies' sites in the region; of one kind, or of both.</summary>
    public static Measurement JobsIn(Question question, RecordView view, Arrival? arrival)
    {
        if (Asked(question, view, out var territory) is { } missing)
            return Measurement.Without(question, missing);
        if (view.InRegions.IsEmpty)
            return Measurement.Without(question, ProgrammeMissing.NoWhereabouts);
        var jobs = view.InRegions.JobsIn(territory!);
        if (jobs is { Sites.Count: 0, Uncounted: > 0 })
            return Measurement.Without(
                question,
                jobs.OnlyTotals > 0
                    ? ProgrammeMissing.OnlyCompanyTotals(jobs.OnlyTotals)
                    : ProgrammeMissing.NoSiteCounts
            );
        if (IsHeldBack(view, territory!, arrival))
            return Measurement.Without(question, ProgrammeMissing.Suppressed);

        var (name, counted) = arrival switch
        {
            Arrival.New => (JobsNew, jobs.New),
            Arrival.Moved => (JobsMoved, jobs.Moved),
            _ => (JobsHere, jobs.Total),
        };
        var days = jobs.Counted ?? Today(view);
        var value =
            jobs.Uncounted == 0
                ? Quantity.Exact(counted, Jobs)
                : new(Interval.AtLeast(counted), counted, Relation.AtLeast, Jobs);
        return Measurement.Of(
            question,
            value,
            days,
            new Term(name, value, days, EntriesOf(jobs.Entries, view))
        ) with
        {
            Notices = [.. ArrivalNotices(arrival, territory!, view), .. JobNotices(jobs)],
        };
    }

    /// <summary>What was invested in companies of the region, up to the day or within some days.</summary>
    public static Measurement Invested(Question question, RecordView view, EffectivePeriod? within = null)
    {
        if (Asked(question, view, out var territory) is { } missing)
            return Measurement.Without(question, missing);
        if (RegionalDetail.Investment(question.Subject.Detail) is not { } by)
            return Unknown(question, "head-office, site, jobs");
        // Money split by headcounts tells of the headcounts.
        if (by == InvestmentBy.Jobs && IsHeldBack(view, territory!, null))
            return Measurement.Without(question, ProgrammeMissing.Suppressed);
        if (RegionalInvestmentLedger.In(territory!, by, view.InRegions, within) is not { } money)
            return Measurement.Without(
                question,
                RegionalInvestmentLedger.HasAny(view)
                    ? ProgrammeMissing.SeveralCurrencies
                    : Missing.NothingRecorded(FundLedgers.Investments)
            );

        var unit = Unit.Of(money.Known.Currency);
        var (known, most) = (money.Known.Major, money.Known.Major + money.Nowhere.Major);
        var value =
            money.Nowhere.Minor == 0
                ? Quantity.Exact(known, unit)
                : new(new(known, most), known, Relation.AtLeast, unit);
        var days = within ?? Today(view);
        return Measurement.Of(
            question,
            value,
            days,
            new Term(FundLedgers.Investments, value, days, money.Entries)
        ) with
        {
            Notices = money.HasOtherCurrencies ? [ProgrammeNotices.OtherCurrencies] : [],
        };
    }

    public static Measurement Pledges(Question question, RecordView view)
    {
        if (Asked(question, view, out var territory) is { } missing)
            return Measurement.Without(question, missing);
        var all = RegionalPledges.All(view.InRegions);
        if (all.Count == 0)
            return Measurement.Without(
                question,
                Missing.NothingRecorded(new("지역을 밝힌 약속", "pledges for a region"))
            );

        var found = RegionalPledges.For(territory!, view.InRegions);
        var term = new Term(
            new("지역을 위한 약속", "pledges made for the region"),
            Quantity.Exact(found.Count, Unit.Parse("count")!.Value),
            Today(view),
            Sorted((found.Count > 0 ? found : all).SelectMany(pledge => pledge.Entries))
        );
        return Measurement.Of(question, term.Value, term.SpeaksOf, term);
    }

    /// <summary>The money that reached the rung named by the detail.</summary>
    public static Measurement Pledged(Question question, RecordView view)
    {
        if (Asked(question, view, out var territory) is { } missing)
            return Measurement.Without(question, missing);
        if (RegionalDetail.Rung(question.Subject.Detail) is not { } rung)
            return Unknown(
                question,
                string.Join(", ", Enum.GetValues<MoneyRung>().Select(RegionalDetail.Of))
            );
        if (RegionalPledges.Reached(rung, territory!, view.InRegions) is not { } reached)
            return Measurement.Without(
                question,
                Missing.NothingRecorded(new("이 단계에 이른 금액", "money that reached this rung"))
            );

        var (amount, unit) = (reached.Amount.Major, Unit.Of(reached.Amount.Currency));
        var value =
            reached.Unknown == 0
                ? Quantity.Exact(amount, unit)
                : new(Interval.AtLeast(amount), amount, Relation.AtLeast, unit);
        var entries = Sorted(reached.Pledges.SelectMany(pledge => pledge.Entries));
        var name = new LocalizedText("약속된 돈", "money pledged");
        return Measurement.Of(question, value, Today(view), new Term(name, value, Today(view), entries)) with
        {
            Notices =
            [
                .. reached.Unknown > 0 ? [ProgrammeNotices.RungUnknown(reached.Unknown)] : (Notice[])[],
                .. reached.HasOtherCurrencies ? [ProgrammeNotices.OtherCurrencies] : (Notice[])[],
            ],
        };
    }

    /// <summary>What was said in public of what lies in the region.</summary>
    public static Measurement Stated(Question question, RecordView view, string metric, Unit? unit = null) =>
        Asked(question, view, out var territory) is { } missing
            ? Measurement.Without(question, missing)
            : StatedInRegions.Sum(question, territory!, view, metric, unit);

    /// <summary>Why a question cannot be asked, or null with its territory.</summary>
    public static Missing? Asked(Question question, RecordView view, out Territory? territory)
    {
        territory = view.InRegions.Find(question.Subject.Scope);
        return territory is null ? OfficialMissing.Place(question.Subject.Scope) : null;
    }

    /// <summary>Whether the jobs of a territory are held back from the asker.</summary>
    public static bool IsHeldBack(RecordView view, Territory territory, Arrival? arrival) =>
        view.AsOf.Clearance == Visibility.Public
        && !view.InRegions.IsEmpty
        && view.InRegions.Disclosure.IsHeldBack(territory, arrival);

    static Measurement Unknown(Question question, string allowed) =>
        Measurement.Without(question, RegionalDetail.Unknown(question.Subject.Detail, allowed));

    static Quantity Count(int known, int nowhere) =>
        nowhere == 0
            ? Quantity.Exact(known, Unit.Companies)
            : new(new(known, known + nowhere), known, Relation.AtLeast, Unit.Companies);

    static IEnumerable<Notice> ArrivalNotices(Arrival? arrival, Territory territory, RecordView view)
    {
        if (territory.Code == view.Official.Territories.Root?.Code)
            yield return ProgrammeNotices.MovedWithinTheCountry;
        else if (arrival == Arrival.Moved)
            yield return ProgrammeNotices.RelocatedIsNotCreated;
        else if (arrival is null)
            yield return ProgrammeNotices.BothKindsOfArrival;
    }

    static IEnumerable<Notice> UnknownPlace(int nowhere) =>
        nowhere > 0 ? [ProgrammeNotices.OfUnknownPlace(nowhere)] : [];

    static IEnumerable<Notice> JobNotices(RegionalJobs jobs)
    {
        if (jobs.Uncounted > 0)
            yield return ProgrammeNotices.UncountedSites(jobs.Uncounted);
        if (jobs.UnknownBefore > 0)
            yield return ProgrammeNotices.NeverCountedBefore(jobs.UnknownBefore);
        if (jobs.Counted is { } days && days.From != days.Until)
            yield return ProgrammeNotices.CountedFrom(days);
    }

    static EffectivePeriod Today(RecordView view) => EffectivePeriod.OneDay(view.AsOf.On);

    /// <summary>Where nothing counts, all that is known of where companies are shows that there is
    /// none.</summary>
    static IReadOnlyList<long> EntriesOf(IEnumerable<long> entries, RecordView view)
    {
        var found = Sorted(entries);
        return found.Count > 0
            ? found
            : Sorted(
                view.InRegions.Stays.Values.SelectMany(stays => stays).SelectMany(stay => stay.Stay.Entries)
            );
    }

    static IReadOnlyList<long> Sorted(IEnumerable<long> entries) => [.. entries.Distinct().Order()];
}
