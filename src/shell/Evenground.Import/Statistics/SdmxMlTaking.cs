using System.Text;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>Takes the observations of an SDMX-ML message, once its dimensions are known.</summary>
sealed class SdmxMlTaking
{
    readonly TableDescription _description;
    readonly List<HeldColumn> _held = [];
    readonly OneUnit _unit;
    readonly int[] _codes;

    /// <param name="source">What is known of the message.</param>
    /// <param name="dimensions">The dimensions that the message itself says to be such.</param>
    public SdmxMlTaking(StatisticSource source, IReadOnlyList<string> dimensions)
    {
        _description = source.Description;
        var table = SdmxStructure.Joined(_description, dimensions.Where(name => name != PeriodName));
        Gatherer = new(table, source, SdmxPeriod.Canonical);
        _unit = new(Gatherer.Errors);
        _codes = new int[table.Dimensions.Count];
        foreach (
            var (name, layout) in _description.Layout?.Dimensions ?? new Dictionary<string, DimensionLayout>()
        )
            if (_description.HeldAgainst(layout.Column ?? name) is { } held)
                _held.Add(new(layout.Column ?? name, held));
    }

    public FigureGatherer Gatherer { get; }

    string PeriodName => SdmxStructure.NameOf(_description, StatisticColumns.Period);

    /// <summary>Whether each name of a message is one that the description knows.</summary>
    public bool IsSound(long line, IReadOnlyList<string> names, IReadOnlyList<string> attributes)
    {
        var status = SdmxStructure.NameOf(_description, StatisticColumns.Status);
        foreach (var name in names)
            if (
                name != PeriodName
                && name != status
                && !attributes.Contains(name)
                && !Gatherer.Codes.Any(column => column.Name == name)
                && !SdmxStructure.IsNoDimension(_description, name)
            )
                Gatherer.Errors.Add(
                    line,
                    name,
                    StatisticFault.HeadingMustFit,
                    name,
                    new(
                        Korean: "설명에 있는 차원. 차원이 아니면 layout.dimensions에 fixed로, 쓰지 않으면 layout.ignore에 적으십시오.",
                        English: "A dimension of the description. List what is none with a fixed code, or under layout.ignore."
                    )
                );
        return Gatherer.Errors.IsEmpty;
    }

    /// <param name="line">The line of the observation.</param>
    /// <param name="key">Gives the code of a dimension.</param>
    /// <param name="attribute">Gives the value of an attribute, wherever it is attached.</param>
    /// <param name="value">The figure.</param>
    /// <param name="isDeletion">Whether the observation is taken out.</param>
    public void Take(
        long line,
        Func<string, string?> key,
        Func<string, string?> attribute,
        string? value,
        bool isDeletion
    )
    {
        foreach (var column in _held)
            if (!column.Takes(Bytes(key(column.Heading)), line, Gatherer.Errors))
                return;
        for (var dimension = 0; dimension < _codes.Length; dimension++)
        {
            var layout = _description.LayoutOf(Gatherer.Structure.Dimensions[dimension].Code);
            var text = layout.Fixed ?? key(Gatherer.Codes[dimension].Name);
            _codes[dimension] = Gatherer.CodeOf(dimension, Bytes(text), line);
            if (_codes[dimension] < 0)
                return;
        }

        var period = Gatherer.PeriodOf(Bytes(key(PeriodName)), line, PeriodName);
        var isUnitADimension = Array.Exists(Gatherer.Codes, column => column.Name == OneUnit.Attribute);
        if (period < 0 || (!isUnitADimension && !_unit.Takes(Bytes(attribute(OneUnit.Attribute)), line)))
            return;
        var multiplier = attribute(SdmxStructure.Multiplier);
        if (multiplier is not null && _description.Layout is { Multiplier: not 0 })
            Gatherer.Errors.Add(
                line,
                SdmxStructure.Multiplier,
                StatisticFault.HeadingMustFit,
                multiplier,
                LocalizedText.Same("layout.multiplier: 0")
            );
        else if (isDeletion)
            Gatherer.AddAbsent(line, period, _codes, ObservationStatus.Deleted);
        else
            SdmxFigure.Add(
                Gatherer,
                line,
                period,
                _codes,
                new()
                {
                    Value = Bytes(value),
                    Status = Bytes(attribute(SdmxStructure.NameOf(_description, StatisticColumns.Status))),
                    Multiplier = Bytes(multiplier),
                }
            );
    }

    static byte[] Bytes(string? text) => text is null ? [] : Encoding.UTF8.GetBytes(text);
}
