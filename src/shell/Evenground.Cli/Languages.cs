namespace Evenground.Cli;

/// <summary>Chooses the language of a call before anything of it is parsed, since errors are told in it
/// too.</summary>
static class Languages
{
    /// <summary>The option, else EVENGROUND_LANGUAGE, else the locale of the shell; English when none says
    /// Korean.</summary>
    public static Language Choose(IReadOnlyList<string> args, Func<string, string?> variables)
    {
        var asked =
            Typed(args) ?? Set("EVENGROUND_LANGUAGE") ?? Set("LC_ALL") ?? Set("LC_MESSAGES") ?? Set("LANG");
        return asked?.StartsWith("ko", StringComparison.OrdinalIgnoreCase) == true
            ? Language.Korean
            : Language.English;

        string? Set(string name) => variables(name) is { Length: > 0 } value ? value : null;
    }

    static string? Typed(IReadOnlyList<string> args)
    {
        const string Name = "--language";
        for (var place = 0; place < args.Count; place++)
        {
            if (args[place] == Name && place + 1 < args.Count)
                return args[place + 1];
            if (args[place].StartsWith($"{Name}=", StringComparison.Ordinal))
                return args[place][(Name.Length + 1)..];
        }

        return null;
    }
}
