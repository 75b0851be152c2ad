using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Evenground.Import;
using Evenground.Model;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>The validation of the model against a view's own record, worked out once.</summary>
static class CycleValidation
{
    static readonly ConditionalWeakTable<RegionalRecord, Lazy<Outcome<ValidationReport>>> Made = [];

    static readonly ExportColumn Part = new("part", ExportKind.Dimension, new("부분", "Part")),
        What = new("what", ExportKind.Dimension, new("무엇을", "What")),
        Place = new("place", ExportKind.Dimension, new("지역 코드", "Region code")),
        Period = new("period", ExportKind.Dimension, new("기간", "Period")),
        Published = new("published", ExportKind.Attribute, new("발표", "Published")),
        Ours = new("ours", ExportKind.Measure, new("모형", "Ours")),
        Unit = new("unit", ExportKind.Attribute, new("단위", "Unit")),
        Difference = new("difference", ExportKind.Attribute, new("차이", "Difference")),
        Tolerance = new("tolerance", ExportKind.Attribute, new("허용", "Tolerance")),
        Verdict = new("holds", ExportKind.Attribute, new("맞음", "Holds")),
        Source = new("source-of-published", ExportKind.Attribute, new("발표의 출처", "Source"));

    public static Outcome<ValidationReport> Of(PageView view) =>
        Made.GetValue(RegionalRecord.Of(view), _ => new(() => Make(view))).Value;

    static Outcome<ValidationReport> Make(PageView view)
    {
        if (!CycleModel.Of(view).Accepted(out var model, out var refusal))
            return refusal;
        var (history, asOf) = (view.History, view.AsOf);
        var parts = new List<ValidationPart>();
        foreach (
            var part in (ValidationPart[])
                [
                    new(
                        "V2",
                        new("늘 같아야 하는 것", "What must be identical"),
                        IdentityRows.Of(model.Calibration)
                    ),
                    new("V3", new("이동의 합계", "Totals of moves"), PublishedRows.Flows(history, asOf)),
                    new(
                        "V4",
                        new("출산율과 기대수명", "Births and deaths"),
                        PublishedRows.Vital(history, asOf)
                    ),
                    new(
                        "V5",
                        new("인구의 회계", "The accounts of people"),
                        AccountRows.Of(model.Calibration)
                    ),
                    new("V6", new("청년의 이동", "Moves of the young"), YouthRows.Of(history, asOf)),
                ]
        )
            if (part.Rows.Count > 0)
                parts.Add(part);
        if (model.Basis.HoldOut is { } holdOut)
            parts.Add(
                new(
                    "V7",
                    new("지난 몇 해를 가리고 맞혀 보기", "The last years, held out and guessed"),
                    [.. HoldOutRows.Of(holdOut)]
                )
            );
        if (
            ProjectionReading.Of(history, asOf, model.Calibration).Accepted(out var rows, out _)
            && rows.Count > 0
        )
            parts.Add(new("V8", new("공식 추계와 견주기", "Against the official projection"), rows));
        var nothing = model.Setting.Nothing;
        if (
            model.Basis.SimulationOf(nothing).Accepted(out var simulation, out _)
            && LoopRows.Of(simulation, nothing.Parameters).Accepted(out var loop, out _)
        )
            parts.Add(
                new("V11", new("순환 자체에서 지켜야 할 것", "What must hold of the circle itself"), loop)
            );
        return new ValidationReport(parts);
    }

    public static Outcome<IReadOnlyList<PageExport>> Exports(PageView view)
    {
        if (!Of(view).Accepted(out var report, out var refusal))
            return refusal;
        return new List<PageExport> { new("validation", () => TableOf(view, report)) };
    }

    static ExportTable TableOf(PageView view, ValidationReport report) =>
        new(
            "validation",
            new("모형의 검증", "Validation of the model"),
            [Part, What, Place, Period, Published, Ours, Unit, Difference, Tolerance, Verdict, Source],
            report.Rows.Select(row =>
                (IReadOnlyList<Cell>)
                    [
                        row.Id,
                        view.Say(row.What),
                        row.Place ?? "",
                        row.Period,
                        Exact(row.Published),
                        Exact(row.Ours),
                        view.Say(row.Unit),
                        Exact(row.Difference),
                        Exact(row.Tolerance),
                        row.Holds is { } holds ? (holds ? "yes" : "no") : "",
                        view.Say(row.Source),
                    ]
            ),
            new(
                new(
                    $"Evenground 순환 모형 {ModelVersion.Current}의 검증",
                    $"Validation of the Evenground cycle model {ModelVersion.Current}"
                ),
                view.AsOf.On,
                view.AsOf.Known
            )
        );

    static decimal? Exact(double? value) =>
        value is { } known && double.IsFinite(known) && Math.Abs(known) < 1e15 ? (decimal)known : null;
}
