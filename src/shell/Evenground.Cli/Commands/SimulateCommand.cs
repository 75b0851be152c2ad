using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using Evenground.Import;
using Evenground.Model;
using Evenground.Publish;
using Evenground.Record;
using Evenground.Store;

namespace Evenground.Cli;

/// <summary>Runs scenarios of the model, and writes the first one as a result that anyone can
/// recompute.</summary>
public sealed class SimulateCommand : ICliCommand
{
    public string Path => "simulate";

    public LocalizedText Summary =>
        new("시나리오를 모형에 돌립니다.", "Runs a scenario of the model of the cycle.");

    public LocalizedText Details =>
        new(
            Korean: """
            투자를 지역과 해에 놓았을 때 기준선과 무엇이 달라지는지 계산합니다. 시나리오는 짧은 글로 적습니다: 'g=지역:첫해-끝해:10억/년',
            여러 지역은 ','로, 가정은 ';'로 잇습니다. 화면의 주소에 있는 글과 같습니다. 같은 식별자는 어디서나 같은 수치를 냅니다.
            --out에 .json을 주면 'evenground verify 파일 --journal export.jsonl'로 누구나 다시 계산할 수 있는 결과를, .csv를
            주면 표를 씁니다. Ctrl-C로 언제든 멈출 수 있습니다.
            """,
            English: """
            Calculates what differs from the baseline when money is placed in regions and years. A scenario is a short text:
            'g=region:first-last:billions a year', more regions behind ',', assumptions behind ';' - the text that stands in
            the page's address. The same identity gives the same figures everywhere. With --out and .json it writes a result
            that anyone can recompute by 'evenground verify FILE --journal export.jsonl', with .csv a table. Ctrl-C stops it
            at any time.
            """
        );

    public IReadOnlyList<string> Examples =>
        [
            "evenground simulate \"g=kr-jeonnam:2024-2033:100;additionality=0.5;returns=1;displacement=0\"",
            "evenground simulate \"g=kr-jeonnam:2024-2033:100\" --compare \"g=kr-gyeongbuk:2024-2033:100\"",
            "evenground simulate --file result.json --draws 1000 --out again.json",
        ];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var text = Options.Optional("scenario", new("시나리오의 글", "the scenario's text"), language);
        var file = Options.Text(
            "--file",
            "FILE",
            new(
                "'scenario'를 담은 JSON 파일, 예를 들어 앞서 쓴 결과",
                "a JSON file that holds 'scenario', such as an earlier result"
            ),
            language
        );
        var draws = Count("--draws", new("표본 수", "how many draws"), language);
        var seed = Count("--seed", new("난수 씨앗", "the seed of chance"), language);
        var horizon = Count("--horizon", new("기간(년)", "how many years"), language);
        var output = Options.Text(
            "--out",
            "FILE",
            new("쓸 파일 (.json 또는 .csv)", "the file to write (.json or .csv)"),
            language
        );
        var others = new Option<string[]>("--compare")
        {
            HelpName = "TEXT",
            Description = new LocalizedText(
                "함께 볼 다른 시나리오 (여러 번 줄 수 있음)",
                "another scenario beside it; may be given again"
            ).In(language),
        };
        command.Add(text);
        foreach (var option in (Option[])[file, draws, seed, horizon, output, others])
            command.Add(option);
        var asOf = AsOfOptions.AddTo(command, language);
        command.Validators.Add(typed =>
        {
            if (typed.GetValue(text) is null == typed.GetValue(file) is null)
                typed.AddError(
                    new LocalizedText(
                        "시나리오의 글이나 --file 가운데 하나를 주십시오.",
                        "Give either a scenario's text or --file."
                    ).In(language)
                );
        });

        return async call =>
        {
            var asked = new Asked(
                call.Typed.GetValue(text) ?? await ReadTextAsync(call.Get(file)!, call.Stop),
                call.Get(others) ?? [],
                [
                    (ScenarioCodes.Draws, call.Get(draws)),
                    (ScenarioCodes.Seed, call.Get(seed)),
                    (ScenarioCodes.Horizon, call.Get(horizon)),
                ],
                call.Get(output)
            );
            if (!(await asOf.OpenAsync(call)).Accepted(out var open, out var refusal))
                return call.Terminal.Refuse(refusal);
            await using (open)
                return await RunAsync(call, open, asked);
        };
    }

    static async Task<ExitCode> RunAsync(Call call, OpenBook open, Asked asked)
    {
        // What anyone can recompute rests on what is public.
        var asOf = open.AsOf with
        {
            Clearance = Visibility.Public,
        };
        if (!CycleBasis.Of(open.History, asOf).Accepted(out var basis, out var refusal))
            return call.Terminal.Refuse(refusal);

        var results = new List<SimulatedScenario>();
        foreach (var text in (string[])[asked.Text, .. asked.Others])
        {
            if (!asked.Read(text, basis.Setting).Accepted(out var scenario, out refusal))
                return call.Terminal.Refuse(refusal);
            if (!basis.Run(scenario).Accepted(out var run, out refusal))
                return call.Terminal.Refuse(refusal);
            if (!(await DrawAsync(call, run)).Accepted(out var answered, out refusal))
                return call.Terminal.Refuse(refusal);
            var result = ScenarioResult.Of(
                run,
                answered.Answer,
                open.Book.Programme.Slug,
                new(open.Head.Sequence, open.Head.Hash),
                asOf
            );
            results.Add(new(run, answered.Answer, answered.Sums, result));
        }

        if (asked.Output is { } path)
            await WriteAsync(path, results[0], call);
        call.Terminal.Answer(
            results.Select(one => one.Result).ToArray() is [var only]
                ? (object)only
                : results.Select(one => one.Result),
            terminal => SimulatedTable.Draw(terminal, results, asked.Output)
        );
        return ExitCode.Done;
    }

    static async Task<Outcome<Answered>> DrawAsync(Call call, CycleRun run)
    {
        if (run.Scenario.Draws == 0)
            return new Answered(run.Answer, null);
        var drawn = await LongWork.RunAsync(
            call.Terminal,
            new("표본 계산", "Making draws"),
            run.Scenario.Draws,
            progress => Task.Run(() => run.Draw(Processors.All(call.Stop), progress, call.Stop), call.Stop)
        );
        return drawn.Accepted(out var made, out var refusal) ? new Answered(made.Answer, made.Sums) : refusal;
    }

    static async Task WriteAsync(string path, SimulatedScenario one, Call call)
    {
        if (!path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            var bytes = JsonSerializer.SerializeToUtf8Bytes(one.Result, RecordJson.Options);
            await File.WriteAllBytesAsync(path, bytes, call.Stop);
            return;
        }

        await using var stream = File.Create(path);
        await TableWriter.WriteCsvAsync(SimulatedTable.Rows(one), stream, withMark: true, call.Stop);
    }

    static async Task<string> ReadTextAsync(string path, CancellationToken stop)
    {
        await using var stream = File.OpenRead(path);
        try
        {
            using var document = await JsonDocument.ParseAsync(stream, cancellationToken: stop);
            if (
                document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("scenario", out var text)
                && text.ValueKind == JsonValueKind.String
            )
                return text.GetString()!;
        }
        catch (JsonException)
        {
            // Said below in the same words as for any other file that holds no scenario.
        }

        throw new IOException($"'{path}' is no JSON object with a text 'scenario'.");
    }

    static Option<string?> Count(string name, LocalizedText meaning, Language language) =>
        Options.Text(name, "N", meaning, language);

    sealed record Answered(Answer Answer, DrawnSums? Sums);

    /// <param name="Overrides">What options say instead of the text.</param>
    sealed record Asked(
        string Text,
        IReadOnlyList<string> Others,
        IReadOnlyList<(string Key, string? Value)> Overrides,
        string? Output
    )
    {
        /// <summary>The scenario of a text, with what the options say in place of its own.</summary>
        public Outcome<Scenario> Read(string text, ScenarioSetting setting)
        {
            var kept = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(item =>
                    !Overrides.Any(other =>
                        other.Value is not null && item.StartsWith(other.Key + "=", StringComparison.Ordinal)
                    )
                );
            var added = Overrides
                .Where(other => other.Value is not null)
                .Select(other => $"{other.Key}={other.Value}");
            return ScenarioText.Parse(string.Join(';', kept.Concat(added)), setting);
        }
    }
}
