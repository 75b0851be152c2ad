using Evenground.Record;

namespace Evenground.Import;

/// <summary>Finds the code of each feature: the one that the file gives, or the one of the region with
/// exactly
/// its name.</summary>
/// <remarks>Names are compared letter by letter with the Korean and the English names that are in force on
/// the
/// set's first day. A name that is nearly right is no name.</remarks>
static class FeatureCodes
{
    /// <returns>The codes in the order of the features; or every feature without one.</returns>
    public static Outcome<string[]> Of(
        BoundaryFeatures features,
        FeatureKeys keys,
        string scheme,
        DateOnly on,
        RegionBook book
    )
    {
        if (keys is { Code: null, Name: null })
            return new FeatureKeyMustBeNamed(PropertiesOf(features));

        var names = book.InForce(scheme, on)
            .SelectMany(region =>
                new[] { region.Name.Korean, region.Name.English }
                    .Distinct(StringComparer.Ordinal)
                    .Select(name => (Name: name, region.Code.Code))
            )
            .ToLookup(named => named.Name, named => named.Code, StringComparer.Ordinal);
        var codes = new string[features.All.Count];
        var refusals = new List<Refusal>();
        for (var at = 0; at < codes.Length; at++)
            if (CodeOf(features.All[at], keys, names, scheme, on).Accepted(out var code, out var refusal))
                codes[at] = code;
            else
                refusals.Add(refusal);

        return refusals.Count switch
        {
            0 => codes,
            1 => refusals[0],
            _ => new Refusals(refusals),
        };
    }

    static Outcome<string> CodeOf(
        BoundaryFeature feature,
        FeatureKeys keys,
        ILookup<string, string> names,
        string scheme,
        DateOnly on
    )
    {
        foreach (var key in (string?[])[keys.Code, keys.Name])
            if (key is not null && string.IsNullOrEmpty(feature.Properties.GetValueOrDefault(key)))
                return new FeatureMustHaveProperty(
                    feature.Name,
                    key,
                    [.. feature.Properties.Keys.Order(StringComparer.Ordinal)]
                );

        var given = keys.Code is null ? null : feature.Properties[keys.Code];
        if (keys.Name is null)
            return given!;
        var name = feature.Properties[keys.Name];
        return names[name].ToArray() switch
        {
            [] => new FeatureNameMustBeInTheBook(feature.Name, name, scheme, on),
            [var code] when given is null || given == code => code,
            [var code] => new FeatureNameAndCodeMustAgree(feature.Name, name, code, given!),
            var several when given is not null && several.Contains(given, StringComparer.Ordinal) => given,
            var several => new FeatureNameMustBeOfOneRegion(feature.Name, name, several),
        };
    }

    static string[] PropertiesOf(BoundaryFeatures features) =>
        [
            .. features
                .All.SelectMany(feature => feature.Properties.Keys)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
}
