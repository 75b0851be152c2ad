namespace Evenground.Web;

/// <summary>Something that needs the token was asked for without one.</summary>
public sealed record TokenMustBeGiven : Refusal
{
    public override string Code => "access.token-must-be-given";

    public override LocalizedText Text =>
        new(
            Korean: "쓰기 토큰이나 작성자 열쇠가 필요합니다. 서버를 시작할 때 출력된 토큰 또는 자신의 열쇠를 'Authorization: Bearer <토큰>' 머리글로 보내십시오.",
            English: "This needs the write token or a writer's key. Send the token printed at start-up, or your own key, as 'Authorization: Bearer <token>'."
        );
}

/// <summary>A token was given that is not the server's.</summary>
public sealed record TokenMustHold : Refusal
{
    public override string Code => "access.token-must-hold";

    public override LocalizedText Text =>
        new(
            Korean: "토큰이 맞지 않습니다. 토큰은 서버를 시작할 때마다 바뀝니다. 지금 출력된 토큰으로 다시 요청하십시오.",
            English: "The token is not this server's. It is new at each start: ask again with the one printed now."
        );
}

/// <summary>A writer's key was given that is nobody's, or was ended.</summary>
public sealed record KeyMustHold : Refusal
{
    public override string Code => "access.key-must-hold";

    public override LocalizedText Text =>
        new(
            Korean: "작성자 열쇠가 맞지 않거나 해지되었습니다. 운영자에게 새 열쇠를 요청하십시오(evenground writer add).",
            English: "This writer's key is nobody's, or was revoked. Ask the operator for a new one (evenground writer add)."
        );
}

/// <summary>The server was addressed by a name that is not its own.</summary>
public sealed record HostMustBeKnown(string Host) : Refusal
{
    public override string Code => "access.host-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"이 서버의 이름은 '{Host}'이(가) 아닙니다. 그 이름으로 열려면 --host {Host}(으)로 시작하십시오.",
            English: $"This server does not go by the name '{Host}'. To open it under that name, start it with --host {Host}."
        );
}

/// <summary>Another site's page sent the request, in the browser of somebody who may write.</summary>
public sealed record SiteMustBeOurs : Refusal
{
    public override string Code => "access.site-must-be-ours";

    public override LocalizedText Text =>
        new(
            Korean: "다른 사이트의 화면이 보낸 요청은 받지 않습니다. 이 서버의 화면에서 다시 하십시오.",
            English: "A request that another site's page sent is not taken. Do it from this server's own pages."
        );
}
