using System.Text;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>Cuts CSV text into rows by RFC 4180, noting the line of each row and everything that breaks the
/// rules.</summary>
/// <remarks>
/// It is strict where common readers guess, since a guess would put figures into the wrong column: a
/// quotation mark may stand only around a cell or, doubled, within a quoted one. Text may come in pieces of
/// any size. A cell's characters beyond the limit are not kept, so memory stays bounded whatever a file
/// holds. Lines end with LF, CRLF or CR; a blank line is no row.
/// </remarks>
internal sealed class CsvLexer(char delimiter, int longestCell)
{
    enum Place
    {
        CellStart,
        Plain,
        Quoted,
        QuoteInQuoted,
        Broken,
    }

    readonly StringBuilder _cell = new();
    readonly List<string> _cells = [];
    readonly List<RawFault> _faults = [];
    Place _place = Place.CellStart;
    int _line = 1;
    int _rowLine = 1;
    bool _isAfterReturn;
    bool _isTooLong;
    bool _hasQuotes;

    /// <summary>Takes the next piece of text and adds the rows that it completes.</summary>
    public void Read(ReadOnlySpan<char> text, List<RawRow> rows)
    {
        foreach (var character in text)
        {
            // CRLF is one line end: its second half says nothing new.
            if (_isAfterReturn && character == '\n')
            {
                _isAfterReturn = false;
                if (_place == Place.Quoted)
                    Keep(character);
                continue;
            }

            _isAfterReturn = character == '\r';
            if (character is '\r' or '\n')
                _line++;
            Step(character, rows);
        }
    }

    /// <summary>The text is at its end: the last row may lack its line end, but not a closing quotation
    /// mark.</summary>
    public void End(List<RawRow> rows)
    {
        if (_place == Place.Quoted)
            Fault(RowFault.QuotesMustMatch);
        EndRow(rows);
    }

    void Step(char character, List<RawRow> rows)
    {
        switch (_place)
        {
            case Place.Quoted when character == '"':
                _place = Place.QuoteInQuoted;
                return;
            case Place.Quoted:
                Keep(character);
                return;
            case Place.QuoteInQuoted when character == '"':
                Keep(character);
                _place = Place.Quoted;
                return;
            case Place.CellStart when character == '"':
                (_place, _hasQuotes) = (Place.Quoted, true);
                return;
        }

        if (character == delimiter)
        {
            EndCell();
        }
        else if (character is '\r' or '\n')
        {
            EndRow(rows);
        }
        else
        {
            // A quotation mark within a plain cell, or text behind a closing one.
            var isMisplaced = character == '"' || _place == Place.QuoteInQuoted;
            Keep(character);
            if (isMisplaced && _place != Place.Broken)
                Fault(RowFault.QuotesMustMatch);
            _place = isMisplaced || _place == Place.Broken ? Place.Broken : Place.Plain;
        }
    }

    void Keep(char character)
    {
        if (_cell.Length < longestCell)
        {
            _cell.Append(character);
            return;
        }

        if (!_isTooLong)
            Fault(RowFault.CellMustFit);
        _isTooLong = true;
    }

    void Fault(RowFault fault) =>
        _faults.Add(new(_cells.Count, fault, _cell.ToString(0, Math.Min(_cell.Length, 80))));

    void EndCell()
    {
        _cells.Add(_cell.ToString());
        _cell.Clear();
        (_place, _isTooLong, _hasQuotes) = (Place.CellStart, false, false);
    }

    void EndRow(List<RawRow> rows)
    {
        var isBlank = _cells.Count == 0 && _cell.Length == 0 && !_hasQuotes && _faults.Count == 0;
        if (!isBlank)
        {
            EndCell();
            rows.Add(new(_rowLine, _cells.ToArray(), _faults.ToArray()));
            _cells.Clear();
            _faults.Clear();
        }

        _rowLine = _line;
    }
}
