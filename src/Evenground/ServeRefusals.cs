namespace Evenground.Host;

/// <summary>The server cannot listen where it was asked to.</summary>
public sealed record AddressMustBeFree(string Found) : Refusal
{
    public override string Code => "serve.address-must-be-free";

    public override LocalizedText Text =>
        new(
            Korean: $"주소를 열 수 없습니다: {Found} --urls로 다른 주소나 포트를 지정하십시오.",
            English: $"The address cannot be opened: {Found} Name another address or port with --urls."
        );
}

/// <summary>A write token that could be guessed.</summary>
public sealed record TokenMustBeLong(int Length) : Refusal
{
    public override string Code => "serve.token-must-be-long";

    public override LocalizedText Text =>
        new(
            Korean: $"EVENGROUND_TOKEN이 {Length}자입니다. 추측할 수 없는 {Web.WriteToken.ShortestSecret}자 이상의 값을 지정하거나 비워 두십시오.",
            English: $"EVENGROUND_TOKEN has {Length} characters. Set one of {Web.WriteToken.ShortestSecret} or more that nobody can guess, or leave it out."
        );
}
