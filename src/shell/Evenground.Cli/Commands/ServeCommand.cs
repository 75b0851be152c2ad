using System.CommandLine;

namespace Evenground.Cli;

/// <summary>Opens the pages and the API.</summary>
public sealed class ServeCommand : ICliCommand
{
    public string Path => "serve";

    public LocalizedText Summary => new("웹 화면과 API를 엽니다.", "Opens the pages and the API.");

    public LocalizedText Details =>
        new(
            Korean: """
            처음 실행하면 저장소를 만들고 예제 프로그램을 담은 뒤 주소와 쓰기 토큰을 출력합니다. 이 컴퓨터에서는 누구나
            읽을 수 있고, 쓰려면 토큰이 필요합니다. 다른 주소로 열면 읽을 때에도 토큰이 필요하며, --public-read를 주면
            공개 자료를 누구나 읽습니다. 토큰은 시작할 때마다 바뀌며, EVENGROUND_TOKEN으로 고정할 수 있습니다.
            """,
            English: """
            At its first start it makes the store, puts the example programme in, and prints the address and the write
            token. On this computer anyone may read; writing needs the token. On other addresses reading needs it too,
            unless --public-read opens what is public. The token is new at each start; EVENGROUND_TOKEN fixes it.
            """
        );

    public IReadOnlyList<string> Examples =>
        [
            "evenground",
            "evenground serve --urls http://127.0.0.1:8080",
            "evenground serve --urls http://0.0.0.0:80 --host record.example.org --public-read",
        ];

    public Func<Call, Task<ExitCode>> Declare(Command command, Language language)
    {
        var urls = Options.Text(
            "--urls",
            "URL",
            new(
                "열 주소. 기본값은 http://127.0.0.1:5214이며 사용 중이면 다음 포트 (EVENGROUND_URLS)",
                "the addresses to open; http://127.0.0.1:5214 or the next free port by default (EVENGROUND_URLS)"
            ),
            language
        );
        var isPublic = Options.Flag(
            "--public-read",
            new(
                "다른 주소에서도 공개 자료를 누구나 읽게 함",
                "let strangers read what is public, on any address"
            ),
            language
        );
        var hosts = new Option<string[]>("--host")
        {
            HelpName = "NAME",
            Description = new LocalizedText(
                "서버를 부를 이름 (여러 번 지정 가능, EVENGROUND_HOSTS)",
                "a name that the server is called by (repeatable, EVENGROUND_HOSTS)"
            ).In(language),
        };
        var isBare = Options.Flag(
            "--no-example",
            new("예제 프로그램을 담지 않음", "do not put the example programme in"),
            language
        );
        command.Add(urls);
        command.Add(isPublic);
        command.Add(hosts);
        command.Add(isBare);

        return call =>
            call.Surroundings.Serve(
                new(
                    call.Get(urls) ?? call.Surroundings.Variables("EVENGROUND_URLS"),
                    call.Get(isPublic),
                    [.. call.Get(hosts) ?? [], .. Listed(call.Surroundings.Variables("EVENGROUND_HOSTS"))],
                    WithExample: !call.Get(isBare)
                ),
                call
            );
    }

    static string[] Listed(string? text) =>
        text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
