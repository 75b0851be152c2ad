namespace Evenground.Record;

/// <summary>No adopted region has this code.</summary>
public sealed record RegionCodeMustBeKnown(RegionCode Asked, bool HasScheme) : Refusal
{
    public override string Code => "region.code-must-be-known";

    public override LocalizedText Text =>
        HasScheme
            ? new(
                Korean: $"'{Asked.Scheme}' 체계에 없는 지역 코드입니다: '{Asked.Code}'. 코드를 확인하십시오.",
                English: $"The scheme '{Asked.Scheme}' has no region with the code '{Asked.Code}'. Check the code."
            )
            : new(
                Korean: $"이 사업이 쓰지 않는 지역 코드 체계입니다: '{Asked.Scheme}'. 국가 자료의 지역을 먼저 채택하십시오.",
                English: $"The programme has adopted no regions of the scheme '{Asked.Scheme}'. Adopt a country pack's regions first."
            );
}

/// <summary>The code exists, but not on that day.</summary>
public sealed record RegionCodeMustBeInForce(
    RegionCode Asked,
    DateOnly On,
    EffectivePeriod InForce,
    RegionCode? Instead
) : Refusal
{
    public override string Code => "region.code-must-be-in-force";

    public override LocalizedText Text =>
        new(
            Korean: $"지역 코드 {Asked}의 유효 기간은 {InForce}이며 {On:yyyy-MM-dd}에는 유효하지 않습니다."
                + (Instead is { } code ? $" 그날의 코드는 {code}입니다." : " 날짜와 코드를 확인하십시오."),
            English: $"The region code {Asked} is in force {InForce}, and not on {On:yyyy-MM-dd}."
                + (
                    Instead is { } other
                        ? $" Its code on that day is {other}."
                        : " Check the day and the code."
                )
        );
}

/// <summary>One code would mean two regions on one day.</summary>
public sealed record RegionCodeMustHaveOneMeaning(RegionCode Asked, LocalizedText First, LocalizedText Second)
    : Refusal
{
    public override string Code => "region.code-must-have-one-meaning";

    public override LocalizedText Text =>
        new(
            Korean: $"지역 코드 {Asked}에 같은 날 두 지역이 걸려 있습니다: '{First.Korean}', '{Second.Korean}'. 유효 기간이 겹치지 않게 고치십시오.",
            English: $"The region code {Asked} means both '{First.English}' and '{Second.English}' on one day. Part their periods."
        );
}

/// <summary>A parent, a group, a change, a list of neighbours or a layout names a place that no row
/// describes.</summary>
public sealed record PlaceMustBeInTheBook(string Place) : Refusal
{
    public override string Code => "region.place-must-be-in-the-book";

    public override LocalizedText Text =>
        new(
            Korean: $"지역 목록에 없는 장소를 다른 곳(상위 지역, 권역, 경계 변경, 인접 지역, 타일)에서 가리킵니다: '{Place}'. 목록에 추가하거나 이름을 확인하십시오.",
            English: $"A parent, a group, a change, a list of neighbours or a tile names the place '{Place}', which no region row describes. Add it, or check the name."
        );
}

/// <summary>A change of borders moves a share of one place to another.</summary>
public sealed record RegionChangeMustHaveAShare(RegionChange Asked) : Refusal
{
    public override string Code => "region.change-must-have-a-share";

    public override LocalizedText Text =>
        new(
            Korean: $"{Asked.On:yyyy-MM-dd}의 경계 변경({Asked.From} → {Asked.To})은 서로 다른 두 지역 사이의 것이어야 하고 비중은 0에서 1까지여야 합니다: {Asked.Weight}. 모르면 비워 두십시오.",
            English: $"The change of borders of {Asked.On:yyyy-MM-dd} ({Asked.From} → {Asked.To}) needs two places and a share from 0 to 1, not {Asked.Weight}. Leave the share empty when it is not known."
        );
}

/// <summary>A place stands twice where it may stand once: among the neighbours, or on the tiles.</summary>
public sealed record PlaceMustStandOnce(string Place) : Refusal
{
    public override string Code => "region.place-must-stand-once";

    public override LocalizedText Text =>
        new(
            Korean: $"인접 지역이나 타일 목록에 '{Place}'이(가) 두 번 있습니다. 한 줄만 남기십시오.",
            English: $"The list of neighbours or of tiles names '{Place}' twice. Leave one row."
        );
}

/// <summary>One place names another as its neighbour, and that one does not.</summary>
public sealed record NeighboursMustNameEachOther(string Place, string Other) : Refusal
{
    public override string Code => "region.neighbours-must-name-each-other";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Place}'은(는) '{Other}'을(를) 인접 지역으로 적었지만 그 반대는 없습니다. 서로 다른 두 지역이 서로를 적도록 고치십시오.",
            English: $"'{Place}' names '{Other}' as its neighbour, but not the other way round. Two different places must name each other."
        );
}

/// <summary>Two places lie on one spot of the map of tiles.</summary>
public sealed record TilesMustNotOverlap(RegionTile First, RegionTile Second) : Refusal
{
    public override string Code => "region.tiles-must-not-overlap";

    public override LocalizedText Text =>
        new(
            Korean: $"타일 지도의 {First.Column}열 {First.Row}행에 '{First.Place}'과(와) '{Second.Place}'이(가) 겹칩니다. 자리를 나누십시오.",
            English: $"Column {First.Column}, row {First.Row} of the tile map holds both '{First.Place}' and '{Second.Place}'. Give each a spot of its own."
        );
}
