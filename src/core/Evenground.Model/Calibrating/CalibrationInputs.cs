using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Model;

/// <summary>The counts that a calibration rests on, as read from the record and brought to the borders of the
/// end of the window.</summary>
sealed class CalibrationInputs
{
    public required CalibrationOptions Window { get; init; }

    public required IReadOnlyList<ModelRegion> Regions { get; init; }

    public required Countings Countings { get; init; }

    /// <summary>The ages of the table of residents, the open one last.</summary>
    public required IReadOnlyList<AgeGroup> Ages { get; init; }

    /// <summary>Residents at the end of the year before the window and of each of its years. Shape of each:
    /// sex by age group by region.</summary>
    public required double[][] Residents { get; init; }

    /// <summary>Moves in the window, as the mean of its years. Shape: origin by destination.</summary>
    public required double[] Moves { get; init; }

    /// <summary>The ages of mothers, each with the ages of the model that it stands for.</summary>
    public required IReadOnlyList<AgeGroup> MotherAges { get; init; }

    /// <summary>Births of each year of the window. Shape of each: mother's age group by region.</summary>
    public required double[][] Births { get; init; }

    /// <summary>Boys among the births of the window.</summary>
    public required double ShareOfBoys { get; init; }

    /// <summary>Residents of the whole country by age group, both sexes, at the ends of years up to the base
    /// year; empty where the table has no such rows.</summary>
    public required IReadOnlyDictionary<int, double[]> National { get; init; }

    /// <summary>Births of the whole country by year, for as many years as are known.</summary>
    public required IReadOnlyDictionary<int, double> NationalBirths { get; init; }

    public int Years => Window.Years;

    public int BaseYear => Window.Last;

    public int RegionCount => Regions.Count;

    /// <summary>The index of residents of a sex and age group.</summary>
    public int At(int sex, int group, int region) => (sex * Ages.Count + group) * Regions.Count + region;
}

/// <summary>Reads the inputs of a calibration.</summary>
sealed class CalibrationReader(OfficialFigures figures, CalibrationOptions asked)
{
    static readonly string[] SexCodes = [StandardTables.Men, StandardTables.Women];

    public Outcome<CalibrationInputs> Read()
    {
        var missing = (
            (string[])[StandardTables.PopulationByAge, StandardTables.Births, StandardTables.Flows]
        )
            .Where(code => figures.Table(code) is null && !(code == StandardTables.Flows && HasFlowsByAge))
            .Select(Refusal (code) => new CalibrationTableMustBeKnown(code))
            .ToArray();
        if (missing.Length > 0)
            return missing.Length == 1 ? missing[0] : new Refusals(missing);
        var residents = figures.Table(StandardTables.PopulationByAge)!;
        var flows = figures.Table(HasFlowsByAge ? StandardTables.FlowsByAge : StandardTables.Flows)!;
        var births = figures.Table(StandardTables.Births)!;
        if (KindRefusal(flows) is { } kind)
            return kind;
        var window = asked.IsDefault ? LastYears(residents, flows, births) : asked;
        foreach (
            var (table, before) in (ReadOnlySpan<(StatisticalTable, int)>)
                [(residents, 1), (flows, 0), (births, 0)]
        )
            if (WindowRefusal(table, window, before) is { } short_)
                return short_;
        return Read(window, (residents, flows, births));
    }

    bool HasFlowsByAge => figures.Table(StandardTables.FlowsByAge) is not null;

    Outcome<CalibrationInputs> Read(
        CalibrationOptions window,
        (StatisticalTable Residents, StatisticalTable Flows, StatisticalTable Births) tables
    )
    {
        var baseDay = new DateOnly(window.Last, 12, 31);
        string[] places = figures.Book.Root is { } root ? [.. figures.Book.Within(root, baseDay)] : [];
        if (places.Length < 2)
            return new CalibrationResidentsMustBePositive(
                StandardTables.PopulationByAge,
                "",
                $"{baseDay:yyyy}"
            );
        var countings = new Countings(figures, baseDay, places);
        if (figures.AgeGroups(StandardTables.PopulationByAge, new(0, null)) is not { Count: > 1 } ages)
            return AgesRefusal(tables.Residents, "0+");
        if (MothersOf(tables.Births) is not { Count: > 0 } mothers)
            return AgesRefusal(tables.Births, "15-49");

        var residents = new double[window.Years + 1][];
        for (var year = 0; year <= window.Years; year++)
            residents[year] = ResidentsOf(countings, tables.Residents, window.First - 1 + year, ages);
        var births = new double[window.Years][];
        for (var year = 0; year < window.Years; year++)
            births[year] = BirthsOf(countings, tables.Births, window.First + year, mothers);
        var moves = MovesOf(countings, tables.Flows, window, places.Length);
        var boys = BoysOf(countings, tables.Births, window);
        if (countings.Refusal is { } refusal)
            return refusal;
        return new CalibrationInputs
        {
            Window = window,
            Regions =
            [
                .. places.Select(place => new ModelRegion(
                    place,
                    figures.Book.NameOf(place, baseDay) ?? LocalizedText.Same(place)
                )),
            ],
            Countings = countings,
            Ages = ages,
            Residents = residents,
            Moves = moves,
            MotherAges = mothers,
            Births = births,
            ShareOfBoys = boys,
            National = NationalOf(tables.Residents, window.Last, ages, residents),
            NationalBirths = NationalBirthsOf(tables.Births, window.Last),
        };
    }

    /// <summary>The last five years (or fewer, when there are no more) that all three tables tell
    /// of.</summary>
    static CalibrationOptions LastYears(
        StatisticalTable residents,
        StatisticalTable flows,
        StatisticalTable births
    )
    {
        const int years = 5;
        var stocks = YearsOf(residents);
        var whole = YearsOf(flows).Intersect(YearsOf(births)).Where(stocks.Contains).ToHashSet();
        if (whole.Count == 0)
            return new(1, 0);
        var last = whole.Max();
        var first = last;
        while (last - first + 1 < years && whole.Contains(first - 1) && stocks.Contains(first - 2))
            first--;
        return new(first, last);
    }

    static CalibrationFlowsMustBeMoves? KindRefusal(StatisticalTable flows) =>
        flows.Structure.Kind == TableKind.Flow
            ? null
            : new CalibrationFlowsMustBeMoves(
                flows.Structure.Code,
                flows.Categories(0) is [var first, ..] ? first : "",
                flows.Periods.Count > 0 ? flows.Periods[^1].Text : "",
                $"{flows.Structure.Kind}".ToLowerInvariant()
            );

    static CalibrationWindowMustBeWhole? WindowRefusal(
        StatisticalTable table,
        CalibrationOptions window,
        int before
    )
    {
        var known = YearsOf(table);
        if (window.Years is >= 1 and <= CalibrationOptions.MostYears)
            if (Enumerable.Range(window.First - before, window.Years + before).All(known.Contains))
                return null;
        var years = known.Count == 0 ? "-" : $"{known.Min()}/{known.Max()}";
        return new CalibrationWindowMustBeWhole(table.Structure.Code, $"{window.First}/{window.Last}", years);
    }

    static HashSet<int> YearsOf(StatisticalTable table) =>
        [
            .. table
                .Periods.Where(period =>
                    period.Last is { Month: 12, Day: 31 }
                    && (period.IsYear || table.Structure.Kind == TableKind.Stock)
                )
                .Select(period => period.Last.Year),
        ];

    static CalibrationAgesMustMatch AgesRefusal(StatisticalTable table, string needed) =>
        new(
            table.Structure.Code,
            needed,
            table.Structure.IndexOf(StandardTables.Age) is >= 0 and var age
                ? string.Join(' ', table.Ages(age))
                : "-"
        );

    /// <summary>The mothers' ages; null when some age between the first and the last is missing or stands
    /// twice.</summary>
    static IReadOnlyList<AgeGroup>? MothersOf(StatisticalTable births)
    {
        var ages = births.Structure.IndexOf(StandardTables.Age) is >= 0 and var dimension
            ? births.Ages(dimension)
            : [];
        for (var age = 1; age < ages.Count; age++)
            if (ages[age - 1].Last is not { } last || ages[age].First != last + 1)
                return null;
        return ages;
    }

    static double[] ResidentsOf(
        Countings countings,
        StatisticalTable table,
        int year,
        IReadOnlyList<AgeGroup> ages
    )
    {
        var period = Countings.YearOf(table, year)!.Value;
        var residents = new List<double>();
        foreach (var sex in SexCodes)
        foreach (var age in ages)
            residents.AddRange(countings.ByRegion(table, period, sex, age.ToString()));
        return [.. residents];
    }

    /// <summary>Births by the mother's age; those of mothers of unknown age follow the others.</summary>
    static double[] BirthsOf(
        Countings countings,
        StatisticalTable table,
        int year,
        IReadOnlyList<AgeGroup> mothers
    )
    {
        var period = Countings.YearOf(table, year)!.Value;
        var regions = 0;
        var births = new List<double>();
        foreach (var age in mothers)
        {
            var row = countings.ByRegion(table, period, StandardTables.BothSexes, age.ToString());
            regions = row.Length;
            births.AddRange(row);
        }

        var totals = countings.ByRegion(table, period, StandardTables.BothSexes, StandardTables.Total);
        for (var region = 0; region < regions; region++)
        {
            var known = 0.0;
            for (var age = 0; age < mothers.Count; age++)
                known += births[age * regions + region];
            for (var age = 0; age < mothers.Count && known > 0; age++)
                births[age * regions + region] *= totals[region] / known;
        }

        return [.. births];
    }

    static double[] MovesOf(
        Countings countings,
        StatisticalTable table,
        CalibrationOptions window,
        int regions
    )
    {
        var moves = new double[regions * regions];
        if (table.Structure.Code != StandardTables.Flows)
            return moves;
        for (var year = window.First; year <= window.Last; year++)
        {
            var square = countings.Square(table, Countings.YearOf(table, year)!.Value);
            for (var pair = 0; pair < moves.Length; pair++)
                moves[pair] += square[pair] / window.Years;
        }

        return moves;
    }

    static double BoysOf(Countings countings, StatisticalTable table, CalibrationOptions window)
    {
        var (boys, all) = (0.0, 0.0);
        for (var year = window.First; year <= window.Last; year++)
        {
            var period = Countings.YearOf(table, year)!.Value;
            boys += Sum(countings.ByRegion(table, period, StandardTables.Men, StandardTables.Total));
            all += Sum(countings.ByRegion(table, period, StandardTables.BothSexes, StandardTables.Total));
        }

        return boys / all;
    }

    /// <summary>Residents of the country at the ends of years: as the office adds them up, else the regions
    /// of
    /// the window's last year.</summary>
    Dictionary<int, double[]> NationalOf(
        StatisticalTable table,
        int baseYear,
        IReadOnlyList<AgeGroup> ages,
        double[][] residents
    )
    {
        var national = new Dictionary<int, double[]>();
        foreach (var year in YearsOf(table).Where(year => year <= baseYear).Order())
        {
            var period = Countings.YearOf(table, year)!.Value;
            var counts = new double[ages.Count];
            var isKnown = figures.Book.Root is not null;
            for (var age = 0; age < counts.Length && isKnown; age++)
                foreach (var sex in SexCodes)
                    if (
                        table.Find(period, figures.Book.Root!, sex, ages[age].ToString()) is
                        { Value: { } count }
                    )
                        counts[age] += (double)count;
                    else
                        isKnown = false;
            if (isKnown)
                national[year] = counts;
        }

        if (national.Count == 0)
            national[baseYear] = Added(residents[^1], ages.Count);
        return national;
    }

    static double[] Added(double[] residents, int groups)
    {
        var added = new double[groups];
        var regions = residents.Length / (SexCodes.Length * groups);
        for (var cell = 0; cell < residents.Length; cell++)
            added[cell / regions % groups] += residents[cell];
        return added;
    }

    /// <summary>Births of the country by year: how large each cohort was when it began.</summary>
    Dictionary<int, double> NationalBirthsOf(StatisticalTable table, int baseYear)
    {
        var births = new Dictionary<int, double>();
        foreach (var year in YearsOf(table).Where(year => year <= baseYear))
        {
            var period = Countings.YearOf(table, year)!.Value;
            if (
                figures.Book.Root is { } root
                && table.Find(period, root, StandardTables.BothSexes, StandardTables.Total)
                    is { Value: { } all }
                && all > 0
            )
                births[year] = (double)all;
        }

        return births;
    }

    static double Sum(double[] values) => FixedSum.Of(values);
}
