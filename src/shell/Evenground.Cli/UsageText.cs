using System.CommandLine;
using System.CommandLine.Parsing;

namespace Evenground.Cli;

/// <summary>Says what of a command line was not understood, what is allowed, and where to read on.</summary>
static class UsageText
{
    /// <summary>Whether everything that was typed is known; a mistyped option is not taken for a file's
    /// name.</summary>
    public static bool IsUnderstood(ParseResult typed) => typed.Errors.Count == 0 && Stray(typed) is null;

    public static void Complain(ParseResult typed, TextWriter error, Language language)
    {
        if ((typed.UnmatchedTokens.Count > 0 ? typed.UnmatchedTokens[0] : Stray(typed)) is { } unknown)
            error.WriteLine(Unknown(unknown, typed.CommandResult.Command).In(language));
        else
            foreach (var message in typed.Errors.Select(problem => problem.Message).Distinct())
                error.WriteLine(message);

        var path = string.Join(
            ' ',
            typed.CommandResult.Command is RootCommand ? ["evenground"] : Words(typed)
        );
        error.WriteLine(new LocalizedText($"도움말: {path} --help", $"Read on: {path} --help").In(language));
    }

    static string? Stray(ParseResult typed) =>
        typed
            .CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens)
            .Select(token => token.Value)
            .FirstOrDefault(token => token.StartsWith("--", StringComparison.Ordinal));

    static IEnumerable<string> Words(ParseResult typed)
    {
        var names = new List<string>();
        for (SymbolResult? at = typed.CommandResult; at is not null; at = at.Parent)
            if (at is CommandResult { Command: not RootCommand } part)
                names.Insert(0, part.Command.Name);
        return names.Prepend("evenground");
    }

    static LocalizedText Unknown(string token, Command command)
    {
        var known = command
            .Subcommands.Select(sub => sub.Name)
            .Concat(command.Options.Select(option => option.Name));
        var nearest = known.MinBy(name => Distance(name, token));
        var isNear = nearest is not null && Distance(nearest, token) <= 2;
        return new(
            Korean: $"'{token}'을(를) 알 수 없습니다." + (isNear ? $" '{nearest}'을(를) 찾으십니까?" : ""),
            English: $"'{token}' is not known here." + (isNear ? $" Did you mean '{nearest}'?" : "")
        );
    }

    /// <summary>How many letters must be put in, left out or changed to make one word of the other
    /// (Levenshtein).</summary>
    static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var from = 1; from <= left.Length; from++)
        {
            var diagonal = row[0];
            row[0] = from;
            for (var to = 1; to <= right.Length; to++)
            {
                var changed = diagonal + (left[from - 1] == right[to - 1] ? 0 : 1);
                diagonal = row[to];
                row[to] = Math.Min(changed, Math.Min(row[to], row[to - 1]) + 1);
            }
        }

        return row[^1];
    }
}
