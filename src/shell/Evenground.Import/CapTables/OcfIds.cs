using System.Security.Cryptography;
using System.Text;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>Makes our ids of theirs: the same id of one company gives the same id here, so that a package may
/// be taken in again.</summary>
static class OcfIds
{
    public static Id<T> Of<T>(Id<Company> company, string kind, string id)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"evenground.ocf.v1\n{company}\n{kind}\n{id}"));
        // Version 8 of RFC 9562: made by the maker's own rule.
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new(new Guid(hash.AsSpan(0, 16), bigEndian: true));
    }

    /// <summary>The entry of an object; of one of its parts, where it makes several.</summary>
    public static Id<CapTableEntry> Entry(Id<Company> company, OcfObject one, string part = "") =>
        Of<CapTableEntry>(company, $"entry\n{one.Type}\n{part}", one.Id);

    public static Id<ShareClass> Class(Id<Company> company, string id) =>
        Of<ShareClass>(company, "class", id);

    public static Id<Holder> Holder(Id<Company> company, string id) => Of<Holder>(company, "holder", id);

    public static Id<Security> Security(Id<Company> company, string id) =>
        Of<Security>(company, "security", id);

    public static Id<OptionPlan> Plan(Id<Company> company, string id) => Of<OptionPlan>(company, "plan", id);
}
