using System.Text;
using Evenground.Import;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Import;

/// <summary>The example's sheet, and short ways to read a sheet from a text or from bytes.</summary>
static class Sheets
{
    public static string ExampleFile(string name) =>
        Path.Combine(Root(), "examples", "venture-platform", name);

    /// <summary>The example programme's public record: 75 figures in 17 statements.</summary>
    public static byte[] Example { get; } = File.ReadAllBytes(ExampleFile("public-record.csv"));

    public static string ExampleText { get; } = Encoding.UTF8.GetString(Example);

    public static string Header { get; } =
        string.Join(',', StatementColumns.All.Select(column => column.Name));

    /// <summary>A row in which everything is right.</summary>
    public const string GoodRow =
        "2022-11-full,2022-11-17,,2022-10-31,POSCO,Daily,hub.residents,CHANGeUP GROUND,equals,113,companies,1,total,"
        + "Fully occupied,https://example.org/a";

    public static Task<Outcome<ImportSheet>> ReadAsync(
        byte[] bytes,
        string name = "sheet.csv",
        string? encoding = null
    ) =>
        StatementSheets.ReadAsync(
            new MemoryStream(bytes),
            new(name, Encoding: encoding),
            progress: null,
            TestContext.Current.CancellationToken
        );

    public static Task<Outcome<ImportSheet>> ReadAsync(string text, string name = "sheet.csv") =>
        ReadAsync(Encoding.UTF8.GetBytes(text), name);

    public static async Task<IReadOnlyList<RowError>> ErrorsOfAsync(string text) =>
        (await ReadAsync(text)).Accepted(out _, out var refusal)
            ? []
            : Assert.IsType<RowsMustHold>(refusal).Errors;

    static string Root()
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
            if (File.Exists(Path.Combine(folder.FullName, "Evenground.slnx")))
                return folder.FullName;
        throw new DirectoryNotFoundException("No folder above the tests holds Evenground.slnx.");
    }
}
