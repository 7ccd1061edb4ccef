using LandExpand.Sim.Reporting.Deck.Shapes;
using LandExpand.Sim.Reporting.Description;

namespace LandExpand.Sim.Reporting.Deck.Charts;

internal enum NativeShape
{
    /// <summary>Stacked with the other areas.</summary>
    Area,

    /// <summary>Stacked with the other columns.</summary>
    Column,

    Line,
}

/// <summary>A series of an Office chart: a value, or a gap, for each category.</summary>
/// <param name="Name">The heading of its column in the data sheet and its name in the legend.</param>
/// <param name="Colour">Null for a series that only holds up others or carries labels.</param>
internal sealed record NativeSeries(string Name, NativeShape Shape, IReadOnlyList<double?> Values, DeckColour? Colour)
{
    public bool InLegend { get; init; } = true;

    public LineStroke Stroke { get; init; }

    /// <summary>Whether a line's marks stand alone, without the line.</summary>
    public bool MarksOnly { get; init; }

    /// <summary>Width of a line in points.</summary>
    public double Width { get; init; } = 2.25;

    /// <summary>The positions with a mark, for series of few points; empty for none.</summary>
    public IReadOnlyList<int> MarkedAt { get; init; } = [];

    /// <summary>Words above each value; empty for none.</summary>
    public IReadOnlyList<string?> Labels { get; init; } = [];

    /// <summary>Lengths of the whiskers below and above each value; empty for none.</summary>
    public IReadOnlyList<(double Below, double Above)> Whiskers { get; init; } = [];
}

/// <summary>The horizontal axis: names, or evenly spaced numbers or dates, which Office draws as an axis of days or months.</summary>
internal sealed record NativeCategories(string Title, IReadOnlyList<string> Names)
{
    /// <summary>Numbers or serial dates in place of names; null for names.</summary>
    public IReadOnlyList<double>? Numbers { get; init; }

    public string Format { get; init; } = "General";

    /// <summary>Distance of labels, in days or months.</summary>
    public double LabelStep { get; init; } = 1;

    public bool AreMonths { get; init; }

    /// <summary>Whether the axis writes its labels; otherwise they are among the words over the chart.</summary>
    public bool Labelled { get; init; } = true;
}

/// <summary>The vertical axis; without labels it is not seen.</summary>
internal sealed record NativeValues(double Minimum, double Maximum, double Step, string Format, IReadOnlyList<string> Labels);

/// <summary>Something drawn over the plot, in shares of it: (0, 0) is its upper left corner; below 1 lies the axis.</summary>
internal abstract record Overlay(double X, double Y);

/// <summary>Words, centred at a position or starting there.</summary>
internal sealed record OverlayText(double X, double Y, string Text, double Size, DeckColour Colour, bool Bold, TextAlign Align) : Overlay(X, Y)
{
    /// <summary>Points by which the box lies right of its position.</summary>
    public double Right { get; init; }

    /// <summary>What is behind the words; null for nothing.</summary>
    public DeckColour? Fill { get; init; }

    /// <summary>How many lines of its size the box lies above (negative) or below its position.</summary>
    public double LinesDown { get; init; }
}

internal sealed record OverlayLine(double X, double Y, double ToX, double ToY, DeckColour Colour, string? Dash) : Overlay(X, Y)
{
    /// <summary>In points.</summary>
    public double Width { get; init; } = 1.5;

    /// <summary>Whether its end has a head; for upright lines.</summary>
    public bool Arrow { get; init; }

    /// <summary>Points by which the start lies right of and below its position.</summary>
    public (double Right, double Down) FromShift { get; init; }

    /// <summary>The same for the end.</summary>
    public (double Right, double Down) ToShift { get; init; }
}

/// <summary>The head of an upright arrow, its tip at the position.</summary>
/// <param name="Shift">Points by which the tip lies right of and below the position.</param>
/// <param name="Down">Whether it points down.</param>
internal sealed record OverlayHead(double X, double Y, DeckColour Colour, (double Right, double Down) Shift, bool Down) : Overlay(X, Y);

internal sealed record OverlaySpan(double X, double Y, double ToX, double ToY, DeckColour Colour) : Overlay(X, Y);

/// <summary>An Office chart: what its data sheet holds and how it is drawn.</summary>
internal sealed record NativePlot(NativeCategories Categories, NativeValues Values, IReadOnlyList<NativeSeries> Series)
{
    /// <summary>Whether columns lie: categories from top to bottom, values from left to right.</summary>
    public bool IsHorizontal { get; init; }

    /// <summary>Distance of columns in percent of their width.</summary>
    public int Gap { get; init; } = 60;

    /// <summary>Whether lines cross gaps, for series of few points.</summary>
    public bool SpanGaps { get; init; }

    public IReadOnlyList<Overlay> Overlays { get; init; } = [];

    /// <summary>Room right of the plot, in points: by default for half of the last label under the axis.</summary>
    public double RoomRight { get; init; } = 26;
}
