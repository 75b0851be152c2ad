namespace Evenground.Record;

/// <summary>One figure with its texts as codes of a <see cref="FigureNames"/>: what a block is written
/// from.</summary>
/// <remarks>A value is Mantissa ÷ 10^Scale. Plain and small (40 bytes), as millions of them are held at
/// once.</remarks>
public readonly record struct FigureCell
{
    readonly long _mantissa;
    readonly int _company,
        _indicator,
        _period,
        _currency,
        _source,
        _day;
    readonly byte _scale;
    readonly bool _isWithdrawn;

    public FigureCell(
        int company,
        int indicator,
        int period,
        long mantissa,
        byte scale,
        int currency,
        int day,
        int source,
        bool isWithdrawn = false
    )
    {
        (_company, _indicator, _period, _mantissa, _scale) = (company, indicator, period, mantissa, scale);
        (_currency, _day, _source, _isWithdrawn) = (currency, day, source, isWithdrawn);
    }

    public int Company => _company;

    public int Indicator => _indicator;

    public int Period => _period;

    public long Mantissa => _mantissa;

    public byte Scale => _scale;

    public int Currency => _currency;

    /// <summary>The day reported, in days since 0001-01-01.</summary>
    public int Day => _day;

    public int Source => _source;

    public bool IsWithdrawn => _isWithdrawn;

    public decimal Value
    {
        get
        {
            var size = unchecked((ulong)(_mantissa < 0 ? -_mantissa : _mantissa));
            return new((int)(uint)size, (int)(uint)(size >> 32), 0, _mantissa < 0, _scale);
        }
    }
}
