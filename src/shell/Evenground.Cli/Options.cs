using System.CommandLine;
using System.Globalization;

namespace Evenground.Cli;

/// <summary>The options that every command has, and those that many share. Each means the same wherever it
/// stands.</summary>
public sealed class Options
{
    Options(Language language)
    {
        Home = Text(
            "--home",
            "DIR",
            new(
                "기록을 둘 폴더 (환경 변수 EVENGROUND_HOME)",
                "the folder that holds the record (variable EVENGROUND_HOME)"
            ),
            language
        );
        Connection = Text(
            "--connection",
            "TEXT",
            new(
                "데이터베이스 연결: 'Host=…'는 PostgreSQL, 'Data Source=…'는 SQLite (EVENGROUND_CONNECTION)",
                "the database: 'Host=…' for PostgreSQL, 'Data Source=…' for SQLite (EVENGROUND_CONNECTION)"
            ),
            language
        );
        Json = new("--json")
        {
            Description = new LocalizedText("결과를 JSON 하나로 출력", "answer with one JSON document").In(
                language
            ),
            Recursive = true,
        };
        Tongue = new("--language")
        {
            HelpName = "ko|en",
            Description = new LocalizedText(
                "표시 언어 (기본값: 환경 변수 LANG)",
                "the language of answers (default: variable LANG)"
            ).In(language),
            Recursive = true,
        };
        Tongue.AcceptOnlyFromAmong("ko", "en");
    }

    public Option<string?> Home { get; }

    public Option<string?> Connection { get; }

    public Option<bool> Json { get; }

    public Option<string?> Tongue { get; }

    public static Options For(RootCommand root, Language language)
    {
        var options = new Options(language);
        root.Add(options.Home);
        root.Add(options.Connection);
        root.Add(options.Json);
        root.Add(options.Tongue);
        return options;
    }

    /// <summary>An option that takes one text.</summary>
    public static Option<string?> Text(
        string name,
        string valueName,
        LocalizedText meaning,
        Language language
    ) =>
        new(name)
        {
            HelpName = valueName,
            Description = meaning.In(language),
            Recursive = name is "--home" or "--connection",
        };

    /// <summary>Which programme a command is about.</summary>
    public static Option<string?> Programme(Language language) =>
        Text(
            "--programme",
            "NAME",
            new(
                "프로그램의 짧은 이름 (하나뿐이면 생략)",
                "the programme's short name; not needed when there is only one"
            ),
            language
        );

    /// <summary>An option that is there or not.</summary>
    public static Option<bool> Flag(string name, LocalizedText meaning, Language language) =>
        new(name) { Description = meaning.In(language) };

    /// <summary>An option that takes a day, written year-month-day.</summary>
    public static Option<DateOnly?> Day(string name, LocalizedText meaning, Language language) =>
        new(name)
        {
            HelpName = "YYYY-MM-DD",
            Description = meaning.In(language),
            CustomParser = parsed =>
            {
                var typed = parsed.Tokens.Single().Value;
                if (
                    DateOnly.TryParseExact(
                        typed,
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var day
                    )
                )
                    return day;
                parsed.AddError(
                    new LocalizedText(
                        $"'{typed}'은(는) 날짜가 아닙니다. 2022-12-31처럼 입력하십시오.",
                        $"'{typed}' is no day. Write it like 2022-12-31."
                    ).In(language)
                );
                return null;
            },
        };

    public static Argument<string> Argument(string name, LocalizedText meaning, Language language) =>
        new(name) { Description = meaning.In(language) };

    public static Argument<string?> Optional(string name, LocalizedText meaning, Language language) =>
        new(name) { Description = meaning.In(language), Arity = ArgumentArity.ZeroOrOne };
}
