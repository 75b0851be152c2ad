namespace Evenground.Record;

/// <summary>Folds a long run of entries: the same history as <see cref="History.After"/> entry by entry, in
/// less time.</summary>
/// <remarks>Changes itself, so it belongs to one thread; the histories that it gives are immutable as
/// ever.</remarks>
public sealed class HistoryFold(History start)
{
    History _history = start;
    Statements.Folding? _statements;

    public void Take(in Recorded entry)
    {
        if (entry.Event is IStatementEvent statement)
        {
            (_statements ??= new(_history.Statements)).Take(statement, entry.Mark);
            _history = _history.AfterGap(entry.Mark.Sequence);
            return;
        }

        _history = _history.After(entry);
    }

    /// <summary>An entry whose payload is withheld: only the head moves.</summary>
    public void TakeGap(long sequence) => _history = _history.AfterGap(sequence);

    /// <summary>The history so far; the fold may go on afterwards.</summary>
    public History End()
    {
        if (_statements is not null)
            _history = _history.With(_statements.End());
        _statements = null;
        return _history;
    }
}
