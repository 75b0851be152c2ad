namespace Evenground.Store;

/// <summary>Where an installation lives.</summary>
/// <param name="Connection"><c>Data Source=…</c> opens an embedded SQLite file, <c>Host=…</c> a PostgreSQL database.</param>
/// <param name="Home">The folder of evidence files and snapshots; made when absent.</param>
public sealed record StoreOptions(string Connection, string Home)
{
    internal bool IsPostgreSql => Connection.Contains("Host=", StringComparison.OrdinalIgnoreCase);
}
