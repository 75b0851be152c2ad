using System.Globalization;
using System.Text;
using Evenground.Model;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>One figure of a place over the years, from the year after the base year to the last. Numbers that
/// have no meaning there, and ranges without draws, are null.</summary>
/// <param name="Figure">Of the <see cref="AnswerMeasure"/>.</param>
/// <param name="Place">A region's code, a group's, or the nation's.</param>
/// <param name="Central">With the scenario's own parameters.</param>
public sealed record ResultSeries(
    string Figure,
    string Place,
    IReadOnlyList<double?> Central,
    IReadOnlyList<double?> Low,
    IReadOnlyList<double?> Median,
    IReadOnlyList<double?> High
);

/// <summary>A parameter as a scenario had it.</summary>
public sealed record ResultParameter(string Code, double Value);

/// <summary>A scenario with its answer, in a form that anyone can recompute.</summary>
/// <param name="Format">The version of this shape.</param>
/// <param name="Programme">The programme whose journal it rests on.</param>
/// <param name="Fingerprint">The head of that journal, and the code that made the file.</param>
/// <param name="AsOf">The view that the model was fitted to.</param>
/// <param name="Scenario">The scenario's canonical text.</param>
/// <param name="Id">The scenario's identity: see <see cref="ScenarioId"/>.</param>
/// <param name="Parameters">All of them, also those at their defaults.</param>
/// <param name="BaseYear">Series begin a year later.</param>
/// <param name="Caveats">What stands with every answer.</param>
/// <param name="Notices">What the figures of the country add.</param>
/// <param name="Digest">SHA-256 over every number of <paramref name="Series"/>: the same for the same
/// identity.</param>
public sealed record ScenarioResult(
    string Format,
    string Programme,
    Fingerprint Fingerprint,
    AsOf AsOf,
    string Scenario,
    string Id,
    string Model,
    string Vintage,
    IReadOnlyList<ResultParameter> Parameters,
    int Horizon,
    int Draws,
    ulong Seed,
    int BaseYear,
    IReadOnlyList<LocalizedText> Caveats,
    IReadOnlyList<LocalizedText> Notices,
    IReadOnlyList<ResultSeries> Series,
    string Digest
)
{
    public const string CurrentFormat = "evenground-scenario-result/1";

    /// <summary>The result of a run.</summary>
    /// <param name="answer">With ranges where draws were made.</param>
    public static ScenarioResult Of(
        CycleRun run,
        Answer answer,
        string programme,
        JournalPoint head,
        AsOf asOf
    )
    {
        ResultSeries[] series =
        [
            .. from figure in answer.Figures
            from place in answer.Places.Index()
            select SeriesOf(answer, figure, place.Index, place.Item.Code),
        ];
        var scenario = run.Scenario;
        return new(
            CurrentFormat,
            programme,
            Fingerprint.Of(head),
            asOf,
            ScenarioText.Of(scenario, run.Basis.Setting),
            run.Id.ToString(),
            ModelVersion.Current,
            run.Basis.Setting.Calibration.Vintage,
            [
                .. ParameterMeanings.All.Select(meaning => new ResultParameter(
                    meaning.Code,
                    scenario.Parameters[meaning.Parameter]
                )),
            ],
            scenario.Horizon,
            scenario.Draws,
            scenario.Seed,
            run.Basis.Setting.Calibration.BaseYear,
            Answer.StandingCaveats,
            [.. answer.Notices.Select(notice => notice.Text)],
            series,
            DigestOf(series)
        );
    }

    /// <summary>SHA-256 over every number in the order of the file, one series a line.</summary>
    public static string DigestOf(IEnumerable<ResultSeries> series)
    {
        var text = new StringBuilder("evenground-scenario-figures 1\n");
        foreach (var one in series)
        {
            text.Append(one.Figure).Append(' ').Append(one.Place);
            foreach (var (name, numbers) in Columns(one))
            {
                text.Append(' ').Append(name);
                foreach (var number in numbers)
                    text.Append(' ').Append(number?.ToString("R", CultureInfo.InvariantCulture) ?? "-");
            }

            text.Append('\n');
        }

        return Record.Digest.Of(Encoding.UTF8.GetBytes(text.ToString())).ToString();
    }

    /// <summary>The columns of a series with their names, in the order of the file.</summary>
    internal static (string Name, IReadOnlyList<double?> Numbers)[] Columns(ResultSeries series) =>
        [("central", series.Central), ("low", series.Low), ("median", series.Median), ("high", series.High)];

    static ResultSeries SeriesOf(Answer answer, AnswerFigure figure, int place, string code)
    {
        var years = Enumerable.Range(1, answer.Horizon).Select(year => figure[place, year]).ToArray();
        return new(
            figure.Measure.Code,
            code,
            [.. years.Select(year => Known(year.Central))],
            [.. years.Select(year => Known(year.Low))],
            [.. years.Select(year => Known(year.Median))],
            [.. years.Select(year => Known(year.High))]
        );
    }

    static double? Known(double number) => double.IsFinite(number) ? number : null;
}
