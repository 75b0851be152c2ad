using Evenground.Record;

namespace Evenground.Import;

/// <summary>Gathers the figures of a file, with all that is wrong with it, and makes the data set of
/// them.</summary>
/// <remarks>Every format ends here, so that all of them read codes, periods, marks and numbers by the same
/// rules.</remarks>
sealed class FigureGatherer
{
    readonly StatisticSource _source;
    readonly DataSetBuilder _builder;
    readonly int _mostRows;
    readonly List<uint> _lines = [];

    /// <param name="structure">The table, with the dimensions that the file adds to those described.</param>
    /// <param name="source">What is known of the file.</param>
    /// <param name="canonical">The writing of a period for that of the file; null when it is none.</param>
    public FigureGatherer(TableStructure structure, StatisticSource source, Func<string, string?> canonical)
    {
        (_source, Structure, _builder) = (source, structure, new(structure));
        Periods = new(Description.Layout?.Asked?.Days, canonical, text => _builder.Period(text));
        Codes =
        [
            .. structure.Dimensions.Select(
                (dimension, place) =>
                    new CodeColumn(
                        dimension,
                        Description.LayoutOf(dimension.Code),
                        source.Regions,
                        Description.Provenance.ReleasedOn,
                        code => _builder.Code(place, code)
                    )
            ),
        ];
        ValueName = SdmxStructure.NameOf(Description, StatisticColumns.Value);
        _mostRows = (int)
            Math.Min(
                DataSet.MaxRows,
                source.MostBytes / StatisticMemory.BytesPerRow(structure.Dimensions.Count)
            );
    }

    public TableStructure Structure { get; }

    public TableDescription Description => _source.Description;

    /// <summary>What a message of SDMX calls the figure.</summary>
    public string ValueName { get; }

    public StatisticErrors Errors { get; } = new();

    public PeriodColumn Periods { get; }

    /// <summary>For each dimension how its codes are read.</summary>
    public CodeColumn[] Codes { get; }

    public int Count => _builder.Count;

    /// <summary>Whether reading on makes no sense: too many errors, or too many figures.</summary>
    public bool IsDone => Errors.IsFull || Count > _mostRows;

    public void Report(long bytesRead) => _source.Progress?.Report(new(bytesRead, Count));

    /// <summary>The number of a period; -1, and an error, when it is none.</summary>
    public int PeriodOf(ReadOnlySpan<byte> text, long line, string column)
    {
        switch (Periods.Find(text, out var period))
        {
            case PeriodReading.Known:
                return period;
            case PeriodReading.NotAsked:
                var asked = Description.Layout!.Asked!;
                Errors.Add(
                    line,
                    column,
                    StatisticFault.PeriodMustBeAskedFor,
                    text,
                    LocalizedText.Same($"{asked.From} – {asked.Until}")
                );
                return -1;
            default:
                Errors.Add(line, column, StatisticFault.PeriodMustBeKnown, text, PeriodsAllowed);
                return -1;
        }
    }

    /// <summary>The number of a code; <see cref="CodeColumn.Left"/> when its rows are left out;
    /// <see cref="CodeColumn.Unknown"/>, and an error, when it is none.</summary>
    public int CodeOf(int dimension, ReadOnlySpan<byte> text, long line)
    {
        var column = Codes[dimension];
        var code = column.Find(text);
        if (code == CodeColumn.Unknown)
            Errors.Add(line, column.Name, StatisticFault.CodeMustBeKnown, text, column.Allowed);
        return code;
    }

    /// <summary>Adds a figure as a number text says it, times the layout's power of ten.</summary>
    public void AddNumber(
        long line,
        string column,
        int period,
        ReadOnlySpan<int> codes,
        (NumberReading Reading, (long, byte) Value, ObservationStatus Status) figure,
        ReadOnlySpan<byte> printed,
        int power = 0
    )
    {
        power += Description.Layout?.Multiplier ?? 0;
        var value = figure.Value;
        var reading =
            figure.Reading == NumberReading.Exact && power != 0 && !NumberBytes.Scale(ref value, power)
                ? NumberReading.TooLong
                : figure.Reading;
        if (reading == NumberReading.Exact)
            Add(line, period, codes, value, figure.Status);
        else if (reading == NumberReading.TooLong)
            Errors.Add(line, column, StatisticFault.NumberMustFit, printed, DigitsAllowed);
        else
            Errors.Add(line, column, StatisticFault.NumberMustBeExact, printed, NumbersAllowed);
    }

    public void Add(
        long line,
        int period,
        ReadOnlySpan<int> codes,
        (long, byte) value,
        ObservationStatus status
    )
    {
        _builder.Add(period, codes, value, status);
        _lines.Add((uint)Math.Min(line, uint.MaxValue));
    }

    public void AddAbsent(long line, int period, ReadOnlySpan<int> codes, ObservationStatus status)
    {
        _builder.AddAbsent(period, codes, status);
        _lines.Add((uint)Math.Min(line, uint.MaxValue));
    }

    /// <summary>The data set of all that was read.</summary>
    /// <param name="provenance">Where it comes from, if the file itself said more of it.</param>
    /// <returns>Refused with all errors; when there is too much, or nothing; when a cell stands
    /// twice.</returns>
    public Outcome<DataSet> Build(Provenance? provenance = null)
    {
        if (!Errors.IsEmpty)
            return Errors.RefusalFor(Structure.Code);
        if (Count > DataSet.MaxRows)
            return new DataSetMustHoldRows(Count);
        if (Count > _mostRows)
            return new StatisticsMustFitInMemory(Structure.Code, _mostRows, _source.MostBytes);

        provenance ??= Description.Provenance;
        if (provenance.File is null && _source.Digest() is { } digest)
            provenance = provenance with { File = digest };
        var built = _builder.Build(provenance);
        if (built.Accepted(out var dataSet, out var refusal) || refusal is not CellMustStandOnce twice)
            return dataSet is null ? refusal! : dataSet;
        Errors.Add(
            _lines[twice.Row],
            "",
            StatisticFault.CellMustStandOnce,
            $"{twice.Period} {string.Join(' ', twice.Codes)}",
            new(
                Korean: $"한 번만. 같은 칸이 {_lines[twice.First]}행에도 있습니다.",
                English: $"Once only; line {_lines[twice.First]} has the same cell."
            )
        );
        return Errors.RefusalFor(Structure.Code);
    }

    static LocalizedText PeriodsAllowed { get; } =
        new(
            Korean: "2024, 2024-H1, 2024-Q3, 2024-07, 2024-07-31 가운데 한 형식의 달력 기간.",
            English: "A calendar period written as 2024, 2024-H1, 2024-Q3, 2024-07 or 2024-07-31."
        );

    static LocalizedText NumbersAllowed { get; } =
        new(Korean: "-1234.5처럼 적은 수.", English: "A number written like -1234.5.");

    static LocalizedText DigitsAllowed { get; } =
        new(
            Korean: $"소수를 포함하여 {DataSet.MaxDigits}자리 이하의 수.",
            English: $"A number of at most {DataSet.MaxDigits} digits, decimals included."
        );
}
