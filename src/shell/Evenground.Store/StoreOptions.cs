namespace Evenground.Store;

/// <summary>Where an installation lives.</summary>
/// <param name="Connection"><c>Data Source=…</c> opens an embedded SQLite file, <c>Host=…</c> a PostgreSQL
/// database.</param>
/// <param name="Home">The folder of evidence files and snapshots; made when absent.</param>
public sealed record StoreOptions(string Connection, string Home)
{
    /// <summary>The most bytes that the embedded file may take; null for as many as the disk has.</summary>
    public long? MostBytes { get; init; }

    internal bool IsPostgreSql => Connection.Contains("Host=", StringComparison.OrdinalIgnoreCase);
}
