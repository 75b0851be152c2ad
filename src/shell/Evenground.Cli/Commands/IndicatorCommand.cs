using System.CommandLine;
using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;

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
    const string Constant = "constant";

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
            "evenground indicator net-migration --scope kr-capital-area --period 2004/2024",
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
            new(
                "근거: stated(발언), recorded(장부) 또는 official(공식 통계)",
                "resting on: stated, recorded or official statistics"
            ),
            language
        );
        basis.AcceptOnlyFromAmong([.. Enum.GetValues<Basis>().Select(ClaimId.WordOf)]);
        var period = Options.Text(
            "--period",
            "PERIOD",
            new(
                "공식 통계의 기간: 2024, 2024-06, 2013/2022",
                "the period of official statistics: 2024, 2024-06, 2013/2022"
            ),
            language
        );
        var geography = Options.Text(
            "--geography",
            "BORDERS",
            new(
                "published(발표된 그대로) 또는 constant(기준일의 경계)",
                "published, or constant: within the borders of the day asked about"
            ),
            language
        );
        geography.AcceptOnlyFromAmong("published", Constant);
        command.Add(scope);
        command.Add(basis);
        command.Add(period);
        command.Add(geography);
        var asOf = AsOfOptions.AddTo(command, language);

        return async call =>
        {
            var detail = Detail(call.Get(period), isConstant: call.Get(geography) == Constant);
            if (!detail.Accepted(out var asked, out var misread))
                return call.Terminal.Refuse(misread);
            if (!(await asOf.OpenAsync(call)).Accepted(out var open, out var refusal))
                return call.Terminal.Refuse(refusal);
            await using (open)
            {
                var definition = ListingCatalogue
                    .Of<IndicatorRow>()
                    .Rows(open.History, open.AsOf)
                    .Single(row => row.Code == call.Get(code));
                var rows = Rows(
                    open,
                    definition.Code,
                    call.Get(scope),
                    ClaimId.BasisOf(call.Get(basis)),
                    asked
                );
                var shape = new IndicatorShape(
                    open.Book.Programme.Slug,
                    definition,
                    open.AsOf.On,
                    open.AsOf.Known,
                    open.AsOf.UpTo,
                    open.Head.Hash.ToString(),
                    [.. rows.Select(ClaimRow.Of)]
                );
                call.Terminal.Answer(shape, terminal => Draw(terminal, shape));
                return ExitCode.Done;
            }
        };
    }

    static Outcome<OfficialDetail> Detail(string? period, bool isConstant) =>
        OfficialDetail.Parse(period) is { } asked
            ? asked with
            {
                IsConstant = asked.IsConstant || isConstant,
            }
            : new StatisticPeriodMustBeKnown(period!);

    /// <summary>The figures listed; with a period or with constant borders those of official statistics for
    /// it.</summary>
    static IEnumerable<Claim> Rows(
        OpenBook open,
        string code,
        string? scope,
        Basis? basis,
        OfficialDetail asked
    )
    {
        var head = new JournalPoint(open.Head.Sequence, open.Head.Hash);
        return asked.Text is { } detail
            ? Claims.Asked(
                IndicatorCatalogue.Find(code)!,
                basis ?? Basis.Official,
                scope,
                detail,
                open.History,
                head,
                open.AsOf
            )
            : Claims
                .For(open.History, head, open.AsOf)
                .OfIndicator(code)
                .Where(claim => scope is null || claim.Subject.Scope == scope)
                .Where(claim => basis is null || claim.Basis == basis);
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
