using System.Globalization;

namespace Evenground.Record;

/// <summary>The bytes are no data set of the stated layout.</summary>
/// <param name="Fault">What is wrong, in the words of the layout.</param>
/// <param name="At">The byte up to which the reading had come.</param>
public sealed record DataSetMustBeWhole(string Fault, int At) : Refusal
{
    public override string Code => "statistics.data-set-must-be-whole";

    public override LocalizedText Text =>
        new(
            Korean: $"통계 자료를 읽을 수 없습니다(바이트 {At}: {Fault}). 'evenground verify'로 기록을 확인하고 백업에서 복원하십시오.",
            English: $"A data set cannot be read (byte {At}: {Fault}). Check the journal with 'evenground verify' and restore it from a backup."
        );
}

/// <summary>A data set is empty, or too large.</summary>
public sealed record DataSetMustHoldRows(long Rows) : Refusal
{
    public override string Code => "statistics.data-set-must-hold-rows";

    public override LocalizedText Text =>
        new(
            Korean: Rows == 0
                ? "파일에서 값을 하나도 찾지 못했습니다. 기간과 코드의 조건, 파일의 배열을 확인하십시오."
                : $"자료 하나에는 값을 {DataSet.MaxRows:N0}개까지 담을 수 있습니다. 기간별로 나누어 가져오십시오.",
            English: Rows == 0
                ? "No figure was found in the file. Check the periods and codes asked for, and the file's layout."
                : $"A data set holds up to {DataSet.MaxRows:N0} figures, and its code lists must make fewer than 2^62 cells. Import it in parts."
        );
}

/// <summary>The text is no period.</summary>
public sealed record StatisticPeriodMustBeKnown(string Found) : Refusal
{
    public override string Code => "statistics.period-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Found}'은(는) 기간이 아닙니다. 2024, 2024-H1, 2024-Q3, 2024-07, 2024-07-31 가운데 한 형식으로 쓰고, 여러 해는 2013/2022처럼 쓰십시오.",
            English: $"'{Found}' is no period. Write it as 2024, 2024-H1, 2024-Q3, 2024-07 or 2024-07-31, and several years as 2013/2022."
        );
}

/// <summary>A value has more digits than a data set can hold.</summary>
public sealed record StatisticMustFit(string Table, decimal Value) : Refusal
{
    public override string Code => "statistics.value-must-fit";

    public override LocalizedText Text =>
        new(
            Korean: $"통계표 '{Table}'의 값 {Value.ToString(CultureInfo.InvariantCulture)}은(는) 숫자가 너무 많습니다. 소수를 포함하여 {DataSet.MaxDigits}자리까지 쓸 수 있습니다.",
            English: $"The value {Value.ToString(CultureInfo.InvariantCulture)} of the table '{Table}' has too many digits: {DataSet.MaxDigits} are allowed, decimals included."
        );
}

/// <summary>One release has one figure for one cell.</summary>
/// <param name="Row">The row that says it again, counted from 0 in the order of the file.</param>
/// <param name="First">The row that said it before.</param>
public sealed record CellMustStandOnce(
    string Table,
    string Period,
    IReadOnlyList<string> Codes,
    int Row,
    int First
) : Refusal
{
    public override string Code => "statistics.cell-must-stand-once";

    public override LocalizedText Text =>
        new(
            Korean: $"통계표 '{Table}'에 {Period}, {string.Join(" · ", Codes)}의 값이 두 번 있습니다({Row + 1}번째 값). 하나만 남기십시오.",
            English: $"The table '{Table}' gives two figures for {Period}, {string.Join(" · ", Codes)} (figure {Row + 1}). Leave one of them."
        );
}

/// <summary>A later release has another unit, kind or other dimensions than the table had.</summary>
public sealed record TableMustKeepItsStructure(TableStructure Known, TableStructure Asked) : Refusal
{
    public override string Code => "statistics.table-must-keep-its-structure";

    public override LocalizedText Text =>
        new(
            Korean: $"통계표 '{Known.Code}'의 구조가 이전과 다릅니다. 이전: {Shown(Known)}. 이번: {Shown(Asked)}. 다른 표라면 다른 코드로 가져오십시오.",
            English: $"The table '{Known.Code}' had another structure. Before: {Shown(Known)}. Now: {Shown(Asked)}. Import another table under another code."
        );

    static string Shown(TableStructure structure) =>
        $"{structure.Kind} ({structure.Unit}) "
        + string.Join(" × ", structure.Dimensions.Select(dimension => dimension.Code));
}

/// <summary>A table names regions by codes that no adopted region has.</summary>
public sealed record RegionsOfATableMustBeKnown(string Table, IReadOnlyList<RegionCode> Codes) : Refusal
{
    public override string Code => "statistics.regions-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"통계표 '{Table}'에 알 수 없는 지역 코드가 있습니다: {string.Join(", ", Codes)}. 국가 자료의 지역 목록에 그 코드와 유효 기간을 추가하거나, 파일의 코드 체계를 확인하십시오.",
            English: $"The table '{Table}' has region codes that nobody knows: {string.Join(", ", Codes)}. Add them with their days to the country pack's regions, or check which scheme of codes the file uses."
        );
}

/// <summary>Figures vanish for a reason.</summary>
public sealed record DeletionMustSayWhy(string Table) : Refusal
{
    public override string Code => "statistics.deletion-must-say-why";

    public override LocalizedText Text =>
        new(
            Korean: $"통계표 '{Table}'에서 값을 지우려면 그 까닭을 비고에 적어야 합니다. 무엇이 왜 없어졌는지 적으십시오.",
            English: $"Taking figures out of the table '{Table}' needs a note. Say what its publisher took out, and why."
        );
}
