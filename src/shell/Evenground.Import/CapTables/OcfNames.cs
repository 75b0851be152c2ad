using Evenground.Record;

namespace Evenground.Import;

/// <summary>Their ids of ours, where a package brought them.</summary>
public sealed class OcfNames
{
    readonly Dictionary<Guid, string> _names = [];

    /// <summary>The ids of a package's classes, holders, plans and securities.</summary>
    public static OcfNames Of(Id<Company> company, OcfPackage package)
    {
        var names = new OcfNames();
        foreach (var one in package.Objects)
        {
            names._names[OcfIds.Class(company, one.Id).Value] = one.Id;
            names._names[OcfIds.Holder(company, one.Id).Value] = one.Id;
            names._names[OcfIds.Plan(company, one.Id).Value] = one.Id;
            if (OcfJson.Text(one.Json, "security_id") is { } security)
                names._names[OcfIds.Security(company, security).Value] = security;
        }

        return names;
    }

    public string Of<T>(Id<T> id) => _names.GetValueOrDefault(id.Value) ?? id.ToString();
}
