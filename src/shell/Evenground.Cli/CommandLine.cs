using System.CommandLine;
using Evenground.Store;

namespace Evenground.Cli;

/// <summary>The command line: finds the command that is asked for, runs it and turns whatever happens into an
/// exit code.</summary>
public static class CommandLine
{
    /// <summary>All commands, found by their interface.</summary>
    public static IReadOnlyList<ICliCommand> Commands { get; } =
    [
        .. typeof(CommandLine)
            .Assembly.GetTypes()
            .Where(type =>
                type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ICliCommand))
            )
            .Select(type => (ICliCommand)Activator.CreateInstance(type)!)
            .OrderBy(command => command.Path, StringComparer.Ordinal),
    ];

    /// <returns>The exit code; see <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> args,
        TextWriter output,
        TextWriter error,
        bool isPlain,
        Surroundings surroundings,
        CancellationToken stop
    )
    {
        var language = Languages.Choose(args, surroundings.Variables);
        var typed = CommandTree
            .Build(
                language,
                (declared, parsed, stopping) =>
                {
                    var terminal = new Terminal(
                        output,
                        error,
                        language,
                        parsed.GetValue<bool>("--json"),
                        isPlain
                    );
                    return RunAsync(declared, new Call(parsed, terminal, surroundings, stopping));
                }
            )
            .Parse(args);

        if (typed.Action is not HelpPage && !UsageText.IsUnderstood(typed))
        {
            UsageText.Complain(typed, error, language);
            return (int)ExitCode.WrongUsage;
        }

        // Signals are the caller's to hear: without a timeout of its own the library leaves them alone.
        var invocation = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        return await typed.InvokeAsync(invocation, stop);
    }

    static async Task<int> RunAsync(Func<Call, Task<ExitCode>> command, Call call)
    {
        try
        {
            return (int)await command(call);
        }
        catch (OperationCanceledException) when (call.Stop.IsCancellationRequested)
        {
            call.Terminal.Note(
                new("중지하였습니다. 반쯤 기록된 것은 없습니다.", "Stopped. Nothing is half-written.")
            );
            return (int)ExitCode.Cancelled;
        }
        catch (StoreFaultException fault)
        {
            return (int)call.Terminal.Refuse(fault.Refusal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (int)call.Terminal.Refuse(new FileMustBeWithinReach(exception.Message));
        }
        catch (Exception exception)
        {
            call.Terminal.Note(
                new(
                    Korean: $"프로그램 오류입니다. 이 내용을 그대로 알려 주십시오: {exception}",
                    English: $"A fault of the program. Please report this as it stands: {exception}"
                )
            );
            return (int)ExitCode.Fault;
        }
    }
}
