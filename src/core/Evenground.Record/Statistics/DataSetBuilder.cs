namespace Evenground.Record;

/// <summary>Gathers the figures of a release in any order and makes the data set of them.</summary>
/// <remarks>
/// Codes and periods get numbers as they first come, so that a reader of a million rows looks each text up
/// once and then adds numbers. For one thread.
/// </remarks>
public sealed class DataSetBuilder
{
    /// <summary>The product of all code lists must stay below this.</summary>
    public const long MaxCells = 1L << 62;

    readonly TableStructure _structure;
    readonly CodeNumbers _periods = new();
    readonly List<StatisticPeriod> _periodList = [];
    readonly CodeNumbers[] _codes;
    readonly GatheredRows _rows;

    public DataSetBuilder(TableStructure structure)
    {
        _structure = structure;
        _codes = [.. structure.Dimensions.Select(_ => new CodeNumbers())];
        _rows = new(structure.Dimensions.Count + 1);
    }

    public int Count => _rows.Count;

    /// <summary>The number of a period, or -1 when the text is none.</summary>
    public int Period(ReadOnlySpan<char> text)
    {
        if (_periods.Find(text) is { } known)
            return known;
        if (StatisticPeriod.Parse(text.ToString()) is not { } period)
            return -1;
        _periodList.Add(period);
        return _periods.Add(text);
    }

    /// <summary>The number of a dimension's code, whatever it is.</summary>
    public int Code(int dimension, ReadOnlySpan<char> code) =>
        _codes[dimension].Find(code) ?? _codes[dimension].Add(code);

    /// <summary>Adds a figure: exact, its value is mantissa ÷ 10^decimals.</summary>
    /// <param name="codes">The number of its code in each dimension.</param>
    public void Add(
        int period,
        ReadOnlySpan<int> codes,
        (long Mantissa, byte Decimals) value,
        ObservationStatus status = ObservationStatus.Normal
    )
    {
        _rows.Add(period, codes, value.Mantissa, value.Decimals, (byte)status);
    }

    /// <summary>Adds a cell that the publisher leaves without a figure.</summary>
    public void AddAbsent(int period, ReadOnlySpan<int> codes, ObservationStatus status)
    {
        _rows.Add(period, codes, 0, 0, (byte)((byte)status | DataSetColumns.Absent));
    }

    /// <summary>Adds a figure by its texts: for small tables.</summary>
    /// <returns>Refused when the period is none, or the value has too many digits.</returns>
    public Outcome<int> Add(
        string period,
        IReadOnlyList<string> codes,
        decimal? value,
        ObservationStatus status = ObservationStatus.Normal
    )
    {
        if (Period(period) is not (>= 0 and var number))
            return new StatisticPeriodMustBeKnown(period);
        int[] cell = [.. codes.Select((code, dimension) => Code(dimension, code))];
        if (value is not { } figure)
            AddAbsent(number, cell, status);
        else if (Split(figure) is { } parts)
            Add(number, cell, parts, status);
        else
            return new StatisticMustFit(_structure.Code, figure);
        return Count - 1;
    }

    /// <summary>A value without its decimal point and the digits behind it, or null when it has too
    /// many.</summary>
    public static (long Mantissa, byte Decimals)? Split(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var size = (UInt128)(uint)parts[2] << 64 | (ulong)(uint)parts[1] << 32 | (uint)parts[0];
        var decimals = (byte)(parts[3] >> 16);
        if (size > long.MaxValue || decimals > DataSet.MaxDigits)
            return null;
        return (value < 0 ? -(long)size : (long)size, decimals);
    }

    /// <summary>The data set of all that was added.</summary>
    /// <returns>Refused when nothing was added, a cell stands twice, or the codes make too many
    /// cells.</returns>
    public Outcome<DataSet> Build(Provenance provenance)
    {
        if (Count is 0 or > DataSet.MaxRows)
            return new DataSetMustHoldRows(Count);
        var used = _rows.Used([_periodList.Count, .. _codes.Select(codes => codes.All.Count)]);
        int[] periods =
        [
            .. Enumerable
                .Range(0, _periodList.Count)
                .Where(number => used[0][number])
                .OrderBy(number => _periodList[number])
                .ThenBy(number => _periodList[number].Text, StringComparer.Ordinal),
        ];
        var (heading, ranks) = Heading(provenance, periods, used);
        if (Size(heading) is not { } size)
            return new DataSetMustHoldRows(long.MaxValue);

        var places = _rows.Places(
            ranks,
            [heading.Periods.Count, .. heading.Codes.Select(codes => codes.Count)]
        );
        var order = PlaceOrder.Sort(places, size);
        for (var row = 1; row < places.Length; row++)
            if (places[row] == places[row - 1])
                return Twice(heading, places[row], order[row - 1], order[row]);
        return DataSetWriter.Write(heading, _rows.Ordered(places, order));
    }

    /// <summary>The heading of what some row has, and for each list the rank of each number: lists stand in
    /// order, numbers came as they came.</summary>
    (DataSetHeading Heading, int[][] Ranks) Heading(Provenance provenance, int[] periods, bool[][] used)
    {
        var ranks = new int[_codes.Length + 1][];
        ranks[0] = RanksOf(periods, _periodList.Count);
        var lists = new List<IReadOnlyList<string>>();
        for (var dimension = 0; dimension < _codes.Length; dimension++)
        {
            var codes = _codes[dimension].All;
            int[] order =
            [
                .. Enumerable
                    .Range(0, codes.Count)
                    .Where(code => used[dimension + 1][code])
                    .OrderBy(code => codes[code], StringComparer.Ordinal),
            ];
            ranks[dimension + 1] = RanksOf(order, codes.Count);
            lists.Add([.. order.Select(code => codes[code])]);
        }

        return (
            new(_structure, provenance, [.. periods.Select(number => _periodList[number].Text)], lists),
            ranks
        );
    }

    static int[] RanksOf(int[] order, int count)
    {
        var ranks = new int[count];
        for (var rank = 0; rank < order.Length; rank++)
            ranks[order[rank]] = rank;
        return ranks;
    }

    static long? Size(DataSetHeading heading)
    {
        Int128 cells = heading.Periods.Count;
        foreach (var codes in heading.Codes)
            if ((cells *= codes.Count) >= MaxCells)
                return null;
        return (long)cells;
    }

    /// <summary>The refusal for a cell that two rows have, of which the sort keeps the order.</summary>
    CellMustStandOnce Twice(DataSetHeading heading, long place, int first, int again)
    {
        var codes = new string[heading.Codes.Count];
        for (var dimension = codes.Length - 1; dimension >= 0; dimension--)
        {
            (place, var code) = Math.DivRem(place, heading.Codes[dimension].Count);
            codes[dimension] = heading.Codes[dimension][(int)code];
        }

        return new(_structure.Code, heading.Periods[(int)place], codes, again, first);
    }

    /// <summary>Texts with numbers as they first come.</summary>
    sealed class CodeNumbers
    {
        readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

        public List<string> All { get; } = [];

        public int? Find(ReadOnlySpan<char> text) =>
            _numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var number)
                ? number
                : null;

        public int Add(ReadOnlySpan<char> text)
        {
            var code = text.ToString();
            All.Add(code);
            _numbers.Add(code, All.Count - 1);
            return All.Count - 1;
        }
    }
}
