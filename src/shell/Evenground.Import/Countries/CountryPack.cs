using System.Text.Json;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>What Evenground knows of a country: its regions under every code, and the groups that laws and
/// plans make of them.</summary>
/// <param name="Country">The description in <c>country.json</c>.</param>
/// <param name="Regions">The rows of <c>regions.csv</c>.</param>
/// <param name="Book">Both together, sound.</param>
public sealed record CountryPack(Country Country, IReadOnlyList<Region> Regions, RegionBook Book)
{
    /// <summary>Asks a programme to go by these regions from a day on.</summary>
    public AdoptRegions Adoption(DateOnly on) =>
        new(new RegionsAdopted(Country.Code, Country.Edition, Regions, Country.Groups), on);

    /// <summary>Reads a country pack from its folder.</summary>
    /// <returns>The pack; or refused with every error of the file that is wrong, and nothing of it.</returns>
    public static async Task<Outcome<CountryPack>> ReadAsync(string folder, CancellationToken stop = default)
    {
        var (description, table) = (
            Path.Combine(folder, "country.json"),
            Path.Combine(folder, "regions.csv")
        );
        foreach (var path in (string[])[description, table])
            if (!File.Exists(path))
                return new CountryFileMustExist(path);

        await using var rows = File.OpenRead(table);
        return await ReadAsync(await File.ReadAllBytesAsync(description, stop), rows, stop);
    }

    /// <summary>Reads a country pack from its two files.</summary>
    public static async Task<Outcome<CountryPack>> ReadAsync(
        ReadOnlyMemory<byte> description,
        Stream table,
        CancellationToken stop = default
    )
    {
        if (!Describe(description).Accepted(out var country, out var misshapen))
            return misshapen;

        var reader = new TableReader<Region>(RegionColumns.All, RegionColumns.Read, _ => []);
        var read = await reader.ReadAsync(table, new("regions.csv"), progress: null, stop);
        if (!read.Accepted(out var regions, out var faulty))
            return faulty;

        return RegionBook.From(regions.All, country.Groups).Accepted(out var book, out var unsound)
            ? new CountryPack(country, regions.All, book)
            : unsound;
    }

    static Outcome<Country> Describe(ReadOnlyMemory<byte> description)
    {
        try
        {
            return JsonSerializer.Deserialize<Country>(description.Span, RecordJson.Options) is { } country
                ? country.IsWhole
                    ? country
                    : new CountryMustHaveItsShape("code, edition, schemes, groups")
                : new CountryMustHaveItsShape("null");
        }
        catch (JsonException exception)
        {
            return new CountryMustHaveItsShape(exception.Message);
        }
    }
}

/// <summary>The description of a country pack.</summary>
/// <param name="Code">Its short name, for example <c>kr</c>.</param>
/// <param name="Edition">The day of its data: another edition is another book of regions.</param>
/// <param name="Schemes">Where each scheme of codes comes from.</param>
/// <param name="Groups">Places that a law or a plan names together.</param>
/// <param name="Notes">What a user of the pack must know of it.</param>
public sealed record Country(
    string Code,
    string Edition,
    LocalizedText Name,
    Currency Currency,
    string TimeZone,
    IReadOnlyList<string> Languages,
    IReadOnlyList<RegionScheme> Schemes,
    IReadOnlyList<RegionGroup> Groups,
    IReadOnlyList<LocalizedText> Notes
)
{
    /// <summary>Nothing that the description must say is left out; what is absent in the file is null here,
    /// whatever its type says.</summary>
    internal bool IsWhole =>
        !string.IsNullOrWhiteSpace(Code)
        && !string.IsNullOrWhiteSpace(Edition)
        && Schemes is { Count: > 0 }
        && Schemes.All(scheme => !string.IsNullOrWhiteSpace(scheme.Source))
        && Groups is not null
        && Groups.All(group => group is { Places.Count: > 0 } && !string.IsNullOrWhiteSpace(group.Source));
}

/// <summary>A scheme of region codes and who keeps it.</summary>
public sealed record RegionScheme(string Code, LocalizedText Name, LocalizedText Authority, string Source);

/// <summary>A country pack lacks one of its two files.</summary>
public sealed record CountryFileMustExist(string Path) : Refusal
{
    public override string Code => "country.file-must-exist";

    public override LocalizedText Text =>
        new(
            Korean: $"국가 자료의 파일이 없습니다: '{Path}'. country.json과 regions.csv가 있는 폴더를 지정하십시오.",
            English: $"The country pack lacks the file '{Path}'. Name a folder that holds country.json and regions.csv."
        );
}

/// <summary>A country's description is not of its shape.</summary>
public sealed record CountryMustHaveItsShape(string Found) : Refusal
{
    public override string Code => "country.must-have-its-shape";

    public override LocalizedText Text =>
        new(
            Korean: $"country.json의 내용이 정해진 형식과 다릅니다: {Found} countries/kr/country.json의 형식을 따르십시오.",
            English: $"country.json is not of its shape: {Found} Follow countries/kr/country.json."
        );
}
