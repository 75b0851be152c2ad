using System.CommandLine;
using Evenground.Publish;
using Evenground.Store;

namespace Evenground.Cli;

/// <summary>What a walk along a chain found, as JSON.</summary>
/// <param name="BrokenAt">The first entry that does not hold; null when all do.</param>
public sealed record ChainShape(
    string Source,
    bool Holds,
    long Entries,
    string HeadHash,
    long Erased,
    long Withheld,
    long? BrokenAt,
    string? FaultKo,
    string? FaultEn
);

/// <summary>What the verification of a report found, as JSON.</summary>
/// <param name="Altered">What is not as it recomputes: the figure, its field, what stands there and what
/// recomputes.</param>
public sealed record ReportCheckShape(
    string Source,
    bool Holds,
    int Recomputed,
    int NotRecomputable,
    long Head,
    string HeadHash,
    string MadeBy,
    string VerifiedBy,
    IReadOnlyList<AlteredShape> Altered
);

/// <summary>One place of a report that is not as it recomputes.</summary>
public sealed record AlteredShape(
    DifferenceKind Kind,
    string Subject,
    string Field,
    string? Stated,
    string? Recomputed,
    string TextKo,
    string TextEn
);

/// <summary>The verification of all journals of a store, as JSON.</summary>
public sealed record ChainsShape(bool Holds, IReadOnlyList<ChainShape> Journals);

/// <summary>Walks the chain of the stored journals or of an export, or recomputes a report offline.</summary>
public sealed class VerifyCommand : ICliCommand
{
    public string Path => "verify";

    public LocalizedText Summary =>
        new("원장의 사슬이나 보고서를 검증합니다.", "Verifies a journal's chain, or a report.");

    public LocalizedText Details =>
        new(
            Korean: """
            아무것도 주지 않으면 저장된 모든 원장의 사슬을, --journal만 주면 내보낸 파일의 사슬을 처음부터 걸어 처음으로
            어긋난 항목을 말합니다. 보고서나 'evenground simulate'의 결과를 --journal과 함께 주면 저장소 없이 모든 수치를
            다시 계산하여 바뀐 수치를 말합니다. 종료 코드: 모두 맞으면 0, 어긋나면 1.
            """,
            English: """
            With nothing it walks the chain of every stored journal, with --journal that of an exported file, and names the
            first entry that does not hold. With a report, or a result of 'evenground simulate', and --journal it recomputes
            every figure without any store and names those that were altered. Exit code: 0 when all holds, 1 when something does not.
            """
        );

    public IReadOnlyList<string> Examples =>
        [
            "evenground verify",
            "evenground verify --journal export.jsonl",
            "evenground verify report.json --journal export.jsonl",
            "evenground verify result.json --journal export.jsonl",
        ];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var report = Options.Optional(
            "report",
            new("검증할 보고서나 시나리오 결과 (.json)", "a report or a scenario's result to verify (.json)"),
            language
        );
        var journal = Options.Text(
            "--journal",
            "FILE",
            new("내보낸 원장 (.jsonl)", "an exported journal (.jsonl)"),
            language
        );
        command.Add(report);
        command.Add(journal);
        command.Validators.Add(typed =>
        {
            if (typed.GetValue(report) is not null && typed.GetValue(journal) is null)
                typed.AddError(
                    new LocalizedText(
                        "보고서를 검증하려면 --journal로 내보낸 원장을 주십시오.",
                        "To verify a report, name an exported journal with --journal."
                    ).In(language)
                );
        });

        return call =>
            (call.Typed.GetValue(report), call.Get(journal)) switch
            {
                ({ } file, { } export) => VerifyReportAsync(call, file, export),
                (_, { } export) => VerifyExportAsync(call, export),
                _ => VerifyStoreAsync(call),
            };
    }

    static async Task<ExitCode> VerifyStoreAsync(Call call)
    {
        if (!(await StoreAccess.OpenAsync(call)).Accepted(out var installation, out var refusal))
            return call.Terminal.Refuse(refusal);
        await using (installation)
        {
            var chains = new List<ChainShape>();
            foreach (var slug in installation.Slugs)
            {
                var walked = await LongWork.RunAsync(
                    call.Terminal,
                    new($"{slug} 검증 중", $"Verifying {slug}"),
                    0,
                    progress => installation.VerifyAsync(slug, StoreAccess.Operator, progress, call.Stop)
                );
                if (!walked.Accepted(out var found, out refusal))
                    return call.Terminal.Refuse(refusal);
                chains.Add(ShapeOf(slug, found));
            }

            return Answer(call, chains);
        }
    }

    static async Task<ExitCode> VerifyExportAsync(Call call, string path)
    {
        var walked = await LongWork.RunAsync(
            call.Terminal,
            new("원장 검증 중", "Verifying the journal"),
            0,
            progress => ExportedJournal.VerifyAsync(path, progress, call.Stop)
        );
        return walked.Accepted(out var found, out var refusal)
            ? Answer(call, [ShapeOf(System.IO.Path.GetFileName(path), found)])
            : call.Terminal.Refuse(refusal);
    }

    static async Task<ExitCode> VerifyReportAsync(Call call, string path, string export)
    {
        var report = await File.ReadAllBytesAsync(path, call.Stop);
        if (
            !(await ExportedJournal.EntriesAsync(export, call.Stop)).Accepted(
                out var entries,
                out var refusal
            )
        )
            return call.Terminal.Refuse(refusal);
        var verified = ScenarioVerifier.IsResult(report)
            ? ScenarioVerifier.Verify(report, entries, Processors.All(call.Stop), call.Stop)
            : ReportVerifier.Verify(report, entries);
        if (!verified.Accepted(out var found, out refusal))
            return call.Terminal.Refuse(refusal);

        var shape = new ReportCheckShape(
            System.IO.Path.GetFileName(path),
            found.Holds,
            found.Recomputed,
            found.NotRecomputable.Count,
            found.Head.Sequence,
            found.Head.Hash.ToString(),
            found.MadeBy,
            found.VerifiedBy,
            [
                .. found.Differences.Select(altered => new AlteredShape(
                    altered.Kind,
                    altered.Subject,
                    altered.Field,
                    altered.Stated,
                    altered.Recomputed,
                    altered.Text.Korean,
                    altered.Text.English
                )),
            ]
        );
        call.Terminal.Answer(
            shape,
            terminal =>
            {
                foreach (var altered in found.Differences)
                    terminal.Line(altered.Text);
                foreach (var hidden in found.NotRecomputable)
                    terminal.Line(hidden.Text);
                terminal.Line(found.Text);
            }
        );
        return found.Holds ? ExitCode.Done : ExitCode.Found;
    }

    static ExitCode Answer(Call call, List<ChainShape> chains)
    {
        var shape = new ChainsShape(chains.All(chain => chain.Holds), chains);
        call.Terminal.Answer(
            shape,
            terminal =>
            {
                if (chains.Count == 0)
                    terminal.Line(
                        new LocalizedText("검증할 원장이 없습니다.", "There is no journal to verify.")
                    );
                foreach (var chain in chains)
                    terminal.Line(TextOf(chain));
            }
        );
        return shape.Holds ? ExitCode.Done : ExitCode.Found;
    }

    static LocalizedText TextOf(ChainShape chain) =>
        chain.Holds
            ? new(
                $"{chain.Source}: 항목 {chain.Entries}개의 사슬이 온전합니다. 지워진 내용 {chain.Erased}, 보류된 내용 {chain.Withheld}. 머리 해시 {chain.HeadHash}",
                $"{chain.Source}: the chain of {chain.Entries} entries holds. Erased payloads {chain.Erased}, withheld {chain.Withheld}. Head hash {chain.HeadHash}"
            )
            : new(
                $"{chain.Source}: {chain.BrokenAt}번 항목에서 사슬이 끊어졌습니다: {chain.FaultKo}",
                $"{chain.Source}: the chain is broken at entry {chain.BrokenAt}: {chain.FaultEn}"
            );

    static ChainShape ShapeOf(string source, Store.Verification found) =>
        new(
            source,
            found.Holds,
            found.Entries,
            found.Head.Hash.ToString(),
            found.Erased,
            found.Withheld,
            found.Break?.Sequence,
            found.Fault?.Korean,
            found.Fault?.English
        );
}
