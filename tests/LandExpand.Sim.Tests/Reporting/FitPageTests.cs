using LandExpand.Sim.Data.Panels;
using LandExpand.Sim.Experiments.Fitting;
using LandExpand.Sim.Reporting;
using LandExpand.Sim.Reporting.Html;
using LandExpand.Sim.Tests.Experiments.Fitting;

namespace LandExpand.Sim.Tests.Reporting;

public sealed class FitPageTests
{
    [Fact]
    public void Charts_hold_finite_points_inside_their_axes_and_tables_beside_them()
    {
        foreach (var company in new[] { 2, 9, 12 })
        {
            var charts = FitPage.Charts(PanelFit.Of(KnownPanels.All[company].Records(1, seed: 2)[0], "ours", new() { JackknifeGroups = 0 }));
            Assert.True(charts.Count >= 3);
            Assert.All(charts, chart =>
            {
                Assert.NotEmpty(chart.Table.Rows);
                Assert.All(chart.Table.Rows, row => Assert.Equal(chart.Table.Columns.Count, row.Count));
                var points = chart.Series.OfType<LandExpand.Sim.Reporting.Description.LineSeries>().SelectMany(line => line.Points).ToArray();
                Assert.All(points, point => Assert.InRange(point.Y!.Value, chart.Y.Minimum - 1e-9, chart.Y.Maximum + 1e-9));
                Assert.All(points, point => Assert.InRange(point.X, chart.X.Minimum - 1e-9, chart.X.Maximum + 1e-9));
            });
        }
    }

    [Fact]
    public void Names_of_records_and_segments_are_text_and_never_markup()
    {
        const string Hostile = "<script>alert(1)</script>";
        var record = KnownPanels.All[0].Records(1, seed: 2)[0];
        record = record with { Accounts = [.. record.Accounts.Select((account, index) => account with { Segment = index % 2 == 0 ? Hostile : "plain" })] };
        var page = FitPage.Render(PanelFit.Of(record, Hostile, new() { JackknifeGroups = 0 }), new ReportOptions());
        Assert.DoesNotContain(Hostile, page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
    }
}
