using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Experiments.Calibration;

/// <summary>A target as written.</summary>
/// <param name="Line">Its line in the file.</param>
/// <param name="Metric">Such as <c>nrr.12</c>.</param>
/// <param name="Value">The figure.</param>
/// <param name="Tolerance">Over 0.</param>
/// <param name="Source">Empty where none is given.</param>
/// <param name="HeldOut">Whether it is only looked at afterwards.</param>
/// <param name="Scenario">The full path of a scenario of its own; null for the one that is calibrated.</param>
internal sealed record WrittenTarget(int Line, string Metric, double Value, double Tolerance, string Source, bool HeldOut, string? Scenario);

/// <summary>A parameter to seek, as written: its path, and a distribution as JSON (null: the scenario's own).</summary>
internal sealed record WrittenParameter(string Source, int Line, string Path, string? Distribution);

/// <summary>A file of targets, as JSON or CSV.</summary>
internal sealed record TargetsFile(IReadOnlyList<WrittenTarget> Targets, IReadOnlyList<WrittenParameter> Parameters)
{
    /// <summary>Reads the file; what is wrong goes to the problems.</summary>
    public static TargetsFile? Read(string path, List<InputProblem> problems) =>
        path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? TargetsCsv.Read(path, problems) : new TargetsJson(path, problems).Read();

    /// <summary>A number, or a share in percent; null for anything else.</summary>
    internal static double? Number(Node? node) => node switch
    {
        NumberNode { Value: var value } when double.IsFinite(value) => value,
        TextNode text => Runs.MetricStatisticReader.Number(text.Value.Replace(" ", "", StringComparison.Ordinal)),
        _ => null,
    };
}
