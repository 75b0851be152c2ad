using Evenground.Record;

namespace Evenground.Measure;

/// <summary>The jobs that a region gained beyond what the country's growth and its own mix of industries
/// explain.</summary>
/// <remarks>
/// Shift-share: the change of a region's jobs = national growth + industry mix + regional shift, exactly.
/// The figure is the
/// last; the other two are a notice. Of one year from the end of the year before; of several from the end
/// of the first
/// to the end of the last. Unit: jobs. Missing: the table of jobs, or a cell at either end.
/// </remarks>
public sealed class RegionalShift : IIndicator
{
    public Definition Definition { get; } =
        new(
            "regional-shift",
            Topic.Region,
            Name: new("지역 변이 효과(변이할당 분석)", "Regional shift (shift-share)"),
            Question: new(
                "나라의 성장과 산업 구성으로 설명되지 않는 일자리 증감은 얼마입니까?",
                "How many jobs did the region gain beyond what the country's growth and its industries explain?"
            ),
            Formula: new(
                "산업마다 (지역의 끝 - 지역의 처음 × 나라의 그 산업 성장률)을 구하여 더합니다. 국가 성장 효과와 산업 구성 효과를 함께 적으며 셋의 합은 증감과 같습니다.",
                "For each industry jobs at the end − jobs at the beginning × the country's growth of that industry; their sum. National growth and industry mix are named; the three add up to the change."
            ),
            UnitRule: new("일자리 수", "Jobs"),
            MissingRule: OfficialWording.MissingOverTime,
            Source: OfficialWording.SourceAnd("던(1960)", "E. S. Dunn (1960)"),
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "북부의 두 산업이 100→120, 50→45이고 나라가 1,000→1,100, 1,000→900이면 10 + 0 = 10입니다.",
                "Industries of North go 100 → 120 and 50 → 45, those of the country 1,000 → 1,100 and 1,000 → 900: 10 + 0 = 10."
            ),
            TinyCountry.With(
                2,
                TinyCountry.By(
                    StandardTables.JobsByIndustry,
                    TableKind.Stock,
                    Unit.Parse("jobs")!.Value,
                    StandardTables.Industry,
                    ("2023", TinyCountry.North, "making", 100),
                    ("2024", TinyCountry.North, "making", 120),
                    ("2023", TinyCountry.North, "other", 50),
                    ("2024", TinyCountry.North, "other", 45),
                    ("2023", TinyCountry.South, "making", 900),
                    ("2024", TinyCountry.South, "making", 980),
                    ("2023", TinyCountry.South, "other", 950),
                    ("2024", TinyCountry.South, "other", 855)
                )
            ),
            TinyCountry.Ask(TinyCountry.North),
            Quantity.Exact(10, Unit.Parse("jobs")!.Value)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        OfficialQuestion.Subjects(view, basis, OfficialReach.Regions, StandardTables.JobsByIndustry);

    public Measurement Measure(Question question, RecordView view) =>
        OfficialQuestion.Answer(question, view, StandardTables.JobsByIndustry, Shift);

    static OfficialFigure Shift(OfficialQuestion ask)
    {
        var (from, to) = ask.Ends();
        if (ask.Crossing(from, to) is { } crossed)
            return OfficialFigure.Without(crossed);
        var country = ask.Figures.Territories.Root!;
        var figures = new List<OfficialFigure>();
        foreach (var industry in Industries.Of(ask))
        foreach (var territory in (Territory[])[ask.Territory, country])
        foreach (var day in (DateOnly[])[from, to])
            figures.Add(ask.Figures.On(Industries.Series(ask, industry), day, territory, ask.IsConstant));
        if (figures.Find(figure => figure.Missing is not null) is { } missing)
            return missing;

        var changes = figures.Chunk(4).Select(Change).ToList();
        return ShiftShare.Of(changes).Is(out var split, out var none)
            ? OfficialFigure
                .Of("shift-share", Quantity.Exact(split.Total.RegionalShift, figures[0].Value!.Unit), figures)
                .With(Parts(split.Total))
            : OfficialFigure.Without(none);
    }

    static IndustryChange Change(OfficialFigure[] cells) =>
        new(
            cells[0].Value!.Printed,
            cells[1].Value!.Printed,
            cells[2].Value!.Printed,
            cells[3].Value!.Printed
        );

    static Notice Parts(ShiftShareParts parts) =>
        new(
            "notice.shift-share",
            new(
                $"증감 {parts.Change:0.##} = 국가 성장 {parts.National:0.##} + 산업 구성 {parts.IndustryMix:0.##} + 지역 변이 {parts.RegionalShift:0.##}",
                $"Change {parts.Change:0.##} = national growth {parts.National:0.##} + industry mix {parts.IndustryMix:0.##} + regional shift {parts.RegionalShift:0.##}"
            )
        );
}
