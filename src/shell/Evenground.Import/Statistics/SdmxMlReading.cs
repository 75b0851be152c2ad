using System.Text;
using System.Xml;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>Reads an SDMX-ML message observation by observation.</summary>
sealed class SdmxMlReading(XmlReader xml, StatisticSource source)
{
    // Attributes that structures commonly attach to series and that are no dimension anywhere.
    static readonly string[] KnownAttributes =
    [
        SdmxStructure.Status,
        SdmxStructure.Multiplier,
        OneUnit.Attribute,
        "DECIMALS",
        "OBS_CONF",
        "CONF_STATUS",
        "TIME_FORMAT",
        "TITLE",
        "TITLE_COMPL",
        "COLLECTION",
    ];

    readonly Dictionary<string, string> _series = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _observation = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _attributes = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _seriesAttributes = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _dataSetAttributes = new(StringComparer.Ordinal);
    readonly StatisticErrors _early = new();
    SdmxMlTaking? _taking;
    string _atObservation = SdmxStructure.Time;
    bool _isDeletion;

    public StatisticErrors Errors => _taking?.Gatherer.Errors ?? _early;

    long Line => xml is IXmlLineInfo info ? Math.Max(1, info.LineNumber) : 1;

    public Outcome<DataSet> Build() =>
        !_early.IsEmpty ? _early.RefusalFor(source.Description.Structure.Code)
        : _taking is null ? new DataSetMustHoldRows(0)
        : _taking.Gatherer.Build();

    /// <returns>A refusal that ends the reading, or null.</returns>
    public Refusal? Read(CancellationToken stop)
    {
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element)
                switch (xml.LocalName)
                {
                    case "ErrorMessage":
                        return ReadError();
                    case "Structure" when xml.GetAttribute("dimensionAtObservation") is { } at:
                        _atObservation = at == "AllDimensions" ? SdmxStructure.Time : at;
                        break;
                    case "DataSet":
                        if (!ReadDataSet(stop))
                            return null;
                        break;
                }

        return null;
    }

    AnswerMustHoldFigures ReadError()
    {
        var number = xml.GetAttribute("code") ?? "?";
        while (xml.Read() && xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA)) { }
        return new(number, xml.Value);
    }

    /// <returns>False when reading on makes no sense.</returns>
    bool ReadDataSet(CancellationToken stop)
    {
        var action = AttributeCalled("action") ?? "Information";
        _isDeletion = action == "Delete";
        if (action is not ("Delete" or "Append" or "Replace" or "Information" or "Merge"))
        {
            Errors.Add(
                Line,
                "",
                StatisticFault.ActionMustBeKnown,
                action,
                LocalizedText.Same("Append, Replace, Information, Delete")
            );
            return false;
        }

        _dataSetAttributes.Clear();
        TakeOwn(_dataSetAttributes);
        return EachChild(() =>
            xml.LocalName switch
            {
                "Series" => ReadSeries(stop),
                "Obs" => ReadObservation(isFlat: true, stop),
                "Group" => ReadGroup(),
                "Attributes" => TakeValues(_dataSetAttributes),
                _ => Pass(),
            }
        );
    }

    bool ReadSeries(CancellationToken stop)
    {
        _series.Clear();
        _seriesAttributes.Clear();
        TakeOwn(_series);
        return EachChild(() =>
            xml.LocalName switch
            {
                "SeriesKey" => TakeValues(_series),
                "Attributes" => TakeValues(_seriesAttributes),
                "Obs" => ReadObservation(isFlat: false, stop),
                _ => Pass(),
            }
        );
    }

    bool ReadObservation(bool isFlat, CancellationToken stop)
    {
        _observation.Clear();
        _attributes.Clear();
        if (isFlat)
        {
            _series.Clear();
            _seriesAttributes.Clear();
        }

        var line = Line;
        var isGeneric = xml.NamespaceURI.EndsWith("/generic", StringComparison.Ordinal);
        TakeOwn(_observation);
        string? value = null;
        var isRead = EachChild(() =>
            xml.LocalName switch
            {
                "ObsKey" => TakeValues(_observation),
                "ObsDimension" => Keep(_observation, xml.GetAttribute("id") ?? _atObservation),
                "ObsValue" => Keep(ref value),
                "Attributes" => TakeValues(_attributes),
                _ => Pass(),
            }
        );
        return isRead && Take(line, isGeneric, value, stop);
    }

    bool Take(long line, bool isGeneric, string? value, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var valueName = SdmxStructure.NameOf(source.Description, StatisticColumns.Value);
        if (!isGeneric && _observation.Remove(valueName, out var own))
            value = own;
        // Behind a series' key an observation has its one dimension and else attributes.
        var isFlat = _series.Count == 0;
        string[] names = isGeneric || isFlat ? [.. _series.Keys, .. _observation.Keys] : [.. _series.Keys];
        var isFirst = _taking is null;
        _taking ??= new(source, isGeneric ? names : []);
        // A generic message names dimensions and nothing else, so each key must have the same.
        if ((isFirst || isGeneric) && !_taking.IsSound(line, names, isGeneric ? [] : KnownAttributes))
            return false;

        _taking.Take(
            line,
            name => Find(name, _observation, _series),
            name => Find(name, _attributes, _observation, _seriesAttributes, _series, _dataSetAttributes),
            value,
            _isDeletion
        );
        return !_taking.Gatherer.IsDone;
    }

    static string? Find(string name, params ReadOnlySpan<Dictionary<string, string>> places)
    {
        foreach (var place in places)
            if (place.TryGetValue(name, out var found))
                return found;
        return null;
    }

    bool ReadGroup()
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        TakeOwn(said);
        var isRead = EachChild(() => xml.LocalName is "Attributes" ? TakeValues(said) : Pass());
        string[] asked =
        [
            SdmxStructure.NameOf(source.Description, StatisticColumns.Status),
            SdmxStructure.Multiplier,
            OneUnit.Attribute,
        ];
        if (asked.FirstOrDefault(said.ContainsKey) is not { } attribute)
            return isRead;
        Errors.Add(
            Line,
            "Group",
            StatisticFault.HeadingMustFit,
            attribute,
            new(
                "관측값이나 계열에 붙은 속성. 집단에 붙은 것은 읽지 않습니다.",
                "An attribute of observations or series; those of groups are not read."
            )
        );
        return false;
    }

    /// <summary>The element's own attributes; those without a namespace are components.</summary>
    void TakeOwn(Dictionary<string, string> into)
    {
        var isOfDataSet = xml.LocalName == "DataSet";
        if (!xml.MoveToFirstAttribute())
            return;
        do if (xml.NamespaceURI.Length == 0 && !(isOfDataSet && xml.LocalName is "action" or "structureRef"))
            into[xml.LocalName] = xml.Value;
        while (xml.MoveToNextAttribute());
        xml.MoveToElement();
    }

    string? AttributeCalled(string name)
    {
        string? found = null;
        if (!xml.MoveToFirstAttribute())
            return null;
        do if (xml.LocalName == name)
            found = xml.Value;
        while (xml.MoveToNextAttribute());
        xml.MoveToElement();
        return found;
    }

    /// <summary>Takes the elements &lt;Value id value&gt; within the present one.</summary>
    bool TakeValues(Dictionary<string, string> into) =>
        EachChild(() => Keep(into, xml.GetAttribute("id") ?? ""));

    bool Keep(Dictionary<string, string> into, string name)
    {
        if (!into.TryAdd(name, xml.GetAttribute("value") ?? ""))
            throw new XmlException($"'{name}' stands twice.", null, (int)Line, 1);
        return Pass();
    }

    bool Keep(ref string? value)
    {
        value = xml.GetAttribute("value");
        return Pass();
    }

    bool Pass() => EachChild(Pass);

    /// <summary>Goes through the elements within the present one; ends on its end.</summary>
    bool EachChild(Func<bool> take)
    {
        if (xml.IsEmptyElement)
            return true;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
            if (xml.NodeType == XmlNodeType.Element && !take())
                return false;
        return true;
    }
}
