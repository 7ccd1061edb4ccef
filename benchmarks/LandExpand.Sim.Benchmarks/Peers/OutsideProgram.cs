using System.Diagnostics;

namespace LandExpand.Sim.Benchmarks.Peers;

/// <summary>A peer that is a program of its own; it inherits the core that this process is held to.</summary>
internal static class OutsideProgram
{
    /// <summary>Runs to the end and returns what it printed.</summary>
    /// <exception cref="InvalidOperationException">It failed; carries its last words.</exception>
    public static string Output(string program, params IEnumerable<string> arguments) => Output(program, new Dictionary<string, string>(), arguments);

    /// <inheritdoc cref="Output(string, IEnumerable{string})"/>
    public static string Output(string program, IReadOnlyDictionary<string, string> environment, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} failed: {errors.Result}");
    }
}
