using System.Text.Json.Serialization;

namespace LandExpand.Sim.Reporting.Description;

/// <summary>Something drawn. Its colour is a role, never a value: themes and dark mode give the value.</summary>
/// <param name="Name">The name in the legend.</param>
/// <param name="Role">What the colour means.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(LineSeries), "line")]
[JsonDerivedType(typeof(BandSeries), "band")]
[JsonDerivedType(typeof(HistorySeries), "histories")]
[JsonDerivedType(typeof(BinSeries), "bins")]
[JsonDerivedType(typeof(StackedBarSeries), "stack")]
[JsonDerivedType(typeof(WaterfallSeries), "waterfall")]
[JsonDerivedType(typeof(HeatmapSeries), "heatmap")]
[JsonDerivedType(typeof(ScatterSeries), "scatter")]
[JsonDerivedType(typeof(RidgeSeries), "ridge")]
[JsonDerivedType(typeof(RowBarSeries), "rows")]
public abstract record ChartSeries(string Name, ColourRole Role)
{
    /// <summary>Hidden until the reader asks for it; left out where a renderer cannot ask.</summary>
    public bool OnDemand { get; init; }

    /// <summary>Named in the legend.</summary>
    public bool InLegend { get; init; } = true;
}

public enum LineStroke
{
    Solid,
    Dashed,
    Dotted,
}

/// <summary>A point; a null height is a gap.</summary>
public sealed record ChartPoint(double X, double? Y);

/// <summary>A vertical range at a position.</summary>
public sealed record ChartRange(double X, double Low, double High);

/// <summary>Points joined by a line.</summary>
public sealed record LineSeries(string Name, ColourRole Role, IReadOnlyList<ChartPoint> Points) : ChartSeries(Name, Role)
{
    public LineStroke Stroke { get; init; }

    /// <summary>Marks at the points, for series of few points.</summary>
    public bool Marks { get; init; }
}

/// <summary>The area between two curves.</summary>
public sealed record BandSeries(string Name, ColourRole Role, IReadOnlyList<ChartRange> Ranges) : ChartSeries(Name, Role)
{
    /// <summary>Lies over other bands, which show through it.</summary>
    public bool Sheer { get; init; }
}

/// <summary>Many thin lines of one meaning: sample histories.</summary>
public sealed record HistorySeries(string Name, ColourRole Role, IReadOnlyList<IReadOnlyList<ChartPoint>> Histories) : ChartSeries(Name, Role);

/// <summary>Bars of a histogram, side by side without gaps.</summary>
public sealed record BinSeries(string Name, ColourRole Role, IReadOnlyList<ChartBin> Bins) : ChartSeries(Name, Role);

public sealed record ChartBin(double From, double To, double Height);

/// <summary>Bars stacked with the other series of this kind: gains up from zero, losses down.</summary>
public sealed record StackedBarSeries(string Name, ColourRole Role, IReadOnlyList<ChartPoint> Points) : ChartSeries(Name, Role);

/// <summary>Steps from one total to another, joined by connectors.</summary>
public sealed record WaterfallSeries(string Name, ColourRole Role, IReadOnlyList<WaterfallStep> Steps) : ChartSeries(Name, Role);

/// <param name="From">Where the bar starts.</param>
/// <param name="To">Where it ends; the next step starts here.</param>
/// <param name="Label">The step's formatted value.</param>
/// <param name="Role">Total, gain or loss.</param>
/// <param name="SpreadLow">The low end of the spread of <paramref name="To"/>; null where none is drawn.</param>
/// <param name="SpreadHigh">The high end.</param>
public sealed record WaterfallStep(double From, double To, string Label, ColourRole Role, double? SpreadLow, double? SpreadHigh);

/// <summary>Cells coloured along a ramp from light to dark (dark to light on a dark page).</summary>
public sealed record HeatmapSeries(string Name, ColourRole Role, IReadOnlyList<HeatCell> Cells, string LowLabel, string HighLabel) : ChartSeries(Name, Role);

/// <param name="X">Column.</param>
/// <param name="Y">Row.</param>
/// <param name="Ramp">Place on the colour ramp, 0 to 1.</param>
/// <param name="Label">The cell's formatted value.</param>
public sealed record HeatCell(double X, double Y, double Ramp, string Label);

/// <summary>Single points.</summary>
public sealed record ScatterSeries(string Name, ColourRole Role, IReadOnlyList<ChartPoint> Points) : ChartSeries(Name, Role);

/// <summary>A density on a row of its own, named by the tick of that row: the area between the row's floor and a curve.</summary>
/// <param name="Name">What is drawn.</param>
/// <param name="Role">What the colour means.</param>
/// <param name="Row">0 is the first row.</param>
/// <param name="Curve">The height at each position, as a share of the row's (0 to 1); empty where every value is the same.</param>
public sealed record RidgeSeries(string Name, ColourRole Role, int Row, IReadOnlyList<ChartPoint> Curve) : ChartSeries(Name, Role)
{
    /// <summary>The spread under the curve; null for none.</summary>
    public RidgeMark? Mark { get; init; }
}

/// <param name="Low">Where the bar under a ridge starts.</param>
/// <param name="Median">Where it has its mark.</param>
/// <param name="High">Where it ends.</param>
/// <param name="Label">The same in words, for the end of the row's heading.</param>
public sealed record RidgeMark(double Low, double Median, double High, string Label);

/// <summary>Bars that lie on the rows of a named vertical axis.</summary>
public sealed record RowBarSeries(string Name, ColourRole Role, IReadOnlyList<RowBar> Bars) : ChartSeries(Name, Role)
{
    /// <summary>How many bars lie side by side in a row.</summary>
    public int Lanes { get; init; } = 1;

    /// <summary>Which of them these are, from 0.</summary>
    public int Lane { get; init; }
}

/// <param name="Row">0 is the first row.</param>
/// <param name="From">Where the bar starts.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Label">Words at its end; empty for none.</param>
/// <param name="SpreadLow">The low end of the error of <paramref name="To"/>; null where none is drawn.</param>
/// <param name="SpreadHigh">The high end.</param>
public sealed record RowBar(int Row, double From, double To, string Label, double? SpreadLow = null, double? SpreadHigh = null);
