using System.Globalization;

namespace LandExpand.Sim.Scenarios;

/// <summary>One thing that is wrong with what the user gave.</summary>
/// <param name="File">The file, or the variable or option, that holds it.</param>
/// <param name="Line">The line in the file, from 1; 0 where there is no line.</param>
/// <param name="Path">The path inside the scenario; empty where the whole file is meant.</param>
/// <param name="Value">What stands there, as written.</param>
/// <param name="Expected">What could stand there instead, or what to do.</param>
public sealed record InputProblem(string File, int Line, string Path, string Value, string Expected)
{
    /// <summary>The problem as one line: <c>file:line path: value; expected …</c>; control characters, which could rewrite the screen, are blank.</summary>
    public override string ToString()
    {
        var place = Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}") : File;
        var path = Path.Length > 0 ? $" {Path}" : string.Empty;
        var line = Value.Length > 0 ? $"{place}{path}: {Value}; expected {Expected}" : $"{place}{path}: expected {Expected}";
        return string.Concat(line.Select(character => char.IsControl(character) ? ' ' : character));
    }
}

/// <summary>Input that cannot be used; carries everything that is wrong with it at once.</summary>
public sealed class InputException(IReadOnlyList<InputProblem> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>All problems, in the order in which they were found; at least one.</summary>
    public IReadOnlyList<InputProblem> Problems { get; } = problems;
}
