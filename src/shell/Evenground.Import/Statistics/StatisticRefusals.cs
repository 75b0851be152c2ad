namespace Evenground.Import;

/// <summary>The description of a file of figures is not there.</summary>
public sealed record TableDescriptionMustExist(string Path) : Refusal
{
    public override string Code => "statistics-file.description-must-exist";

    public override LocalizedText Text =>
        new(
            Korean: $"통계 파일의 설명이 없습니다: '{Path}'. 표의 구조와 출처를 적은 .source.json 파일을 그 옆에 두거나 --description으로 지정하십시오.",
            English: $"The description '{Path}' of the figures is not there. Put a .source.json file with the table's structure and source beside them, or name one with --description."
        );
}

/// <summary>The description of a file of figures is not of its shape.</summary>
public sealed record TableDescriptionMustHaveItsShape(string Found) : Refusal
{
    public override string Code => "statistics-file.description-must-have-its-shape";

    public override LocalizedText Text =>
        new(
            Korean: $"통계 파일의 설명(.source.json)이 정해진 형식과 다릅니다: {Found} structure, provenance, layout을 안내서의 보기대로 적으십시오.",
            English: $"The description (.source.json) of the figures is not of its shape: {Found} Write structure, provenance and layout as the guide shows."
        );
}

/// <summary>A file of figures is in none of the formats that can be read.</summary>
public sealed record StatisticFormatMustBeKnown(string Asked) : Refusal
{
    public override string Code => "statistics-file.format-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"통계 파일의 형식을 알 수 없습니다: '{Asked}'. 설명의 layout.format이나 --format에 {Names} 가운데 하나를 적으십시오.",
            English: $"The format of the figures is not known: '{Asked}'. Name one of {Names} in the description's layout.format or with --format."
        );

    static string Names => string.Join(", ", StatisticFormats.All.Select(format => format.Name));
}

/// <summary>A file holds more figures than the memory given to the program.</summary>
public sealed record StatisticsMustFitInMemory(string Table, long Rows, long Bytes) : Refusal
{
    public override string Code => "statistics-file.must-fit-in-memory";

    public override LocalizedText Text =>
        new(
            Korean: $"통계표 '{Table}'의 파일에는 값이 {Rows:N0}개보다 많아 주어진 메모리({Bytes >> 20} MiB)에 담을 수 없습니다. 기간별로 나누어 가져오거나 메모리를 늘리십시오.",
            English: $"The file of the table '{Table}' holds more than {Rows:N0} figures, which the memory given ({Bytes >> 20} MiB) cannot hold. Import it in parts, or give more memory."
        );
}

/// <summary>What a layout asks for is not possible in its format.</summary>
public sealed record TableLayoutMustSuitItsFormat(string Format, string Asked) : Refusal
{
    public override string Code => "statistics-file.layout-must-suit-its-format";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Format}' 형식의 파일을 설명의 layout대로 읽을 수 없습니다: {Asked}. layout을 파일에 맞게 고치십시오.",
            English: $"A file in the format '{Format}' cannot be read as the description's layout says: {Asked}. Make the layout fit the file."
        );
}

/// <summary>A file of figures is not there.</summary>
public sealed record StatisticFileMustExist(string Path) : Refusal
{
    public override string Code => "statistics-file.must-exist";

    public override LocalizedText Text =>
        new(
            Korean: $"통계 파일이 없습니다: '{Path}'. 경로를 확인하십시오.",
            English: $"The file of figures '{Path}' is not there. Check its path."
        );
}
