using System.Globalization;
using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Model;

/// <summary>V10: how strong the circle is and how fast it forgets, against a reference that was computed
/// independently from the same tables.</summary>
/// <remarks>
/// The reference is of the reduced cycle on the recorded totals of moves (see <see cref="RecordedMoves"/>)
/// with the pack's defaults and no founders; its values stand in tables of the pack, none here. Gains hold
/// within 2 % or where they round to what was printed, half-lives within 2 %, eigenvalues within one of the
/// last digit printed. After them the same of the full model, with every age: another model than the
/// reference, so those rows only tell.
/// Missing: a pack without the tables has only the rows of the full model.
/// </remarks>
public static class GainRows
{
    /// <summary>The greatest relative difference that is near enough.</summary>
    public const double MostDifference = 0.02;

    const double LastDigit = 0.001,
        TwoDecimals = 0.005;

    static readonly LocalizedText Ratio = new("배", "ratio"),
        Years = new("년", "years"),
        Own = new("모형 자체의 계산", "the model's own computation");

    /// <summary>What a reader must know of the part.</summary>
    public static LocalizedText Note { get; } =
        new(
            "앞의 행들은 명세가 인쇄한 표와 같은 축약된 설정(추정 기간의 평균 이동, 모든 나이를 합침, 창업자 없음)에서 얻은 값입니다. "
                + "뒤의 행들은 나이를 모두 갖춘 모형의 값이라 견줄 표가 없습니다. '끌림을 붙들 때'는 일자리가 첫날부터 있다고 보고 고리를 한 번에 닫은 값이고, "
                + "'해마다 투자할 때'는 돈이 해마다 놓이는 실제 경로의 값이어서 훨씬 작습니다. 이동은 사람을 만들지 않으므로 전국의 증폭은 1입니다.",
            "The first rows have the reduced settings of the table that the specification prints: moves of the window on average, all ages together, no founders. "
                + "The rows after them are of the model with every age, to which no table can be compared. 'Attraction held' takes the jobs to be there from the first day and closes the loop at once; "
                + "'money every year' is the path that a scenario takes, and much less. Migration makes nobody, so the national amplification is 1."
        );

    /// <summary>All rows.</summary>
    /// <returns>Refused when the engine refuses the setting; without rows where the pack has no
    /// defaults.</returns>
    public static Outcome<IReadOnlyList<ValidationRow>> Of(
        History history,
        AsOf asOf,
        Calibration calibration
    )
    {
        var figures = new OfficialFigures(history, asOf);
        if (AnswerSettingReading.Defaults(figures.Rules, asOf.On) is not { } defaults)
            return Array.Empty<ValidationRow>();
        var parameters = defaults.With(CycleParameter.Founders, 0);
        var (country, period) = (RecordedMoves.Of(calibration), $"{calibration.Window}");
        var rows = new List<ValidationRow>();
        if (figures.Table(StandardTables.PublishedLoopGains) is { } gains)
            if (!Gains(gains, country, period, parameters).Accepted(out var reduced, out var refused))
                return refused;
            else
                rows.AddRange(reduced);
        rows.AddRange(Modes(figures, country, period, parameters));
        if (!Full(calibration, parameters).Accepted(out var full, out var refusal))
            return refusal;
        rows.AddRange(full);
        return rows;
    }

    static Outcome<IReadOnlyList<ValidationRow>> Gains(
        StatisticalTable table,
        Calibration country,
        string period,
        CycleParameters parameters
    )
    {
        var loops = new Dictionary<string, StaticLoop>(StringComparer.Ordinal);
        var rows = new List<(int? Years, int Item, ValidationRow Row)>();
        foreach (var (_, cell, figure) in table.Cells())
        {
            if (figure.Value is not { } printed)
                continue;
            int? years = int.TryParse(cell[0], NumberStyles.None, CultureInfo.InvariantCulture, out var some)
                ? some
                : null;
            if (!loops.TryGetValue(cell[0], out var loop))
                if (
                    StaticLoop
                        .Of(country, parameters, CycleLinks.All, years, LoopSettings.Reduced)
                        .Accepted(out loop, out var refusal)
                )
                    loops[cell[0]] = loop;
                else
                    return refusal;
            if (ItemOf(loop, cell[1]) is { } found)
                rows.Add(
                    (
                        years,
                        Array.IndexOf(Items, cell[1]),
                        Compared(found, cell[1], years, (double)printed, period, figure)
                    )
                );
        }

        return rows.OrderBy(row => row.Years ?? int.MaxValue)
            .ThenBy(row => row.Item)
            .Select(row => row.Row)
            .ToArray();
    }

    static ValidationRow Compared(
        (LocalizedText Name, double Value) found,
        string item,
        int? years,
        double printed,
        string period,
        KnownFigure figure
    )
    {
        var (difference, rounding) = (
            found.Value / printed - 1,
            item == ResidentsPerJob ? TwoDecimals : LastDigit / 2
        );
        return new(
            "V10",
            Capital(Over(found.Name, years)),
            period,
            null,
            printed,
            found.Value,
            Ratio,
            difference,
            MostDifference,
            Math.Abs(difference) <= MostDifference || Math.Abs(found.Value - printed) <= rounding,
            PublishedRows.SourceOf(figure)
        );
    }

    const string ResidentsPerJob = "residents-per-job";

    /// <summary>In the order of the table that the specification prints.</summary>
    static readonly string[] Items =
    [
        "gain",
        "dilution",
        "amplification-least",
        "amplification-most",
        "amplification-national",
        ResidentsPerJob,
    ];

    static (LocalizedText Name, double Value)? ItemOf(StaticLoop loop, string item)
    {
        var regions = Enumerable.Range(0, loop.Regions);
        return item switch
        {
            "gain" => (Gain, loop.Gain),
            "dilution" => (Dilution, loop.Diluting),
            "amplification-least" => (OwnLeast, regions.Min(loop.OwnAmplification)),
            "amplification-most" => (OwnMost, regions.Max(loop.OwnAmplification)),
            "amplification-national" => (
                new("나라 전체 일자리의 증폭", "national amplification"),
                loop.NationalAmplification(
                    regions.MaxBy(region => Math.Abs(loop.NationalAmplification(region) - 1))
                )
            ),
            ResidentsPerJob => (PerJob, loop.MedianResidentsPerJob),
            _ => null,
        };
    }

    static IEnumerable<ValidationRow> Modes(
        OfficialFigures figures,
        Calibration country,
        string period,
        CycleParameters parameters
    )
    {
        var closed = new Lazy<CycleMode[]>(() => Others(CycleLinks.All));
        var open = new Lazy<CycleMode[]>(() => Others(CycleLinks.All & ~CycleLinks.Migration));
        foreach (
            var code in (string[])
                [StandardTables.PublishedLoopEigenvalues, StandardTables.PublishedLoopHalfLives]
        )
        foreach (var (_, cell, figure) in figures.Table(code)?.Cells() ?? [])
            if (
                figure.Value is { } printed
                && cell[0].Split('-') is [var kind, var text]
                && int.TryParse(text, CultureInfo.InvariantCulture, out var number)
                && (kind == "open" ? open : closed).Value.ElementAtOrDefault(number - 1) is { } mode
            )
                yield return code == StandardTables.PublishedLoopEigenvalues
                    ? Eigenvalue(mode, kind == "open", number, (double)printed, period, figure)
                    : HalfLife(mode, kind == "open", number, (double)printed, period, figure);

        CycleMode[] Others(CycleLinks links) =>
            [.. Spectrum.Of(country, parameters, links, LoopSettings.Reduced).Others];
    }

    static ValidationRow Eigenvalue(
        CycleMode mode,
        bool isOpen,
        int number,
        double printed,
        string period,
        KnownFigure figure
    )
    {
        var difference = mode.Value.Magnitude - printed;
        return new(
            "V10",
            Capital(Mode(new("고윳값", "eigenvalue"), isOpen, number)),
            period,
            null,
            printed,
            mode.Value.Magnitude,
            Ratio,
            difference,
            LastDigit,
            Math.Abs(difference) <= LastDigit,
            PublishedRows.SourceOf(figure)
        );
    }

    static ValidationRow HalfLife(
        CycleMode mode,
        bool isOpen,
        int number,
        double printed,
        string period,
        KnownFigure figure
    )
    {
        var difference = mode.HalfLife / printed - 1;
        return new(
            "V10",
            Capital(Mode(new("반감기", "half-life"), isOpen, number)),
            period,
            null,
            printed,
            mode.HalfLife,
            Years,
            difference,
            MostDifference,
            Math.Abs(difference) <= MostDifference,
            PublishedRows.SourceOf(figure)
        );
    }

    /// <summary>The full model's own table, all horizons read from one run of the longest.</summary>
    static Outcome<IReadOnlyList<ValidationRow>> Full(Calibration calibration, CycleParameters parameters)
    {
        if (
            !Simulation
                .Of(calibration, new BaselineVariant(), FullHorizons[^1])
                .Accepted(out var simulation, out var refusal)
            || !FullLoop
                .Of(simulation, parameters, CycleLinks.All, FullHorizons)
                .Accepted(out var loops, out refusal)
        )
            return refusal;
        return loops.SelectMany(Told).ToArray();
    }

    static IEnumerable<ValidationRow> Told(FullLoop loop)
    {
        double[] held = [.. Enumerable.Range(0, loop.Held.Regions).Select(loop.Held.OwnAmplification)];
        var own = loop.OwnAmplification;
        return
        [
            Row(Gain, Held, loop.Held.Gain),
            Row(Dilution, Held, loop.Held.Diluting),
            Row(OwnLeast, Held, held.Min()),
            Row(OwnMost, Held, held.Max()),
            Row(PerJob, Held, loop.Held.MedianResidentsPerJob),
            Row(OwnLeast, Placed, own.Min()),
            Row(OwnMost, Placed, own.Max()),
            Row(PerStartupJob, Placed, FullLoop.Median(loop.ResidentsPerStartupJob)),
        ];

        ValidationRow Row(LocalizedText name, LocalizedText how, double value)
        {
            var over = Over(name, loop.Years);
            return new(
                "V10",
                new(
                    $"모든 나이의 모형, {how.Korean}: {over.Korean}",
                    $"Model with every age, {how.English}: {over.English}"
                ),
                "",
                null,
                null,
                value,
                Ratio,
                null,
                null,
                null,
                Own
            );
        }
    }

    /// <summary>With a capital letter, where the name begins the row.</summary>
    static LocalizedText Capital(LocalizedText name) =>
        new(name.Korean, char.ToUpperInvariant(name.English[0]) + name.English[1..]);

    static LocalizedText Over(LocalizedText name, int? years) =>
        years is { } some
            ? new($"{name.Korean}, {some}년", $"{name.English}, {some} years")
            : new($"{name.Korean}, 극한", $"{name.English}, in the limit");

    static LocalizedText Mode(LocalizedText name, bool isOpen, int number) =>
        isOpen
            ? new(
                $"{name.Korean}, 이동이 반응하지 않을 때 {number}번째",
                $"{name.English} {number}, migration not answering"
            )
            : new(
                $"{name.Korean}, 순환이 닫혔을 때 {number}번째",
                $"{name.English} {number}, the circle closed"
            );

    static readonly int[] FullHorizons = [5, 10, 20, 30];

    static readonly LocalizedText Gain = new("순환의 증폭 g⁺", "gain g⁺"),
        Dilution = new("희석 g⁻", "dilution g⁻"),
        OwnLeast =
            new("자기 지역 일자리의 증폭, 가장 작은 지역", "own amplification, the least of all regions"),
        OwnMost = new("자기 지역 일자리의 증폭, 가장 큰 지역", "own amplification, the most of all regions"),
        PerJob =
            new(
                "일자리 하나에 늘어나는 주민, 가운데 지역",
                "extra residents for each job, the middle region"
            ),
        PerStartupJob =
            new(
                "창업 일자리 하나에 늘어나는 주민, 가운데 지역",
                "extra residents for each start-up job, the middle region"
            ),
        Held = new("끌림을 붙들 때", "attraction held"),
        Placed = new("해마다 투자할 때", "money every year");
}
