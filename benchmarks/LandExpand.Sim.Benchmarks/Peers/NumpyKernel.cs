using System.Globalization;
using System.Text.RegularExpressions;

namespace LandExpand.Sim.Benchmarks.Peers;

/// <summary>The tuned NumPy version of a smaller kernel: churn, one kind of expansion, contraction, usage, health, macro.</summary>
internal static partial class NumpyKernel
{
    private static readonly Dictionary<string, string> OneThread = new() { ["OMP_NUM_THREADS"] = "1" };

    /// <summary>Million account-months a second at 2,000 replications.</summary>
    public static double Round(string python, string script)
    {
        var speed = Speed().Match(OutsideProgram.Output(python, OneThread, [script, "2000", "1", "tuned f32 SFC64 chunk=32"]));
        return double.Parse(speed.Groups["speed"].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(?<speed>[0-9.]+) Mam/s")]
    private static partial Regex Speed();
}
