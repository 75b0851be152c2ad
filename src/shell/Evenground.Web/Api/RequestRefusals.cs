namespace Evenground.Web;

/// <summary>No endpoint of the API has this address.</summary>
public sealed record AddressMustExist(string Path) : Refusal
{
    public override string Code => "request.address-must-exist";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Path}' 주소가 없습니다. 주소 목록은 /openapi/v1.json에 있습니다.",
            English: $"There is nothing at '{Path}'. The addresses are listed at /openapi/v1.json."
        );
}

/// <summary>The address exists, but not for this method.</summary>
public sealed record MethodMustBeAllowed(string Method) : Refusal
{
    public override string Code => "request.method-must-be-allowed";

    public override LocalizedText Text =>
        new(
            Korean: $"이 주소는 {Method} 요청을 받지 않습니다. 받는 방법은 Allow 머리글에 있습니다.",
            English: $"This address takes no {Method}. The Allow header names what it takes."
        );
}

/// <summary>A day in the address cannot be read.</summary>
public sealed record DayMustBeWritten(string Name, string Found) : Refusal
{
    public override string Code => "request.day-must-be-written";

    public override LocalizedText Text =>
        new(
            Korean: $"{Name}의 값 '{Found}'은(는) 날짜가 아닙니다. 2022-12-31처럼 연-월-일로 적으십시오.",
            English: $"'{Found}' in '{Name}' is no day. Write it as year-month-day, like 2022-12-31."
        );
}

/// <summary>A sequence below zero.</summary>
public sealed record SequenceMustBeCounted(long Found) : Refusal
{
    public override string Code => "request.sequence-must-be-counted";

    public override LocalizedText Text =>
        new(
            Korean: $"항목 번호 {Found}은(는) 쓸 수 없습니다. 0 이상의 정수를 적으십시오.",
            English: $"An entry has no number {Found}. Write a whole number of 0 or more."
        );
}

/// <summary>A page that is too large, or begins before the first row.</summary>
public sealed record PageMustBeWithinBounds(int Offset, int Limit) : Refusal
{
    public override string Code => "request.page-must-be-within-bounds";

    public override LocalizedText Text =>
        new(
            Korean: $"offset {Offset}, limit {Limit}은(는) 쓸 수 없습니다. offset은 0 이상, limit은 1 이상 1000 이하입니다.",
            English: $"A page of offset {Offset} and limit {Limit} cannot be had. The offset is 0 or more, the limit 1 to 1000."
        );
}

/// <summary>An unknown form of answer.</summary>
public sealed record FormatMustBeKnown(string Found) : Refusal
{
    public override string Code => "request.format-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"형식 '{Found}'을(를) 알 수 없습니다. json 또는 csv를 쓰십시오.",
            English: $"The format '{Found}' is not known. Use json or csv."
        );
}

/// <summary>The request cannot be read.</summary>
public sealed record RequestMustBeWellFormed(string Found) : Refusal
{
    public override string Code => "request.must-be-well-formed";

    public override LocalizedText Text =>
        new(
            Korean: $"요청을 읽을 수 없습니다: {Found} /openapi/v1.json의 설명과 맞추어 다시 보내십시오.",
            English: $"The request cannot be read: {Found} Compare it with its description at /openapi/v1.json."
        );
}

/// <summary>The request's body is too large.</summary>
public sealed record BodyMustFit(long Largest) : Refusal
{
    public override string Code => "request.body-must-fit";

    public override LocalizedText Text =>
        new(
            Korean: $"요청 본문이 너무 큽니다. 최대 {Largest:N0}바이트입니다. 여러 번에 나누어 보내십시오.",
            English: $"The request's body is too large: at most {Largest:N0} bytes. Send it in parts."
        );
}

/// <summary>A body of a kind that the address does not take.</summary>
public sealed record BodyMustBeOfAKindTaken(string? Found) : Refusal
{
    public override string Code => "request.body-must-be-of-a-kind-taken";

    public override LocalizedText Text =>
        new(
            Korean: $"본문 형식 '{Found}'은(는) 받지 않습니다. Content-Type을 /openapi/v1.json에 적힌 것 중 하나로 하십시오.",
            English: $"A body of the type '{Found}' is not taken here. Use a Content-Type that /openapi/v1.json names."
        );
}

/// <summary>A write without an id of its own.</summary>
public sealed record RequestIdMustBeGiven(string? Found) : Refusal
{
    public override string Code => "request.id-must-be-given";

    public override LocalizedText Text =>
        new(
            Korean: $"Request-Id 머리글에 요청 식별자(UUID)가 필요합니다. 받은 값: '{Found}'. 같은 식별자로 다시 보내면 두 번 기록되지 않습니다.",
            English: $"A write needs a UUID in its Request-Id header; found '{Found}'. Sent again with the same id, nothing is recorded twice."
        );
}

/// <summary>A fault of the program itself; what happened stands in its log.</summary>
public sealed record ProgramMustNotFail(string Trace) : Refusal
{
    public override string Code => "program.must-not-fail";

    public override LocalizedText Text =>
        new(
            Korean: $"프로그램 오류로 요청을 처리하지 못했습니다. 오류 번호 {Trace}(으)로 운영자에게 알려 주십시오.",
            English: $"A fault of the program kept it from answering. Report the number {Trace} to the operator."
        );
}
