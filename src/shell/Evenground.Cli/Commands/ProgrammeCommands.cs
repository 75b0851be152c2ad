using System.CommandLine;
using Evenground.Record;
using Evenground.Store;

namespace Evenground.Cli;

/// <summary>One programme, as JSON.</summary>
public sealed record ProgrammeLineShape(
    string Programme,
    string NameKo,
    string NameEn,
    string TimeZone,
    string Currency,
    string Country,
    bool IsExample,
    long Entries,
    string HeadHash
)
{
    public static ProgrammeLineShape Of(ProgrammeBook book)
    {
        var (programme, head) = (book.Programme, book.Head);
        return new(
            programme.Slug,
            programme.Name.Korean,
            programme.Name.English,
            programme.TimeZone,
            programme.Currency.Code,
            programme.Country,
            programme.IsExample,
            head.Sequence,
            head.Hash.ToString()
        );
    }
}

/// <summary>The programmes of an installation, as JSON.</summary>
public sealed record ProgrammeListShape(IReadOnlyList<ProgrammeLineShape> Items);

/// <summary>Shows the programmes.</summary>
public sealed class ProgrammeListCommand : ICliCommand
{
    public string Path => "programme list";

    public LocalizedText Summary =>
        new("프로그램의 목록을 봅니다.", "Shows the programmes of this installation.");

    public LocalizedText Details =>
        new(
            Korean: "짧은 이름은 다른 명령의 --programme에 씁니다.",
            English: "The short name is what --programme takes in other commands."
        );

    public IReadOnlyList<string> Examples =>
        ["evenground programme list", "evenground programme list --json"];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language) =>
        async call =>
        {
            if (!(await StoreAccess.OpenAsync(call)).Accepted(out var installation, out var refusal))
                return call.Terminal.Refuse(refusal);
            await using (installation)
            {
                var shape = new ProgrammeListShape([
                    .. installation.ProgrammesFor(StoreAccess.Operator).Select(ProgrammeLineShape.Of),
                ]);
                call.Terminal.Answer(
                    shape,
                    terminal =>
                    {
                        foreach (var line in shape.Items)
                            terminal.Line(
                                $"{line.Programme, -30} {(terminal.Language == Language.Korean ? line.NameKo : line.NameEn)}  ({line.Entries})"
                            );
                        if (shape.Items.Count == 0)
                            terminal.Line(new ProgrammeMustBeFounded().Text);
                    }
                );
                return ExitCode.Done;
            }
        };
}

/// <summary>Founds a programme.</summary>
public sealed class ProgrammeNewCommand : ICliCommand
{
    public string Path => "programme new";

    public LocalizedText Summary => new("프로그램을 새로 만듭니다.", "Founds a programme.");

    public LocalizedText Details =>
        new(
            Korean: "프로그램마다 원장, 시간대, 통화가 따로 있습니다. 이름은 두 언어로 적으십시오. 같은 내용으로 다시 실행하면 바뀌는 것이 없습니다.",
            English: "Each programme has a journal, a time zone and a currency of its own. Give its name in both languages. Asked again with the same words, nothing changes."
        );

    public IReadOnlyList<string> Examples =>
        [
            "evenground programme new busan-hub --name-ko \"부산 창업 허브\" --name-en \"Busan startup hub\"",
            "evenground programme new valley --name-ko \"밸리\" --name-en \"The valley\" --time-zone Europe/Berlin --currency EUR --country de",
        ];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var slug = Options.Argument(
            "name",
            new("주소에 쓰일 짧은 이름", "its short name in addresses"),
            language
        );
        var korean = Required("--name-ko", "TEXT", new("한국어 이름", "its name in Korean"), language);
        var english = Required("--name-en", "TEXT", new("영어 이름", "its name in English"), language);
        var zone = Options.Text(
            "--time-zone",
            "ZONE",
            new("IANA 시간대 (기본값 Asia/Seoul)", "IANA time zone (default Asia/Seoul)"),
            language
        );
        var currency = Options.Text(
            "--currency",
            "CODE",
            new("ISO 4217 통화 (기본값 KRW)", "ISO 4217 currency (default KRW)"),
            language
        );
        var country = Options.Text(
            "--country",
            "CODE",
            new("국가 자료 (기본값 kr)", "the country's data (default kr)"),
            language
        );
        var about = Options.Text("--about-ko", "TEXT", new("한국어 설명", "what it is, in Korean"), language);
        var aboutEnglish = Options.Text(
            "--about-en",
            "TEXT",
            new("영어 설명", "what it is, in English"),
            language
        );
        command.Add(slug);
        foreach (
            var option in (Option<string?>[])[korean, english, zone, currency, country, about, aboutEnglish]
        )
            command.Add(option);

        return async call =>
        {
            var code = call.Get(currency) ?? "KRW";
            if (Currency.Parse(code) is not { } money)
                return call.Terminal.Refuse(new CurrencyMustBeKnown(code));
            var asked = new Programme(
                call.Get(slug),
                new(call.Get(korean)!, call.Get(english)!),
                call.Get(zone) ?? "Asia/Seoul",
                money,
                call.Get(country) ?? "kr",
                IsExample: false,
                new(call.Get(about) ?? "", call.Get(aboutEnglish) ?? "")
            );
            if (!(await StoreAccess.OpenAsync(call)).Accepted(out var installation, out var refusal))
                return call.Terminal.Refuse(refusal);

            await using (installation)
            {
                if (
                    !(await installation.FoundAsync(asked, StoreAccess.Operator, call.Stop)).Accepted(
                        out var book,
                        out refusal
                    )
                )
                    return call.Terminal.Refuse(refusal);

                var shape = ProgrammeLineShape.Of(book);
                call.Terminal.Answer(
                    shape,
                    terminal =>
                        terminal.Line(
                            new LocalizedText(
                                $"'{shape.Programme}'을(를) 만들었습니다. 다음: evenground import 파일 --programme {shape.Programme}",
                                $"Founded '{shape.Programme}'. Next: evenground import FILE --programme {shape.Programme}"
                            )
                        )
                );
                return ExitCode.Done;
            }
        };
    }

    static Option<string?> Required(string name, string value, LocalizedText meaning, Language language)
    {
        var option = Options.Text(name, value, meaning, language);
        option.Required = true;
        return option;
    }
}

/// <summary>A currency that ISO 4217 does not know.</summary>
public sealed record CurrencyMustBeKnown(string Found) : Refusal
{
    public override string Code => "programme.currency-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Found}'은(는) ISO 4217의 통화가 아닙니다. KRW, EUR처럼 세 글자로 적으십시오.",
            English: $"'{Found}' is no currency of ISO 4217. Write three letters, like KRW or EUR."
        );
}
