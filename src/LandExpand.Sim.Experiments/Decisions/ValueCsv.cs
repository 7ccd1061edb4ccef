using LandExpand.Sim.Runs;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Decisions;

/// <summary><c>value.csv</c>: a row per parameter, group and all together: what knowing it is worth, with its error.</summary>
public static class ValueCsv
{
    /// <summary>Writes the file.</summary>
    public static void Write(Stream stream, ValueResults results)
    {
        using var writer = new NumberWriter(stream);
        writer.Text("kind,name,value,standardError,low,high,bias\n");
        Row(writer, "all", "everything", results.Everything);
        foreach (var known in results.Parameters)
        {
            Row(writer, "parameter", known.Name, known.Value);
        }

        foreach (var known in results.Groups)
        {
            Row(writer, "group", known.Name, known.Value);
        }
    }

    private static void Row(NumberWriter writer, string kind, string name, PartialInformation? value)
    {
        writer.Text(kind + ",");
        writer.Cell(name);
        foreach (var number in (ReadOnlySpan<double?>)[value?.Value, value?.StandardError, value?.Low, value?.High, value?.Bias])
        {
            writer.Text(",");
            writer.Number(number);
        }

        writer.Text("\n");
    }
}
