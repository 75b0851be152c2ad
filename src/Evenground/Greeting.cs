using Evenground.Cli;
using Evenground.Store;
using Evenground.Web;

namespace Evenground.Host;

/// <summary>What is told on the terminal once the server is open: where it is, and how to write.</summary>
static class Greeting
{
    public static void Show(
        Terminal terminal,
        IEnumerable<string> urls,
        WriteToken token,
        Installation installation
    )
    {
        var addresses = urls.Select(url => url.Replace("[::]", "localhost", StringComparison.Ordinal))
            .ToList();
        var programmes = installation
            .ProgrammesFor(Actors.Stranger)
            .Select(book => book.Programme.Slug)
            .ToList();
        terminal.Answer(
            new ServingShape(addresses, token.Secret, programmes),
            told =>
            {
                told.Line(
                    new LocalizedText(
                        "이븐그라운드가 열렸습니다. 브라우저에서 아래 주소로 들어가십시오.",
                        "Evenground is open. Point your browser to:"
                    )
                );
                foreach (var address in addresses)
                    told.Line($"  {address}");
                told.Line("");
                told.Line(
                    new LocalizedText(
                        "쓰기 토큰 (입력 화면과 API에서 사용, 시작할 때마다 바뀜)",
                        "The write token, for the entry page and the API (new at each start)"
                    )
                );
                told.Line($"  {token.Secret}");
                told.Line("");
                told.Line(new LocalizedText("Ctrl-C를 누르면 닫힙니다.", "Ctrl-C closes it."));
            }
        );
    }

    sealed record ServingShape(
        IReadOnlyList<string> Addresses,
        string Token,
        IReadOnlyList<string> Programmes
    );
}
