using System.Text.RegularExpressions;
using Jurassic;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Html;
using LandExpand.Sim.Reporting.Themes;

namespace LandExpand.Sim.Reporting.Svg;

/// <summary>A plot as SVG markup of a known size.</summary>
internal sealed record Plot(string Markup, double Width, double Height);

/// <summary>
/// Draws plots with the charting script of the HTML report, in a script engine inside this process: no browser, no Node. Loading it takes
/// seconds, so one engine serves the whole process, one chart at a time.
/// </summary>
internal static partial class ChartDrawing
{
    private static readonly Lock OneAtATime = new();
    private static readonly Lazy<ScriptEngine> Engine = new(Load);

    /// <summary>Begins to load the engine, and to compile what a chart needs of it, beside other work, such as a simulation.</summary>
    public static Task Prepare() => Task.Run(() =>
    {
        foreach (var chart in Engine.IsValueCreated ? [] : WarmingChart.All)
        {
            Draw(chart, Theme.Default, SvgChart.Width);
        }
    });

    /// <summary>The plot of a chart. The same description gives the same bytes.</summary>
    public static Plot Draw(ChartSpec chart, Theme theme, double width)
    {
        string markup;
        lock (OneAtATime)
        {
            markup = Engine.Value.CallGlobalFunction<string>("drawSvg", ChartData.Json(chart, theme.Light), width, SvgText.Family(theme.BodyFont));
        }

        var height = double.Parse(HeightAttribute().Match(markup).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        // Names count up through the life of the engine; named by the chart instead, they are the same in every run and differ between charts of one page.
        var names = new Dictionary<string, string>();
        markup = CountedName().Replace(markup, match => names.TryGetValue(match.Value, out var name)
            ? name
            : names[match.Value] = FormattableString.Invariant($"{chart.Key}-{names.Count}"));
        // rsvg and some office programs do not know dominant-baseline: say the same as a shift of the alphabetic baseline.
        markup = markup.Replace("dominant-baseline=\"central\"", "dy=\"0.35em\"", StringComparison.Ordinal);
        return new Plot(markup, width, height);
    }

    [GeneratedRegex("zr[0-9]+-[a-z]+-?[0-9]+")]
    private static partial Regex CountedName();

    [GeneratedRegex("^<svg[^>]* height=\"([0-9.]+)\"")]
    private static partial Regex HeightAttribute();

    private static ScriptEngine Load()
    {
        var engine = new ScriptEngine();
        foreach (var script in new[] { "svg-prelude.js", "echarts.min.js", "chart-option.js", "svg-draw.js" })
        {
            engine.Execute(new StringScriptSource(EmbeddedAsset.Read(script), script));
        }

        return engine;
    }
}
