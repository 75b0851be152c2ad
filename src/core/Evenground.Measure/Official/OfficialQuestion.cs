using Evenground.Record;

namespace Evenground.Measure;

/// <summary>A question to official statistics, understood: which territory, which period, which
/// borders.</summary>
sealed class OfficialQuestion
{
    readonly OfficialDetail _detail;

    OfficialQuestion(
        OfficialFigures figures,
        Territory territory,
        StatisticPeriod period,
        OfficialDetail detail
    ) => (Figures, Territory, Period, _detail) = (figures, territory, period, detail);

    public OfficialFigures Figures { get; }

    public Territory Territory { get; }

    /// <summary>The period asked about; the last one of the leading table when none was named.</summary>
    public StatisticPeriod Period { get; }

    /// <summary>Whether earlier figures are to be brought to the borders of the day asked about.</summary>
    public bool IsConstant => _detail.IsConstant;

    /// <summary>The industry or definition asked for; null for none.</summary>
    public string? Category => _detail.Category;

    /// <summary>The day that stocks are read on.</summary>
    public DateOnly Day => Period.Last;

    public bool IsCountry => Territory.Code == Figures.Book.Root;

    /// <summary>What an indicator can be asked about: the country, its regions and the groups in force.
    /// </summary>
    /// <remarks>Where a table is missing, only the country is listed, so that the reason is said
    /// once.</remarks>
    public static IReadOnlyList<Subject> Subjects(
        RecordView view,
        Basis basis,
        OfficialReach reach,
        params IReadOnlyList<string> tables
    )
    {
        var figures = view.Official;
        if (basis != Basis.Official || figures.IsEmpty || figures.Territories.Root is not { } root)
            return [];
        var isTold = tables.All(table => figures.Table(table) is not null);
        var territories = (reach, isTold) switch
        {
            (OfficialReach.Country, _) or (_, false) => [root],
            (OfficialReach.Regions, _) => figures.Territories.Regions.Concat(figures.Territories.Groups),
            (OfficialReach.Places, _) => figures.Territories.Regions,
            (OfficialReach.Single, _) => figures.Territories.Regions.Prepend(root),
            _ => figures.Territories.Regions.Prepend(root).Concat(figures.Territories.Groups),
        };
        return [.. territories.Select(territory => new Subject(territory.Code)).Distinct().Order()];
    }

    /// <summary>The answer that an indicator works out, or why the question cannot be answered.</summary>
    /// <param name="table">The table whose last period counts when none is named.</param>
    public static Measurement Answer(
        Question question,
        RecordView view,
        string table,
        Func<OfficialQuestion, OfficialFigure> work
    )
    {
        if (question.Basis != Basis.Official)
            return Measurement.Without(question, Missing.BasisNotOffered(question.Basis));
        var figures = view.Official;
        if (figures.Table(table) is not { } leading)
            return Measurement.Without(question, OfficialMissing.Table(table));
        if (figures.Territories.Find(question.Subject.Scope) is not { } territory)
            return Measurement.Without(question, OfficialMissing.Place(question.Subject.Scope));
        if (OfficialDetail.Parse(question.Subject.Detail) is not { } detail)
            return Measurement.Without(question, OfficialMissing.Detail(question.Subject.Detail!));
        if ((detail.Period ?? figures.LastPeriod(table)) is not { } period)
            return Measurement.Without(
                question,
                OfficialMissing.NothingYet(leading.Structure, question.AsOf.On)
            );
        if (period.Last > question.AsOf.On)
            return Measurement.Without(question, OfficialMissing.NotEnded(period, question.AsOf.On));

        return work(new(figures, territory, period, detail)).To(question);
    }

    /// <summary>A figure of the territory in the period.</summary>
    public OfficialFigure Find(OfficialSeries series) => Figures.Find(series, Period, Territory, IsConstant);

    /// <summary>A stock of the territory on a day.</summary>
    public OfficialFigure On(OfficialSeries series, DateOnly day) =>
        Figures.On(series, day, Territory, IsConstant);

    /// <summary>A figure of the same period of another territory.</summary>
    public OfficialFigure Find(OfficialSeries series, Territory territory) =>
        Figures.Find(series, Period, territory, IsConstant);

    /// <summary>The residents of the age limits that hold on the period's last day.</summary>
    public OfficialFigure Aged(string band, string? sex, DateOnly day) =>
        Band(band, out var missing) is { } ages
            ? On(new(StandardTables.PopulationByAge, ages.Name, sex, ages), day)
            : OfficialFigure.Without(missing!);

    /// <summary>Age limits in force on the period's last day; null with the reason when there are
    /// none.</summary>
    public AgeBand? Band(string code, out Missing? missing)
    {
        var band = Figures.Rules.AgeBand(code, Day);
        missing = band is null ? OfficialMissing.Rule(code, Day) : null;
        return band;
    }

    /// <summary>The residents of a territory on the period's last day.</summary>
    public OfficialFigure Residents(Territory? of = null) =>
        Figures.Residents(Day, of ?? Territory, IsConstant);

    /// <summary>The residents at mid-year.</summary>
    public OfficialFigure MidYearResidents(Territory? of = null) =>
        MidYear(day => Figures.Residents(day, of ?? Territory, IsConstant));

    /// <summary>How many on average of one year: the mean of its end and the end of the year
    /// before.</summary>
    /// <remarks>A change of borders within the year is noted, as whatever is divided by it was counted across
    /// the same change.</remarks>
    public OfficialFigure MidYear(Func<DateOnly, OfficialFigure> on)
    {
        if (!Period.IsYear)
            return OfficialFigure.Without(OfficialMissing.WholeYears(Period));
        var before = Period.Days.From.AddDays(-1);
        var crossed = Borders.Crossed(Figures.Book, Territory.Places, before, Day);
        return (on(before) + on(Day))
            .Times(0.5m)
            .With([.. IsConstant ? [] : crossed.Select(OfficialNotices.ChangedWithin)]);
    }

    /// <summary>Age limits as the age groups of a table that make them up; null when they cannot.</summary>
    public IReadOnlyList<AgeBand>? AgeGroups(string table, AgeBand limits) =>
        Figures
            .AgeGroups(table, limits.Ages)
            ?.Select(group => limits with { Code = $"{limits.Code}:{group}", Ages = group })
            .ToList();

    /// <summary>The first and the last day between which a change is measured: of a single period the end of
    /// the one before it and its own; of a longer one the ends of its first and its last.</summary>
    public (DateOnly From, DateOnly To) Ends()
    {
        var (first, last) = Period.Ends();
        return Period.IsSingle ? (Period.Days.From.AddDays(-1), Day) : (first.Last, last.Last);
    }

    /// <summary>Why two days cannot be compared as published: the borders changed in between.</summary>
    public Missing? Crossing(DateOnly from, DateOnly to) =>
        !IsConstant && Borders.Crossed(Figures.Book, Territory.Places, from, to) is [var change, ..]
            ? OfficialMissing.Borders(Territory.Name, change, isWeightUnknown: false)
            : null;
}

/// <summary>What an official figure can be asked of.</summary>
enum OfficialReach
{
    /// <summary>The country, its regions, and groups of them.</summary>
    All,

    /// <summary>Regions and groups; of the country it would say nothing.</summary>
    Regions,

    /// <summary>The country and its regions one by one: rates do not add up to a group's.</summary>
    Single,

    /// <summary>The regions one by one.</summary>
    Places,

    /// <summary>The country as a whole.</summary>
    Country,
}
