using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Evenground.Tests.House;

/// <summary>Countries are data: no line of code asks for a place, a group or a scheme of codes of a
/// country.</summary>
public partial class CountriesTests
{
    [Fact]
    public void No_code_names_a_place_a_group_or_a_scheme_of_a_country_pack()
    {
        string[] names = [.. Packs().SelectMany(CodesOf).Distinct(StringComparer.Ordinal)];

        Assert.True(names.Length > 25, "The packs' codes were not found.");
        Assert.Empty(Naming(TextsIn("src"), names));
    }

    [Fact]
    public void The_core_names_no_region_of_a_country_pack()
    {
        string[] names = [.. Packs().SelectMany(NamesOf).Distinct(StringComparer.Ordinal)];

        Assert.True(names.Length > 30, "The packs' names were not found.");
        Assert.Empty(Naming(TextsIn(Path.Combine("src", "core")), names));
    }

    static IEnumerable<string> Packs() => Directory.EnumerateDirectories(Repository.PathTo("countries"));

    /// <summary>Places, groups and the country's own schemes; those of a standard are everybody's.</summary>
    static IEnumerable<string> CodesOf(string pack)
    {
        using var country = JsonDocument.Parse(File.ReadAllText(Path.Combine(pack, "country.json")));
        var code = country.RootElement.GetProperty("code").GetString()!;
        var groups = country.RootElement.GetProperty("groups").EnumerateArray();
        return
        [
            .. Rows(pack)
                .SelectMany(row => row[..2])
                .Where(name => name.StartsWith($"{code}-", StringComparison.Ordinal)),
            .. groups.Select(group => group.GetProperty("code").GetString()!),
        ];
    }

    static IEnumerable<string> NamesOf(string pack) => Rows(pack).SelectMany(row => row[3..5]);

    static IEnumerable<string[]> Rows(string pack) =>
        File.ReadLines(Path.Combine(pack, "regions.csv")).Skip(1).Select(line => line.Split(','));

    /// <summary>The texts in quotation marks. Comments are left out, and the command lines that the help
    /// shows: those speak of the example programme.</summary>
    static IEnumerable<(string File, string Value)> TextsIn(string folder) =>
        from file in Repository.Files(folder, "*.cs")
        from line in File.ReadLines(file)
        where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
        from Match text in Quoted().Matches(line)
        where !text.Value.StartsWith("\"evenground ", StringComparison.Ordinal)
        select (Path.GetRelativePath(Repository.Root, file), text.Value);

    static IEnumerable<(string File, string Value)> Naming(
        IEnumerable<(string File, string Value)> texts,
        string[] names
    )
    {
        var any = new Regex(
            $@"(?<![\w-])(?:{string.Join('|', names.Select(Regex.Escape))})(?![\w-])",
            RegexOptions.Compiled
        );
        return texts.Where(text => any.IsMatch(text.Value));
    }

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex Quoted();
}
