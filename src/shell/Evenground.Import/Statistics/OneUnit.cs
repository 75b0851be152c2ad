using System.Text;

namespace Evenground.Import;

/// <summary>Sees to it that all figures of a file have one unit: a table with several would add what cannot
/// be added.</summary>
sealed class OneUnit(StatisticErrors errors)
{
    /// <summary>The attribute of SDMX that names the unit.</summary>
    public const string Attribute = "UNIT_MEASURE";

    byte[]? _unit;

    /// <summary>False, and an error, when the unit is another than that of the first figure.</summary>
    public bool Takes(ReadOnlySpan<byte> unit, long line, string heading = Attribute)
    {
        if (_unit is null)
            _unit = unit.ToArray();
        if (unit.SequenceEqual(_unit))
            return true;
        errors.Add(
            line,
            heading,
            StatisticFault.CodeMustBeKnown,
            unit,
            new(
                Korean: $"'{Encoding.UTF8.GetString(_unit)}'. 단위가 여럿이면 단위를 차원으로 적거나 하나만 고르십시오.",
                English: $"'{Encoding.UTF8.GetString(_unit)}'. Where there are several units, describe the unit as a dimension, or choose one."
            )
        );
        return false;
    }
}
