namespace LandExpand.Sim.Reporting.Description;

/// <summary>
/// One chart, described once for every renderer (HTML, SVG, PowerPoint): what is drawn, in which roles, and every text already formatted.
/// A renderer computes no statistic and formats no number.
/// </summary>
/// <param name="Key">The name in files, such as <c>arr-fan</c>.</param>
/// <param name="Title">The takeaway, as a sentence with its number.</param>
/// <param name="Subtitle">What is drawn, in which unit.</param>
/// <param name="X">The horizontal axis.</param>
/// <param name="Y">The vertical axis.</param>
/// <param name="Series">What is drawn, from back to front.</param>
/// <param name="Table">The same numbers as text.</param>
public sealed record ChartSpec(
    string Key, string Title, string Subtitle, ChartAxis X, ChartAxis Y, IReadOnlyList<ChartSeries> Series, ChartTable Table)
{
    /// <summary>Lines, spans and words on top of the series.</summary>
    public IReadOnlyList<ChartAnnotation> Annotations { get; init; } = [];

    /// <summary>What a pointer over the chart shows, by position.</summary>
    public IReadOnlyList<ChartHover> Hover { get; init; } = [];

    /// <summary>The same with finer steps, for renderers in which a reader can ask for it; null where there is none.</summary>
    public ChartSpec? Detail { get; init; }

    /// <summary>How to read it, in plain sentences.</summary>
    public required string HowToRead { get; init; }

    /// <summary>How the quantity drawn is computed.</summary>
    public required string Definition { get; init; }
}

/// <summary>The numbers of a chart as formatted text; the first column names the row.</summary>
public sealed record ChartTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>The words shown for one position of the chart.</summary>
/// <param name="X">Where on the horizontal axis.</param>
/// <param name="Title">What the position is called.</param>
/// <param name="Rows">A line per quantity.</param>
public sealed record ChartHover(double X, string Title, IReadOnlyList<HoverRow> Rows)
{
    /// <summary>Where on the vertical axis, for charts whose cells are met one by one.</summary>
    public double? Y { get; init; }
}

public sealed record HoverRow(string Name, string Text, ColourRole? Role = null);
