namespace Evenground.Import;

/// <summary>A file is in none of the formats that can be read.</summary>
public sealed record FormatMustBeKnown(string Asked) : Refusal
{
    public override string Code => "import.format-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Asked}'의 형식을 알 수 없습니다. 읽을 수 있는 형식은 {Names}입니다. 그 가운데 하나로 저장하거나 형식을 지정하십시오.",
            English: $"The format of '{Asked}' is not known. Formats that can be read: {Names}. Save it as one of these, or name its format."
        );

    static string Names =>
        string.Join(
            ", ",
            StatementFormats.All.Select(format => $"{format.Name} ({string.Join(' ', format.Extensions)})")
        );
}

/// <summary>A text encoding was named that is not known here.</summary>
public sealed record EncodingMustBeKnown(string Asked) : Refusal
{
    public override string Code => "import.encoding-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Asked}' 인코딩을 알 수 없습니다. {SheetText.EncodingNames} 가운데 하나를 지정하거나 비워 두어 자동으로 찾게 하십시오.",
            English: $"The encoding '{Asked}' is not known. Name one of {SheetText.EncodingNames}, or none to have it detected."
        );
}
