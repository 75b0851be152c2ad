namespace Evenground.Import;

/// <summary>Counts rejected rows, keeps the first and writes each to the report.</summary>
sealed class FigureRejectList
{
    readonly FigureFileOptions _options;
    readonly List<FigureReject> _first = [];

    public FigureRejectList(FigureFileOptions options)
    {
        _options = options;
        options.Report?.Write("line,column,reason,found\r\n");
    }

    public long Count { get; private set; }

    public IReadOnlyList<FigureReject> First => _first;

    /// <param name="rejects">In the order of their lines.</param>
    /// <param name="lines">What is to be added to their lines.</param>
    public void AddRange(IReadOnlyCollection<FigureReject> rejects, long lines)
    {
        foreach (var reject in rejects)
            Add(reject with { Line = reject.Line + lines + 1 });
    }

    public void Add(FigureReject reject)
    {
        Count++;
        if (_first.Count < _options.RejectsKept)
            _first.Add(reject);
        _options.Report?.Write($"{reject.Line},{reject.Column},{reject.Reason},{Quoted(reject.Found)}\r\n");
    }

    /// <summary>A spreadsheet must not take what stood in a cell for a formula.</summary>
    static string Quoted(string found)
    {
        var isFormula = found.Length > 0 && found[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
        return $"\"{(isFormula ? "'" : "")}{found.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
