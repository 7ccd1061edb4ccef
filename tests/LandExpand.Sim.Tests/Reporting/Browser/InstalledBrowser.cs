using LandExpand.Sim.Reporting.Pictures;
using Microsoft.Playwright;

namespace LandExpand.Sim.Tests.Reporting.Browser;

/// <summary>The browser of this machine, started when the first test asks for it and shared by all; pages are files on disk, as a reader opens them.</summary>
public sealed class InstalledBrowser : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("landexpand-pages-").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Writes a page to disk and opens it.</summary>
    internal async Task<OpenPage> Open(string html, int width = 1200, int height = 900, ColorScheme scheme = ColorScheme.Light)
    {
        var file = Path.Combine(_folder, $"{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(file, html);
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = InstalledProgram.Browser(),
            // As root Chromium refuses to start in its sandbox; the pages are our own and load nothing.
            ChromiumSandbox = !(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess),
            Args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        var page = await _browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = scheme });
        return await OpenPage.At(page, new Uri(file).AbsoluteUri);
    }
}

[CollectionDefinition("browser")]
public sealed class BrowserCollection : ICollectionFixture<InstalledBrowser>;
