using System.Net;
using System.Net.Sockets;

namespace Evenground.Host;

/// <summary>Chooses the address to listen on.</summary>
static class Addresses
{
    const int FirstPort = 5214;
    const int PortsTried = 50;

    /// <summary>What was asked for, else the loopback address with the first free port from 5214.</summary>
    public static string Choose(string? urls) =>
        string.IsNullOrWhiteSpace(urls) ? $"http://127.0.0.1:{FreePort()}" : urls;

    static int FreePort()
    {
        for (var port = FirstPort; port < FirstPort + PortsTried; port++)
            if (IsFree(port))
                return port;
        return 0;
    }

    static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port) { ExclusiveAddressUse = true };
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
