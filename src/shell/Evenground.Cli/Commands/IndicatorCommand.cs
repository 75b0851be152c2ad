using System.CommandLine;
using Evenground.Measure;
using Evenground.Publish;

namespace Evenground.Cli;

/// <summary>The figures of one indicator, as JSON.</summary>
public sealed record IndicatorShape(
    string Programme,
    IndicatorRow Indicator,
    DateOnly On,
    DateOnly Known,
    long Head,
    string HeadHash,
    IReadOnlyList<ClaimRow> Items
);

/// <summary>Shows what one indicator says of a programme.</summary>
public sealed class IndicatorCommand : ICliCommand
{
    public string Path => "indicator";

    public LocalizedText Summary => new("지표 하나의 값을 봅니다.", "Shows the figures of one indicator.");

    public LocalizedText Details =>
        new(
            Korean: "지표: "
                + string.Join(", ", IndicatorCatalogue.All.Select(indicator => indicator.Definition.Code))
                + ".",
            English: "Indicators: "
                + string.Join(", ", IndicatorCatalogue.All.Select(indicator => indicator.Definition.Code))
                + "."
        );

    public IReadOnlyList<string> Examples =>
        [
            $"evenground indicator {IndicatorCatalogue.All[0].Definition.Code}",
            $"evenground indicator {IndicatorCatalogue.All[0].Definition.Code} --scope \"CHANGeUP GROUND\" --as-of 2022-12-31 --known-on 2022-12-31",
        ];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var code = Options.Argument("code", new("지표의 코드", "the indicator's code"), language);
        code.AcceptOnlyFromAmong([.. IndicatorCatalogue.All.Select(indicator => indicator.Definition.Code)]);
        command.Add(code);
        var scope = Options.Text("--scope", "NAME", new("이 대상만", "of this scope only"), language);
        var basis = Options.Text(
            "--basis",
            "BASIS",
            new("근거: stated(발언) 또는 recorded(장부)", "resting on: stated or recorded"),
            language
        );
        basis.AcceptOnlyFromAmong("stated", "recorded");
        command.Add(scope);
        command.Add(basis);
        var asOf = AsOfOptions.AddTo(command, language);

        return async call =>
        {
            if (!(await asOf.OpenAsync(call)).Accepted(out var open, out var refusal))
                return call.Terminal.Refuse(refusal);
            await using (open)
            {
                var definition = ListingCatalogue
                    .Of<IndicatorRow>()
                    .Rows(open.History, open.AsOf)
                    .Single(row => row.Code == call.Get(code));
                var rows = Claims
                    .For(open.History, new(open.Head.Sequence, open.Head.Hash), open.AsOf)
                    .OfIndicator(definition.Code)
                    .Select(ClaimRow.Of)
                    .Where(row => call.Get(scope) is not { } only || row.Scope == only)
                    .Where(row =>
                        call.Get(basis) is not { } only
                        || row.Basis == (only == "stated" ? Basis.Stated : Basis.Recorded)
                    );
                var shape = new IndicatorShape(
                    open.Book.Programme.Slug,
                    definition,
                    open.AsOf.On,
                    open.AsOf.Known,
                    open.AsOf.UpTo,
                    open.Head.Hash.ToString(),
                    [.. rows]
                );
                call.Terminal.Answer(shape, terminal => Draw(terminal, shape));
                return ExitCode.Done;
            }
        };
    }

    static void Draw(Terminal terminal, IndicatorShape shape)
    {
        var told = shape.Indicator;
        terminal.Line(
            new LocalizedText($"{told.NameKo}: {told.QuestionKo}", $"{told.NameEn}: {told.QuestionEn}")
        );
        terminal.Line(new LocalizedText($"산식: {told.FormulaKo}", $"Formula: {told.FormulaEn}"));
        terminal.Line("");
        foreach (var row in shape.Items)
        {
            var name = row.Detail is null ? row.Scope : $"{row.Scope} ({row.Detail})";
            var days = row.SpeaksUntil is { } day ? $"{day:yyyy-MM-dd}" : "-";
            terminal.Line(
                $"  {name, -44}  {days, -10}  {(terminal.Language == Language.Korean ? row.TextKo : row.TextEn)}"
            );
        }
    }
}
