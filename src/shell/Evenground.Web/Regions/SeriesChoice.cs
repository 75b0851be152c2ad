using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>One indicator of a region through the years, as published or within today's borders, as the
/// reader chose.</summary>
public sealed class SeriesChoice
{
    readonly PageView _view;
    readonly RegionalRecord _record;
    readonly string _place;

    SeriesChoice(PageView view, RegionalRecord record, string place, Definition indicator)
    {
        (_view, _record, _place, Indicator) = (view, record, place, indicator);
        Periods = record.PeriodsOf(indicator.Code);
        Claims = [.. Periods.Select(period => record.Find(indicator.Code, place, period, IsConstant))];
        Changes = Periods.Count > 0 ? record.Book.ChangesOf(place, Periods[0].Last, Periods[^1].Last) : [];
    }

    public Definition Indicator { get; }

    public bool IsConstant => _view.Query("geography") == "constant";

    public IReadOnlyList<StatisticPeriod> Periods { get; }

    /// <summary>One for each period.</summary>
    public IReadOnlyList<Claim?> Claims { get; }

    /// <summary>The changes of the region's borders in these years.</summary>
    public IReadOnlyList<RegionChange> Changes { get; }

    /// <summary>What belongs to the figures wherever they are shown, and why some are missing; each
    /// once.</summary>
    public IEnumerable<LocalizedText> Remarks =>
        Claims
            .OfType<Claim>()
            .SelectMany(claim =>
                claim
                    .Measurement.Notices.Where(notice => IsConstant || !IsOfClass(notice))
                    .Select(notice => notice.Text)
                    .Concat(claim.Measurement.Missing is { } missing ? [missing.Text] : [])
            )
            .Distinct()
            .Take(MostRemarks);

    const int MostRemarks = 6;

    public IPicture Picture => field ??= new DrawnOnce(Drawn);

    Lines Drawn =>
        new(
            new(
                _view.Say(new($"{Name}: {Indicator.Name.Korean}", $"{Name}: {Indicator.Name.English}")),
                _view.Say(
                    IsConstant
                        ? new(
                            "예전 값을 지금의 경계에 맞춘 추정입니다.",
                            "Earlier figures are estimates within today's borders."
                        )
                    : Changes.Count > 0
                        ? new(
                            "발표된 그대로입니다. 경계가 바뀐 때를 표시했고, 그 앞뒤는 이어 그리지 않습니다.",
                            "As published. Changes of borders are marked, and no line crosses them."
                        )
                    : new("발표된 그대로입니다.", "As published.")
                ),
                _view.Language
            ),
            Claims.UnitOf() ?? Unit.People,
            [
                new(
                    Name,
                    [
                        .. Periods.Zip(
                            Claims,
                            (period, claim) =>
                                new LinePoint(
                                    PeriodText.At(period),
                                    PeriodText.Of(period, _view.Language),
                                    claim.Figure()
                                )
                        ),
                    ]
                ),
            ]
        )
        {
            Marks = IsConstant
                ? []
                :
                [
                    .. Changes
                        .GroupBy(change => change.On)
                        .Select(same => new LineMark(
                            same.Key.Year - 1 + same.Key.DayOfYear / 366m,
                            _view.Say(same.First().What)
                        )),
                ],
        };

    string Name => _view.Say(_record.NameOf(_place));

    /// <summary>The indicator asked for, or the first; null when nothing is known through the
    /// years.</summary>
    public static SeriesChoice? Of(
        PageView view,
        RegionalRecord record,
        string place,
        IReadOnlyList<IndicatorGroup> menu
    )
    {
        var offered = menu.SelectMany(group => group.Indicators).ToArray();
        var indicator =
            offered.FirstOrDefault(one => one.Code == view.Query(MapChoice.Indicator))
            ?? offered.FirstOrDefault();
        return indicator is not null && record.PeriodsOf(indicator.Code).Count > 1
            ? new(view, record, place, indicator)
            : null;
    }

    /// <summary>The class of a year is no remark on the series.</summary>
    static bool IsOfClass(Measure.Notice notice) =>
        notice.Code.StartsWith("notice.extinction-risk", StringComparison.Ordinal);
}
