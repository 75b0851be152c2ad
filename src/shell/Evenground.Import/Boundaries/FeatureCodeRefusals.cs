namespace Evenground.Import;

/// <summary>Nobody said which property tells what region a feature is.</summary>
public sealed record FeatureKeyMustBeNamed(IReadOnlyList<string> Properties) : Refusal
{
    public override string Code => "boundaries.key-must-be-named";

    public override LocalizedText Text =>
        new(
            Korean: $"지역을 알려 주는 속성을 --code-property(지역 코드)나 --name-property(지역 이름)로 지정하십시오. 파일의 속성: {string.Join(", ", Properties)}.",
            English: $"Name the property that tells the region, with --code-property (its code) or --name-property (its name). The file has: {string.Join(", ", Properties)}."
        );
}

/// <summary>A feature lacks the property that tells its region.</summary>
public sealed record FeatureMustHaveProperty(
    FeatureName Feature,
    string Property,
    IReadOnlyList<string> Given
) : Refusal
{
    public override string Code => "boundaries.feature-must-have-property";

    public override LocalizedText Text =>
        new(
            Korean: $"{Feature.Text.Korean}에 '{Property}' 속성이 없거나 비어 있습니다. 있는 속성: {string.Join(", ", Given)}. 속성 이름을 확인하십시오.",
            English: $"The property '{Property}' is missing or empty in {Feature.Text.English}, which has: {string.Join(", ", Given)}. Check the property's name."
        );
}

/// <summary>No region has exactly this name on the first day of the borders.</summary>
public sealed record FeatureNameMustBeInTheBook(FeatureName Feature, string Name, string Scheme, DateOnly On)
    : Refusal
{
    public override string Code => "boundaries.name-must-be-in-the-book";

    public override LocalizedText Text =>
        new(
            Korean: $"{Feature.Text.Korean}: {On:yyyy-MM-dd}의 '{Scheme}' 체계에 '{Name}'이라는 이름의 지역이 없습니다. 이름은 한국어나 영어 공식 이름과 글자 그대로 같아야 합니다. 경계의 첫날과 이름을 확인하십시오.",
            English: $"In {Feature.Text.English}: no region of the scheme '{Scheme}' is called '{Name}' on {On:yyyy-MM-dd}. A name must equal the official Korean or English name letter by letter. Check the first day of the borders, and the name."
        );
}

/// <summary>Several regions have this name.</summary>
public sealed record FeatureNameMustBeOfOneRegion(
    FeatureName Feature,
    string Name,
    IReadOnlyList<string> Codes
) : Refusal
{
    public override string Code => "boundaries.name-must-be-of-one-region";

    public override LocalizedText Text =>
        new(
            Korean: $"{Feature.Text.Korean}: '{Name}'이라는 이름의 지역이 여럿입니다(코드 {string.Join(", ", Codes)}). --code-property로 코드도 지정하십시오.",
            English: $"In {Feature.Text.English}: several regions are called '{Name}' (codes {string.Join(", ", Codes)}). Name the code's property too, with --code-property."
        );
}

/// <summary>The name and the code of a feature are of two regions.</summary>
public sealed record FeatureNameAndCodeMustAgree(
    FeatureName Feature,
    string Name,
    string CodeOfName,
    string Given
) : Refusal
{
    public override string Code => "boundaries.name-and-code-must-agree";

    public override LocalizedText Text =>
        new(
            Korean: $"{Feature.Text.Korean}: '{Name}'의 코드는 {CodeOfName}인데 파일에는 {Given}(으)로 적혀 있습니다. 다른 체계의 코드이면 --name-property만 쓰십시오.",
            English: $"In {Feature.Text.English}: the code of '{Name}' is {CodeOfName}, and the file says {Given}. If its codes are of another scheme, use --name-property alone."
        );
}
