namespace Evenground.Import;

/// <summary>A country pack lacks one of its files.</summary>
public sealed record CountryFileMustExist(string Path) : Refusal
{
    public override string Code => "country.file-must-exist";

    public override LocalizedText Text =>
        new(
            Korean: $"국가 자료의 파일이 없습니다: '{Path}'. country.json과 regions.csv가 있는 폴더를 지정하고, 통계표마다 .csv와 .source.json을 함께 두십시오.",
            English: $"The country pack lacks the file '{Path}'. Name a folder that holds country.json and regions.csv, and keep a .csv and a .source.json for each table."
        );
}

/// <summary>A description in a country pack is not of its shape.</summary>
public sealed record CountryMustHaveItsShape(string File, string Found) : Refusal
{
    public override string Code => "country.must-have-its-shape";

    public override LocalizedText Text =>
        new(
            Korean: $"{File}의 내용이 정해진 형식과 다릅니다: {Found} docs/guide/own-country.md의 형식을 따르십시오.",
            English: $"{File} is not of its shape: {Found} Follow docs/guide/own-country.md."
        );
}

/// <summary>A table of a country pack cannot be read.</summary>
public sealed record CountryTableMustHold(string File, Refusal Because) : Refusal
{
    public override string Code => "country.table-must-hold";

    public override LocalizedText Text =>
        new(
            Korean: $"통계표 '{File}'을(를) 읽을 수 없습니다. 고친 뒤 다시 점검하십시오. {Because.Text.Korean}",
            English: $"The table '{File}' cannot be read. Correct it and check again. {Because.Text.English}"
        );
}
