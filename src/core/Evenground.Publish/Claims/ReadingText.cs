using Evenground.Record;

namespace Evenground.Publish;

/// <summary>How a printed figure is read, in words: its wording, its precision and the range that
/// follows.</summary>
public static class ReadingText
{
    static readonly string AboutShare = NumberText.Plain(Reading.AboutShare * 100) + "%";

    public static LocalizedText Of(Assertion said) => new(Korean(said), English(said));

    static string English(Assertion said)
    {
        var range = NumberText.Of(said.Interval, said.Key.Unit, Language.English);
        var precision = NumberText.Of(said.Reading.Precision, said.Key.Unit, Language.English);
        var inferred = said.Reading.IsPrecisionInferred ? ", which was read off the figure as typed" : "";
        return said.Key.Relation switch
        {
            Relation.Target => "A target: a line to reach, not an observation.",
            _ when said.Interval.IsPoint => $"An exact figure: {range}.",
            Relation.Equals =>
                $"Printed to {precision}{inferred}, so it stands for {range}, the upper end not included.",
            Relation.About =>
                $"'About' reaches {AboutShare} or one unit of the last digit to either side: {range}.",
            _ => $"A bound as worded: {range}.",
        };
    }

    static string Korean(Assertion said)
    {
        var range = NumberText.Of(said.Interval, said.Key.Unit, Language.Korean);
        var precision = NumberText.Of(said.Reading.Precision, said.Key.Unit, Language.Korean);
        var inferred = said.Reading.IsPrecisionInferred ? "(적힌 숫자에서 읽음)" : "";
        return said.Key.Relation switch
        {
            Relation.Target => "목표입니다. 이루어야 할 선이며 관측한 값이 아닙니다.",
            _ when said.Interval.IsPoint => $"정확한 값입니다: {range}.",
            Relation.Equals =>
                $"{precision} 단위로 적었으므로{inferred} {range}를 뜻하며 위쪽 끝은 들어가지 않습니다.",
            Relation.About =>
                $"'약'은 {AboutShare}와 마지막 자리 단위 가운데 큰 쪽만큼 안팎으로 읽습니다: {range}.",
            _ => $"적힌 그대로 한쪽 끝만 정해집니다: {range}.",
        };
    }
}
