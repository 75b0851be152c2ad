using Evenground.Record;

namespace Evenground.Publish;

/// <summary>How the auditor names things in one language: figures as they were worded, days,
/// sources.</summary>
public readonly struct Words(AuditView view, Language language)
{
    /// <summary>Sums longer than this are cut; the rows below the finding hold all of their terms.</summary>
    const int LongestSum = 20;

    bool IsKorean => language == Language.Korean;

    public string Metric(string code) => view.Metrics.Of(code).Name.In(language);

    public string Scope(string code) => view.Scopes.NameOf(code).In(language);

    public string Number(decimal value, Unit unit) => NumberText.Of(value, unit, language);

    public string Range(Interval interval, Unit unit) => NumberText.Of(interval, unit, language);

    public string Day(DateOnly day) => DateText.Of(day, language);

    /// <summary>The day or the days that a figure speaks of.</summary>
    public string When(Assertion row) => DateText.Of(row.Key.Period, language);

    /// <summary>"CHANGeUP GROUND, employees, 31 October 2022".</summary>
    public string About(Assertion row) =>
        IsKorean
            ? $"{Scope(row.Key.Scope)} {Metric(row.Key.Metric)}({When(row)})"
            : $"{Scope(row.Key.Scope)}, {Metric(row.Key.Metric)}, {When(row)}";

    /// <summary>"New Daily, 15 November 2023".</summary>
    public string Source(Assertion row) => $"{row.Statement.Publisher}, {Day(row.Statement.PublishedOn)}";

    /// <summary>The figure with the words that stood around it: "about 540 people".</summary>
    public string Printed(Assertion row)
    {
        var number = Number(row.Figure.Value, row.Key.Unit);
        return row.Key.Relation switch
        {
            Relation.About => IsKorean ? $"약 {number}" : $"about {number}",
            Relation.AtLeast => IsKorean ? $"{number} 이상" : $"at least {number}",
            Relation.MoreThan => IsKorean ? $"{number} 초과" : $"more than {number}",
            Relation.AtMost => IsKorean ? $"{number} 이하" : $"at most {number}",
            Relation.LessThan => IsKorean ? $"{number} 미만" : $"less than {number}",
            _ => number,
        };
    }

    /// <summary>The figure as worded, and what that may stand for when it is not exact.</summary>
    public string Read(Assertion row)
    {
        var isPlain =
            row.IsTarget || row.Interval.IsPoint || row.Key.Relation is Relation.AtLeast or Relation.AtMost;
        if (isPlain)
            return Printed(row);

        var range = Range(row.Interval, row.Key.Unit);
        return IsKorean ? $"{Printed(row)}(곧 {range})" : $"{Printed(row)} (that is, {range})";
    }

    /// <summary>"Seoul 10 companies + Pohang 96 companies = 106 companies", cut when it is long.</summary>
    public string Sum(IReadOnlyList<Assertion> parts, Interval sum)
    {
        var words = this;
        var terms = parts
            .Take(LongestSum)
            .Select(part => $"{words.Scope(part.Key.Scope)} " + $"{words.Printed(part)}")
            .ToList();
        if (parts.Count > LongestSum)
            terms.Add(
                IsKorean ? $"그 밖의 {parts.Count - LongestSum}개" : $"{parts.Count - LongestSum} more"
            );
        return terms.Count == 1 ? terms[0] : $"{string.Join(" + ", terms)} = {Range(sum, parts[0].Key.Unit)}";
    }
}
