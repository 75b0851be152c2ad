using System.Reflection;
using System.Text;
using System.Xml.Linq;
using Evenground.Record;

namespace Evenground.Tests.Docs;

/// <summary>The pages of <c>docs/errors</c>, written from the refusals themselves.</summary>
static class ErrorPages
{
    /// <summary>The page of each code that the assemblies can refuse with.</summary>
    public static SortedDictionary<string, string> Of(IEnumerable<Assembly> assemblies)
    {
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var assembly in assemblies.Distinct())
        {
            var meanings = new Meanings(assembly);
            foreach (var type in assembly.GetTypes().Where(IsRefusal))
            foreach (
                var refusal in SampleArguments.AllOf(type).Cast<Refusal>().DistinctBy(refusal => refusal.Code)
            )
                if (!pages.TryAdd(refusal.Code, PageOf(refusal, meanings)))
                    throw new InvalidOperationException(
                        $"The code '{refusal.Code}' of {type.Name} is another refusal's already."
                    );
        }

        return pages;
    }

    static bool IsRefusal(Type type) =>
        type is { IsAbstract: false, ContainsGenericParameters: false }
        && type.IsAssignableTo(typeof(Refusal));

    static string PageOf(Refusal refusal, Meanings meanings)
    {
        var page = new StringBuilder($"# `{refusal.Code}`\n\n");
        if (refusal is RowError row)
            page.Append($"{row.Fault.Meaning().English}\n\n{row.Fault.Meaning().Korean}\n\n");
        else if (meanings.Of(refusal.GetType()) is { } meaning)
            page.Append($"{meaning}\n\n");
        page.Append(
            $"## English\n\n{Quoted(refusal.Text.English)}\n\n## 한국어\n\n{Quoted(refusal.Text.Korean)}\n"
        );
        return page.ToString();
    }

    static string Quoted(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => $"> {Escaped(line)}  "))
            .TrimEnd();

    static string Escaped(string line) =>
        line.Replace("*", "\\*", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal);

    /// <summary>What the doc comments say that the types mean; nothing for an assembly that ships
    /// none.</summary>
    sealed class Meanings
    {
        readonly Dictionary<string, string> _summaries = new(StringComparer.Ordinal);

        public Meanings(Assembly assembly)
        {
            var file = Path.ChangeExtension(assembly.Location, ".xml");
            if (!File.Exists(file))
                return;
            foreach (var member in XDocument.Load(file).Descendants("member"))
                if (
                    member.Attribute("name")?.Value is ['T', ':', .. var name]
                    && member.Element("summary") is { } summary
                )
                    _summaries[name] = string.Join(
                        ' ',
                        TextOf(summary).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                    );
        }

        public string? Of(Type type) => _summaries.GetValueOrDefault(type.FullName!);

        static string TextOf(XElement summary) =>
            string.Concat(
                summary
                    .Nodes()
                    .Select(node =>
                        node switch
                        {
                            XText text => text.Value,
                            XElement element when element.Attribute("cref") is { } reference =>
                                $"`{reference.Value.Split('.')[^1]}`",
                            XElement element when element.Attribute("name") is { } name => $"`{name.Value}`",
                            XElement element => $"`{element.Value}`",
                            _ => "",
                        }
                    )
            );
    }
}
