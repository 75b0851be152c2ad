using System.Text;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>The headings of an SDMX-CSV file: which column is what.</summary>
sealed class SdmxCsvHeading
{
    public const int None = -1;

    static readonly string[] Attributes = [SdmxStructure.Multiplier, "DECIMALS", "CONF_STATUS"];

    readonly List<StatisticError> _errors = [];
    readonly TableDescription _description;
    readonly List<string> _names = [];

    SdmxCsvHeading(TableDescription description) =>
        (_description, Structure) = (description, description.Structure);

    public TableStructure Structure { get; private set; }

    public IReadOnlyList<StatisticError> Errors => _errors;

    public int Columns => _names.Count;

    /// <summary>The column of each dimension; -1 where the description fixes its code.</summary>
    public int[] Dimensions { get; private set; } = [];

    /// <summary>Columns whose cells hold a label behind the code.</summary>
    public bool[] AreLabelled { get; private set; } = [];

    /// <summary>Columns that are no dimension but must have a fixed code.</summary>
    public (int Place, HeldColumn Column)[] Held { get; private set; } = [];

    /// <summary>Attributes, which say that a row with a deletion means them and not the figure.</summary>
    public int[] AttributePlaces { get; private set; } = [];

    public int Period { get; private set; } = None;

    public int Value { get; private set; } = None;

    public int Status { get; private set; } = None;

    public int Multiplier { get; private set; } = None;

    /// <summary>The attribute that names the unit.</summary>
    public int Unit { get; private set; } = None;

    public int Action { get; private set; } = None;

    /// <summary>The column that names the table.</summary>
    public int Table { get; private set; }

    public static SdmxCsvHeading Read(CsvBytes row, TableDescription description)
    {
        var heading = new SdmxCsvHeading(description);
        if (row.Fault != CsvFault.None)
            heading.Refuse(StatisticFault.QuotesMustMatch, "");
        else
            heading.Read(row);
        return heading;
    }

    void Read(CsvBytes row)
    {
        AreLabelled = new bool[row.Count];
        for (var place = 0; place < row.Count; place++)
        {
            var text = Encoding.UTF8.GetString(row[place]);
            var label = place == 0 ? None : text.IndexOf(": ", StringComparison.Ordinal);
            AreLabelled[place] = label >= 0;
            _names.Add(label >= 0 ? text[..label] : text);
        }

        var isSecond = _names[0].StartsWith("STRUCTURE", StringComparison.Ordinal);
        if (!isSecond && _names[0] != "DATAFLOW")
            Refuse(StatisticFault.HeadingMustBePresent, _names[0], "STRUCTURE, DATAFLOW");
        (Table, var first) = isSecond ? (1, 2) : (0, 1);
        if (isSecond && (_names.Count < 2 || _names[1] != "STRUCTURE_ID"))
            Refuse(StatisticFault.HeadingMustBePresent, "STRUCTURE_ID", "STRUCTURE, STRUCTURE_ID");
        var hasNames = _names.Contains("STRUCTURE_NAME");
        var components = Components(first, hasNames).ToList();
        TakeComponents(components);
        TakeDimensions(components);
    }

    /// <summary>The columns that are components of the table, without the names beside them.</summary>
    IEnumerable<int> Components(int first, bool hasNames)
    {
        var isName = false;
        for (var place = first; place < _names.Count; place++)
        {
            if (isName)
            {
                isName = false;
                continue;
            }

            switch (_names[place])
            {
                case "STRUCTURE_NAME":
                case "SERIES_KEY":
                case "OBS_KEY":
                    continue;
                case "ACTION":
                    Action = place;
                    continue;
            }

            isName = hasNames;
            if (_names.IndexOf(_names[place]) < place)
                Refuse(StatisticFault.ColumnMustStandOnce, _names[place]);
            yield return place;
        }
    }

    void TakeComponents(List<int> components)
    {
        var (period, value, status) = (
            SdmxStructure.NameOf(_description, StatisticColumns.Period),
            SdmxStructure.NameOf(_description, StatisticColumns.Value),
            SdmxStructure.NameOf(_description, StatisticColumns.Status)
        );
        foreach (var place in components)
            if (_names[place] == period)
                Period = place;
            else if (_names[place] == value)
                Value = place;
            else if (_names[place] == status)
                Status = place;
            else if (_names[place] == SdmxStructure.Multiplier)
                Multiplier = place;
        if (Period == None)
            Refuse(StatisticFault.HeadingMustBePresent, period, period);
        if (Value == None)
            Refuse(StatisticFault.HeadingMustBePresent, value, value);
        if (Multiplier != None && _description.Layout is { Multiplier: not 0 })
            Refuse(StatisticFault.HeadingMustFit, SdmxStructure.Multiplier, "layout.multiplier: 0");
    }

    void TakeDimensions(List<int> components)
    {
        components.RemoveAll(place => place == Period || place == Value || place == Status);
        var held = components.Where(place => _description.HeldAgainst(_names[place]) is not null).ToList();
        Held =
        [
            .. held.Select(place =>
                (place, new HeldColumn(_names[place], _description.HeldAgainst(_names[place])!))
            ),
        ];
        var described = _description
            .Structure.Dimensions.Select(dimension => NameOf(dimension.Code))
            .ToHashSet(StringComparer.Ordinal);
        var beyond = components.Where(place =>
            place < Value
            && !described.Contains(_names[place])
            && !Attributes.Contains(_names[place])
            && !SdmxStructure.IsNoDimension(_description, _names[place])
        );
        Structure = SdmxStructure.Joined(_description, beyond.Select(place => _names[place]));
        Dimensions = [.. Structure.Dimensions.Select(dimension => PlaceOf(dimension.Code))];
        AttributePlaces = [.. components.Except(held).Except(Dimensions)];
        Unit = AttributePlaces.FirstOrDefault(place => _names[place] == OneUnit.Attribute, None);
        foreach (var place in (int[])[.. Dimensions, Period, Value, Status])
            if (place != None && _names[place].Contains('[', StringComparison.Ordinal))
                Refuse(StatisticFault.SubfieldsMustBeFlat, _names[place]);
    }

    int PlaceOf(string dimension)
    {
        var place = _names.IndexOf(NameOf(dimension));
        if (place < 0 && _names.Contains($"{NameOf(dimension)}[]"))
            Refuse(StatisticFault.SubfieldsMustBeFlat, $"{NameOf(dimension)}[]", NameOf(dimension));
        else if (place < 0 && _description.LayoutOf(dimension).Fixed is null)
            Refuse(StatisticFault.HeadingMustBePresent, NameOf(dimension), NameOf(dimension));
        return place;
    }

    string NameOf(string dimension) => _description.LayoutOf(dimension).Column ?? dimension;

    void Refuse(StatisticFault fault, string found, string allowed = "DIM, TIME_PERIOD, OBS_VALUE") =>
        _errors.Add(new(1, "", fault, found, LocalizedText.Same(allowed)));
}
