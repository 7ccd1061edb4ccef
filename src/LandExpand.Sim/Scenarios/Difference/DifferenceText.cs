using System.Text;
using LandExpand.Sim.Scenarios.Description;

namespace LandExpand.Sim.Scenarios.Difference;

/// <summary>Sets a comparison of two scenarios for a terminal.</summary>
public static class DifferenceText
{
    private const string Indent = "  ";

    /// <summary>The comparison in lines of at most <paramref name="width"/> characters where its words allow.</summary>
    public static string Write(ScenarioDifference difference, int width)
    {
        var text = new StringBuilder();
        WordWrap.Append(text, Titled(difference.A), "A  ", "   ", width);
        WordWrap.Append(text, Titled(difference.B), "B  ", "   ", width);
        if (difference.Values.Count == 0)
        {
            text.Append("\nThe two scenarios are the same.\n");
        }

        foreach (var group in difference.Different)
        {
            text.Append('\n').Append(char.ToUpperInvariant(group.Title[0])).Append(group.Title[1..]).Append('\n');
            AppendRows(text, [.. difference.Values.Where(v => v.Group == group && !SaysNothing(v))], width);
        }

        AppendList(text, "What the comparison holds equal", ComparisonRemarks.HeldEqual(difference), width);
        AppendList(text, "Careful", ComparisonRemarks.Warnings(difference), width);
        return text.ToString();
    }

    private static string Titled(Scenario scenario) => scenario.Description.Length == 0 ? scenario.Name : $"{scenario.Name}: {scenario.Description}";

    private static void AppendRows(StringBuilder text, DifferingValue[] values, int width)
    {
        var rows = values.Select(v => (Name: v.Path, A: Shown(v.A), B: Shown(v.B))).Prepend((Name: string.Empty, A: "A", B: "B")).ToArray();
        var (names, left) = (rows.Max(r => r.Name.Length), rows.Max(r => r.A.Length));
        var isTable = Indent.Length + names + left + rows.Max(r => r.B.Length) + 4 <= width;
        foreach (var (name, a, b) in rows)
        {
            if (isTable)
            {
                text.Append($"{Indent}{name.PadRight(names)}  {a.PadRight(left)}  {b}\n");
            }
            else if (name.Length > 0)
            {
                text.Append(Indent).Append(name).Append('\n');
                WordWrap.Append(text, a, $"{Indent}{Indent}A  ", "       ", width);
                WordWrap.Append(text, b, $"{Indent}{Indent}B  ", "       ", width);
            }
        }
    }

    // A default of "none", which the other side's price plan does not even know: no price brackets, no minimum.
    private static bool SaysNothing(DifferingValue value) =>
        (value.A.Json is null && IsDefaultOfNone(value.B)) || (value.B.Json is null && IsDefaultOfNone(value.A));

    private static bool IsDefaultOfNone(ComparedValue value) => value.IsDefault && ValueText.Of(value.Json) is "0" or ValueText.None;

    private static string Shown(ComparedValue value)
    {
        var remark = value switch
        {
            { Json: null } => string.Empty,
            { From: { } place, IsDefault: false } => $" (from {place})",
            { IsDefault: true } => " (default)",
            _ => string.Empty,
        };
        return ValueText.Of(value.Json) + remark;
    }

    private static void AppendList(StringBuilder text, string heading, IReadOnlyList<string> remarks, int width)
    {
        if (remarks.Count == 0)
        {
            return;
        }

        text.Append('\n').Append(heading).Append('\n');
        foreach (var remark in remarks)
        {
            WordWrap.Append(text, remark, "  - ", "    ", width);
        }
    }
}
