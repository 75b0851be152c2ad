using System.CommandLine;
using Evenground.Record;

namespace Evenground.Cli;

/// <summary>Records a day's exchange rate with its source.</summary>
public sealed class RatesNoteCommand : ICliCommand
{
    public string Path => "rates note";

    public LocalizedText Summary =>
        new("날짜별 환율을 출처와 함께 기록합니다.", "Records a day's exchange rate with its source.");

    public LocalizedText Details =>
        new(
            Korean: "환율이 있어야 두 통화로 말한 같은 수치를 서로 점검할 수 있습니다. 여러 개면 rates.csv를 import로 가져오십시오.",
            English: "With a rate the same figure in two currencies can be checked. For many, import a rates.csv."
        );

    public IReadOnlyList<string> Examples =>
        [
            "evenground rates note USD KRW --on 2023-11-15 --rate 1300.8 --source \"Bank of Korea, closing rate\"",
        ];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var from = Options.Argument(
            "base",
            new("기준 통화 (예: USD)", "the currency that is priced, like USD"),
            language
        );
        var into = Options.Argument(
            "quote",
            new("표시 통화 (예: KRW)", "the currency of the price, like KRW"),
            language
        );
        var on = Options.Day("--on", new("그날", "the day of the rate"), language);
        on.Required = true;
        var rate = new Option<decimal>("--rate")
        {
            HelpName = "NUMBER",
            Required = true,
            Description = new LocalizedText("기준 통화 1단위의 값", "the price of one unit").In(language),
        };
        var source = Options.Text("--source", "TEXT", new("출처", "where it is printed"), language);
        source.Required = true;
        var programme = Options.Programme(language);
        command.Add(from);
        command.Add(into);
        foreach (var option in (Option[])[on, rate, source, programme])
            command.Add(option);

        return async call =>
        {
            if (Currency.Parse(call.Get(from)) is not { } priced)
                return call.Terminal.Refuse(new CurrencyMustBeKnown(call.Get(from)));
            if (Currency.Parse(call.Get(into)) is not { } price)
                return call.Terminal.Refuse(new CurrencyMustBeKnown(call.Get(into)));
            if (
                !(await BookAccess.OpenAsync(call, call.Get(programme))).Accepted(
                    out var open,
                    out var refusal
                )
            )
                return call.Terminal.Refuse(refusal);
            await using (open)
            {
                var ask = new NoteExchangeRates([
                    new(priced, price, call.Get(on)!.Value, call.Get(rate), call.Get(source)!),
                ]);
                var written = await Writing.WriteAsync(
                    open,
                    "rates note",
                    history => DefinitionRules.Decide(ask, history),
                    isTrial: false,
                    call.Stop
                );
                if (!written.Accepted(out var shape, out refusal))
                    return call.Terminal.Refuse(refusal);
                call.Terminal.Answer(shape, terminal => Writing.Draw(terminal, shape));
                return ExitCode.Done;
            }
        };
    }
}
