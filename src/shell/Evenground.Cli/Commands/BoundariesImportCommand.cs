using System.CommandLine;
using Evenground.Import;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Cli;

/// <summary>What an import of boundaries did, as JSON.</summary>
/// <param name="Regions">How many regions have a shape.</param>
/// <param name="Points">The points of the exact shapes.</param>
/// <param name="DrawnPoints">The points of the thinned shapes that maps are drawn from.</param>
/// <param name="ToleranceMicrodegrees">How far those are thinned, in millionths of a degree.</param>
/// <param name="UndrawnIslands">Islands that are too small to be drawn.</param>
/// <param name="Borders">Pairs of regions that touch.</param>
/// <param name="Changes">What was changed against the file; empty when nothing was.</param>
/// <param name="Written">What was recorded.</param>
public sealed record BoundariesShape(
    string Scheme,
    int Regions,
    int Points,
    int DrawnPoints,
    int ToleranceMicrodegrees,
    int UndrawnIslands,
    int Borders,
    LocalizedText Changes,
    WriteShape Written
);

/// <summary>Takes the shapes of regions over from a map file.</summary>
public sealed class BoundariesImportCommand : ICliCommand
{
    public string Path => "boundaries import";

    public LocalizedText Summary =>
        new(
            "지역의 경계를 지도 파일에서 가져옵니다.",
            "Takes the boundaries of regions over from a map file."
        );

    public LocalizedText Details =>
        new(
            Korean: """
            GeoJSON과 TopoJSON(WGS 84 경위도)을 읽습니다. 지역은 --code-property의 코드나, 그날의 공식 이름과 글자 그대로 같은
            --name-property의 이름으로 찾습니다. 겹침, 틈, 빠진 지역이 있으면 위치를 알려 주고 아무것도 기록하지 않습니다. 옛 경계와
            새 경계는 --from과 --until의 기간으로 나란히 남으며, 같은 파일을 다시 가져와도 바뀌는 것이 없습니다.
            """,
            English: """
            Reads GeoJSON and TopoJSON in degrees of WGS 84. A region is found by the code in --code-property, or by the name in
            --name-property, which must equal its official name letter by letter. An overlap, a gap or a missing region is
            told with its place, and nothing is recorded. Old and new borders stay beside each other by their days, --from and
            --until. The same file again changes nothing.
            """
        );

    public IReadOnlyList<string> Examples =>
        [
            "evenground boundaries import provinces.topo.json --scheme iso3166-2 --name-property name"
                + " --from 2018-06-30 --until 2023-06-30 --title \"Boundaries 2018\" --publisher \"Statistics office\""
                + " --licence \"CC BY 4.0\" --published 2018-12-31",
        ];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var options = BoundariesOptions.AddTo(command, language);
        return async call =>
        {
            var loaded = await BoundaryImport.LoadAsync(options.Path(call), call.Stop);
            if (!loaded.Accepted(out var file, out var refusal))
                return call.Terminal.Refuse(refusal);
            if (
                !(await BookAccess.OpenAsync(call, options.Programme(call))).Accepted(
                    out var open,
                    out refusal
                )
            )
                return call.Terminal.Refuse(refusal);
            await using (open)
                return await ImportAsync(call, open, options, options.Ask(call, file, open.Today));
        };
    }

    static async Task<ExitCode> ImportAsync(
        Call call,
        OpenBook open,
        BoundariesOptions options,
        BoundaryImportAsk ask
    )
    {
        var read = await LongWork.RunAsync(
            call.Terminal,
            new("경계를 읽고 점검하는 중", "Reading and checking the boundaries"),
            BoundaryImport.Finished,
            progress =>
                // The check of a large map cannot be interrupted, so Ctrl-C does not wait for its end.
                Task.Run(
                        () => BoundaryImport.Read(ask, open.History.Regions.Current, progress, call.Stop),
                        call.Stop
                    )
                    .WaitAsync(call.Stop)
        );
        if (!read.Accepted(out var reading, out var refusal))
            return call.Terminal.Refuse(refusal);

        var written = await Writing.WriteAsync(
            open,
            System.IO.Path.GetFileName(options.Path(call)),
            history => BoundaryRules.Decide(reading.Ask, history),
            options.IsTrial(call),
            call.Stop
        );
        if (!written.Accepted(out var shape, out refusal))
            return call.Terminal.Refuse(refusal);

        var answer = ShapeOf(reading, shape);
        call.Terminal.Answer(answer, terminal => Draw(terminal, answer));
        return ExitCode.Done;
    }

    static BoundariesShape ShapeOf(BoundaryReading reading, WriteShape written)
    {
        var shapes = reading.Ask.Shapes;
        return new(
            reading.Ask.Scheme,
            shapes.Count,
            shapes.Sum(shape => shape.Exact.Sum(area => area.PointCount)),
            shapes.Sum(shape => shape.Display.Sum(area => area.PointCount)),
            reading.Ask.DisplayToleranceMicrodegrees,
            reading.Undrawn,
            reading.Borders,
            reading.Ask.Source.Changes,
            written
        );
    }

    static void Draw(Terminal terminal, BoundariesShape shape)
    {
        terminal.Line(
            new LocalizedText(
                $"지역 {shape.Regions:N0}곳, 점 {shape.Points:N0}개, 맞닿은 지역 {shape.Borders:N0}쌍.",
                $"{shape.Regions:N0} regions, {shape.Points:N0} points, {shape.Borders:N0} pairs of neighbours."
            )
        );
        terminal.Line(
            new LocalizedText(
                $"그림에는 점 {shape.DrawnPoints:N0}개를 씁니다(백만분의 {shape.ToleranceMicrodegrees:N0}도까지 단순화, 그리지 않는 작은 섬 {shape.UndrawnIslands:N0}개).",
                $"Drawn with {shape.DrawnPoints:N0} points (thinned by {shape.ToleranceMicrodegrees:N0} millionths of a degree; small islands not drawn: {shape.UndrawnIslands:N0})."
            )
        );
        if (shape.Changes.English.Length > 0)
            terminal.Line(shape.Changes);
        Writing.Draw(terminal, shape.Written);
    }
}
