namespace Evenground.Tests;

/// <summary>Where the repository lies, for the tests that read its data or write its pages.</summary>
static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Evenground.slnx")))
                return folder.FullName;
        throw new DirectoryNotFoundException("No folder above the tests holds Evenground.slnx.");
    }
}
