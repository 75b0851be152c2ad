using Evenground.Store;

namespace Evenground.Cli;

/// <summary>Opens the installation that a command is about.</summary>
public static class StoreAccess
{
    /// <summary>Whoever works at the machine that holds the store: may see and do everything.</summary>
    public static Actor Operator { get; } = new("operator", Visibility.Restricted, MayWrite: true);

    /// <summary>The folder of the record: the option, else EVENGROUND_HOME, else the user's own folder for
    /// such data.</summary>
    public static string HomeOf(Call call) =>
        call.Typed.GetValue<string?>("--home")
        ?? Set(call, "EVENGROUND_HOME")
        ?? Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData),
            "evenground"
        );

    /// <summary>Whether the record lies where it does when nobody says anything: there the example may be put
    /// in.</summary>
    public static bool IsUsual(Call call) =>
        call.Typed.GetValue<string?>("--home") is null
        && call.Typed.GetValue<string?>("--connection") is null
        && Set(call, "EVENGROUND_CONNECTION") is null;

    /// <summary>Where the installation of a call lives.</summary>
    public static StoreOptions OptionsOf(Call call)
    {
        var home = Path.GetFullPath(HomeOf(call));
        return new(
            call.Typed.GetValue<string?>("--connection")
                ?? Set(call, "EVENGROUND_CONNECTION")
                ?? $"Data Source={Path.Combine(home, "evenground.db")}",
            home
        );
    }

    /// <returns>Refused, in words, when the folder or the database cannot be used.</returns>
    public static async Task<Outcome<Installation>> OpenAsync(Call call)
    {
        var options = OptionsOf(call);
        if (WhyUnwritable(options.Home) is { } refusal)
            return refusal;
        try
        {
            return await Installation.OpenAsync(options, call.Surroundings.Clock, call.Stop);
        }
        catch (StoreFaultException fault)
        {
            return fault.Refusal;
        }
    }

    static string? Set(Call call, string name) =>
        call.Surroundings.Variables(name) is { Length: > 0 } value ? value : null;

    static FolderMustBeWritable? WhyUnwritable(string home)
    {
        try
        {
            Directory.CreateDirectory(home);
            var probe = Path.Combine(home, $".writable-{Guid.NewGuid():N}");
            using (
                new FileStream(
                    probe,
                    FileMode.CreateNew,
                    FileAccess.Write,
                    FileShare.None,
                    1,
                    FileOptions.DeleteOnClose
                )
            )
                return null;
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return new(home, exception.Message);
        }
    }
}
