using Evenground.Record;

namespace Evenground.Measure;

/// <summary>A sum of cells of one table: exact, with its rounding, and missing as soon as one cell
/// is.</summary>
sealed class CellSum(TableStructure table)
{
    readonly SortedSet<long> _entries = [];
    readonly SortedSet<ObservationStatus> _statuses = [];
    readonly List<Provenance> _sources = [];
    decimal _value;
    decimal _slack;

    public Missing? Missing { get; private set; }

    public IReadOnlyList<long> Entries => [.. _entries];

    public IReadOnlyList<Provenance> Sources => _sources;

    public IReadOnlyList<Notice> Notices =>
        [.. _statuses.Select(status => OfficialNotices.Of(status, table)).OfType<Notice>()];

    /// <summary>The sum; a table that is rounded to a step leaves half a step a cell to either
    /// side.</summary>
    public Quantity Value =>
        new(
            _slack == 0 ? Interval.Point(_value) : Interval.RoundedTo(_value, 2 * _slack),
            _value,
            Relation.Equals,
            table.Unit
        );

    /// <summary>Adds a share of a cell; without a figure, the whole sum has none for this reason.</summary>
    public void Add(KnownFigure? cell, decimal share, Func<ObservationStatus?, Missing> whyNot)
    {
        if (cell is not { Value: { } value } known)
        {
            Missing ??= whyNot(cell?.Status);
            return;
        }

        _value += share * value;
        _slack += share * (table.RoundedTo ?? 0) / 2;
        _entries.Add(known.Sequence);
        _statuses.Add(known.Status);
        if (!_sources.Contains(known.Edition.Provenance))
            _sources.Add(known.Edition.Provenance);
    }

    public void Fail(Missing reason) => Missing ??= reason;

    /// <summary>The sum as an operand of a formula, or why there is none.</summary>
    public OfficialFigure As(LocalizedText name, LocalizedText cells, EffectivePeriod speaksOf) =>
        Missing is { } missing
            ? OfficialFigure.Without(missing)
            : OfficialFigure.Of(
                new(name, Value, speaksOf, Entries)
                {
                    Origins = [.. _sources.Select(source => Origin(source, cells))],
                },
                Notices
            );

    TermOrigin Origin(Provenance source, LocalizedText cells) =>
        new(source.Publisher, table.Title, source.Table, source.Vintage, source.ReleasedOn, cells);
}
