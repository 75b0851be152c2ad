using Evenground.Record;

namespace Evenground.Import;

/// <summary>Takes one observation of SDMX, in whatever format it was written.</summary>
static class SdmxFigure
{
    const int LongestNumber = 64;

    /// <param name="gatherer">Where it goes.</param>
    /// <param name="line">Its line, or its number in the message.</param>
    /// <param name="period">The number of its period.</param>
    /// <param name="codes">The number of its code in each dimension.</param>
    /// <param name="said">Its value, status and multiplier, as printed.</param>
    public static void Add(
        FigureGatherer gatherer,
        long line,
        int period,
        ReadOnlySpan<int> codes,
        in SdmxSaid said
    )
    {
        var layout = gatherer.Description.Layout;
        var status = said.Status.IsEmpty
            ? ObservationStatus.Normal
            : StatisticStatus.Parse(said.Status, layout);
        if (status is not { } known)
        {
            gatherer.Errors.Add(
                line,
                SdmxStructure.NameOf(gatherer.Description, StatisticColumns.Status),
                StatisticFault.StatusMustBeKnown,
                said.Status,
                new(
                    Korean: $"{StatisticStatus.Letters}. 다른 부호는 설명의 layout.statuses에 적으십시오.",
                    English: $"{StatisticStatus.Letters}. List other marks under layout.statuses in the description."
                )
            );
            return;
        }

        if (said.Value.IsEmpty || said.Value.SequenceEqual("NaN"u8))
        {
            gatherer.AddAbsent(
                line,
                period,
                codes,
                known == ObservationStatus.Normal ? ObservationStatus.Missing : known
            );
            return;
        }

        if (Power(said.Multiplier) is not { } power)
        {
            gatherer.Errors.Add(
                line,
                SdmxStructure.Multiplier,
                StatisticFault.NumberMustBeExact,
                said.Multiplier,
                new("-18에서 18까지의 정수.", "A whole number from -18 to 18.")
            );
            return;
        }

        var reading = layout is { DecimalComma: true }
            ? ReadWithComma(said.Value, out var value)
            : NumberBytes.ReadWithExponent(said.Value, out value);
        gatherer.AddNumber(
            line,
            gatherer.ValueName,
            period,
            codes,
            (reading, value, known),
            said.Value,
            power
        );
    }

    /// <summary>The power of ten of UNIT_MULT; 0 when it is not said, null when it is none.</summary>
    public static int? Power(ReadOnlySpan<byte> text) =>
        text is [] or [(byte)'0'] ? 0
        : NumberBytes.Read(text, out var value) == NumberReading.Exact
        && value is { Decimals: 0, Mantissa: >= -DataSet.MaxDigits and <= DataSet.MaxDigits }
            ? (int)value.Mantissa
        : null;

    /// <summary>A number with a comma for its point; a point of its own makes it none, as it would then have
    /// two meanings.</summary>
    static NumberReading ReadWithComma(ReadOnlySpan<byte> text, out (long Mantissa, byte Decimals) value)
    {
        value = default;
        if (text.Length > LongestNumber || text.Contains((byte)'.'))
            return NumberReading.Malformed;
        Span<byte> pointed = stackalloc byte[LongestNumber];
        text.Replace(pointed, (byte)',', (byte)'.');
        return NumberBytes.ReadWithExponent(pointed[..text.Length], out value);
    }
}

/// <summary>What a message prints of one observation.</summary>
readonly ref struct SdmxSaid
{
    public ReadOnlySpan<byte> Value { get; init; }

    public ReadOnlySpan<byte> Status { get; init; }

    public ReadOnlySpan<byte> Multiplier { get; init; }
}
