namespace Evenground.Record;

/// <summary>Books that grow by one entry after the other, and say of each whether it can stand.</summary>
/// <remarks>
/// An entry that comes last in the order of the books is booked onto what is there; one that belongs between
/// others has all of them booked again. Either way the verdict is that of all entries booked anew.
/// Belongs to one thread.
/// </remarks>
sealed class RunningBook
{
    readonly Currency _currency;
    readonly List<BookLine> _lines;
    BookKeeper? _keeper;
    BookLine _last;

    /// <summary>What did not add up before any entry came; null when all did.</summary>
    Refusal? _standing;

    public RunningBook(IEnumerable<BookLine> lines, Currency currency) =>
        (_lines, _currency) = ([.. lines], currency);

    /// <summary>Books one more entry; it is left out again when it is refused.</summary>
    public Refusal? Take(BookLine line)
    {
        if (_keeper is null && _lines.Count > 0)
            Fold();
        _keeper ??= new(_currency);
        var isLast = _lines.Count == 0 || Order(line).CompareTo(Order(_last)) >= 0;
        _lines.Add(line);
        Refusal? refusal;
        if (isLast && _standing is null)
        {
            refusal = _keeper.Take(line) ?? _keeper.RefusalAtEndOf(line.On);
            _last = line;
        }
        else
        {
            Fold();
            refusal = _standing;
        }

        if (refusal is null)
            return null;
        _lines.RemoveAt(_lines.Count - 1);
        _keeper = null;
        return refusal;
    }

    /// <summary>What does not add up once an entry is gone; the books stay as they are.</summary>
    public Refusal? RefusalWithout(Id<LedgerEntry> entry) =>
        BookKeeper.Keep(_lines.Where(line => line.Id != entry), _currency).Refusal;

    void Fold()
    {
        (_keeper, _standing) = BookKeeper.Keep(_lines, _currency);
        _last = _lines.MaxBy(Order);
    }

    static (DateOnly On, int Rank, long Sequence) Order(BookLine line) => (line.On, line.Rank, line.Sequence);
}
