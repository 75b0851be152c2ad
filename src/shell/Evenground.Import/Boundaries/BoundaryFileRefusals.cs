using Evenground.Record;

namespace Evenground.Import;

/// <summary>A boundary file is larger than can be held.</summary>
public sealed record BoundaryFileMustFit(long Bytes) : Refusal
{
    const int BytesPerMegabyte = 1024 * 1024;

    public override string Code => "boundaries.file-must-fit";

    public override LocalizedText Text =>
        new(
            Korean: $"경계 파일이 너무 큽니다: {Bytes / BytesPerMegabyte:N0}MB. {BoundaryFile.MaxBytes / BytesPerMegabyte}MB까지 읽습니다. 단순화한 파일이나 TopoJSON을 쓰십시오.",
            English: $"The boundary file has {Bytes / BytesPerMegabyte:N0} MB; up to {BoundaryFile.MaxBytes / BytesPerMegabyte} MB are read. Use a simplified file, or TopoJSON."
        );
}

/// <summary>A boundary file is in another encoding than JSON has.</summary>
public sealed record BoundaryFileMustBeUtf8 : Refusal
{
    public override string Code => "boundaries.file-must-be-utf-8";

    public override LocalizedText Text =>
        new(
            Korean: "경계 파일의 글자 인코딩이 UTF-8이 아닙니다. GeoJSON과 TopoJSON은 UTF-8로만 씁니다. UTF-8로 다시 저장하십시오.",
            English: "The boundary file is not in UTF-8, as GeoJSON and TopoJSON must be. Save it in UTF-8."
        );
}

/// <summary>A boundary file is no JSON: cut off, damaged, nested too deeply, or something else
/// altogether.</summary>
public sealed record BoundaryFileMustBeJson(long Line, long Byte) : Refusal
{
    public override string Code => "boundaries.file-must-be-json";

    public override LocalizedText Text =>
        new(
            Korean: $"경계 파일을 JSON으로 읽을 수 없습니다({Line}행 {Byte}번째 바이트). 파일이 잘렸거나, 같은 이름이 두 번 나오거나, 너무 깊이 겹쳐 있습니다. 다시 내려받으십시오.",
            English: $"The boundary file cannot be read as JSON (line {Line}, byte {Byte}): it is cut off, gives a name twice, or nests too deeply. Fetch it again."
        );
}

/// <summary>A JSON file is neither GeoJSON nor TopoJSON.</summary>
public sealed record BoundaryFormatMustBeKnown(string Found) : Refusal
{
    public override string Code => "boundaries.format-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"경계 파일의 type이 '{Found}'입니다. FeatureCollection(GeoJSON)이나 Topology(TopoJSON)를 읽습니다. 그 형식으로 내보내십시오.",
            English: $"The type of the boundary file is '{Found}'. A FeatureCollection (GeoJSON) or a Topology (TopoJSON) can be read. Export it as one of them."
        );
}

/// <summary>A boundary file is in another coordinate system than degrees of WGS 84.</summary>
public sealed record CoordinatesMustBeDegrees(string Found) : Refusal
{
    public override string Code => "boundaries.coordinates-must-be-degrees";

    public override LocalizedText Text =>
        new(
            Korean: $"경계 파일의 좌표계가 '{Found}'입니다. WGS 84 경위도(EPSG:4326)만 읽습니다. 좌표를 변환하여 다시 내보내십시오.",
            English: $"The coordinate system of the boundary file is '{Found}'. Only degrees of WGS 84 (EPSG:4326) are read. Convert the coordinates and export it again."
        );
}

/// <summary>A part of a boundary file is not what its format says.</summary>
/// <param name="Where">The feature, the arc or the whole file.</param>
/// <param name="Member">The name of the part.</param>
/// <param name="Expected">What is expected there.</param>
public sealed record BoundaryFileMustHaveItsShape(LocalizedText Where, string Member, string Expected)
    : Refusal
{
    public override string Code => "boundaries.file-must-have-its-shape";

    public override LocalizedText Text =>
        new(
            Korean: $"경계 파일의 형식이 다릅니다. {Where.Korean}: '{Member}' 자리에 {Expected} 형식이 와야 합니다. 파일을 다시 내보내십시오.",
            English: $"The boundary file is not of its shape. In {Where.English}, '{Member}' must be {Expected}. Export the file again."
        );
}

/// <summary>A TopoJSON file holds several objects, or not the one that was named.</summary>
public sealed record TopologyObjectMustBeNamed(IReadOnlyList<string> Names) : Refusal
{
    public override string Code => "boundaries.object-must-be-named";

    public override LocalizedText Text =>
        new(
            Korean: $"TopoJSON 파일에서 읽을 도형 모음을 --object로 하나 지정하십시오: {string.Join(", ", Names)}.",
            English: $"Name one object of the TopoJSON file with --object: {string.Join(", ", Names)}."
        );
}

/// <summary>A coordinate lies outside the world.</summary>
public sealed record PointMustBeOnEarth(LocalizedText Where, decimal Longitude, decimal Latitude) : Refusal
{
    public override string Code => "boundaries.point-must-be-on-earth";

    public override LocalizedText Text =>
        new(
            Korean: $"{Where.Korean}의 좌표가 지구 밖에 있습니다: 경도 {Longitude}, 위도 {Latitude}. 경도와 위도의 순서, 그리고 좌표계가 WGS 84인지 확인하십시오.",
            English: $"A coordinate of {Where.English} lies outside the world: longitude {Longitude}, latitude {Latitude}. Check the order of longitude and latitude, and that the coordinate system is WGS 84."
        );
}

/// <summary>A shape names an arc that the file does not hold.</summary>
public sealed record ArcMustExist(FeatureName Feature, int Arc, int Arcs) : Refusal
{
    public override string Code => "boundaries.arc-must-exist";

    public override LocalizedText Text =>
        new(
            Korean: $"{Feature.Text.Korean}에 없는 arc {Arc}번이 쓰였습니다. 파일에는 arc가 {Arcs}개 있습니다. 파일을 다시 내려받으십시오.",
            English: $"{Feature.Text.English} uses arc {Arc}; the file holds {Arcs} arcs. Fetch the file again."
        );
}

/// <summary>An arc does not begin where the one before it ends.</summary>
public sealed record ArcsMustMeet(FeatureName Feature, int Arc, string At) : Refusal
{
    public override string Code => "boundaries.arcs-must-meet";

    public override LocalizedText Text =>
        new(
            Korean: $"{Feature.Text.Korean}의 경계선이 이어지지 않습니다: arc {Arc}번이 앞 arc의 끝({At})에서 시작하지 않습니다. 파일을 다시 내려받으십시오.",
            English: $"The border of {Feature.Text.English} is broken: arc {Arc} does not begin where the one before it ends ({At}). Fetch the file again."
        );
}
