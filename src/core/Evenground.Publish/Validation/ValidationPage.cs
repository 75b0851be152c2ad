using System.Globalization;
using System.Text;
using Evenground.Model;

namespace Evenground.Publish;

/// <summary>The validation as a page in both languages: wins and losses alike.</summary>
/// <remarks>Numbers are rounded here and nowhere else: to whole persons from 1,000 on, else to four
/// significant
/// digits.</remarks>
public static class ValidationPage
{
    const int Digits = 4;

    const double WholeFrom = 1000,
        PlainFrom = 0.0001;

    /// <summary>The page of a report, as Markdown.</summary>
    /// <param name="nameOf">The name of a region or group by its code; null for a code without one.</param>
    public static string Write(ValidationReport report, Func<string, LocalizedText?> nameOf)
    {
        var page = new StringBuilder(
            """
            # Validation · 검증

            Written by `evenground validate`. 이 문서는 `evenground validate`가 씁니다.


            """
        );
        page.Append(
            CultureInfo.InvariantCulture,
            $"{report.Held} rows hold, {report.Lost} are lost; rows without a verdict only tell. A row with a limit must hold.\n\n"
        );
        page.Append(
            CultureInfo.InvariantCulture,
            $"{report.Held}행이 맞고 {report.Lost}행이 어긋납니다. 판정이 없는 행은 값만 보여 줍니다. 한계가 있는 행은 반드시 맞아야 합니다.\n"
        );
        foreach (var part in report.Parts)
            Append(page, part, nameOf);
        return page.ToString();
    }

    /// <summary>A number of a row, or a dash where there is none.</summary>
    public static string Number(double? value)
    {
        if (value is not { } number || !double.IsFinite(number))
            return "–";
        if (Math.Abs(number) >= WholeFrom)
            return number.ToString("N0", CultureInfo.InvariantCulture);
        if (number != 0 && Math.Abs(number) < PlainFrom)
            return number.ToString("0.##E+0", CultureInfo.InvariantCulture);
        var rounded = double.Parse(
            number.ToString($"G{Digits}", CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture
        );
        return rounded.ToString("0.############", CultureInfo.InvariantCulture);
    }

    /// <summary>What a row comes to, in a word.</summary>
    public static LocalizedText Verdict(ValidationRow row) =>
        row.Holds switch
        {
            true => new("맞음", "held"),
            false => new("어긋남", "lost"),
            null => LocalizedText.Same("–"),
        };

    static void Append(StringBuilder page, ValidationPart part, Func<string, LocalizedText?> nameOf)
    {
        page.Append(
            CultureInfo.InvariantCulture,
            $"\n## {part.Id}: {part.Title.English} · {part.Title.Korean}\n\n"
        );
        if (part.Note is { } note)
            page.Append(CultureInfo.InvariantCulture, $"{note.English}\n\n{note.Korean}\n\n");
        page.Append(
            "| What | 무엇 | Period · 기간 | Place · 지역 | Published · 발표 | Ours · 우리 | Difference · 차이 | Limit · 한계 | Unit · 단위 | Verdict · 판정 |\n"
        );
        page.Append("| --- | --- | --- | --- | ---: | ---: | ---: | ---: | --- | --- |\n");
        foreach (var row in part.Rows)
            Append(page, row, nameOf);
        var sources = part.Rows.Select(row => row.Source).Distinct().ToArray();
        page.Append(
            CultureInfo.InvariantCulture,
            $"\nSources · 출처: {string.Join("; ", sources.Select(Both))}\n"
        );
    }

    static void Append(StringBuilder page, ValidationRow row, Func<string, LocalizedText?> nameOf)
    {
        var place = row.Place is { } code ? Both(nameOf(code) ?? LocalizedText.Same(code)) : "";
        var verdict = Verdict(row);
        var shown = row.Holds == false ? $"**{verdict.English} · {verdict.Korean}**" : Both(verdict);
        page.Append(
            CultureInfo.InvariantCulture,
            $"| {row.What.English} | {row.What.Korean} | {row.Period} | {place} | {Number(row.Published)} | {Number(row.Ours)} | {Number(row.Difference)} | {Number(row.Tolerance)} | {Both(row.Unit)} | {shown} |\n"
        );
    }

    static string Both(LocalizedText text) =>
        text.English == text.Korean ? text.English : $"{text.English} · {text.Korean}";
}
