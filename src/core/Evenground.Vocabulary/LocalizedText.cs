namespace Evenground;

/// <summary>One text in the two languages of equal rank.</summary>
/// <remarks>Neither language is a fallback: a text that lacks one of them cannot be made.</remarks>
public readonly record struct LocalizedText(string Korean, string English)
{
    public string In(Language language) => language == Language.Korean ? Korean : English;

    /// <summary>A proper name that is written the same in both languages.</summary>
    public static LocalizedText Same(string text) => new(text, text);

    public override string ToString() => English;
}

/// <summary>The languages that pages, refusals and findings are written in.</summary>
public enum Language
{
    English,
    Korean,
}
