using Evenground.Import;
using Evenground.Model;

namespace Evenground.Web;

/// <summary>The validation of the model against a view's own record: what the command tells.</summary>
static class CycleValidation
{
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
        CycleModel.Of(view).Accepted(out var model, out var refusal) ? model.Validation : refusal;

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
