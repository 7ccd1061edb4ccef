using Microsoft.Playwright;

namespace LandExpand.Sim.Tests.Reporting.Browser;

/// <summary>A page in the browser, with all that it asked for and complained about.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private OpenPage(IPage page) => Page = page;

    public IPage Page { get; }

    /// <summary>The address of every request, the page's own first.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Errors and warnings of the console, exceptions, and dialogs.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<OpenPage> At(IPage page, string address)
    {
        var open = new OpenPage(page);
        page.Request += (_, request) => open.Requests.Add(request.Url);
        page.Console += (_, message) => open.Complaints.AddRange(message.Type is "error" or "warning" ? [message.Text] : []);
        page.PageError += (_, error) => open.Complaints.Add(error);
        page.Dialog += (_, dialog) =>
        {
            open.Complaints.Add("dialog: " + dialog.Message);
            _ = dialog.DismissAsync();
        };
        await page.GotoAsync(address);
        return open;
    }

    /// <summary>Gives the window another width and waits until the charts have followed.</summary>
    public async Task Resize(int width)
    {
        await Page.SetViewportSizeAsync(width, 900);
        await Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    /// <summary>What the functions of <see cref="PageMeasures"/> find.</summary>
    public Task<string[]> Find(string measure) => Page.EvaluateAsync<string[]>(measure);

    public async ValueTask DisposeAsync() => await Page.CloseAsync();
}
