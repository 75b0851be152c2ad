using System.CommandLine;
using System.CommandLine.Invocation;

namespace Evenground.Cli;

/// <summary>The help of a command: what it does, when to use it, how it is written, and examples that
/// work.</summary>
sealed class HelpPage(Language language) : SynchronousCommandLineAction
{
    const int NameColumn = 30;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        return (int)ExitCode.Done;
    }

    public void Write(Command command, TextWriter output)
    {
        var described = DescriptionOf(command);
        output.WriteLine(described is null ? command.Description : described.Summary.In(language));
        output.WriteLine();
        if (described is not null)
        {
            output.WriteLine(described.Details.In(language));
            output.WriteLine();
        }

        output.WriteLine($"{Texts.Usage.In(language)}: {UsageOf(command)}");
        Section(
            output,
            Texts.Commands,
            command.Subcommands.Where(sub => !sub.Hidden).Select(sub => (sub.Name, sub.Description))
        );
        Section(
            output,
            Texts.Arguments,
            command.Arguments.Select(argument => ($"<{argument.Name}>", argument.Description))
        );
        Section(
            output,
            Texts.OptionsTitle,
            OptionsOf(command).Select(option => (NameOf(option), option.Description))
        );
        if (command is not RootCommand && described is null)
            return;

        output.WriteLine();
        output.WriteLine(Texts.Examples.In(language));
        foreach (var example in described?.Examples ?? Texts.FirstExamples)
            output.WriteLine($"  {example}");
        if (command is not RootCommand)
            return;

        output.WriteLine();
        output.WriteLine(Texts.ExitCodes.In(language));
    }

    static ICliCommand? DescriptionOf(Command command)
    {
        var path = PathOf(command);
        return CommandLine.Commands.FirstOrDefault(described => described.Path == path);
    }

    static string PathOf(Command command) =>
        string.Join(' ', Ancestors(command).Reverse().Select(part => part.Name));

    static IEnumerable<Command> Ancestors(Command command)
    {
        for (
            var at = command;
            at is not null and not RootCommand;
            at = at.Parents.OfType<Command>().FirstOrDefault()
        )
            yield return at;
    }

    static string UsageOf(Command command)
    {
        var words = new List<string> { "evenground" };
        words.AddRange(Ancestors(command).Reverse().Select(part => part.Name));
        if (command.Subcommands.Count > 0)
            words.Add(command is RootCommand ? "[command]" : "<command>");
        words.AddRange(
            command.Arguments.Select(argument =>
                argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.Name}]" : $"<{argument.Name}>"
            )
        );
        words.Add("[options]");
        return string.Join(' ', words);
    }

    static IEnumerable<Option> OptionsOf(Command command)
    {
        var inherited = command.Parents.OfType<Command>().SelectMany(AllRecursive);
        return command
            .Options.Concat(inherited)
            .Where(option => !option.Hidden)
            .DistinctBy(option => option.Name);

        static IEnumerable<Option> AllRecursive(Command ancestor) =>
            ancestor
                .Options.Where(option => option.Recursive)
                .Concat(ancestor.Parents.OfType<Command>().SelectMany(AllRecursive));
    }

    static string NameOf(Option option)
    {
        var names = string.Join(
            ", ",
            option.Aliases.Where(alias => alias.StartsWith('-')).Prepend(option.Name).Distinct()
        );
        return option.HelpName is { } value ? $"{names} {value}" : names;
    }

    void Section(TextWriter output, LocalizedText title, IEnumerable<(string Name, string? Meaning)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
            return;

        output.WriteLine();
        output.WriteLine(title.In(language));
        foreach (var (name, meaning) in all)
            output.WriteLine($"  {name.PadRight(NameColumn)} {meaning}".TrimEnd());
    }
}
