namespace Evenground.Publish;

/// <summary>One rule of the auditor: one file, one code, one page.</summary>
/// <remarks>
/// A rule is found by its interface; there is no list to edit. It reads the view and nothing else, and it
/// never loops over pairs of all assertions: it asks the view for those of one figure or one series.
/// </remarks>
public interface IAuditRule
{
    /// <summary>The stable code, lower-case words with hyphens. Never changed once published.</summary>
    string Code { get; }

    /// <summary>What the rule looks for, as a heading.</summary>
    LocalizedText Title { get; }

    /// <summary>What is compared with what, how, and what the rule leaves alone.</summary>
    LocalizedText Explanation { get; }

    /// <summary>When the finding is a contradiction, when a doubt, when a note.</summary>
    LocalizedText Weighing { get; }

    IEnumerable<Finding> Check(AuditView view);
}

/// <summary>All rules, in the order of their codes.</summary>
public static class AuditCatalogue
{
    public static IReadOnlyList<IAuditRule> Rules { get; } =
    [
        .. typeof(AuditCatalogue)
            .Assembly.GetTypes()
            .Where(type =>
                type.IsAssignableTo(typeof(IAuditRule)) && type is { IsClass: true, IsAbstract: false }
            )
            .Select(type => (IAuditRule)Activator.CreateInstance(type)!)
            .OrderBy(rule => rule.Code, StringComparer.Ordinal),
    ];

    /// <summary>The rule of a code, or null.</summary>
    public static IAuditRule? Find(string code) =>
        Rules.FirstOrDefault(rule => string.Equals(rule.Code, code, StringComparison.Ordinal));
}
