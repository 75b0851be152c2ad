namespace Evenground.Import;

/// <summary>A way in which tables are written to files: turns bytes into rows of text, the header
/// first.</summary>
/// <remarks>
/// A new format is one file with one class in this folder: the catalogue finds it, and the command line, the
/// upload page, the error report and the contract tests take it up. It must never throw for anything that a
/// file may hold.
/// </remarks>
public interface IStatementFormat
{
    /// <summary>Its name for <c>--format</c>.</summary>
    string Name { get; }

    /// <summary>The file name endings that it is known by, each with its dot.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>What it is, for lists and help.</summary>
    LocalizedText About { get; }

    IAsyncEnumerable<RawRow> ReadAsync(Stream file, SheetFile source, CancellationToken stop);
}
