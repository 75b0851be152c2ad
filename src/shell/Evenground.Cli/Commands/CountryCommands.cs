using System.CommandLine;
using Evenground.Import;
using Evenground.Record;

namespace Evenground.Cli;

/// <summary>Where country packs lie, and how one is named: by its code, or by its folder.</summary>
static class CountryPacks
{
    /// <summary>The packs that lie beside the program.</summary>
    public static string Root => Path.Combine(AppContext.BaseDirectory, "countries");

    public static string FolderOf(string named) =>
        Directory.Exists(named) ? named : Path.Combine(Root, named);

    public static Argument<string> Argument(Language language) =>
        Options.Argument(
            "country",
            new("국가 자료의 코드나 폴더, 예: kr", "a country pack's code or folder, as kr"),
            language
        );
}

/// <summary>One country pack, as JSON.</summary>
public sealed record CountryLineShape(
    string Country,
    string Edition,
    string NameKo,
    string NameEn,
    int Regions,
    int Tables,
    string Folder
);

/// <summary>The country packs beside the program, as JSON.</summary>
public sealed record CountryListShape(IReadOnlyList<CountryLineShape> Items);

/// <summary>Shows the country packs that lie beside the program.</summary>
public sealed class CountryListCommand : ICliCommand
{
    public string Path => "country list";

    public LocalizedText Summary => new("국가 자료의 목록을 봅니다.", "Shows the country packs.");

    public LocalizedText Details =>
        new(
            Korean: "프로그램 옆의 countries 폴더에 있는 국가 자료를 보여 줍니다. 다른 폴더의 자료는 폴더로 지정하십시오.",
            English: "Shows the packs in the folder countries beside the program. Name one elsewhere by its folder."
        );

    public IReadOnlyList<string> Examples => ["evenground country list", "evenground country list --json"];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language) =>
        async call =>
        {
            var items = new List<CountryLineShape>();
            if (Directory.Exists(CountryPacks.Root))
                foreach (
                    var folder in Directory
                        .EnumerateDirectories(CountryPacks.Root)
                        .Order(StringComparer.Ordinal)
                )
                {
                    if (
                        !(await CountryPack.ReadAsync(folder, call.Stop)).Accepted(
                            out var pack,
                            out var refusal
                        )
                    )
                        return call.Terminal.Refuse(refusal);
                    items.Add(Line(pack, folder));
                }

            call.Terminal.Answer(new CountryListShape(items), terminal => Draw(terminal, items));
            return ExitCode.Done;
        };

    static CountryLineShape Line(CountryPack pack, string folder) =>
        new(
            pack.Country.Code,
            pack.Country.Edition,
            pack.Country.Name.Korean,
            pack.Country.Name.English,
            pack.Regions.Regions.Select(region => region.Place).Distinct(StringComparer.Ordinal).Count(),
            pack.Tables.Count,
            folder
        );

    static void Draw(Terminal terminal, List<CountryLineShape> items)
    {
        foreach (var line in items)
            terminal.Line(
                terminal.Language == Language.Korean
                    ? $"{line.Country, -4} {line.NameKo}  {line.Edition}  지역 {line.Regions}, 통계표 {line.Tables}"
                    : $"{line.Country, -4} {line.NameEn}  {line.Edition}  {line.Regions} regions, {line.Tables} tables"
            );
    }
}
