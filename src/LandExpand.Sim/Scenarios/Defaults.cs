using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Scenarios;

/// <summary>The catalogue's defaults, read as if they stood in a file.</summary>
internal static class Defaults
{
    private static readonly Dictionary<Parameter, GivenValue> Values = ReadAll();

    /// <summary>The default; null where the parameter is absent unless given, or is a text.</summary>
    public static GivenValue? Of(Parameter parameter) => Values.GetValueOrDefault(parameter);

    private static Dictionary<Parameter, GivenValue> ReadAll()
    {
        var problems = new List<InputProblem>();
        var reader = new ValueReader(problems);
        var values = new Dictionary<Parameter, GivenValue>();
        foreach (var parameter in Parameters.All.Where(p => p.DefaultJson is not null))
        {
            if (TreeReader.ReadValue("default", parameter.DefaultJson!, problems) is { } node && reader.Read(parameter, node, parameter.Path) is { } value)
            {
                values[parameter] = value;
            }
        }

        return problems.Count == 0 ? values : throw new InvalidOperationException(string.Join(Environment.NewLine, problems));
    }
}
