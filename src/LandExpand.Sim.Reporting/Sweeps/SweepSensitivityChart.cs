using LandExpand.Sim.Experiments.Sweeps.Results;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Sweeps;

/// <summary>The variance between the points of a sweep by factor: what each explains alone, and over a grid with all its interactions.</summary>
public static class SweepSensitivityChart
{
    public const string Key = "sweep-sensitivity";
    private const int MostBars = 20;

    public static ChartSpec Describe(SweepSensitivity found)
    {
        var shown = found.Effects.Where(effect => effect.Alone is not null).Take(MostBars).ToArray();
        IReadOnlyList<RowBar> Bars(Func<SweepEffect, double?> of) => [.. shown.Select((effect, row) => new RowBar(row, 0, Math.Max(of(effect) ?? 0, 0), Share(of(effect))))];
        RowBarSeries alone = new("Alone", ColourRole.Forecast, Bars(effect => effect.Alone));
        return new ChartSpec(
            $"{Key}-{found.Sample.Metric.Name}",
            SweepSensitivityText.Headline(found),
            $"Share of the variance of mean {found.Sample.Metric.Title} between the {NumberText.Counted(found.Sample.Means.Length, "point", "points")} of the sweep",
            ChartAxis.OfShares("Share of variance", [0, .. shown.Select(effect => Math.Max(effect.WithInteractions ?? 0, effect.Alone ?? 0))], fromZero: true),
            ChartAxis.OfCategories("", [.. shown.Select(effect => effect.Path)]) with { Reversed = true },
            found.IsGrid
                ? [alone with { Lanes = 2, Lane = 0 }, new RowBarSeries("With all its interactions", ColourRole.ForecastInner, Bars(effect => effect.WithInteractions)) { Lanes = 2, Lane = 1 }]
                : [alone],
            new ChartTable(["Factor", "Alone", "With interactions", "Partial rank correlation", "95 % interval", "Regression coefficient", "95 % interval"],
                [.. shown.Select(effect => (IReadOnlyList<string>)[effect.Path, .. SweepSensitivityText.Cells(effect)])]))
        {
            Hover = [.. shown.Select((effect, row) => new ChartHover(row, effect.Path,
            [
                new HoverRow("alone", Share(effect.Alone), ColourRole.Forecast),
                .. found.IsGrid ? [new HoverRow("with interactions", Share(effect.WithInteractions), ColourRole.ForecastInner)] : Array.Empty<HoverRow>(),
            ]))],
            HowToRead = "The longer a bar, the more of the differences between points would go if this factor were fixed. The ranges are the plan's: a factor varied more widely has a longer bar.",
            Definition = found.IsGrid
                ? "Analysis of variance of the complete grid, every level weighing alike: the Sobol' indices of the factors over the plan's levels (Archer, Saltelli and Sobol' 1997)."
                : "Correlation ratios (Pearson 1905; Plischke, Borgonovo and Smith 2013), corrected for chance (Kelley 1935); interactions cannot be told from points that are no complete grid.",
        };
    }

    private static string Share(double? share) => NumberText.Share(share, Math.Abs(share ?? 1) < 0.0995 ? 1 : 0);
}
