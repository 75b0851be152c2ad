using System.Text;

namespace Evenground.Import;

/// <summary>The first line of a file of figures: names the columns, in any order.</summary>
sealed class FigureHeading
{
    const int LongestLine = 4096;

    static readonly string[] Names =
    [
        "company_id",
        "indicator",
        "period",
        "value",
        "unit",
        "currency",
        "reported_at",
        "source",
    ];

    /// <summary>For each column, in the order of <see cref="Names"/>, its place in the row.</summary>
    public required int[] Places { get; init; }

    /// <summary>Where the first row begins.</summary>
    public required long End { get; init; }

    public static Outcome<FigureHeading> Read(FigureBytes file)
    {
        var bytes = new byte[LongestLine];
        var text = bytes.AsSpan(0, file.Read(0, bytes));
        var mark = text.StartsWith("\uFEFF"u8) ? 3 : 0;
        var newline = text.IndexOf((byte)'\n');
        var end = newline < 0 ? text.Length : newline;
        var line = Encoding.UTF8.GetString(text[Math.Min(mark, end)..end]).TrimEnd('\r');

        var found = line.Split(',').Select(name => name.Trim().Trim('"')).ToArray();
        var places = Names.Select(name => Array.IndexOf(found, name)).ToArray();
        if (found.Length != Names.Length || places.Contains(-1) || (newline < 0 && file.Length > text.Length))
            return new FigureFileMustHaveColumns(line.Length > 200 ? line[..200] : line);
        return new FigureHeading { Places = places, End = newline < 0 ? file.Length : newline + 1 };
    }

    public static string Columns => string.Join(',', Names);
}

/// <summary>The first line of a file of figures does not name the columns.</summary>
public sealed record FigureFileMustHaveColumns(string Found) : Refusal
{
    public override string Code => "figures.file-must-have-columns";

    public override LocalizedText Text =>
        new(
            Korean: $"파일의 첫 줄이 '{Found}'입니다. 첫 줄에 {FigureHeading.Columns} 여덟 열의 이름을 쓰고 UTF-8로 저장하십시오.",
            English: $"The first line of the file is '{Found}'. Name the eight columns {FigureHeading.Columns} there, and save the file as UTF-8."
        );
}
