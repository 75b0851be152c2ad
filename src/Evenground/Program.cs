using System.Runtime.InteropServices;
using Evenground.Cli;
using Evenground.Host;

// Never disposed: a signal may still be on its way while the process ends.
var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Ask);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Ask);

return await CommandLine.RunAsync(
    args,
    Console.Out,
    Console.Error,
    isPlain: Console.IsOutputRedirected,
    new(TimeProvider.System, Environment.GetEnvironmentVariable, Server.RunAsync, Console.In),
    stop.Token
);

// The first signal asks for an orderly end; a second one finds the default at work and ends the process at
// once.
void Ask(PosixSignalContext signal)
{
    if (stop.IsCancellationRequested)
        return;
    signal.Cancel = true;
    stop.Cancel();
}
