using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>Reads the figures of an SDMX-JSON message.</summary>
sealed class SdmxJsonReading
{
    static readonly string[] Attributes = [SdmxStructure.Status, SdmxStructure.Multiplier, OneUnit.Attribute];

    readonly FigureGatherer _gatherer;
    readonly SdmxJsonMessage _message;
    readonly SdmxJsonStructure _structure;
    readonly SdmxJsonAttribute?[] _ofSeries;
    readonly SdmxJsonAttribute?[] _ofObservation;
    readonly OneUnit _unit;
    readonly int[] _codes;

    // What the data set, the series and the observation say of status, multiplier and unit.
    readonly string?[] _byDataSet = new string?[3];
    readonly string?[] _bySeries = new string?[3];
    readonly string?[] _byObservation = new string?[3];
    bool _isDeletion;
    int _period;

    public SdmxJsonReading(FigureGatherer gatherer, SdmxJsonMessage message, SdmxJsonStructure structure)
    {
        (_gatherer, _message, _structure) = (gatherer, message, structure);
        _unit = new(gatherer.Errors);
        _codes = new int[structure.Table.Dimensions.Count];
        var status = SdmxStructure.NameOf(gatherer.Description, StatisticColumns.Status);
        string[] ids = [status, Attributes[1], Attributes[2]];
        _ofSeries = [.. ids.Select(id => structure.Attribute("series", id))];
        _ofObservation = [.. ids.Select(id => structure.Attribute("observation", id))];
    }

    /// <summary>The number of the observation, from 1.</summary>
    public long Number { get; private set; }

    public void Read(JsonStream json, CancellationToken stop)
    {
        json.Require(JsonTokenType.StartObject);
        while (json.Require() == JsonTokenType.PropertyName)
        {
            var isData = json.Value.SequenceEqual("data"u8);
            json.Require();
            if (isData)
                ReadParts(json, stop);
            else
                json.Skip();
        }
    }

    void ReadParts(JsonStream json, CancellationToken stop)
    {
        while (json.Require() == JsonTokenType.PropertyName)
        {
            var isDataSets = json.Value.SequenceEqual("dataSets"u8);
            json.Require();
            if (!isDataSets)
            {
                json.Skip();
                continue;
            }

            for (var dataSet = 0; json.Require() == JsonTokenType.StartObject; dataSet++)
                ReadDataSet(json, _message.DataSets[dataSet], stop);
        }
    }

    void ReadDataSet(JsonStream json, SdmxJsonDataSet dataSet, CancellationToken stop)
    {
        var isKnown = Begin(dataSet);
        while (json.Require() == JsonTokenType.PropertyName)
        {
            var isSeries = json.Value.SequenceEqual("series"u8);
            var isFlat = json.Value.SequenceEqual("observations"u8);
            json.Require();
            if (!isKnown || _gatherer.IsDone || json.Token != JsonTokenType.StartObject)
                json.Skip();
            else if (isSeries)
                ReadSeries(json, stop);
            else if (isFlat)
                ReadObservations(json, isTaken: true, stop);
            else
                json.Skip();
        }
    }

    bool Begin(SdmxJsonDataSet dataSet)
    {
        _isDeletion = dataSet.Action == "Delete";
        if (dataSet.Action is not (null or "Delete" or "Merge" or "Replace" or "Append" or "Information"))
        {
            Refuse(
                StatisticFault.ActionMustBeKnown,
                dataSet.Action,
                "Merge, Replace, Append, Information, Delete"
            );
            return false;
        }

        var status = SdmxStructure.NameOf(_gatherer.Description, StatisticColumns.Status);
        for (var one = 0; one < Attributes.Length; one++)
        {
            var id = one == 0 ? status : Attributes[one];
            var whole = _structure.Attribute("dataSet", id);
            _byDataSet[one] =
                whole?.ValueOf(dataSet.Attributes.ElementAtOrDefault(whole.Place)?.Text)
                ?? _structure.Attribute("dimensionGroup", id)?.Values?[0];
        }

        for (var dimension = 0; dimension < _codes.Length; dimension++)
        {
            var code = _structure.Table.Dimensions[dimension].Code;
            if (_gatherer.Description.LayoutOf(code).Fixed is not { } only)
                continue;
            _codes[dimension] = _gatherer.CodeOf(dimension, Encoding.UTF8.GetBytes(only), 1);
            if (_codes[dimension] < 0)
                return false;
        }

        return TakeKey("0"u8, _structure.OfDataSet, areAllFirst: true);
    }

    void ReadSeries(JsonStream json, CancellationToken stop)
    {
        while (json.Require() == JsonTokenType.PropertyName)
        {
            var isTaken = TakeKey(json.Value, _structure.OfSeries);
            json.Require(JsonTokenType.StartObject);
            Array.Clear(_bySeries);
            var hasObservations = false;
            while (json.Require() == JsonTokenType.PropertyName)
            {
                var isAttributes = json.Value.SequenceEqual("attributes"u8);
                var isObservations = json.Value.SequenceEqual("observations"u8);
                json.Require();
                if (isAttributes && hasObservations)
                    throw new JsonException(
                        "The attributes of a series must stand in front of its observations."
                    );
                if (isAttributes && json.Token == JsonTokenType.StartArray)
                    ReadElements(json, _ofSeries, first: 0, _bySeries);
                else if (isObservations && json.Token == JsonTokenType.StartObject)
                    ReadObservations(json, isTaken, stop);
                else
                    json.Skip();
                hasObservations |= isObservations;
            }

            if (_isDeletion && !hasObservations)
                Refuse(StatisticFault.ActionMustBeKnown, "Delete", "observations");
            if (_gatherer.IsDone)
                return;
        }
    }

    void ReadObservations(JsonStream json, bool isTaken, CancellationToken stop)
    {
        while (json.Require() == JsonTokenType.PropertyName)
        {
            Number++;
            if (Number % 4096 == 0)
            {
                stop.ThrowIfCancellationRequested();
                _gatherer.Report(0);
            }

            var isWhole = isTaken && !_gatherer.IsDone && TakeKey(json.Value, _structure.OfObservation);
            json.Require(JsonTokenType.StartArray);
            Array.Clear(_byObservation);
            var value = ReadElements(json, _ofObservation, _structure.Measures, _byObservation);
            if (isWhole)
                Take(value);
        }
    }

    void Take((string? Value, bool HasAttribute) said)
    {
        if (_isDeletion && said is { Value: null, HasAttribute: true })
            Refuse(StatisticFault.ActionMustBeKnown, "Delete", "OBS_VALUE");
        else if (_isDeletion)
            _gatherer.AddAbsent(Number, _period, _codes, ObservationStatus.Deleted);
        else if (_unit.Takes(Bytes(2), Number))
            SdmxFigure.Add(
                _gatherer,
                Number,
                _period,
                _codes,
                new()
                {
                    Value = said.Value is null ? [] : Encoding.UTF8.GetBytes(said.Value),
                    Status = Bytes(0),
                    Multiplier = Bytes(1),
                }
            );
    }

    byte[] Bytes(int attribute) =>
        Encoding.UTF8.GetBytes(
            _byObservation[attribute]
                ?? _ofObservation[attribute]?.Default
                ?? _bySeries[attribute]
                ?? _ofSeries[attribute]?.Default
                ?? _byDataSet[attribute]
                ?? ""
        );

    /// <summary>Reads a list of measures and attributes: the figure, and what is said of the attributes asked
    /// for.</summary>
    (string? Value, bool HasAttribute) ReadElements(
        JsonStream json,
        SdmxJsonAttribute?[] asked,
        int first,
        string?[] said
    )
    {
        var (value, hasAttribute) = ((string?)null, false);
        for (var place = 0; json.Require() != JsonTokenType.EndArray; place++)
        {
            var isPlain = json.Token is JsonTokenType.Number or JsonTokenType.String;
            if (isPlain && first > 0 && place == _structure.Measure)
                value = Encoding.UTF8.GetString(json.Value);
            else if (place >= first && json.Token != JsonTokenType.Null)
                hasAttribute = true;
            foreach (var (one, attribute) in asked.Index())
                if (isPlain && attribute is not null && attribute.Place == place - first)
                    said[one] =
                        attribute.ValueOf(Encoding.UTF8.GetString(json.Value))
                        ?? throw new JsonException("The number of an attribute's value is none of its list.");
            if (!isPlain && first > 0 && place == _structure.Measure && json.Token != JsonTokenType.Null)
                throw new JsonException("A figure with several values is not read.");
            json.Skip();
        }

        return (value, hasAttribute);
    }

    /// <summary>Takes the codes that a key's numbers mean; false when the figures behind it are left out or
    /// faulty.</summary>
    bool TakeKey(
        ReadOnlySpan<byte> key,
        IReadOnlyList<SdmxJsonDimension> dimensions,
        bool areAllFirst = false
    )
    {
        foreach (var dimension in dimensions)
        {
            var number = 0;
            if (!areAllFirst)
            {
                var isNumber = Utf8Parser.TryParse(key, out number, out var length) && length > 0;
                var isEnd = isNumber && (length == key.Length || key[length] == ':');
                if (!isEnd || number < 0 || number >= dimension.Codes.Length)
                {
                    Refuse(StatisticFault.CodeMustBeKnown, Encoding.UTF8.GetString(key), dimension.Id);
                    return false;
                }

                key = key[Math.Min(length + 1, key.Length)..];
            }

            if (!TakeCode(dimension, dimension.Codes[number]))
                return false;
        }

        if (areAllFirst || key.IsEmpty)
            return true;
        Refuse(StatisticFault.CodeMustBeKnown, Encoding.UTF8.GetString(key), "");
        return false;
    }

    bool TakeCode(SdmxJsonDimension dimension, byte[] code)
    {
        switch (dimension.Place)
        {
            case SdmxJsonDimension.Period:
                _period = _gatherer.PeriodOf(code, Math.Max(1, Number), dimension.Id);
                return _period >= 0;
            case SdmxJsonDimension.None:
                return dimension.Held?.Takes(code, Math.Max(1, Number), _gatherer.Errors) ?? true;
            default:
                _codes[dimension.Place] = _gatherer.CodeOf(dimension.Place, code, Math.Max(1, Number));
                return _codes[dimension.Place] >= 0;
        }
    }

    void Refuse(StatisticFault fault, string found, string allowed) =>
        _gatherer.Errors.Add(Math.Max(1, Number), "", fault, found, LocalizedText.Same(allowed));
}
