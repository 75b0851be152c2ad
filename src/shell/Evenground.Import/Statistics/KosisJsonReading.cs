using System.Text;
using System.Text.Json;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>Reads an answer of KOSIS object by object.</summary>
sealed class KosisJsonReading
{
    readonly FigureGatherer _gatherer;
    readonly Dictionary<string, byte[]> _object = new(StringComparer.Ordinal);
    readonly Dictionary<string, OneUnit> _constants = new(StringComparer.Ordinal);
    readonly List<HeldColumn> _held = [];
    readonly byte[]?[] _fixed;
    readonly int[] _codes;

    public KosisJsonReading(FigureGatherer gatherer)
    {
        _gatherer = gatherer;
        _codes = new int[gatherer.Structure.Dimensions.Count];
        _fixed =
        [
            .. gatherer.Structure.Dimensions.Select(dimension =>
                gatherer.Description.LayoutOf(dimension.Code).Fixed is { } code
                    ? Encoding.UTF8.GetBytes(code)
                    : null
            ),
        ];
    }

    /// <summary>The number of the object, from 1.</summary>
    public long Number { get; private set; }

    /// <returns>A refusal that ends the reading, or null.</returns>
    public Refusal? Read(JsonStream json, CancellationToken stop)
    {
        if (json.Require() == JsonTokenType.StartObject)
            return ReadError(json);
        if (json.Token != JsonTokenType.StartArray)
            throw new JsonException("[ was expected.");
        while (json.Require() == JsonTokenType.StartObject && !_gatherer.IsDone)
        {
            Number++;
            if (Number % 1024 == 0)
            {
                stop.ThrowIfCancellationRequested();
                _gatherer.Report(0);
            }

            ReadObject(json);
            TakeObject();
        }

        if (!_gatherer.IsDone && (json.Token != JsonTokenType.EndArray || json.Next()))
            throw new JsonException("] was expected, and nothing behind it.");
        return null;
    }

    AnswerMustHoldFigures ReadError(JsonStream json)
    {
        ReadObject(json);
        return new(Text("err") ?? "?", Text("errMsg") ?? "?");
    }

    string? Text(string name) =>
        _object.TryGetValue(name, out var text) ? Encoding.UTF8.GetString(text) : null;

    void ReadObject(JsonStream json)
    {
        _object.Clear();
        while (json.Require() == JsonTokenType.PropertyName)
        {
            var name = Encoding.UTF8.GetString(json.Value);
            switch (json.Require())
            {
                case JsonTokenType.String:
                case JsonTokenType.Number:
                    if (!_object.TryAdd(name, json.Value.ToArray()))
                        throw new JsonException($"'{name}' stands twice.");
                    break;
                case JsonTokenType.Null:
                    break;
                default:
                    json.Skip();
                    break;
            }
        }
    }

    void TakeObject()
    {
        if (!IsTaken() || !IsWhole())
            return;
        for (var dimension = 0; dimension < _codes.Length; dimension++)
        {
            var name = _gatherer.Codes[dimension].Name;
            _codes[dimension] = _gatherer.CodeOf(
                dimension,
                _fixed[dimension] ?? _object.GetValueOrDefault(name),
                Number
            );
            if (_codes[dimension] < 0)
                return;
        }

        var kind = Text("PRD_SE") ?? "";
        var written = KosisPeriod.Canonical(kind, Text("PRD_DE") ?? "") ?? $"{kind} {Text("PRD_DE")}";
        var period = _gatherer.PeriodOf(Encoding.UTF8.GetBytes(written), Number, "PRD_DE");
        if (period >= 0)
            TakeFigure(period);
    }

    void TakeFigure(int period)
    {
        ReadOnlySpan<byte> cell = _object.GetValueOrDefault("DT");
        cell = cell.Trim((byte)' ');
        if (cell.IsEmpty)
        {
            _gatherer.AddAbsent(Number, period, _codes, ObservationStatus.Missing);
            return;
        }

        if (KosisCell.Absence(cell, _gatherer.Description.Layout) is { } absence)
        {
            _gatherer.AddAbsent(Number, period, _codes, absence);
            return;
        }

        var printed = cell;
        var status = KosisCell.StatusOf(ref cell);
        _gatherer.AddNumber(
            Number,
            "DT",
            period,
            _codes,
            (KosisCell.Number(cell, out var value), value, status),
            printed
        );
    }

    bool IsTaken()
    {
        if (_held.Count == 0)
            foreach (var (name, layout) in _gatherer.Description.Layout?.Dimensions ?? Nothing)
                if (
                    layout.Fixed is not null
                    && _gatherer.Description.HeldAgainst(layout.Column ?? name) is { } held
                )
                    _held.Add(new(layout.Column ?? name, held));
        foreach (var column in _held)
            if (!column.Takes(_object.GetValueOrDefault(column.Heading), Number, _gatherer.Errors))
                return false;
        return true;
    }

    static Dictionary<string, DimensionLayout> Nothing { get; } = [];

    /// <summary>What the layout does not name may not vary: it would be a dimension that is lost, or another
    /// table or unit.</summary>
    bool IsWhole()
    {
        foreach (var (name, value) in _object)
            if (IsKey(name) && !IsNamed(name))
            {
                if (!_constants.TryGetValue(name, out var constant))
                    _constants[name] = constant = new(_gatherer.Errors);
                if (!constant.Takes(value, Number, name))
                    return false;
            }

        if (
            Text("TBL_ID") is not { } table
            || _gatherer.Description.Provenance.Table.Contains(table, StringComparison.Ordinal)
        )
            return true;
        _gatherer.Errors.Add(
            Number,
            "TBL_ID",
            StatisticFault.CodeMustBeKnown,
            table,
            LocalizedText.Same(_gatherer.Description.Provenance.Table)
        );
        return false;
    }

    static bool IsKey(string name) =>
        name is ['C', >= '1' and <= '9'] or "ITM_ID" or "UNIT_NM" or "TBL_ID" or "PRD_SE";

    bool IsNamed(string name)
    {
        foreach (var column in _gatherer.Codes)
            if (
                column.Name == name
                || column.Name == $"{name}_NM"
                || (name == "ITM_ID" && column.Name == "ITM_NM")
            )
                return true;
        foreach (var column in _held)
            if (
                column.Heading == name
                || column.Heading == $"{name}_NM"
                || (name == "ITM_ID" && column.Heading == "ITM_NM")
            )
                return true;
        return false;
    }
}
