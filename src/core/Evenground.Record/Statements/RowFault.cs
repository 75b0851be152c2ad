using System.Text.Json;

namespace Evenground.Record;

/// <summary>Everything that can be wrong with a file or form, as a closed list. Codes never change once
/// published.</summary>
public enum RowFault
{
    FileMustBeReadable,
    FileMustFit,
    FileMustHaveAHeader,
    FileMustHoldARow,
    ColumnMustBePresent,
    ColumnMustBeKnown,
    ColumnMustStandOnce,
    RowMustHaveEveryCell,
    QuotesMustMatch,
    CellMustFit,
    CellMustNotBeEmpty,
    TextMustBeReadable,
    TextMustFit,
    KeyMustBePlain,
    DateMustBeIso,
    DateMustExist,
    DateMustBeInRange,
    NumberMustBeExact,
    NumberMustFit,
    AmountMustFit,
    AmountMustHaveTheCurrencysDecimals,
    PrecisionMustBePositive,
    UnitMustBeKnown,
    RelationMustBeKnown,
    WordMustBeKnown,
    AddressMustBeWeb,
    PeriodMustNotEndBeforeItStarts,
    ActualMustNotLieAhead,
    RowMustStandOnce,
    StatementMustBeDescribedOnce,
    NumberMustBePositive,
    CellMustBeEmpty,
    RowsMustAgree,
    NameMustBeKnown,
    RuleMustHold,
    TotalsMustTie,
}

/// <summary>The code of each fault and what it means.</summary>
public static class RowFaults
{
    /// <summary>For example <c>row.unit-must-be-known</c>.</summary>
    public static string Code(this RowFault fault) =>
        $"row.{JsonNamingPolicy.KebabCaseLower.ConvertName(fault.ToString())}";

    public static LocalizedText Meaning(this RowFault fault) =>
        fault switch
        {
            RowFault.FileMustBeReadable => new("파일을 읽을 수 없습니다.", "The file cannot be read."),
            RowFault.FileMustFit => new("파일이 너무 큽니다.", "The file is too large."),
            RowFault.FileMustHaveAHeader => new(
                "첫 줄에 열 이름이 없습니다.",
                "The first line does not name the columns."
            ),
            RowFault.FileMustHoldARow => new(
                "파일에 수치가 한 줄도 없습니다.",
                "The file holds no row of figures."
            ),
            RowFault.ColumnMustBePresent => new("열이 빠져 있습니다.", "A column is missing."),
            RowFault.ColumnMustBeKnown => new("알 수 없는 열이 있습니다.", "A column is not known."),
            RowFault.ColumnMustStandOnce => new("같은 열이 두 번 있습니다.", "A column stands twice."),
            RowFault.RowMustHaveEveryCell => new(
                "칸의 수가 열의 수와 다릅니다.",
                "The row has not as many cells as there are columns."
            ),
            RowFault.QuotesMustMatch => new("따옴표의 짝이 맞지 않습니다.", "Quotation marks do not match."),
            RowFault.CellMustFit => new("한 칸의 내용이 너무 깁니다.", "A cell is too large."),
            RowFault.CellMustNotBeEmpty => new("비워 둘 수 없는 칸입니다.", "The cell may not be empty."),
            RowFault.TextMustBeReadable => new(
                "읽을 수 없는 문자가 있습니다.",
                "Some characters cannot be read."
            ),
            RowFault.TextMustFit => new("글이 너무 깁니다.", "The text is too long."),
            RowFault.KeyMustBePlain => new(
                "이름에 쓸 수 없는 문자가 있습니다.",
                "The name holds characters that it may not."
            ),
            RowFault.DateMustBeIso => new(
                "날짜의 형식이 다릅니다.",
                "The date is not written as dates are here."
            ),
            RowFault.DateMustExist => new("달력에 없는 날짜입니다.", "There is no such day."),
            RowFault.DateMustBeInRange => new("날짜가 범위를 벗어납니다.", "The day is out of range."),
            RowFault.NumberMustBeExact => new("정확한 수가 아닙니다.", "This is not an exact number."),
            RowFault.NumberMustFit => new("수의 자릿수가 너무 많습니다.", "The number has too many digits."),
            RowFault.AmountMustFit => new("금액이 범위를 벗어납니다.", "The amount is out of range."),
            RowFault.AmountMustHaveTheCurrencysDecimals => new(
                "금액의 소수 자릿수가 통화의 자릿수보다 많습니다.",
                "The amount has more decimals than its currency."
            ),
            RowFault.PrecisionMustBePositive => new(
                "마지막 자리의 단위는 0보다 커야 합니다.",
                "The unit of the last digit must be more than 0."
            ),
            RowFault.UnitMustBeKnown => new("알 수 없는 단위입니다.", "The unit is not known."),
            RowFault.RelationMustBeKnown => new("알 수 없는 표현입니다.", "The relation is not known."),
            RowFault.WordMustBeKnown => new("정해진 값이 아닙니다.", "The word is none of those known."),
            RowFault.AddressMustBeWeb => new("웹 주소가 아닙니다.", "This is not a web address."),
            RowFault.PeriodMustNotEndBeforeItStarts => new(
                "기간의 끝이 시작보다 앞섭니다.",
                "The period ends before it starts."
            ),
            RowFault.ActualMustNotLieAhead => new(
                "발표일보다 뒤의 날을 이미 일어난 일처럼 말하고 있습니다.",
                "A figure of a day after its publication cannot be an actual one."
            ),
            RowFault.RowMustStandOnce => new(
                "같은 발표·지표·대상·기간·기준일·표현·단위의 행이 이미 있습니다.",
                "There is another row of the same statement, metric, scope, period, day, relation and unit."
            ),
            RowFault.StatementMustBeDescribedOnce => new(
                "같은 발표를 다른 행과 다르게 설명하고 있습니다.",
                "The statement is described otherwise than in another row."
            ),
            RowFault.NumberMustBePositive => new("0보다 커야 합니다.", "The number must be more than 0."),
            RowFault.CellMustBeEmpty => new("비워 두어야 하는 칸입니다.", "The cell must be empty."),
            RowFault.NameMustBeKnown => new(
                "기록에 없거나 여럿인 이름입니다.",
                "The record knows nothing of that name, or more than one."
            ),
            RowFault.RowsMustAgree => new(
                "한 가지를 말하는 행들이 서로 다릅니다.",
                "Rows that speak of one thing say different things of it."
            ),
            RowFault.RuleMustHold => new(
                "장부의 규칙에 맞지 않는 항목입니다.",
                "The entry does not hold by the rules of the record."
            ),
            RowFault.TotalsMustTie => new(
                "합계가 행들의 합과 다릅니다.",
                "The total is not the sum of its rows."
            ),
            _ => throw new ArgumentOutOfRangeException(
                nameof(fault),
                fault,
                "The fault is none of those listed."
            ),
        };
}
