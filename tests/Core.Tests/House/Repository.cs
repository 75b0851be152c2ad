namespace Evenground.Tests.House;

/// <summary>Where the checkout stands that the tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The files that people write, of one ending; what is built is left out.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory
            .EnumerateFiles(PathTo(folder), pattern, SearchOption.AllDirectories)
            .Where(file =>
                !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules")
            )
            .Order(StringComparer.Ordinal);

    static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Evenground.slnx")) ? folder
        : Path.GetDirectoryName(folder) is { } parent ? FindRoot(parent)
        : throw new InvalidOperationException(
            "The tests run outside a checkout: Evenground.slnx was not found."
        );
}
