namespace Evenground.Import;

/// <summary>A feature has no geometry.</summary>
public sealed record FeatureMustNotBeEmpty(FeatureName Feature) : Refusal
{
    public override string Code => "boundaries.feature-must-not-be-empty";

    public override LocalizedText Text =>
        new(
            Korean: $"{Feature.Text.Korean}에 도형이 없습니다. 그 지역의 면이 든 파일을 쓰십시오.",
            English: $"There is no geometry in {Feature.Text.English}. Use a file that holds the area of this region."
        );
}

/// <summary>A ring does not end where it began.</summary>
public sealed record RingMustBeClosed(FeatureName Feature, string At) : Refusal
{
    public override string Code => "boundaries.ring-must-be-closed";

    public override LocalizedText Text =>
        new(
            Korean: $"{Feature.Text.Korean}의 경계선이 닫혀 있지 않습니다. 시작점: {At}. 마지막 점은 시작점과 같아야 합니다. 파일을 고쳐 다시 내보내십시오.",
            English: $"A ring of {Feature.Text.English} that begins at {At} is not closed: its last point must be its first. Mend the file and export it again."
        );
}

/// <summary>All rings of a feature have shrunk to points or lines.</summary>
public sealed record FeatureMustEncloseAnArea(FeatureName Feature, string At) : Refusal
{
    public override string Code => "boundaries.feature-must-enclose-an-area";

    public override LocalizedText Text =>
        new(
            Korean: $"{Feature.Text.Korean}의 도형이 점이나 선으로 줄어들어 면이 남지 않았습니다. 위치: {At}. 덜 단순화한 파일을 쓰십시오.",
            English: $"The shape of {Feature.Text.English} has shrunk to points or lines, at {At}: no area is left. Use a file that is simplified less."
        );
}

/// <summary>What is wrong with a shape by itself.</summary>
public enum ShapeFault
{
    /// <summary>Its border crosses or touches itself.</summary>
    CrossesItself,

    /// <summary>Its border runs along the same line twice.</summary>
    LineTwice,

    /// <summary>A hole lies outside the area that it should be in.</summary>
    HoleOutside,

    /// <summary>One of its areas or holes lies inside another.</summary>
    OneInsideAnother,

    /// <summary>Its inside falls into parts that meet in points only.</summary>
    PartsMeetInPoints,
}

/// <summary>The areas of a region cross themselves, overlap or lie inside each other.</summary>
public sealed record ShapeMustBeSound(FeatureName Feature, ShapeFault Fault, string At) : Refusal
{
    public override string Code => "boundaries.shape-must-be-sound";

    public override LocalizedText Text =>
        new(
            Korean: $"{Feature.Text.Korean}의 도형이 올바르지 않습니다({FaultText.Korean}). 위치: {At}. 지도 프로그램에서 고치거나, --mend를 붙여 고치게 하십시오.",
            English: $"The shape of {Feature.Text.English} is not sound: {FaultText.English}, at {At}. Mend it in a mapping program, or have it mended with --mend."
        );

    LocalizedText FaultText =>
        Fault switch
        {
            ShapeFault.LineTwice => new("같은 선을 두 번 지남", "its border runs along one line twice"),
            ShapeFault.HoleOutside => new("구멍이 면 밖에 있음", "a hole lies outside its area"),
            ShapeFault.OneInsideAnother => new(
                "한 면이나 구멍이 다른 것 안에 있음",
                "one area or hole lies inside another"
            ),
            ShapeFault.PartsMeetInPoints => new(
                "내부가 점으로만 이어짐",
                "its inside falls into parts that meet in points only"
            ),
            _ => new("경계선이 스스로 교차하거나 맞닿음", "its border crosses or touches itself"),
        };
}

/// <summary>Two regions overlap, or their borders run beside each other without meeting.</summary>
public sealed record NeighboursMustMeet(
    FeatureName Feature,
    FeatureName Neighbour,
    string At,
    int GapMicrodegrees
) : Refusal
{
    public override string Code => "boundaries.neighbours-must-meet";

    public override LocalizedText Text =>
        new(
            Korean: $"{Feature.Text.Korean}와(과) {Neighbour.Text.Korean}의 경계가 맞지 않습니다. 위치: {At}. 두 지역이 겹치거나, 경계점이 서로 다르거나, 백만분의 {GapMicrodegrees}도보다 좁은 틈이 있습니다. 원본에서 함께 단순화한 파일을 쓰십시오.",
            English: $"The borders of {Feature.Text.English} and {Neighbour.Text.English} do not match at {At}: they overlap, have other points on the same line, or leave a gap of less than {GapMicrodegrees} millionths of a degree. Use a file in which neighbours were simplified together."
        );
}

/// <summary>There is land within the borders that belongs to no region.</summary>
/// <param name="Holes">How many such places there are.</param>
/// <param name="Around">The regions around the largest.</param>
/// <param name="At">A point on its edge.</param>
public sealed record LandMustHaveNoHoles(int Holes, IReadOnlyList<FeatureName> Around, string At) : Refusal
{
    public override string Code => "boundaries.land-must-have-no-holes";

    public override LocalizedText Text =>
        new(
            Korean: $"어느 지역에도 속하지 않는 빈 곳이 {Holes}군데 있습니다. 가장 큰 곳의 위치: {At}. 주변: {string.Join(", ", Around.Select(feature => feature.Text.Korean))}. 빠진 지역이 있는지 확인하십시오. 호수나 다른 나라의 땅이면 --holes를 붙이십시오.",
            English: $"Within the borders, {Holes} places belong to no region; the largest lies at {At}, next to {string.Join(", ", Around.Select(feature => feature.Text.English))}. Check whether a region is missing. If it is a lake or another country, add --holes."
        );
}
