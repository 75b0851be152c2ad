using Evenground.Tests.House;

namespace Evenground.Tests.Import.Countries;

/// <summary>A copy of a country pack in a temporary folder, to be broken at one spot.</summary>
public sealed class PackFolder : IDisposable
{
    PackFolder(string folder) => Folder = folder;

    /// <summary>Where the invented country lies: Vessen, of four regions until 2014, of five since, with
    /// ages, codes and partitions of its own.</summary>
    public static string VessenFolder { get; } =
        Repository.PathTo("tests", "Shell.Tests", "Import", "Countries", "vessen");

    public string Folder { get; }

    public static PackFolder Vessen() => CopyOf(VessenFolder);

    public static PackFolder Korea() => CopyOf(Repository.PathTo("countries", "kr"));

    public static PackFolder Empty() => new(Directory.CreateTempSubdirectory("evenground-pack-").FullName);

    public string PathTo(string file) => Path.Combine(Folder, Path.Combine(file.Split('/')));

    public string Read(string file) => File.ReadAllText(PathTo(file));

    public void Write(string file, string text) => File.WriteAllText(PathTo(file), text);

    /// <summary>Replaces what must be there, once.</summary>
    public void Replace(string file, string was, string now)
    {
        var text = Read(file);
        var at = text.IndexOf(was, StringComparison.Ordinal);
        if (at < 0)
            throw new InvalidOperationException($"{file} does not hold '{was}'.");
        Write(file, string.Concat(text.AsSpan(0, at), now, text.AsSpan(at + was.Length)));
    }

    public void Delete(string file)
    {
        if (Directory.Exists(PathTo(file)))
            Directory.Delete(PathTo(file), recursive: true);
        else
            File.Delete(PathTo(file));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    static PackFolder CopyOf(string from)
    {
        var copy = Empty();
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(copy.Folder, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        return copy;
    }
}
