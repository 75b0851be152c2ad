using Evenground.Record;

namespace Evenground.Import;

/// <summary>One row of a file as text, with what was wrong with its writing.</summary>
/// <param name="Line">The line that it begins on, from 1; in a worksheet the row's number.</param>
public sealed record RawRow(int Line, IReadOnlyList<string> Cells, IReadOnlyList<RawFault> Faults)
{
    public bool IsBlank => Faults.Count == 0 && Cells.All(cell => cell.AsSpan().Trim().IsEmpty);
}

/// <summary>What is wrong with the writing of a cell, before its meaning is asked for.</summary>
/// <param name="Place">The cell's place in its row, from 0; -1 when the file as a whole is meant.</param>
public readonly record struct RawFault(int Place, RowFault Fault, string Found);
