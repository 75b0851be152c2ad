using System.CommandLine;
using Evenground.Import;

namespace Evenground.Cli;

/// <summary>What an import of boundaries must be told: no file of shapes says all of it.</summary>
sealed class BoundariesOptions
{
    readonly Argument<string> _path;
    readonly Option<string?> _scheme,
        _codeProperty,
        _nameProperty,
        _topology,
        _title,
        _publisher,
        _licence,
        _programme;
    readonly Option<DateOnly?> _from,
        _until,
        _published,
        _retrieved;
    readonly Option<bool> _mayHaveHoles,
        _mayMend,
        _isTrial;

    BoundariesOptions(Language language)
    {
        _path = Options.Argument(
            "file",
            new("경계 파일 (.geojson, .topo.json)", "the file of boundaries (.geojson, .topo.json)"),
            language
        );
        _scheme = Text("--scheme", "NAME", new("지역 코드 체계", "the scheme of the regions' codes"));
        _codeProperty = Text(
            "--code-property",
            "NAME",
            new("코드가 든 속성", "the property that holds the code")
        );
        _nameProperty = Text(
            "--name-property",
            "NAME",
            new("이름이 든 속성", "the property that holds the name")
        );
        _topology = Text("--object", "NAME", new("TopoJSON의 도형 모음", "the object of a TopoJSON file"));
        _from = Options.Day("--from", new("이 경계의 첫날", "the first day of these borders"), language);
        _until = Options.Day(
            "--until",
            new("마지막 날 (지금도 유효하면 생략)", "their last day; none while in force"),
            language
        );
        _title = Text("--title", "TEXT", new("자료의 이름", "what the publication is called"));
        _publisher = Text("--publisher", "TEXT", new("발행 기관", "who published it"));
        _licence = Text("--licence", "TEXT", new("이용 조건", "its terms of use"));
        _published = Options.Day("--published", new("발행일", "the day of its publication"), language);
        _retrieved = Options.Day(
            "--retrieved",
            new("내려받은 날 (기본값: 오늘)", "the day on which it was fetched (default: today)"),
            language
        );
        _mayHaveHoles = Options.Flag(
            "--holes",
            new("어느 지역도 아닌 땅이 안에 있어도 됨", "accept land of nobody within the borders"),
            language
        );
        _mayMend = Options.Flag(
            "--mend",
            new(
                "스스로 교차하는 경계선을 고치고 기록에 밝힘",
                "mend borders that cross themselves, and record it"
            ),
            language
        );
        _isTrial = Options.Flag(
            "--dry-run",
            new("기록하지 않고 무엇이 바뀔지만 보임", "show what would change and record nothing"),
            language
        );
        _programme = Text(
            "--programme",
            "NAME",
            new(
                "프로그램의 짧은 이름 (하나뿐이면 생략)",
                "the programme's short name; not needed when there is only one"
            )
        );
        foreach (var required in (Option[])[_scheme, _from, _title, _publisher, _licence, _published])
            required.Required = true;

        Option<string?> Text(string name, string valueName, LocalizedText meaning) =>
            Options.Text(name, valueName, meaning, language);
    }

    public static BoundariesOptions AddTo(Command command, Language language)
    {
        var options = new BoundariesOptions(language);
        command.Add(options._path);
        foreach (var option in options.InOrder)
            command.Add(option);
        return options;
    }

    public string Path(Call call) => call.Get(_path);

    public string? Programme(Call call) => call.Get(_programme);

    public bool IsTrial(Call call) => call.Get(_isTrial);

    public BoundaryImportAsk Ask(Call call, ReadOnlyMemory<byte> file, DateOnly today) =>
        new(
            file,
            call.Get(_scheme)!,
            new(call.Get(_from)!.Value, call.Get(_until)),
            new(call.Get(_codeProperty), call.Get(_nameProperty)),
            new(
                call.Get(_title)!,
                call.Get(_publisher)!,
                call.Get(_licence)!,
                call.Get(_published)!.Value,
                call.Get(_retrieved) ?? today
            ),
            call.Get(_topology),
            call.Get(_mayHaveHoles),
            call.Get(_mayMend)
        );

    Option[] InOrder =>
        [
            _scheme,
            _codeProperty,
            _nameProperty,
            _topology,
            _from,
            _until,
            _title,
            _publisher,
            _licence,
            _published,
            _retrieved,
            _mayHaveHoles,
            _mayMend,
            _isTrial,
            _programme,
        ];
}
