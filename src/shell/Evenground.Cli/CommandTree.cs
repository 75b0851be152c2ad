using System.CommandLine;
using System.CommandLine.Help;

namespace Evenground.Cli;

/// <summary>Puts the commands under their words: <c>statement list</c> becomes <c>list</c> under
/// <c>statement</c>.</summary>
static class CommandTree
{
    public delegate Task<int> Runner(
        Func<Call, Task<ExitCode>> command,
        ParseResult typed,
        CancellationToken stop
    );

    public static RootCommand Build(Language language, Runner run)
    {
        var root = new RootCommand(Texts.Purpose.In(language));
        Options.For(root, language);

        foreach (var described in CommandLine.Commands)
            Fill(Place(root, described, language), described, language, run);

        // With no word at all, the server opens: that is what a newcomer types first.
        var serve = CommandLine.Commands.Single(command => command.Path == "serve");
        Fill(root, serve, language, run);

        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Description = Texts.HelpOption.In(language);
            help.Action = new HelpPage(language);
        }

        foreach (var version in root.Options.OfType<VersionOption>())
            version.Description = Texts.VersionOption.In(language);
        return root;
    }

    static void Fill(Command command, ICliCommand described, Language language, Runner run)
    {
        var body = described.Declare(command, language);
        command.SetAction((typed, stop) => run(body, typed, stop));
    }

    static Command Place(Command root, ICliCommand described, Language language)
    {
        var parent = root;
        var words = described.Path.Split(' ');
        foreach (var word in words[..^1])
        {
            var group = parent.Subcommands.FirstOrDefault(command => command.Name == word);
            if (group is null)
            {
                group = new Command(word, Texts.Groups[word].In(language));
                parent.Add(group);
            }

            parent = group;
        }

        var placed = new Command(words[^1], described.Summary.In(language));
        parent.Add(placed);
        return placed;
    }
}
