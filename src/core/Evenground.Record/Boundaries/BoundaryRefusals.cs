namespace Evenground.Record;

/// <summary>The bytes are no boundary set of the stated layout.</summary>
/// <param name="Fault">What is wrong, in the words of the layout.</param>
/// <param name="At">The byte up to which the reading had come.</param>
public sealed record BoundarySetMustBeWhole(string Fault, int At) : Refusal
{
    public override string Code => "boundaries.set-must-be-whole";

    public override LocalizedText Text =>
        new(
            Korean: $"경계 자료를 읽을 수 없습니다(바이트 {At}: {Fault}). 'evenground verify'로 기록을 확인하고 백업에서 복원하십시오.",
            English: $"A set of boundaries cannot be read (byte {At}: {Fault}). Check the journal with 'evenground verify' and restore it from a backup."
        );
}

/// <summary>A set has no shapes, or more than a set can hold.</summary>
public sealed record BoundarySetMustFit(int Regions, long Points) : Refusal
{
    public override string Code => "boundaries.set-must-fit";

    public override LocalizedText Text =>
        new(
            Korean: $"경계 자료 하나에는 지역 1개에서 {BoundarySet.MaxRegions:N0}개, 점 {BoundarySet.MaxPoints:N0}개까지 담습니다. 지역 {Regions:N0}개, 점 {Points:N0}개를 담으려 하였습니다. 상위 지역별로 나누거나 단순화한 파일을 쓰십시오.",
            English: $"A set of boundaries holds 1 to {BoundarySet.MaxRegions:N0} regions and up to {BoundarySet.MaxPoints:N0} points; {Regions:N0} regions with {Points:N0} points were asked for. Load them in parts, or use a simplified file."
        );
}

/// <summary>One region has one shape in a set.</summary>
public sealed record RegionMustHaveOneShape(RegionCode Region) : Refusal
{
    public override string Code => "boundaries.region-must-have-one-shape";

    public override LocalizedText Text =>
        new(
            Korean: $"지역 {Region}의 경계가 두 번 있습니다. 한 지역의 도형을 여러 부분으로 된 도형 하나로 합치십시오.",
            English: $"The region {Region} has two shapes. Join what belongs to one region into one shape of several parts."
        );
}

/// <summary>A shape encloses nothing.</summary>
public sealed record RegionMustHaveAnArea(RegionCode Region) : Refusal
{
    public override string Code => "boundaries.region-must-have-an-area";

    public override LocalizedText Text =>
        new(
            Korean: $"지역 {Region}의 도형이 비어 있습니다. 그 지역의 면이 든 파일을 쓰십시오.",
            English: $"The shape of the region {Region} is empty. Use a file that holds its area."
        );
}

/// <summary>Regions of the same level lie beside those given, and have no shape.</summary>
/// <param name="On">The set's first day.</param>
/// <param name="Missing">The codes that are missing.</param>
/// <param name="First">The name of the first of them.</param>
public sealed record RegionsMustAllHaveShapes(
    DateOnly On,
    IReadOnlyList<RegionCode> Missing,
    LocalizedText First
) : Refusal
{
    const int Shown = 10;

    public override string Code => "boundaries.regions-must-all-have-shapes";

    public override LocalizedText Text =>
        new(
            Korean: $"{On:yyyy-MM-dd}의 지역 가운데 {Missing.Count}곳의 경계가 없습니다: '{First.Korean}' 등 {Codes}. 빠진 지역을 파일에 넣거나 경계가 유효한 첫날을 확인하십시오.",
            English: $"Of the regions of {On:yyyy-MM-dd}, {Missing.Count} have no shape, '{First.English}' among them: {Codes}. Add them to the file, or check the first day of these borders."
        );

    string Codes => string.Join(", ", Missing.Take(Shown)) + (Missing.Count > Shown ? ", …" : "");
}
