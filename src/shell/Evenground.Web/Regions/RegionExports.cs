using Evenground.Import;
using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>Makes the tables of official figures that can be taken away: one row for each figure, with its
/// proof's address, or the reason why there is none.</summary>
static class RegionExports
{
    static readonly ExportColumn Region =
            new("region", ExportKind.Dimension, new("지역 코드", "Region code")),
        RegionName = new("region-name", ExportKind.Attribute, new("지역", "Region")),
        Indicator = new("indicator", ExportKind.Dimension, new("지표", "Indicator")),
        Time = new("time", ExportKind.Time, new("기간", "Period")),
        Unit = new("unit", ExportKind.Attribute, new("단위", "Unit")),
        Reason = new("reason", ExportKind.Attribute, new("값이 없는 까닭", "Why there is no figure")),
        Proof = new("proof", ExportKind.Attribute, new("근거 주소", "Address of the proof"));

    /// <summary>Office, table and release of every source, as they are to be cited.</summary>
    public static ExportSource SourceOf(PageView view, IReadOnlyList<DataSet> sources)
    {
        return new(new(Cited(Language.Korean), Cited(Language.English)), view.AsOf.On, view.AsOf.Known);

        string Cited(Language language) =>
            string.Join(
                "; ",
                sources.Select(source =>
                    $"{source.Provenance.Publisher.In(language)}, {source.Structure.Title.In(language)} ({source.Provenance.Table}), {source.Provenance.ReleasedOn:yyyy-MM-dd}"
                )
            );
    }

    /// <summary>A table of claims, of one indicator or of several.</summary>
    public static ExportTable Claims(
        string code,
        LocalizedText title,
        PageView view,
        RegionalRecord record,
        IEnumerable<Claim?> claims
    )
    {
        Claim[] rows = [.. claims.OfType<Claim>()];
        return new(
            code,
            title,
            [
                Region,
                RegionName,
                Indicator,
                Time,
                new("value", ExportKind.Measure, new("값", "Value")),
                Unit,
                Reason,
                Proof,
            ],
            rows.Select(claim =>
                (IReadOnlyList<Cell>)
                    [
                        claim.Subject.Scope,
                        view.Say(record.NameOf(claim.Subject.Scope)),
                        claim.Definition.Code,
                        PeriodText.CodeOf(claim),
                        claim.Figure(),
                        claim.Measurement.Value?.Unit.Code,
                        claim.Measurement.Missing?.Text.In(view.Language),
                        claim.Id,
                    ]
            ),
            SourceOf(view, record.SourcesOf(rows))
        );
    }

    /// <summary>The moves of one period: a row for each pair of regions.</summary>
    public static ExportTable Moves(string code, PageView view, RegionalRecord record, FlowMatrix matrix) =>
        new(
            code,
            new("지역 간 이동", "Moves between regions"),
            [
                new("from", ExportKind.Dimension, new("떠난 지역 코드", "Code of the region left")),
                new("from-name", ExportKind.Attribute, new("떠난 지역", "Region left")),
                new("to", ExportKind.Dimension, new("들어간 지역 코드", "Code of the region entered")),
                new("to-name", ExportKind.Attribute, new("들어간 지역", "Region entered")),
                Time,
                new("moves", ExportKind.Measure, new("이동", "Moves"), Evenground.Unit.People),
            ],
            from left in matrix.Places.Index()
            from entered in matrix.Places.Index()
            select (IReadOnlyList<Cell>)
                [
                    left.Item,
                    view.Say(record.NameOf(left.Item)),
                    entered.Item,
                    view.Say(record.NameOf(entered.Item)),
                    matrix.Period.Text,
                    matrix[left.Index, entered.Index],
                ],
            SourceOf(view, matrix.Sources)
        );

    /// <summary>The people of a region by age and sex, at every time.</summary>
    public static ExportTable People(
        PageView view,
        RegionalRecord record,
        string place,
        RegionPeople people
    ) =>
        new(
            "people",
            new("나이와 성별 거주자", "Residents by age and sex"),
            [
                Region,
                RegionName,
                new("age", ExportKind.Dimension, new("나이", "Age")),
                new("sex", ExportKind.Dimension, new("성별", "Sex")),
                Time,
                new("residents", ExportKind.Measure, new("거주자", "Residents"), Evenground.Unit.People),
            ],
            from year in people.Pyramid.Years
            from age in year.Ages
            from sex in (string[])[StandardTables.Men, StandardTables.Women]
            select (IReadOnlyList<Cell>)
                [
                    place,
                    view.Say(record.NameOf(place)),
                    age.Age,
                    sex,
                    year.When,
                    sex == StandardTables.Men ? age.Men : age.Women,
                ],
            SourceOf(view, people.Sources)
        );
}
