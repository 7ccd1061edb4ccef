using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Data.Import;

/// <summary>Collects what is wrong with a record. A slip that a million rows repeat is told for the first rows and counted for the others.</summary>
internal sealed class RecordProblems
{
    private const int Told = 3;
    private readonly List<(InputProblem Problem, string Kind)> _problems = [];
    private readonly Dictionary<string, (int Count, string File, string Path, string Expected)> _kinds = [];

    /// <summary>Whether nothing is wrong.</summary>
    public bool Empty => _problems.Count == 0;

    /// <summary>Something wrong with a file or an option as a whole.</summary>
    public void Add(string file, int line, string path, string value, string expected) =>
        _problems.Add((new(file, line, path, value, expected), string.Empty));

    /// <summary>A bad cell or row, of which there may be many.</summary>
    public void AddRow(string file, int line, string path, string value, string expected)
    {
        var kind = $"{file}\n{path}\n{expected}";
        var seen = _kinds.GetValueOrDefault(kind).Count;
        _kinds[kind] = (seen + 1, file, path, expected);
        if (seen < Told)
        {
            _problems.Add((new(file, line, path, value, expected), kind));
        }
    }

    /// <summary>Everything, each kind with its count after its first lines.</summary>
    public IReadOnlyList<InputProblem> All()
    {
        var all = new List<InputProblem>();
        foreach (var group in _problems.GroupBy(problem => problem.Kind)
            .SelectMany(group => group.Key.Length == 0 ? group.Select(problem => new[] { problem }) : [[.. group]]))
        {
            all.AddRange(group.Select(problem => problem.Problem));
            if (_kinds.TryGetValue(group[0].Kind, out var kind) && kind.Count > group.Length)
            {
                all.Add(new(kind.File, 0, kind.Path, FormattableString.Invariant($"{kind.Count - group.Length:N0} more such rows"), kind.Expected));
            }
        }

        return all;
    }

    /// <summary>Takes over what another list holds.</summary>
    public void Join(RecordProblems other) => _problems.AddRange(other.All().Select(problem => (problem, string.Empty)));

    /// <summary>Leaves off if something is wrong.</summary>
    /// <exception cref="InputException">Something is.</exception>
    public void ThrowIfAny()
    {
        if (!Empty)
        {
            throw new InputException(All());
        }
    }
}
