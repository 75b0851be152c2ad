using Evenground.Measure;
using Evenground.Record;
using Evenground.Tests.Record;

namespace Evenground.Tests.Measure.Official;

/// <summary>An invented country of three regions, of which one gave a tenth to another in 2023.</summary>
sealed class SmallCountry
{
    public const string Code = "land",
        A = "land-a",
        B = "land-b",
        C = "land-c",
        Pair = "land-pair";

    const string Scheme = "land-codes";

    public static readonly DateOnly Changed = new(2023, 7, 1);

    static readonly DateOnly Released = new(2025, 1, 31);

    readonly Desk _desk = new() { Today = Released };

    public SmallCountry(decimal? weight = 0.1m)
    {
        _desk.Write(
            RegionRules.Decide(
                new AdoptRegions(
                    new RegionsAdopted(
                        Code,
                        "1",
                        [Row(Code, null), Row(A, Code), Row(B, Code), Row(C, Code)],
                        [new(Pair, Desk.Named("Pair"), [A, B], new(DateOnly.MinValue), "an act")],
                        [
                            new(
                                Changed,
                                B,
                                A,
                                Desk.Named("Hill county"),
                                weight,
                                Desk.Named("residents"),
                                "an act"
                            ),
                        ]
                    ),
                    Released
                ),
                _desk.History
            )
        );
        _desk.Write(RulebookRules.Decide(new AdoptRulebook(Rules, Released), _desk.History));
    }

    public History History => _desk.History;

    static RulebookAdopted Rules { get; } =
        new(
            Code,
            "1",
            [
                Band(StandardRules.YouthOfStatistics, new(19, 34)),
                Band(StandardRules.YouthOfDesignation, new(20, 39)),
                Band(StandardRules.WomenOfExtinctionRisk, new(20, 39)),
                Band(StandardRules.OldOfExtinctionRisk, new(65, null)),
            ],
            [
                new(StandardRules.ExtinctionRisk, "low", Desk.Named("low"), null, 0.5m, Always, "a scale"),
                new(StandardRules.ExtinctionRisk, "high", Desk.Named("high"), 0.5m, null, Always, "a scale"),
            ],
            []
        );

    static EffectivePeriod Always => new(DateOnly.MinValue);

    /// <summary>Residents at the ends of years; a null is a cell that the office leaves without a
    /// figure.</summary>
    public SmallCountry Residents(params (string Period, string Place, decimal? Value)[] cells) =>
        Release(
            Structure(StandardTables.Population, TableKind.Stock),
            cells.Select(cell => (cell.Period, (string[])[cell.Place], cell.Value))
        );

    /// <summary>Moves from one place to another.</summary>
    public SmallCountry Moves(params (string Period, string From, string To, decimal? Value)[] cells) =>
        Release(
            Structure(
                StandardTables.Flows,
                TableKind.Flow,
                new Dimension(StandardTables.Destination, DimensionRole.Counterpart, Desk.Named("To"), Scheme)
            ),
            cells.Select(cell => (cell.Period, (string[])[cell.From, cell.To], cell.Value))
        );

    public SmallCountry Release(
        TableStructure structure,
        IEnumerable<(string Period, string[] Codes, decimal? Value)> cells,
        DateOnly? on = null,
        ObservationStatus status = ObservationStatus.Normal
    )
    {
        var builder = new DataSetBuilder(structure);
        foreach (var (period, codes, value) in cells)
            _ = builder.Add(period, codes, value, value is null ? ObservationStatus.Missing : status).Value;
        var day = on ?? Released;
        var provenance = new Provenance(
            Desk.Named("Office"),
            "T-1",
            "free",
            day,
            day,
            $"{day:yyyy-MM}",
            IsComplete: on is null
        );
        _desk.Today = day;
        _desk.Write(
            StatisticsRules.Decide(new ReleaseStatistics(builder.Build(provenance).Value), _desk.History)
        );
        return this;
    }

    public static TableStructure Structure(string table, TableKind kind, params Dimension[] more) =>
        new(
            table,
            Desk.Named(table),
            Unit.People,
            kind,
            [new(StandardTables.Region, DimensionRole.Region, Desk.Named("Region"), Scheme), .. more]
        );

    public static Dimension By(string dimension) =>
        new(dimension, DimensionRole.Category, Desk.Named(dimension));

    /// <summary>What an indicator says of a place and period.</summary>
    public Measurement Ask(
        string indicator,
        string place,
        string? detail = null,
        DateOnly? on = null,
        DateOnly? known = null
    )
    {
        var asOf = new AsOf(on ?? new(2025, 12, 31), known ?? new(2025, 12, 31));
        return IndicatorCatalogue
            .Find(indicator)!
            .Measure(new(new(place, detail), asOf, Basis.Official), new(History, asOf));
    }

    static Region Row(string place, string? parent) =>
        new(place, new(Scheme, place), Desk.Named(place), new(DateOnly.MinValue), parent);

    static AgeBand Band(string code, AgeGroup ages) => new(code, Desk.Named(code), ages, Always, "a rule");
}
