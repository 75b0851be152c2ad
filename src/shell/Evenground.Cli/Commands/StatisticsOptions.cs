using System.CommandLine;
using Evenground.Import;
using Evenground.Record;

namespace Evenground.Cli;

/// <summary>The options that describe a file of statistics beyond what its description says.</summary>
sealed class StatisticsOptions
{
    readonly Option<string?> _description;
    readonly Option<string?> _format;
    readonly Option<string?> _table;
    readonly Option<string?> _regionDimension;
    readonly Option<string?> _regionScheme;

    StatisticsOptions(Language language)
    {
        Programme = Options.Programme(language);
        _description = Options.Text(
            "--description",
            "FILE",
            new(
                "표의 설명 (생략하면 파일 옆의 .source.json)",
                "the table's description (default: the .source.json beside the file)"
            ),
            language
        );
        _format = Options.Text(
            "--format",
            "NAME",
            new("파일의 형식", "the file's format, if not as described"),
            language
        );
        _table = Options.Text(
            "--table",
            "CODE",
            new("통계표의 코드", "the table's code, if not as described"),
            language
        );
        _regionDimension = Options.Text(
            "--region-dimension",
            "CODE",
            new("지역을 담은 차원", "the dimension that holds regions"),
            language
        );
        _regionScheme = Options.Text(
            "--region-scheme",
            "NAME",
            new("지역 코드의 체계", "the scheme of the region codes"),
            language
        );
        IsTrial = Options.Flag(
            "--dry-run",
            new("기록하지 않고 무엇이 바뀔지만 보임", "show what would change and record nothing"),
            language
        );
    }

    public Option<string?> Programme { get; }

    public Option<bool> IsTrial { get; }

    public static StatisticsOptions AddTo(Command command, Language language)
    {
        var options = new StatisticsOptions(language);
        foreach (
            var option in (Option[])
                [
                    options._description,
                    options._format,
                    options._table,
                    options._regionDimension,
                    options._regionScheme,
                    options.Programme,
                    options.IsTrial,
                ]
        )
            command.Add(option);
        return options;
    }

    /// <summary>The description of a file, with what the call says otherwise.</summary>
    public async Task<Outcome<TableDescription>> DescribeAsync(Call call, string file)
    {
        var path = call.Get(_description) ?? Path.ChangeExtension(file, null) + TableDescription.Ending;
        if (!(await TableDescription.ReadFileAsync(path, call.Stop)).Accepted(out var read, out var refusal))
            return refusal;

        var format = call.Get(_format) ?? read.Layout?.Format ?? await RecognisedAsync(file, call.Stop);
        if (format is not null && StatisticFormats.Find(format) is null)
            return new StatisticFormatMustBeKnown(format);
        var structure = read.Structure with { Code = call.Get(_table) ?? read.Structure.Code };
        return read with
        {
            Structure = WithRegion(structure, call.Get(_regionDimension), call.Get(_regionScheme)),
            Layout = (read.Layout ?? new TableLayout(PlainFormat.FormatName)) with
            {
                Format = format ?? PlainFormat.FormatName,
            },
        };
    }

    static async Task<string?> RecognisedAsync(string file, CancellationToken stop)
    {
        if (!File.Exists(file))
            return null;
        var first = new byte[StatisticFormats.FirstBytes];
        await using var bytes = File.OpenRead(file);
        var held = await bytes.ReadAtLeastAsync(first, first.Length, throwOnEndOfStream: false, stop);
        return StatisticFormats.Recognise(first.AsSpan(0, held))?.Name;
    }

    /// <summary>The table with the region that the call names: a dimension of the table, or one that the
    /// message brings.</summary>
    static TableStructure WithRegion(TableStructure structure, string? dimension, string? scheme)
    {
        if (dimension is null && scheme is null)
            return structure;
        dimension ??= structure.Dimensions.FirstOrDefault(one => one.IsRegional)?.Code ?? "REF_AREA";
        var known = structure.IndexOf(dimension);
        var region = (
            known >= 0
                ? structure.Dimensions[known]
                : new(dimension, DimensionRole.Region, new("지역", "Region"))
        ) with
        {
            Role = DimensionRole.Region,
            Scheme = scheme ?? (known >= 0 ? structure.Dimensions[known].Scheme : null),
        };
        return structure with
        {
            Dimensions =
                known >= 0
                    ? [.. structure.Dimensions.Select(one => one.Code == dimension ? region : one)]
                    : [region, .. structure.Dimensions],
        };
    }
}
