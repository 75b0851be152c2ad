namespace Evenground.Record;

/// <summary>Checks that the rules of all parts share. Each answers null when nothing stands against
/// it.</summary>
static class Naming
{
    public static Refusal? RefusalOf(LocalizedText text, LocalizedText what) =>
        string.IsNullOrWhiteSpace(text.Korean) || string.IsNullOrWhiteSpace(text.English)
            ? new TextMustBeGiven(what)
            : null;

    public static Refusal? RefusalOf(string text, LocalizedText what) =>
        string.IsNullOrWhiteSpace(text) ? new TextMustBeGiven(what) : null;
}
