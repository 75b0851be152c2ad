namespace Evenground.Web;

/// <summary>The page has nothing of this name to take away.</summary>
public sealed record ExportMustBeKnown(string Name, string Known) : Refusal
{
    public override string Code => "page.export-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"이 화면에서 내려받을 수 있는 것 가운데 '{Name}'이(가) 없습니다. 다음 가운데 하나를 적어 주십시오: {Known}.",
            English: $"This page has no '{Name}' to take away. Ask for one of: {Known}."
        );
}

/// <summary>The table or picture cannot be had in this format.</summary>
public sealed record ExportFormatMustBeOffered(string Name, string Format, string Offered) : Refusal
{
    public override string Code => "page.export-format-must-be-offered";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Name}'은(는) '{Format}' 형식으로 내려받을 수 없습니다. format에 다음 가운데 하나를 적어 주십시오: {Offered}.",
            English: $"'{Name}' cannot be had in the format '{Format}'. Write one of these as its format: {Offered}."
        );
}
