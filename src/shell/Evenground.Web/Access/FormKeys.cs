using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Evenground.Web;

/// <summary>Keeps the keys of forms in memory: they live as long as the process, as the write token
/// does.</summary>
/// <remarks>A form that was opened before a restart is asked for again, and no key lies on a disk.</remarks>
public sealed class FormKeys : IXmlRepository
{
    readonly Lock _gate = new();
    readonly List<XElement> _keys = [];

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        lock (_gate)
            return [.. _keys.Select(key => new XElement(key))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        lock (_gate)
            _keys.Add(new(element));
    }
}
