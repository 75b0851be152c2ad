using System.CommandLine;
using Evenground.Import;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Cli;

/// <summary>What an import of statistics did or, as a trial, would do.</summary>
/// <param name="Table">The table's code.</param>
/// <param name="Rows">How many figures the file holds.</param>
/// <param name="From">The first period.</param>
/// <param name="Until">The last period.</param>
/// <param name="Digest">The digest of its content.</param>
/// <param name="IsNew">Whether the record did not hold this release yet.</param>
public sealed record StatisticsShape(
    string Programme,
    string Table,
    string Vintage,
    int Rows,
    string From,
    string Until,
    string Digest,
    string? FileDigest,
    bool IsNew,
    bool IsTrial,
    long Head,
    string HeadHash
);

/// <summary>Takes a release of official statistics into a programme.</summary>
public sealed class StatisticsImportCommand : ICliCommand
{
    public string Path => "statistics import";

    public LocalizedText Summary =>
        new("공식 통계를 기록에 가져옵니다.", "Takes a release of official statistics into the record.");

    public LocalizedText Details =>
        new(
            Korean: $"""
            파일 옆의 .source.json이 표의 구조와 출처, 파일의 배열을 말합니다. 형식: {Formats}. 오류가 하나라도 있으면 모두
            보여 주고 아무것도 기록하지 않습니다. 부분의 합이 합계와 다르면 설명의 layout.admitted에 까닭이 있어야 합니다.
            같은 판을 다시 가져와도 바뀌는 것이 없고, 새 판은 이전 판을 지우지 않습니다.
            """,
            English: $"""
            The .source.json beside the file says the table's structure, its source and how the file is laid out. Formats:
            {Formats}. With any error it shows all of them and records nothing. Totals that are not the sum of
            their parts need a reason in the description's layout.admitted. The same release again changes nothing; a later
            release leaves the earlier ones in place.
            """
        );

    public IReadOnlyList<string> Examples =>
        [
            "evenground statistics import population-2023.csv",
            "evenground statistics import oecd.csv --description oecd.source.json --format sdmx-csv --dry-run",
            "evenground statistics import population.csv --table population-draft",
        ];

    static string Formats => string.Join(", ", StatisticFormats.All.Select(format => format.Name));

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var path = Options.Argument(
            "file",
            new("통계 파일 (.csv, .json, .xml)", "the file of figures (.csv, .json, .xml)"),
            language
        );
        command.Add(path);
        var options = StatisticsOptions.AddTo(command, language);
        return async call =>
        {
            var file = call.Get(path);
            if (!(await options.DescribeAsync(call, file)).Accepted(out var description, out var refusal))
                return call.Terminal.Refuse(refusal);
            if (
                !(await BookAccess.OpenAsync(call, call.Get(options.Programme))).Accepted(
                    out var open,
                    out refusal
                )
            )
                return call.Terminal.Refuse(refusal);
            await using (open)
                return await ImportAsync(call, open, file, description, call.Get(options.IsTrial));
        };
    }

    static async Task<ExitCode> ImportAsync(
        Call call,
        OpenBook open,
        string path,
        TableDescription description,
        bool isTrial
    )
    {
        var read = await ReadAsync(call, open, path, description);
        if (!read.Accepted(out var dataSet, out var refusal))
            return call.Terminal.Refuse(refusal);

        var written = await Writing.WriteAsync(
            open,
            dataSet.Structure.Code,
            history => StatisticsRelease.Decide(dataSet, description, history),
            isTrial,
            call.Stop
        );
        if (!written.Accepted(out var shape, out refusal))
            return call.Terminal.Refuse(refusal);

        var told = Shape(dataSet, shape);
        call.Terminal.Answer(told, terminal => Draw(terminal, told));
        return ExitCode.Done;
    }

    static async Task<Outcome<DataSet>> ReadAsync(
        Call call,
        OpenBook open,
        string path,
        TableDescription description
    )
    {
        if (!File.Exists(path))
            return new StatisticFileMustExist(path);
        await using var file = new FileStream(
            path,
            new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan }
        );
        return await LongWork.RunAsync(
            call.Terminal,
            new("통계를 읽는 중", "Reading statistics"),
            file.Length,
            progress =>
                StatisticFormats.ReadAsync(
                    file,
                    description,
                    open.History.Regions.Current,
                    progress is null ? null : new Bytes(progress),
                    call.Stop
                )
        );
    }

    static StatisticsShape Shape(DataSet dataSet, WriteShape written) =>
        new(
            written.Programme,
            dataSet.Structure.Code,
            dataSet.Provenance.Vintage,
            dataSet.Count,
            dataSet.Periods[0].Text,
            dataSet.Periods[^1].Text,
            dataSet.Content.ToString(),
            dataSet.Provenance.File?.ToString(),
            IsNew: written.Entries > 0,
            written.IsTrial,
            written.Head,
            written.HeadHash
        );

    static void Draw(Terminal terminal, StatisticsShape shape)
    {
        terminal.Line(
            new LocalizedText(
                $"통계표 {shape.Table}, {shape.Vintage} 판: 값 {shape.Rows:N0}개, {shape.From}–{shape.Until}.",
                $"Table {shape.Table}, vintage {shape.Vintage}: {shape.Rows:N0} figures, {shape.From} to {shape.Until}."
            )
        );
        terminal.Line(new LocalizedText($"지문: {shape.Digest}", $"Digest: {shape.Digest}"));
        terminal.Line(
            (shape.IsNew, shape.IsTrial) switch
            {
                (false, _) => new(
                    "기록에 이미 있는 판입니다. 바뀐 것이 없습니다.",
                    "The record holds this release already. Nothing changed."
                ),
                (true, true) => new(
                    "시험이므로 기록하지 않았습니다. 새로운 판입니다.",
                    "A trial: nothing was recorded. The release is new."
                ),
                _ => new LocalizedText(
                    $"새로운 판을 기록하였습니다. 마지막 항목은 {shape.Head}번입니다.",
                    $"Recorded the new release; the last entry is {shape.Head}."
                ),
            }
        );
    }

    sealed class Bytes(IProgress<long> progress) : IProgress<StatisticProgress>
    {
        public void Report(StatisticProgress value) => progress.Report(value.BytesRead);
    }
}
