namespace LandExpand.Sim.Scenarios;

/// <summary>The path at which a value stands in a scenario file.</summary>
internal static class ValuePath
{
    public static string Of(ValueKey key, ScenarioValues values)
    {
        var parameter = key.Parameter;
        if (parameter == Parameters.SegmentsShare)
        {
            return parameter.Path.Replace("NAME", values.Segments[Math.Max(key.Segment, 0)], StringComparison.Ordinal);
        }

        var path = parameter.IsModule ? parameter.Path.Replace("NAME", values.Modules[key.Module], StringComparison.Ordinal) : parameter.Path;
        var segment = key.Segment >= 0 ? $"segments.{values.Segments[key.Segment]}." : string.Empty;
        return $"{(key.History ? "history." : string.Empty)}{segment}{path}";
    }
}
