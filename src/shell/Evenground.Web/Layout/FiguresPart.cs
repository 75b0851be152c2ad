using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>A part that shows figures of the record: it knows the view's claims, findings and
/// names.</summary>
public abstract class FiguresPart : Part
{
    protected ViewFigures Figures { get; private set; } = null!;

    protected override void OnParametersSet() => Figures = ViewFigures.Of(View);

    protected string ScopeName(string code) => Say(Figures.ScopeName(code));

    /// <summary>The metric's name as it begins a line.</summary>
    protected string MetricName(string code) => Capital(Say(Figures.MetricName(code)));

    /// <summary>The figure as it was worded; a target says that it is one.</summary>
    protected string Worded(Assertion row)
    {
        var text = QuantityText.Of(Quantity.Of(row), View.Language);
        return row.IsTarget ? Say($"목표 {text}", $"target {text}") : text;
    }

    protected string Period(Assertion row) => DateText.Of(row.Key.Period, View.Language);

    protected static string Capital(string text) =>
        text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    protected string SeverityName(Severity severity) => Say(Wordings.Of(severity));
}
