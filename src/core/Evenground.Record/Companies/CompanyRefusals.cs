namespace Evenground.Record;

/// <summary>A company cannot merge into itself.</summary>
public sealed record MergerNeedsAnotherCompany(LocalizedText Name) : Refusal
{
    public override string Code => "company.merger-needs-another-company";

    public override LocalizedText Text =>
        new(
            Korean: $"자기 자신에게 합병된 것으로 기록할 수 없습니다: '{Name.Korean}'. 존속 회사를 지정하십시오.",
            English: $"'{Name.English}' cannot be merged into itself. Name the company that goes on."
        );
}

/// <summary>Only a dormant company can take up business again.</summary>
public sealed record OnlyTheDormantResume(LocalizedText Name, DateOnly On) : Refusal
{
    public override string Code => "company.only-the-dormant-resume";

    public override LocalizedText Text =>
        new(
            Korean: $"{On:yyyy-MM-dd}에 휴업 상태가 아닌 기업입니다: '{Name.Korean}'. 휴업 기록을 먼저 확인하십시오.",
            English: $"'{Name.English}' is not dormant on {On:yyyy-MM-dd}, so it cannot resume. Check when it became dormant."
        );
}

/// <summary>Nothing that the record holds of a company may lie after its end.</summary>
public sealed record ExitMustComeLast(LocalizedText Name, DateOnly On, DateOnly Later) : Refusal
{
    public override string Code => "company.exit-must-come-last";

    public override LocalizedText Text =>
        new(
            Korean: $"소멸일({On:yyyy-MM-dd}) 이후인 {Later:yyyy-MM-dd}의 기록이 있습니다: '{Name.Korean}'. 소멸일이나 나중 기록을 확인하십시오.",
            English: $"'{Name.English}' cannot end on {On:yyyy-MM-dd}: the record holds a change of {Later:yyyy-MM-dd}. Check which day is right."
        );
}

/// <summary>Heads are counted in whole numbers.</summary>
public sealed record PersonsMustBeWhole(decimal Count) : Refusal
{
    public override string Code => "company.persons-must-be-whole";

    public override LocalizedText Text =>
        new(
            Korean: $"인원수는 정수여야 합니다. 입력값: {Count}. 상근 환산 인원이면 단위를 바꾸어 입력하십시오.",
            English: $"A number of persons is whole, and {Count} is not. If it is in full-time equivalents, say so."
        );
}

/// <summary>A headcount of a site names the site, and no other names one.</summary>
public sealed record HeadcountMustNameItsSite(HeadcountReach Reach) : Refusal
{
    public override string Code => "company.headcount-must-name-its-site";

    public override LocalizedText Text =>
        new(
            Korean: "사업장 인원에는 사업장을 지정해야 하고, 그 밖의 인원에는 지정하지 않아야 합니다. 범위와 사업장을 확인하십시오.",
            English: "A headcount of a site names that site, and any other names none. Check what was counted."
        );
}

/// <summary>A company has one head office at a time.</summary>
public sealed record OneHeadOfficeOnly(LocalizedText Name, DateOnly On) : Refusal
{
    public override string Code => "company.one-head-office-only";

    public override LocalizedText Text =>
        new(
            Korean: $"{On:yyyy-MM-dd} 이후에 본사가 이미 있는 기업입니다: '{Name.Korean}'. 옮긴 것이면 신설이 아니라 이전으로 기록하십시오.",
            English: $"'{Name.English}' already has a head office on or after {On:yyyy-MM-dd}. If it moved, record a move and not an opening."
        );
}

/// <summary>A move leads somewhere else.</summary>
public sealed record MoveMustChangeThePlace(RegionCode Region, string Address) : Refusal
{
    public override string Code => "company.move-must-change-the-place";

    public override LocalizedText Text =>
        new(
            Korean: $"이전 후의 주소가 지금과 같습니다: {Region} {Address}. 새 주소를 입력하십시오.",
            English: $"The site already lies at {Region} {Address}. Enter the address that it moved to."
        );
}
