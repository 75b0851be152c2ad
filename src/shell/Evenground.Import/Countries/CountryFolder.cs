using System.Text.Json;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>What could be read of a country pack's folder, and what is wrong with the rest.</summary>
/// <remarks>
/// A part that cannot be read is empty here and named under <see cref="Faults"/>, so that a check can go on
/// with the others. Files that may be left out: <c>changes.csv</c>, <c>neighbours.csv</c>,
/// <c>tiles.csv</c>, <c>rules.json</c>, <c>parameters.json</c> and the folder <c>statistics</c>.
/// </remarks>
public sealed class CountryFolder
{
    public const string StatisticsFolder = "statistics";

    readonly List<Refusal> _faults = [];
    readonly List<Refusal> _unsound = [];
    readonly string _folder;

    CountryFolder(string folder) => _folder = folder;

    /// <summary>The description; null when it cannot be read.</summary>
    public Country? Country { get; private set; }

    public RegionsAdopted Regions { get; private set; } = new("", "", [], []);

    /// <summary>The regions as a book; empty when they are not sound.</summary>
    public RegionBook Book { get; private set; } = RegionBook.Empty;

    public RulebookAdopted Rulebook { get; private set; } = new("", "", [], [], []);

    /// <summary>The tables that could be read, in the order of their names.</summary>
    public IReadOnlyList<CountryTable> Tables { get; private set; } = [];

    /// <summary>How many files were looked at.</summary>
    public int FileCount { get; private set; }

    /// <summary>Everything that could not be read, file by file.</summary>
    public IReadOnlyList<Refusal> Faults => _faults;

    /// <summary>Everything by which the regions that could be read make no sound book.</summary>
    public IReadOnlyList<Refusal> Unsound => _unsound;

    public static async Task<CountryFolder> ReadAsync(string folder, CancellationToken stop = default)
    {
        var read = new CountryFolder(folder);
        read.Country = await read.DescribedAsync<Country>("country.json", one => one.IsWhole, stop);
        await read.ReadRegionsAsync(stop);
        if (read.IsThere("rules.json"))
            await read.ReadRulesAsync(stop);
        if (read.IsThere("parameters.json"))
            await read.ReadParametersAsync(stop);
        await read.ReadTablesAsync(stop);
        return read;
    }

    /// <returns>The pack; or refused with everything that is wrong with its files.</returns>
    public Outcome<CountryPack> Whole() =>
        (Refusal[])[.. _faults, .. _unsound] switch
        {
            [] => new CountryPack(Country!, Regions, Book, Rulebook, Tables),
            [var only] => only,
            var several => new Refusals(several),
        };

    async Task ReadRegionsAsync(CancellationToken stop)
    {
        var rows = await RowsAsync("regions.csv", RegionColumns.All, RegionColumns.Read, stop);
        Regions = new(
            Country?.Code ?? "",
            Country?.Edition ?? "",
            rows,
            Country?.Groups ?? [],
            await MaybeAsync("changes.csv", RegionChangeColumns.All, RegionChangeColumns.Read, stop),
            await MaybeAsync("neighbours.csv", RegionNeighbourColumns.All, RegionNeighbourColumns.Read, stop),
            await MaybeAsync("tiles.csv", RegionTileColumns.All, RegionTileColumns.Read, stop)
        );
        ReadBook();
    }

    /// <summary>What is wrong with neighbours or tiles does not keep the codes from being
    /// looked up.</summary>
    void ReadBook()
    {
        if (RegionBook.From(Regions).Accepted(out var book, out var unsound))
            Book = book;
        else if (
            RegionBook
                .From(Regions with { Changes = null, Neighbours = null, Tiles = null })
                .Accepted(out var plain, out _)
        )
            Book = plain;
        if (unsound is not null)
            _unsound.AddRange(unsound is Refusals several ? several.All : [unsound]);
    }

    async Task ReadRulesAsync(CancellationToken stop)
    {
        var rules =
            await DescribedAsync<CountryRules>("rules.json", one => one.IsWhole, stop) ?? CountryRules.None;
        Rulebook = new(
            Country?.Code ?? "",
            Country?.Edition ?? "",
            rules.AgeBands,
            rules.Classes,
            rules.Partitions,
            Duties: rules.Duties
        );
    }

    /// <summary>A parameter that is not whole keeps the pack from loading, and is named.</summary>
    async Task ReadParametersAsync(CancellationToken stop)
    {
        if (
            await DescribedAsync<CountryParameters>("parameters.json", one => one.IsWhole, stop)
            is not { } read
        )
            return;
        Rulebook = Rulebook with
        {
            Pack = Country?.Code ?? "",
            Edition = Country?.Edition ?? "",
            Parameters = read.Parameters,
        };
        _unsound.AddRange(RulebookRules.ParameterFaults(read.Parameters));
    }

    async Task ReadTablesAsync(CancellationToken stop)
    {
        var statistics = Path.Combine(_folder, StatisticsFolder);
        if (!Directory.Exists(statistics))
            return;
        var tables = new List<CountryTable>();
        foreach (var name in NamesIn(statistics))
            if (await TableAsync(Path.Combine(statistics, name), stop) is { } table)
                tables.Add(table);
        Tables = tables;
    }

    /// <summary>The names of the tables, whether of their figures or of their description.</summary>
    static IEnumerable<string> NamesIn(string folder) =>
        Directory
            .EnumerateFiles(folder)
            .Select(path => Path.GetFileName(path))
            .Where(name =>
                name.EndsWith(".csv", StringComparison.Ordinal)
                || name.EndsWith(TableDescription.Ending, StringComparison.Ordinal)
            )
            .Select(name =>
                name.EndsWith(TableDescription.Ending, StringComparison.Ordinal)
                    ? name[..^TableDescription.Ending.Length]
                    : name[..^".csv".Length]
            )
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    async Task<CountryTable?> TableAsync(string path, CancellationToken stop)
    {
        var (figures, source) = ($"{path}.csv", path + TableDescription.Ending);
        FileCount += 2;
        foreach (var missing in (string[])[figures, source])
            if (!File.Exists(missing))
            {
                Note(new CountryFileMustExist(missing));
                return null;
            }

        var name = Path.GetFileName(figures);
        if (
            !(await TableDescription.ReadFileAsync(source, stop)).Accepted(
                out var description,
                out var refusal
            )
        )
            return Refused(Path.GetFileName(source), refusal);
        await using var file = File.OpenRead(figures);
        return (await StatisticFormats.ReadAsync(file, description, Book, progress: null, stop)).Accepted(
            out var dataSet,
            out refusal
        )
            ? new(name, dataSet)
            : Refused(name, refusal);
    }

    CountryTable? Refused(string file, Refusal refusal)
    {
        Note(new CountryTableMustHold(file, refusal));
        return null;
    }

    bool IsThere(string file) => File.Exists(Path.Combine(_folder, file));

    async Task<IReadOnlyList<TRow>?> MaybeAsync<TRow>(
        string file,
        IReadOnlyList<SheetColumn> columns,
        Func<RowText, RowErrors, TRow?> read,
        CancellationToken stop
    )
        where TRow : class => IsThere(file) ? await RowsAsync(file, columns, read, stop) : null;

    async Task<IReadOnlyList<TRow>> RowsAsync<TRow>(
        string file,
        IReadOnlyList<SheetColumn> columns,
        Func<RowText, RowErrors, TRow?> read,
        CancellationToken stop
    )
        where TRow : class
    {
        FileCount++;
        var path = Path.Combine(_folder, file);
        if (!File.Exists(path))
        {
            Note(new CountryFileMustExist(path));
            return [];
        }

        await using var stream = File.OpenRead(path);
        var reader = new TableReader<TRow>(columns, read, _ => []);
        if (
            (await reader.ReadAsync(stream, new(file), progress: null, stop)).Accepted(
                out var rows,
                out var faulty
            )
        )
            return rows.All;
        Note(faulty);
        return [];
    }

    async Task<T?> DescribedAsync<T>(string file, Func<T, bool> isWhole, CancellationToken stop)
        where T : class
    {
        FileCount++;
        var path = Path.Combine(_folder, file);
        if (!File.Exists(path))
        {
            Note(new CountryFileMustExist(path));
            return null;
        }

        try
        {
            var text = await File.ReadAllBytesAsync(path, stop);
            if (JsonSerializer.Deserialize<T>(text, RecordJson.Options) is { } read && isWhole(read))
                return read;
            Note(new CountryMustHaveItsShape(file, "null"));
        }
        catch (JsonException exception)
        {
            Note(new CountryMustHaveItsShape(file, exception.Message));
        }

        return null;
    }

    void Note(Refusal refusal) => _faults.Add(refusal);
}
