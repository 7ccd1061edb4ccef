using LandExpand.Sim.Metrics;
using LandExpand.Sim.Runs.Stored;
using LandExpand.Sim.Tests.Cli;
using LandExpand.Sim.Tests.Reporting.Pictures;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Tests.Reporting.Browser;

/// <summary>What a reader sees of a run that was really simulated, against the files beside it.</summary>
[Collection("console")]
public sealed class StoredRunInBrowserTests : CommandLine, IAsyncLifetime
{
    private readonly InstalledBrowser _browser = new();

    public Task InitializeAsync() => _browser.InitializeAsync();

    public Task DisposeAsync() => _browser.DisposeAsync();

    [BrowserFact]
    public async Task The_tables_of_the_page_equal_the_months_on_disk()
    {
        Simulate(Shipped("default.json"), "run", "--replications", "48");
        await using var open = await _browser.Open(await File.ReadAllTextAsync(At("run", "report.html")));
        var monthly = RunFolderReader.Read(At("run"), []).Monthly;

        var arr = monthly.Of(MetricCatalogue.Arr);
        string Money(double? value) => NumberText.Money(value, "USD");
        Assert.Equal(25, arr.Count);
        Assert.Equal(arr.Select(point => new[] { point.P5, point.P10, point.P25, point.P50, point.P75, point.P90, point.P95, point.Mean }.Select(Money)), await Cells(open, "arr-fan"));

        var (nrr, grr) = (monthly.Of(MetricCatalogue.Nrr), monthly.Of(MetricCatalogue.Grr));
        Assert.Equal(
            nrr.Zip(grr).Select(pair => new[] { pair.First.P10, pair.First.P50, pair.First.P90, pair.First.Mean, pair.Second.P10, pair.Second.P50, pair.Second.P90, pair.Second.Mean }.Select(value => NumberText.Share(value, 1))),
            await Cells(open, "retention-over-time"));
    }

    /// <summary>The cells of a chart's table, without the names of its rows.</summary>
    private static Task<string[][]> Cells(OpenPage open, string key) => open.Page.EvaluateAsync<string[][]>(
        "key => [...document.querySelector(`#chart-${key}`).parentElement.querySelector('table').tBodies[0].rows].map(row => [...row.querySelectorAll('td')].map(cell => cell.textContent))", key);
}
