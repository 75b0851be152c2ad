using Evenground.Publish;
using Spectre.Console;

namespace Evenground.Cli;

/// <summary>Writes findings for people: what was found, the arithmetic under it, and the rows that it rests
/// on.</summary>
static class FindingText
{
    public static void Draw(Terminal terminal, CheckShape shape)
    {
        foreach (var finding in shape.Findings)
        {
            var isKorean = terminal.Language == Language.Korean;
            terminal.Output.Write(
                new Markup(SignOf(finding.Severity).In(terminal.Language), ColourOf(finding.Severity))
            );
            terminal.Line($" {(isKorean ? finding.HeadlineKo : finding.HeadlineEn)} [{finding.Code}]");
            foreach (var line in (isKorean ? finding.ArithmeticKo : finding.ArithmeticEn).Split('\n'))
                terminal.Line($"    {line}");
            foreach (var assumed in isKorean ? finding.AssumesKo : finding.AssumesEn)
                terminal.Line(new LocalizedText($"    전제: {assumed}", $"    Taken for granted: {assumed}"));
            var places = string.Join(", ", finding.Entries);
            terminal.Line(
                shape.RestsOn == "lines"
                    ? new LocalizedText($"    근거: {places}행", $"    Rests on: lines {places}")
                    : new LocalizedText($"    근거: 항목 {places}", $"    Rests on: entries {places}")
            );
            terminal.Line("");
        }

        terminal.Line(
            new LocalizedText(
                Korean: $"{shape.Source}: 수치 {shape.Assertions}개에서 모순 {shape.Contradictions}, 의심 {shape.Doubts}, 참고 {shape.Notes}.",
                English: $"{shape.Source}: {shape.Assertions} figures; contradictions {shape.Contradictions}, doubts {shape.Doubts}, notes {shape.Notes}."
            )
        );
    }

    static LocalizedText SignOf(Severity severity) =>
        severity switch
        {
            Severity.Contradiction => new("모순", "CONTRADICTION"),
            Severity.Doubt => new("의심", "DOUBT"),
            _ => new("참고", "NOTE"),
        };

    static Style ColourOf(Severity severity) =>
        severity switch
        {
            Severity.Contradiction => new(Color.Red, decoration: Decoration.Bold),
            Severity.Doubt => new(Color.Yellow, decoration: Decoration.Bold),
            _ => new(Color.Blue),
        };
}
