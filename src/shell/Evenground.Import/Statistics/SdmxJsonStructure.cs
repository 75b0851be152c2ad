using System.Text;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>A dimension of a message: what it is in the table, and its codes as printed.</summary>
/// <param name="Place">The dimension of the table; -1 for the period, -2 for one that is none.</param>
/// <param name="Codes">The codes by their number in the message.</param>
/// <param name="Held">What its codes are held against, when it is no dimension of the table.</param>
sealed record SdmxJsonDimension(string Id, int Place, byte[][] Codes, HeldColumn? Held)
{
    public const int Period = -1,
        None = -2;
}

/// <summary>An attribute that is read: where it stands in the lists of its level, and its values.</summary>
/// <param name="Values">Its values by their number; null when the message writes the values
/// themselves.</param>
sealed record SdmxJsonAttribute(int Place, IReadOnlyList<string>? Values, string? Default)
{
    /// <summary>The value that an element of a list says; null when it says none.</summary>
    public string? ValueOf(string? element) =>
        element is null ? Default
        : Values is null ? element
        : int.TryParse(element, out var number) && number >= 0 && number < Values.Count ? Values[number]
        : null;
}

/// <summary>The structure of an SDMX-JSON message, held against its description.</summary>
sealed class SdmxJsonStructure
{
    readonly TableDescription _description;
    readonly JsonTree _tree;

    public SdmxJsonStructure(JsonTree tree, TableDescription description)
    {
        (_tree, _description) = (tree, description);
        var dimensions = tree["dimensions"];
        string[] levels = ["dataSet", "series", "observation"];
        var ids = levels
            .SelectMany(level => dimensions[level].Items)
            .OrderBy(one => int.TryParse(one["keyPosition"].Text, out var place) ? place : int.MaxValue)
            .Select(IdOf);
        Table = SdmxStructure.Joined(description, ids.Where(id => id != PeriodName));
        (OfDataSet, OfSeries, OfObservation) = (
            Dimensions(dimensions["dataSet"]),
            Dimensions(dimensions["series"]),
            Dimensions(dimensions["observation"])
        );
        var measures = tree["measures"]["observation"].Items.Select(IdOf).ToList();
        Measures = Math.Max(1, measures.Count);
        Measure = measures.Count <= 1 ? 0 : measures.IndexOf(ValueName);
    }

    public TableStructure Table { get; }

    public IReadOnlyList<SdmxJsonDimension> OfDataSet { get; }

    public IReadOnlyList<SdmxJsonDimension> OfSeries { get; }

    public IReadOnlyList<SdmxJsonDimension> OfObservation { get; }

    /// <summary>How many measures stand in front of an observation's attributes.</summary>
    public int Measures { get; }

    /// <summary>Which of them is the figure; -1 when none is.</summary>
    public int Measure { get; }

    string PeriodName => SdmxStructure.NameOf(_description, StatisticColumns.Period);

    string ValueName => SdmxStructure.NameOf(_description, StatisticColumns.Value);

    /// <summary>An attribute at a level of the message, or null when it is not attached there.</summary>
    public SdmxJsonAttribute? Attribute(string level, string id)
    {
        var components = _tree["attributes"][level].Items;
        for (var place = 0; place < components.Count; place++)
            if (IdOf(components[place]) == id)
                return new(
                    place,
                    components[place].Has("values")
                        ? [.. components[place]["values"].Items.Select(CodeOf)]
                        : null,
                    components[place]["default"].Text
                );
        return null;
    }

    /// <summary>Whether the message can be read by its description; else says why not.</summary>
    public bool IsSound(FigureGatherer gatherer)
    {
        var all = (SdmxJsonDimension[])[.. OfDataSet, .. OfSeries, .. OfObservation];
        for (var dimension = 0; dimension < Table.Dimensions.Count; dimension++)
            if (
                all.Count(one => one.Place == dimension) != 1
                && _description.LayoutOf(Table.Dimensions[dimension].Code).Fixed is null
            )
                Refuse(gatherer, StatisticFault.HeadingMustBePresent, gatherer.Codes[dimension].Name);
        if (all.Count(one => one.Place == SdmxJsonDimension.Period) != 1)
            Refuse(gatherer, StatisticFault.HeadingMustBePresent, PeriodName);
        if (Measure < 0)
            Refuse(gatherer, StatisticFault.HeadingMustBePresent, ValueName);
        foreach (var one in all)
            if (one is { Place: SdmxJsonDimension.None, Held: null, Codes.Length: > 1 })
                Refuse(gatherer, StatisticFault.HeadingMustFit, one.Id);
        if (OfDataSet.Any(one => one.Codes.Length != 1))
            Refuse(gatherer, StatisticFault.HeadingMustFit, "dimensions.dataSet");
        foreach (var id in (string[])[SdmxStructure.Status, SdmxStructure.Multiplier, OneUnit.Attribute])
            if (Attribute("dimensionGroup", id) is { Values: not { Count: 1 } })
                Refuse(gatherer, StatisticFault.HeadingMustFit, $"attributes.dimensionGroup: {id}");
        if (_description.Layout is { Multiplier: not 0 } && HasAnywhere(SdmxStructure.Multiplier))
            Refuse(gatherer, StatisticFault.HeadingMustFit, SdmxStructure.Multiplier);
        return gatherer.Errors.IsEmpty;
    }

    bool HasAnywhere(string id) =>
        ((string[])["dataSet", "dimensionGroup", "series", "observation"]).Any(level =>
            Attribute(level, id) is not null
        );

    SdmxJsonDimension[] Dimensions(JsonTree level) =>
        [
            .. level.Items.Select(one =>
            {
                var id = IdOf(one);
                var held = _description.HeldAgainst(id);
                return new SdmxJsonDimension(
                    id,
                    PlaceOf(id),
                    [.. one["values"].Items.Select(value => Encoding.UTF8.GetBytes(CodeOf(value)))],
                    held is null ? null : new(id, held)
                );
            }),
        ];

    int PlaceOf(string id)
    {
        if (id == PeriodName)
            return SdmxJsonDimension.Period;
        for (var dimension = 0; dimension < Table.Dimensions.Count; dimension++)
        {
            var code = Table.Dimensions[dimension].Code;
            if ((_description.LayoutOf(code).Column ?? code) == id)
                return dimension;
        }

        return SdmxJsonDimension.None;
    }

    static string IdOf(JsonTree component) => component["id"].Text ?? "";

    static string CodeOf(JsonTree value) => value["id"].Text ?? value["value"].Text ?? value.Text ?? "";

    static void Refuse(FigureGatherer gatherer, StatisticFault fault, string found) =>
        gatherer.Errors.Add(
            1,
            "",
            fault,
            found,
            new(
                Korean: "설명의 layout에 맞는 메시지. 차원이 아닌 것은 layout.dimensions에 fixed로, 쓰지 않는 것은 layout.ignore에 적으십시오.",
                English: "A message that fits the description's layout. List what is no dimension with a fixed code, or under layout.ignore."
            )
        );
}
