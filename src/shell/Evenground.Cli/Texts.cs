namespace Evenground.Cli;

/// <summary>The words of the command line that belong to no single command.</summary>
static class Texts
{
    public static readonly LocalizedText Purpose = new(
        Korean: """
        Evenground - 지역 벤처 프로그램의 기록. 누구도 몰래 고칠 수 없고, 모든 수치를 검산합니다.
        명령 없이 실행하면 예제 프로그램을 담은 웹 화면을 엽니다.
        """,
        English: """
        Evenground - the record of a regional venture programme. Nobody can change it unseen, and every figure is checked.
        Without a command it opens the pages, with an example programme to look at.
        """
    );

    public static readonly LocalizedText Usage = new("사용법", "Usage");
    public static readonly LocalizedText Commands = new("명령", "Commands");
    public static readonly LocalizedText Arguments = new("인수", "Arguments");
    public static readonly LocalizedText OptionsTitle = new("옵션", "Options");
    public static readonly LocalizedText Examples = new("예", "Examples");
    public static readonly LocalizedText HelpOption = new("도움말 표시", "show this help");
    public static readonly LocalizedText VersionOption = new("버전 표시", "show the version");

    public static readonly LocalizedText ExitCodes = new(
        Korean: """
        종료 코드
          0   완료
          1   발견: 모순·의심이 있거나 검증에 실패함
          2   명령을 이해하지 못함
          3   규칙에 따라 거절됨
          4   저장소나 파일에 접근할 수 없음
          70  프로그램 오류
          130 Ctrl-C로 중지됨
        """,
        English: """
        Exit codes
          0   done
          1   found: a contradiction or doubt, or what was verified is not what was written
          2   the command was not understood
          3   refused by a rule
          4   the store or a file cannot be reached
          70  a fault of the program
          130 stopped by Ctrl-C
        """
    );

    public static readonly IReadOnlyDictionary<string, LocalizedText> Groups = new Dictionary<
        string,
        LocalizedText
    >(StringComparer.Ordinal)
    {
        ["programme"] = new("프로그램을 보고 새로 만듭니다.", "See the programmes, and found one."),
        ["statistics"] = new("공식 통계를 가져오고 봅니다.", "Import official statistics and see them."),
        ["statement"] = new("공표 자료를 봅니다.", "See the statements."),
        ["funds"] = new("펀드 장부를 가져오고 파일로 냅니다.", "Take ledgers of funds in, and out as files."),
        ["entry"] = new("기록 원장을 그대로 봅니다.", "See the journal as it was written."),
        ["writer"] = new(
            "쓰는 사람들의 열쇠입니다. 이름은 원장 밖에 있습니다.",
            "Keys of those who write; their names lie outside the journal."
        ),
        ["person"] = new(
            "자연인의 이름과 연락처를 원장 밖에서 다룹니다.",
            "Keep natural persons' names outside the journal."
        ),
        ["rates"] = new("날짜별 환율을 기록합니다.", "Record dated exchange rates."),
        ["captable"] = new("주주명부를 가져오고 내보냅니다.", "Take cap tables in, and write them."),
        ["boundaries"] = new("지역의 경계를 가져옵니다.", "Import the boundaries of regions."),
        ["country"] = new(
            "국가 자료를 점검하고 프로그램에 채택합니다.",
            "Check a country's data, and let a programme adopt it."
        ),
        ["figures"] = new("대량의 수치를 가져옵니다.", "Import figures in bulk."),
    };

    public static readonly IReadOnlyList<string> FirstExamples =
    [
        "evenground",
        "evenground check examples/venture-platform/public-record.csv",
        "evenground check --json",
        "evenground verify",
    ];
}
