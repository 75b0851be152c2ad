using System.Diagnostics;

namespace Evenground.Web;

/// <summary>Prints a sheet as PDF with the machine's own Chromium, where one is configured.</summary>
/// <remarks>The browser gets one file and the assets beside it in a folder of its own: it asks nobody for
/// anything, runs no script of ours, and is stopped when it takes too long. One sheet at a time, as a browser
/// takes much memory.</remarks>
public sealed class StatementPrinter(PrintSetting setting) : IDisposable
{
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    readonly SemaphoreSlim _turn = new(1);

    /// <summary>Whether there is a browser to print with.</summary>
    public bool IsConfigured => setting.Program is { } program && File.Exists(program);

    /// <summary>The PDF of a document that this server has rendered.</summary>
    public async Task<Outcome<byte[]>> PrintAsync(string html, CancellationToken stop)
    {
        if (!IsConfigured)
            return new PrinterMustBeConfigured(setting.Program);

        await _turn.WaitAsync(stop);
        var folder = Directory.CreateTempSubdirectory("evenground-print-").FullName;
        try
        {
            var page = await SheetFolder.WriteAsync(html, folder, stop);
            var pdf = Path.Combine(folder, "sheet.pdf");
            return await RunAsync(page, pdf, folder, stop) && File.Exists(pdf)
                ? await File.ReadAllBytesAsync(pdf, stop)
                : new PrintingMustSucceed((int)Longest.TotalSeconds);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    async Task<bool> RunAsync(string page, string pdf, string folder, CancellationToken stop)
    {
        var start = new ProcessStartInfo(setting.Program!)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        string[] arguments =
        [
            "--headless",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-javascript",
            "--no-pdf-header-footer",
            $"--user-data-dir={Path.Combine(folder, "profile")}",
            $"--print-to-pdf={pdf}",
            // A browser has no sandbox where it runs as the superuser, as in a container.
            .. Environment.IsPrivilegedProcess ? (string[])["--no-sandbox"] : [],
            new Uri(page).AbsoluteUri,
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Longest);
        using var browser = Process.Start(start)!;
        try
        {
            var said = browser.StandardError.ReadToEndAsync(limit.Token);
            _ = await browser.StandardOutput.ReadToEndAsync(limit.Token);
            _ = await said;
            await browser.WaitForExitAsync(limit.Token);
            return browser.ExitCode == 0;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            if (!browser.HasExited)
            {
                browser.Kill(entireProcessTree: true);
                await browser.WaitForExitAsync(CancellationToken.None);
            }
        }
    }
}

/// <summary>Where the browser is that prints.</summary>
/// <param name="Program">The path of a Chromium; null where none is configured.</param>
public sealed record PrintSetting(string? Program)
{
    /// <summary>The variable of the environment that names it.</summary>
    public const string Variable = "EVENGROUND_CHROMIUM";
}

/// <summary>A PDF was asked for where no browser is configured.</summary>
public sealed record PrinterMustBeConfigured(string? Program) : Refusal
{
    public override string Code => "print.browser-must-be-configured";

    public override LocalizedText Text =>
        Program is null
            ? new(
                Korean: $"이 서버에는 PDF를 만들 브라우저가 설정되어 있지 않습니다. 관리자가 {PrintSetting.Variable}에 Chromium의 경로를 적으면 됩니다. 그때까지는 브라우저의 인쇄 기능으로 이 보고서를 PDF로 저장해 주십시오.",
                English: $"This server has no browser to make a PDF with. The operator can name a Chromium in {PrintSetting.Variable}. Until then, print the statement from your own browser and save it as PDF."
            )
            : new(
                Korean: $"{PrintSetting.Variable}에 적힌 '{Program}'이(가) 없어 PDF를 만들 수 없습니다. 관리자가 Chromium의 경로를 확인해야 합니다. 그때까지는 브라우저의 인쇄 기능을 써 주십시오.",
                English: $"There is no '{Program}', which {PrintSetting.Variable} names, so no PDF can be made. The operator should check the path of the Chromium. Until then, print from your own browser."
            );
}

/// <summary>The browser gave no PDF, or not in time.</summary>
public sealed record PrintingMustSucceed(int Seconds) : Refusal
{
    public override string Code => "print.must-succeed-in-time";

    public override LocalizedText Text =>
        new(
            Korean: $"브라우저가 {Seconds}초 안에 PDF를 만들지 못했습니다. 잠시 뒤 다시 시도하거나 브라우저의 인쇄 기능으로 저장해 주십시오.",
            English: $"The browser made no PDF within {Seconds} seconds. Try again in a moment, or print the statement from your own browser."
        );
}
