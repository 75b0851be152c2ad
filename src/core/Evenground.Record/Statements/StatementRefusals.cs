namespace Evenground.Record;

/// <summary>A sheet needs a name that stays the same, as it says which rows a corrected sheet
/// replaces.</summary>
public sealed record SheetMustBeNamed(string Sheet) : Refusal
{
    public const int LongestName = 200;

    public override string Code => "sheet.must-be-named";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Sheet}'은(는) 시트 이름으로 쓸 수 없습니다. 제어 문자 없이 1~{LongestName}자이고 "
                + $"'{PublishStatement.Sheet}'이(가) 아닌 이름을 주십시오.",
            English: $"'{Sheet}' cannot be the name of a sheet. Give it 1 to {LongestName} characters, none of them a control "
                + $"character, and not '{PublishStatement.Sheet}'."
        );
}

/// <summary>A sheet holds a statement that is recorded from another sheet.</summary>
public sealed record StatementMustBelongToTheSheet(string Statement, string Sheet, string OtherSheet)
    : Refusal
{
    public override string Code => "statement.must-belong-to-the-sheet";

    public override LocalizedText Text =>
        new(
            Korean: $"발표 '{Statement}'은(는) 시트 '{OtherSheet}'에서 기록된 것이어서 시트 '{Sheet}'(으)로 바꿀 수 없습니다. "
                + $"'{OtherSheet}'을(를) 고쳐 다시 가져오거나 다른 statement_id를 쓰십시오.",
            English: $"The statement '{Statement}' is recorded from the sheet '{OtherSheet}', so the sheet '{Sheet}' cannot "
                + $"change it. Correct '{OtherSheet}' and import that again, or use another statement_id."
        );
}

/// <summary>A statement entered by hand has the name of one that is recorded already.</summary>
public sealed record StatementMustBeNew(string Statement, string Sheet) : Refusal
{
    public override string Code => "statement.must-be-new";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Statement}'(이)라는 발표가 이미 기록되어 있습니다(시트 '{Sheet}'). 다른 statement_id를 쓰거나, 그 발표의 수치를 정정하십시오.",
            English: $"A statement '{Statement}' is recorded already (from the sheet '{Sheet}'). Use another statement_id, or "
                + "correct the figures of that statement."
        );
}

/// <summary>A figure is to be corrected or withdrawn that is not in the record.</summary>
public sealed record AssertionMustBeRecorded(string Statement, string Metric, string Scope, DateOnly AsOf)
    : Refusal
{
    public override string Code => "statement.assertion-must-be-recorded";

    public override LocalizedText Text =>
        new(
            Korean: $"발표 '{Statement}'에는 {Scope}의 {Metric} 수치({AsOf:yyyy-MM-dd} 기준)가 기록되어 있지 않습니다. 발표의 수치 목록을 확인하십시오.",
            English: $"No figure of {Metric} for {Scope} on {AsOf:yyyy-MM-dd} is recorded from the statement '{Statement}'. "
                + "Look it up in the list of the statement's figures."
        );
}

/// <summary>A change to the record by hand needs a reason that others can read.</summary>
public sealed record ReasonMustBeGiven(string Statement) : Refusal
{
    public override string Code => "statement.reason-must-be-given";

    public override LocalizedText Text =>
        new(
            Korean: $"발표 '{Statement}'의 수치를 바꾸는 까닭이 비어 있습니다. 나중에 읽는 사람을 위하여 까닭을 적으십시오.",
            English: $"No reason is given for changing a figure of the statement '{Statement}'. State it for those who read it later."
        );
}
