using System.Globalization;
using System.Text.RegularExpressions;

namespace LandExpand.Sim.Benchmarks.Peers;

/// <summary>The hand-written C++ AVX-512 version of the step, with Philox-7 and in its scalar double form, by its <c>bench</c> command.</summary>
internal static partial class ReferenceKernel
{
    /// <summary>One round of every case: (mix, is scalar) → million account-months a second, at 2,000 replications.</summary>
    public static IReadOnlyDictionary<(string Mix, bool Scalar), double> Round(string program) =>
        Line().Matches(OutsideProgram.Output(program, "bench", "1", "2000")).ToDictionary(
            match => (Mixes.All[int.Parse(match.Groups["case"].Value, CultureInfo.InvariantCulture) - 1], match.Groups["form"].Value == "scalar double"),
            match => double.Parse(match.Groups["speed"].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^(?<case>[1-4]) [^:\n]*: (?<form>philox-7|scalar double) +(?<speed>[0-9.]+) M account-months/s", RegexOptions.Multiline)]
    private static partial Regex Line();
}
