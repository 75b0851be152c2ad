namespace Evenground.Store;

/// <summary>No programme of that short name, or none that the asker may see.</summary>
public sealed record ProgrammeMustExist(string Slug) : Refusal
{
    public override string Code => "programme.must-exist";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Slug}'(이)라는 프로그램이 없습니다. 목록에서 이름을 확인하십시오.",
            English: $"There is no programme '{Slug}'. Look its short name up in the list of programmes."
        );
}

/// <summary>The short name belongs to another programme.</summary>
public sealed record SlugMustBeFree(string Slug) : Refusal
{
    public override string Code => "programme.slug-must-be-free";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Slug}'은(는) 이미 다른 프로그램이 쓰고 있습니다. 다른 이름을 고르십시오.",
            English: $"The short name '{Slug}' belongs to another programme of this installation. Choose another one."
        );
}

/// <summary>A short name that does not fit into an address.</summary>
public sealed record SlugMustBePlain(string Slug) : Refusal
{
    public override string Code => "programme.slug-must-be-plain";

    public override LocalizedText Text =>
        new(
            Korean: $"짧은 이름 '{Slug}'은(는) 쓸 수 없습니다. 영문 소문자, 숫자, 붙임표로 1자 이상 60자 이하로 지으십시오.",
            English: $"The short name '{Slug}' cannot stand in an address. Use 1 to 60 lower-case letters, digits and hyphens."
        );
}

/// <summary>A time zone that this machine does not know.</summary>
public sealed record TimeZoneMustBeKnown(string TimeZone) : Refusal
{
    public override string Code => "programme.time-zone-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"시간대 '{TimeZone}'을(를) 알 수 없습니다. 'Asia/Seoul'과 같은 IANA 이름을 쓰십시오.",
            English: $"The time zone '{TimeZone}' is not known here. Use an IANA name such as 'Asia/Seoul'."
        );
}
