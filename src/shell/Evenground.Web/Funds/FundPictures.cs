using Evenground.Import;
using Evenground.Measure;
using Evenground.Publish;

namespace Evenground.Web;

/// <summary>Pictures of the course of funds.</summary>
static class FundPictures
{
    public const string CurveName = "j-curve";

    /// <summary>What went in and came back, alone and with the value that is left.</summary>
    public static Lines Curve(
        PageView view,
        string name,
        Currency currency,
        IReadOnlyList<JCurvePoint> points
    )
    {
        return new(
            new(
                view.Say(new($"{name}: 들어간 돈과 돌아온 돈", $"{name}: what went in and what came back")),
                view.Say(
                    new(
                        "분기 말 누계, 출자자 기준. 0 아래는 낸 돈이 받은 돈보다 많다는 뜻입니다.",
                        "Added up to the end of each quarter, as investors see it. Below 0 they have paid in more than they got."
                    )
                ),
                view.Language
            ),
            Unit.Of(currency),
            [
                Series(new("남은 가치 포함", "With value left"), point => point.NetFlow + ValueOf(point)),
                Series(new("현금만", "Cash alone"), point => point.NetFlow),
            ]
        );

        LineSeries Series(LocalizedText text, Func<JCurvePoint, double> of) =>
            new(
                view.Say(text),
                [
                    .. points.Select(point => new LinePoint(
                        Place(point.Day),
                        DateText.Of(point.Day, view.Language),
                        (decimal)of(point) / currency.MinorPerMajor
                    )),
                ]
            );
    }

    /// <summary>The picture with its points as a table.</summary>
    public static IEnumerable<PageExport> Exports(PageView view, Lines? curve, FundPool pool) =>
        curve is null
            ? []
            :
            [
                new(
                    CurveName,
                    () =>
                        new(
                            CurveName,
                            LocalizedText.Same(curve.Text.Title),
                            Columns(pool.Currency),
                            Rows(pool),
                            ShownTable.SourceOf(view)
                        ),
                    () => new(curve, ShownTable.SourceOf(view))
                ),
            ];

    static ExportColumn[] Columns(Currency currency) =>
        [
            new("day", ExportKind.Time, new("날짜", "Day")),
            new("net-flow", ExportKind.Measure, new("순현금흐름 누계", "Net flow so far"), Unit.Of(currency)),
            new("value", ExportKind.Measure, new("남은 가치", "Value left"), Unit.Of(currency)),
            new("tvpi", ExportKind.Measure, LocalizedText.Same("TVPI"), Unit.Times),
        ];

    static IEnumerable<IReadOnlyList<Cell>> Rows(FundPool pool) =>
        pool.Curve.Select(point =>
            (IReadOnlyList<Cell>)
                [
                    point.Day,
                    (decimal)point.NetFlow / pool.Currency.MinorPerMajor,
                    (decimal)ValueOf(point) / pool.Currency.MinorPerMajor,
                    point.Figures.Is(out var figures, out _) ? RateCells.Of(figures.Tvpi).Value : default,
                ]
        );

    static double ValueOf(JCurvePoint point) => point.Value.Is(out var value, out _) ? value : 0;

    /// <summary>A day's place in time, in years.</summary>
    public static decimal Place(DateOnly day) =>
        day.Year + (day.DayOfYear - 1m) / (DateTime.IsLeapYear(day.Year) ? 366 : 365);
}
