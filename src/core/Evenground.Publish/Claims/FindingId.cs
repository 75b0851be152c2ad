using System.Text;
using System.Text.Json;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>The address of a finding: its rule's code and a digest of the assertions that it rests
/// on.</summary>
/// <remarks>It stays the same while the same rows give the same finding, whatever else is recorded.</remarks>
public static class FindingId
{
    const int DigestLength = 12;

    public static string Of(Finding finding)
    {
        var text = new StringBuilder();
        foreach (var said in finding.RestsOn)
            text.Append(JsonSerializer.Serialize(said.Key, RecordJson.Options)).Append('\n');
        return $"{finding.Code}~{Digest.Of(Encoding.UTF8.GetBytes(text.ToString())).ToString()[..DigestLength]}";
    }

    /// <summary>The findings with their ids, a number behind those that would share one.</summary>
    public static IReadOnlyList<(string Id, Finding Finding)> Number(IReadOnlyList<Finding> findings)
    {
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        var numbered = new List<(string, Finding)>(findings.Count);
        foreach (var finding in findings)
        {
            var id = Of(finding);
            var times = taken[id] = taken.GetValueOrDefault(id) + 1;
            numbered.Add((times == 1 ? id : $"{id}~{times}", finding));
        }

        return numbered;
    }
}
