using System.Collections.Frozen;

namespace Evenground.Measure;

/// <summary>All indicators, found by their interface.</summary>
public static class IndicatorCatalogue
{
    static readonly FrozenDictionary<string, IIndicator> ByCode = typeof(IIndicator)
        .Assembly.GetTypes()
        .Where(type => type.IsClass && typeof(IIndicator).IsAssignableFrom(type))
        .Select(type => (IIndicator)Activator.CreateInstance(type)!)
        .ToFrozenDictionary(indicator => indicator.Definition.Code, StringComparer.Ordinal);

    /// <summary>All of them, in ordinal order of their codes.</summary>
    public static IReadOnlyList<IIndicator> All { get; } =
    [.. ByCode.Values.OrderBy(indicator => indicator.Definition.Code, StringComparer.Ordinal)];

    public static IIndicator? Find(string code) => ByCode.GetValueOrDefault(code);
}
