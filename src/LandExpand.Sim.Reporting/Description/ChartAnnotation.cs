using System.Text.Json.Serialization;

namespace LandExpand.Sim.Reporting.Description;

/// <summary>Something said about the series: a line to compare with, a span set apart, a word.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(HorizontalLine), "horizontal")]
[JsonDerivedType(typeof(VerticalLine), "vertical")]
[JsonDerivedType(typeof(VerticalSpan), "span")]
[JsonDerivedType(typeof(SpanLabel), "spanLabel")]
[JsonDerivedType(typeof(LevelDifference), "difference")]
[JsonDerivedType(typeof(GrowthArrow), "growth")]
public abstract record ChartAnnotation(string Label, ColourRole Role);

public sealed record HorizontalLine(string Label, ColourRole Role, double Y) : ChartAnnotation(Label, Role);

public sealed record VerticalLine(string Label, ColourRole Role, double X) : ChartAnnotation(Label, Role);

/// <summary>A shaded stretch of the horizontal axis.</summary>
public sealed record VerticalSpan(string Label, ColourRole Role, double From, double To) : ChartAnnotation(Label, Role);

/// <summary>Words centred over a stretch of the horizontal axis; the second line stands under the first. Left out where they do not fit.</summary>
public sealed record SpanLabel(string Label, string SecondLine, ColourRole Role, double From, double To) : ChartAnnotation(Label, Role);

/// <summary>An arrow beside the plot from one level to another, with what lies between them in two lines, as board decks draw it at a bridge.</summary>
/// <param name="Label">The difference.</param>
/// <param name="SecondLine">The same as a share.</param>
/// <param name="Role">Gain or loss.</param>
/// <param name="FromX">The step whose level it starts at.</param>
/// <param name="FromY">That level.</param>
/// <param name="ToX">The step whose level it ends at.</param>
/// <param name="ToY">That level.</param>
public sealed record LevelDifference(string Label, string SecondLine, ColourRole Role, double FromX, double FromY, double ToX, double ToY) : ChartAnnotation(Label, Role);

/// <summary>An arrow above the plot from one step to another with the growth between them.</summary>
public sealed record GrowthArrow(string Label, ColourRole Role, double FromX, double ToX) : ChartAnnotation(Label, Role);
