using System.Globalization;
using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Remarks that stay with an official figure: how its publisher marks it, and what was done to
/// it.</summary>
static class OfficialNotices
{
    /// <summary>What a publisher's mark means.</summary>
    public static LocalizedText WordOf(ObservationStatus status) =>
        status switch
        {
            ObservationStatus.Break => new("시계열 단절", "a break in the series"),
            ObservationStatus.DefinitionDiffers => new("정의가 다름", "its definition differs"),
            ObservationStatus.Estimated => new("추정", "estimated"),
            ObservationStatus.Forecast => new("전망", "a forecast"),
            ObservationStatus.Experimental => new("시험 통계", "experimental"),
            ObservationStatus.Imputed => new("대체한 값", "imputed"),
            ObservationStatus.Elsewhere => new("다른 항목에 포함", "counted elsewhere"),
            ObservationStatus.CannotExist => new("있을 수 없음", "cannot exist"),
            ObservationStatus.NotSignificant => new("유의하지 않음", "not significant"),
            ObservationStatus.Provisional => new("잠정", "provisional"),
            ObservationStatus.Suppressed => new("비공개", "held back to protect persons"),
            ObservationStatus.Unreliable => new("신뢰도 낮음", "unreliable"),
            ObservationStatus.Unvalidated => new("미검증", "not validated"),
            ObservationStatus.Strike => new("조사 중단", "not collected"),
            _ => new("자료 없음", "not available"),
        };

    /// <summary>The remark on a figure that its publisher marks; null for an ordinary one.</summary>
    public static Notice? Of(ObservationStatus status, TableStructure table)
    {
        if (status == ObservationStatus.Normal)
            return null;
        var word = WordOf(status);
        return new(
            $"notice.official.{Code(status)}",
            new(
                $"{table.Title.Korean}: 발표 기관이 '{word.Korean}'(으)로 표시한 값이 들어 있습니다.",
                $"{table.Title.English}: holds figures that are marked as {word.English}."
            )
        );
    }

    /// <summary>The figure was brought to today's borders by a share.</summary>
    public static Notice ConstantGeography(RegionChange change) =>
        new(
            "notice.official.constant-geography",
            new(
                $"추정값: {Day(change.On)} 경계 변경({change.What.Korean}) 이전의 값을 비중 {Share(change)}(으)로 지금의 경계에 맞추었습니다. "
                    + $"비중의 기준: {change.Basis.Korean}. 출처: {change.Source}",
                $"An estimate: figures from before the change of borders of {Day(change.On)} ({change.What.English}) were brought "
                    + $"to today's borders by the share {Share(change)}, a share of {change.Basis.English}. Source: {change.Source}"
            )
        );

    /// <summary>The borders changed within the period that the figure speaks of.</summary>
    public static Notice ChangedWithin(RegionChange change) =>
        new(
            "notice.official.border-change",
            new(
                $"기간 안에 경계가 바뀌었습니다({Day(change.On)}, {change.What.Korean}). 발표된 그대로의 값입니다.",
                $"The borders changed within the period ({Day(change.On)}, {change.What.English}). The figure is as published."
            )
        );

    static string Code(ObservationStatus status) =>
        status switch
        {
            ObservationStatus.DefinitionDiffers => "definition-differs",
            _ => status.ToString().ToLowerInvariant(),
        };

    static string Share(RegionChange change) =>
        change.Weight?.ToString("0.######", CultureInfo.InvariantCulture) ?? "?";

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
