namespace Evenground.Import;

/// <summary>All formats, found by their interface.</summary>
public static class StatementFormats
{
    public static IReadOnlyList<IStatementFormat> All { get; } =
    [
        .. typeof(StatementFormats)
            .Assembly.GetTypes()
            .Where(type =>
                type is { IsClass: true, IsAbstract: false }
                && typeof(IStatementFormat).IsAssignableFrom(type)
            )
            .Select(type => (IStatementFormat)Activator.CreateInstance(type)!)
            .OrderBy(format => format.Name, StringComparer.Ordinal),
    ];

    /// <summary>The format that the caller named, or else the one of the file's ending; null when there is
    /// none.</summary>
    public static IStatementFormat? For(SheetFile file) =>
        file.Format is { } name
            ? All.FirstOrDefault(format =>
                string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase)
            )
            : All.FirstOrDefault(format =>
                format.Extensions.Any(ending =>
                    file.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
                )
            );
}
