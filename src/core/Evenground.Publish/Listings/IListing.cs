using Evenground.Record;

namespace Evenground.Publish;

/// <summary>One kind of row that the record can be asked for: its statements, its assertions, its
/// findings.</summary>
/// <remarks>
/// One listing, one file. The catalogue finds it; it then gets, unasked, its address in the HTTP API (as JSON
/// and as CSV, with paging), its part of the API's description and its contract tests.
/// </remarks>
public interface IListing
{
    /// <summary>Its name in addresses: lower-case words with hyphens, in the plural.</summary>
    string Code { get; }

    LocalizedText Title { get; }

    /// <summary>What a row is, for whoever reads the API's description.</summary>
    LocalizedText Meaning { get; }

    /// <summary>The record type of a row; its constructor's parameters are the columns.</summary>
    Type RowType { get; }

    /// <summary>The rows, whatever their type.</summary>
    IReadOnlyList<object> AllRows(History history, AsOf asOf);
}

/// <summary>A listing with the type of its rows.</summary>
/// <typeparam name="TRow">A flat record: numbers, texts, dates, words and lists of these; see
/// <see cref="ListingColumns"/>.</typeparam>
public interface IListing<out TRow> : IListing
    where TRow : class
{
    /// <returns>The rows as they stood, in a stable order: asked twice of one record, the same rows in the
    /// same order.</returns>
    IReadOnlyList<TRow> Rows(History history, AsOf asOf);

    Type IListing.RowType => typeof(TRow);

    IReadOnlyList<object> IListing.AllRows(History history, AsOf asOf) => Rows(history, asOf);
}
