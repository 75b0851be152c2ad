using System.Text.Json;
using Evenground.Cli;
using Evenground.Host;

namespace Evenground.Tests.Cli;

/// <summary>The command line over a record in a temporary folder, as a script would call it.</summary>
public sealed class Shell : IDisposable
{
    readonly Dictionary<string, string> _variables = [];

    public Shell()
    {
        Folder = Directory.CreateTempSubdirectory("evenground-cli-").FullName;
        _variables["EVENGROUND_HOME"] = Path.Combine(Folder, "home");
    }

    public string Folder { get; }

    public string this[string variable]
    {
        set => _variables[variable] = value;
    }

    public string At(string name) => Path.Combine(Folder, name);

    public async Task<Said> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(
            args,
            output,
            error,
            isPlain: true,
            new(
                TimeProvider.System,
                name => _variables.GetValueOrDefault(name),
                Server.RunAsync,
                TextReader.Null
            ),
            default
        );
        return new((ExitCode)code, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>What a command said, and how it ended.</summary>
public sealed record Said(ExitCode Code, string Output, string Error)
{
    /// <summary>The output, which must be one JSON document and nothing else.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement.Clone();
}
