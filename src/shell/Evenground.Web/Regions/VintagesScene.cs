using Evenground.Import;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>A table with all its releases that a view may see, the latest first.</summary>
public sealed record ReleasedTable(IReadOnlyList<Marked<DataSet>> Editions)
{
    public DataSet Latest => Editions[0].Value;

    public string Code => Latest.Structure.Code;
}

/// <summary>All that the page of tables and releases shows, and hands out as files.</summary>
public sealed class VintagesScene
{
    readonly PageView _view;

    VintagesScene(PageView view)
    {
        _view = view;
        var statistics = view.History.Statistics;
        Tables =
        [
            .. statistics
                .Tables.Select(table => statistics.EditionsOf(table, view.AsOf))
                .Where(editions => editions.Count > 0)
                .Select(editions => new ReleasedTable(editions)),
        ];
        Chosen = Tables.FirstOrDefault(table => table.Code == view.Query("table"));
        if (Chosen is { Editions.Count: > 1 } several)
            (Before, After, Changes) = Compared(several);
    }

    public IReadOnlyList<ReleasedTable> Tables { get; }

    /// <summary>The table that the reader looks into; null for none.</summary>
    public ReleasedTable? Chosen { get; }

    /// <summary>The days of knowledge that are held against each other; null when the table has one release
    /// only.</summary>
    public DateOnly? Before { get; }

    public DateOnly? After { get; }

    /// <summary>What changed between the two days.</summary>
    public IReadOnlyList<CellChange> Changes { get; } = [];

    public static VintagesScene Of(PageView view) => new(view);

    public static Outcome<IReadOnlyList<PageExport>> Exports(PageView view)
    {
        var scene = Of(view);
        var exports = new List<PageExport> { new("tables", scene.TablesExport) };
        if (scene.Chosen is { } chosen && scene.Before is not null)
            exports.Add(new("changes", () => scene.ChangesExport(chosen)));
        return exports;
    }

    /// <summary>A category by its name, a region by its name.</summary>
    public string NameOf(int dimension, string code)
    {
        var described = Chosen!.Latest.Structure.Dimensions[dimension];
        if (described.IsRegional)
            return _view.Say(
                _view.History.Regions.Book(_view.AsOf).NameOf(code, _view.AsOf.On) ?? LocalizedText.Same(code)
            );
        return described.Categories?.FirstOrDefault(category => category.Code == code) is { } known
            ? _view.Say(known.Name)
            : code;
    }

    (DateOnly Before, DateOnly After, IReadOnlyList<CellChange> Changes) Compared(ReleasedTable table)
    {
        var days = table.Editions.Select(edition => edition.Mark.KnownFrom).Distinct().ToArray();
        var after = AskedDates.Read(_view.Query("after")) ?? days[0];
        var before =
            AskedDates.Read(_view.Query("before")) ?? days.FirstOrDefault(day => day < after, days[^1]);
        return (before, after, VintageComparison.Between(On(table.Code, before), On(table.Code, after)));
    }

    StatisticalTable? On(string table, DateOnly known) =>
        _view.History.Statistics.Table(
            table,
            _view.AsOf with
            {
                Known = known < _view.AsOf.Known ? known : _view.AsOf.Known,
            },
            _view.History.Regions.Book(_view.AsOf)
        );

    ExportTable TablesExport() =>
        new(
            "tables",
            new("통계표와 판", "Tables and releases"),
            [
                new("table", ExportKind.Dimension, new("통계표", "Table")),
                new("vintage", ExportKind.Dimension, new("판", "Release")),
                new("title", ExportKind.Attribute, new("제목", "Title")),
                new("publisher", ExportKind.Attribute, new("기관", "Publisher")),
                new("source-table", ExportKind.Attribute, new("기관의 표 이름", "The office's table")),
                new("licence", ExportKind.Attribute, new("이용 조건", "Licence")),
                new("released", ExportKind.Attribute, new("발표일", "Released on")),
                new("retrieved", ExportKind.Attribute, new("내려받은 날", "Retrieved on")),
                new("figures", ExportKind.Measure, new("값의 수", "Figures")),
                new("digest", ExportKind.Attribute, new("내용의 지문", "Digest of the content")),
            ],
            from table in Tables
            from edition in table.Editions
            let set = edition.Value
            select (IReadOnlyList<Cell>)
                [
                    set.Structure.Code,
                    set.Provenance.Vintage,
                    _view.Say(set.Structure.Title),
                    _view.Say(set.Provenance.Publisher),
                    set.Provenance.Table,
                    set.Provenance.Licence,
                    set.Provenance.ReleasedOn,
                    set.Provenance.RetrievedOn,
                    (long)set.Count,
                    set.Content.ToString(),
                ],
            new(_view.Programme.Name, _view.AsOf.On, _view.AsOf.Known)
        );

    ExportTable ChangesExport(ReleasedTable table) =>
        new(
            "changes",
            new("두 판 사이의 변화", "Changes between two releases"),
            [
                .. table.Latest.Structure.Dimensions.Select(dimension => new ExportColumn(
                    dimension.Code,
                    ExportKind.Dimension,
                    dimension.Name
                )),
                new("time", ExportKind.Time, new("기간", "Period")),
                new("before", ExportKind.Measure, new("이전 값", "Before"), table.Latest.Structure.Unit),
                new("after", ExportKind.Measure, new("이후 값", "After"), table.Latest.Structure.Unit),
                new("change", ExportKind.Attribute, new("변화", "Change")),
            ],
            Changes.Select(change =>
                (IReadOnlyList<Cell>)
                    [
                        .. change.Cell.Select(code => (Cell)code),
                        change.Period.Text,
                        change.Before?.Value,
                        change.After?.Value,
                        change.Kind.ToString(),
                    ]
            ),
            RegionExports.SourceOf(_view, [table.Latest])
        );
}
