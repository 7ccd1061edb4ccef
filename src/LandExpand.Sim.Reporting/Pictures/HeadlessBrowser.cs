using System.Diagnostics;
using System.Text.RegularExpressions;

namespace LandExpand.Sim.Reporting.Pictures;

/// <summary>
/// A browser without a window, in a profile of its own that is deleted with it. It is given pages as text and asked for pictures through the
/// DevTools protocol, which Chrome, Edge and Chromium share.
/// </summary>
internal sealed partial class HeadlessBrowser : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly string _profile;
    private readonly CancellationTokenSource _deadline = new(Patience);
    private DevTools? _tools;

    private HeadlessBrowser(Process process, string profile) => (_process, _profile) = (process, profile);

    /// <exception cref="IOException">The browser does not start.</exception>
    public static async Task<HeadlessBrowser> Start(string program)
    {
        var profile = Directory.CreateTempSubdirectory("landexpand-browser-").FullName;
        var start = new ProcessStartInfo(program) { RedirectStandardError = true, RedirectStandardOutput = true };
        string[] arguments =
        [
            "--headless", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-sync", "--disable-quic",
            "--disable-background-networking", "--disable-component-update", "--remote-debugging-port=0", $"--user-data-dir={profile}",
            // As root Chromium refuses to start in its sandbox; the pages are our own and load nothing.
            .. OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess ? ["--no-sandbox"] : Array.Empty<string>(), "about:blank",
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        HeadlessBrowser? browser = null;
        try
        {
            browser = new HeadlessBrowser(Process.Start(start)!, profile);
            browser._tools = await DevTools.Connect(await browser.Address(), browser._deadline.Token);
            return browser;
        }
        catch (Exception failure) when (failure is System.ComponentModel.Win32Exception or OperationCanceledException or System.Net.WebSockets.WebSocketException or IOException)
        {
            if (browser is not null)
            {
                await browser.DisposeAsync();
            }

            throw new IOException($"{program} does not start as a headless browser: {failure.Message}", failure);
        }
    }

    /// <summary>A page as a PNG picture of <paramref name="width"/> × <paramref name="height"/> CSS pixels, each <paramref name="scale"/> dots wide.</summary>
    public async Task<byte[]> Picture(string html, int width, int height, double scale)
    {
        await Tools.Send("Emulation.setDeviceMetricsOverride", new { width, height, deviceScaleFactor = scale, mobile = false });
        await Show(html);
        return (await Tools.Send("Page.captureScreenshot", new { format = "png" })).GetProperty("data").GetBytesFromBase64();
    }

    /// <summary>A page printed to PDF, on the paper that its styles ask for.</summary>
    public async Task<byte[]> Print(string html)
    {
        await Show(html);
        return (await Tools.Send("Page.printToPDF", new { preferCSSPageSize = true, printBackground = true })).GetProperty("data").GetBytesFromBase64();
    }

    public async ValueTask DisposeAsync()
    {
        if (_tools is not null)
        {
            await _tools.DisposeAsync();
        }

        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _deadline.Dispose();
        try
        {
            Directory.Delete(_profile, recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A child of the browser may still hold a file for a moment; the system clears its temporary folder.
        }
    }

    private DevTools Tools => _tools!;

    private async Task Show(string html)
    {
        var frame = (await Tools.Send("Page.getFrameTree", new { })).GetProperty("frameTree").GetProperty("frame").GetProperty("id").GetString();
        await Tools.Send("Page.setDocumentContent", new { frameId = frame, html });
        // Pictures decoded and a frame painted.
        await Tools.Send("Runtime.evaluate", new
        {
            expression = "Promise.all([].map.call(document.images, i => i.decode().catch(() => 0))).then(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))",
            awaitPromise = true,
        });
    }

    /// <summary>Where the browser listens: it says so on its error stream.</summary>
    private async Task<Uri> Address()
    {
        var said = new Queue<string>();
        while (await _process.StandardError.ReadLineAsync(_deadline.Token) is { } line)
        {
            if (ListeningLine().Match(line) is { Success: true } match)
            {
                // What it says later is of no use, but a full pipe would stop it.
                _ = _process.StandardError.ReadToEndAsync();
                _ = _process.StandardOutput.ReadToEndAsync();
                return new Uri(match.Groups[1].Value);
            }

            said.Enqueue(line);
            if (said.Count > 5)
            {
                said.Dequeue();
            }
        }

        throw new IOException(string.Join(' ', said));
    }

    [GeneratedRegex("^DevTools listening on (ws://127\\.0\\.0\\.1:\\S+)")]
    private static partial Regex ListeningLine();
}
