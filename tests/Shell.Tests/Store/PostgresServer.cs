using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Evenground.Tests.Store;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(SharedPostgres))]

namespace Evenground.Tests.Store;

/// <summary>One PostgreSQL server for all tests of the assembly, started when the first of them
/// asks.</summary>
public sealed class SharedPostgres : IAsyncLifetime
{
    readonly SemaphoreSlim _starting = new(1, 1);
    PostgresServer? _server;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A connection string to a new, empty database; skips the test where there is no
    /// PostgreSQL.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        PostgresServer.SkipWhenAbsent();
        await _starting.WaitAsync();
        try
        {
            _server ??= await PostgresServer.StartAsync();
        }
        finally
        {
            _starting.Release();
        }

        return await _server.NewDatabaseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }
}

/// <summary>A PostgreSQL server of our own in a temporary folder. Whatever becomes of this process, it stops
/// and leaves nothing.</summary>
/// <remarks>The server hangs on a shell that reads our pipe: when we die the pipe ends, and the shell cleans
/// up.</remarks>
public sealed class PostgresServer : IAsyncDisposable
{
    static readonly string? Binaries = Find();

    readonly string _folder;
    readonly int _port;
    readonly Process _keeper;

    PostgresServer(string folder, int port, Process keeper) =>
        (_folder, _port, _keeper) = (folder, port, keeper);

    public static void SkipWhenAbsent()
    {
        if (Binaries is not null)
            return;
        const string reason =
            "PostgreSQL is not installed here (no initdb under /usr/lib/postgresql or on the PATH).";
        if (
            Environment.GetEnvironmentVariable("EVENGROUND_REQUIRE")?.Split(',').Contains("postgresql")
            == true
        )
            Assert.Fail($"{reason} EVENGROUND_REQUIRE asks for it.");
        Assert.Skip(reason);
    }

    /// <param name="isDurable">Whether commits reach the disk, as for benchmarks; tests do without.</param>
    public static async Task<PostgresServer> StartAsync(bool isDurable = false)
    {
        var folder = Directory.CreateTempSubdirectory("evenground-pg-").FullName;
        var port = FreePort();
        var flags = isDurable ? "" : "-c fsync=off -c synchronous_commit=off -c full_page_writes=off";
        var runAs = Environment.UserName == "root" ? "runuser -u postgres --" : "";

        // A signal to the whole group (Ctrl+C, a timeout) must not take the shell before it has cleaned up.
        var script = $"""
            trap '' INT TERM HUP; cd /; {(runAs.Length > 0 ? $"chown postgres {folder};" : "")}
            {runAs} {Binaries}/initdb --no-sync -A trust -U postgres -E UTF8 --locale=C -D {folder}/data >{folder}.log 2>&1 &&
            {runAs} {Binaries}/pg_ctl -w -s -D {folder}/data -l {folder}/log -o "-p {port} -k {folder} -c listen_addresses=127.0.0.1 {flags}" start >>{folder}.log 2>&1 &&
            echo ready && cat >/dev/null
            {runAs} {Binaries}/pg_ctl -s -m immediate -D {folder}/data stop >/dev/null 2>&1
            rm -rf {folder} {folder}.log
            """;
        var keeper = Process.Start(
            new ProcessStartInfo("/bin/sh", ["-c", script])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        return await keeper.StandardOutput.ReadLineAsync() == "ready"
            ? new(folder, port, keeper)
            : throw new InvalidOperationException("PostgreSQL did not start.");
    }

    public async Task<string> NewDatabaseAsync()
    {
        var name = $"test_{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(Connection("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return Connection(name);
    }

    /// <summary>Pulls the plug: the server is gone at once, as after a crash.</summary>
    public Task CrashAsync() => ControlAsync("-m immediate stop");

    public Task StartAgainAsync() =>
        ControlAsync($"-l {_folder}/log -o \"-p {_port} -k {_folder} -c listen_addresses=127.0.0.1\" start");

    public async ValueTask DisposeAsync()
    {
        _keeper.StandardInput.Close();
        await _keeper.WaitForExitAsync();
        _keeper.Dispose();
    }

    string Connection(string database) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database};Timeout=5"
        );

    async Task ControlAsync(string what)
    {
        var runAs = Environment.UserName == "root" ? "runuser -u postgres --" : "";
        using var control = Process.Start(
            "/bin/sh",
            ["-c", $"cd /; {runAs} {Binaries}/pg_ctl -w -s -D {_folder}/data {what} >/dev/null 2>&1"]
        );
        await control.WaitForExitAsync();
        Assert.Equal(0, control.ExitCode);
    }

    static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Concat(
                Directory.Exists("/usr/lib/postgresql")
                    ? Directory
                        .GetDirectories("/usr/lib/postgresql")
                        .OrderDescending()
                        .Select(version => Path.Combine(version, "bin"))
                    : []
            )
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
