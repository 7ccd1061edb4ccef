using System.Text.Json.Serialization;

namespace LandExpand.Sim.Reporting.Description;

/// <summary>Something said about the series: a line to compare with, a span set apart, a word.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(HorizontalLine), "horizontal")]
[JsonDerivedType(typeof(VerticalLine), "vertical")]
[JsonDerivedType(typeof(VerticalSpan), "span")]
[JsonDerivedType(typeof(SpanLabel), "spanLabel")]
public abstract record ChartAnnotation(string Label, ColourRole Role);

public sealed record HorizontalLine(string Label, ColourRole Role, double Y) : ChartAnnotation(Label, Role);

public sealed record VerticalLine(string Label, ColourRole Role, double X) : ChartAnnotation(Label, Role);

/// <summary>A shaded stretch of the horizontal axis.</summary>
public sealed record VerticalSpan(string Label, ColourRole Role, double From, double To) : ChartAnnotation(Label, Role);

/// <summary>Words centred over a stretch of the horizontal axis; the second line stands under the first. Left out where they do not fit.</summary>
public sealed record SpanLabel(string Label, string SecondLine, ColourRole Role, double From, double To) : ChartAnnotation(Label, Role);
