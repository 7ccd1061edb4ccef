using System.Text;

namespace LandExpand.Sim.Scenarios.Description;

/// <summary>Sets a reference for a terminal.</summary>
public static class ReferenceText
{
    /// <summary>The reference in lines of at most <paramref name="width"/> characters, from 40, where its words allow.</summary>
    public static string Write(Reference reference, int width)
    {
        var text = new StringBuilder();
        foreach (var section in reference.Sections)
        {
            text.Append(section == reference.Sections[0] ? string.Empty : "\n").Append(section.Title).Append('\n');
            WordWrap.Append(text, section.Meaning, string.Empty, string.Empty, width);
            if (reference.IsFull)
            {
                AppendFull(text, section, width);
            }
            else
            {
                AppendList(text, section, width);
            }

            if (section.Remark.Length > 0)
            {
                text.Append('\n');
                WordWrap.Append(text, section.Remark, "  ", "  ", width);
            }
        }

        return text.ToString();
    }

    // Facts in columns on the entry's line where those of the whole section fit, else one after the other; the meaning below.
    private static void AppendList(StringBuilder text, ReferenceSection section, int width)
    {
        text.Append('\n');
        if (section.Entries.Count == 0)
        {
            return;
        }

        var names = section.Entries.Max(e => e.Name.Length);
        var facts = section.Entries.Select(e => e.Facts.Where(f => f.InList).Select(f => f.Value).ToArray()).ToArray();
        var widths = Enumerable.Range(0, facts.Max(f => f.Length)).Select(c => facts.Max(f => c < f.Length ? f[c].Length : 0)).ToArray();
        var isTable = facts.Select(f => $"  {new string(' ', names)}  {Columns(f, widths)}".TrimEnd().Length).Max() <= width;
        foreach (var (entry, values) in section.Entries.Zip(facts))
        {
            var joined = string.Join(" · ", values.Where(v => v.Length > 0));
            var line = isTable ? $"  {entry.Name.PadRight(names)}  {Columns(values, widths)}".TrimEnd() : $"  {entry.Name}  {joined}";
            if (line.Length <= width)
            {
                text.Append(line).Append('\n');
            }
            else
            {
                text.Append("  ").Append(entry.Name).Append('\n');
                WordWrap.Append(text, joined, "      ", "      ", width);
            }

            WordWrap.Append(text, entry.Meaning, "      ", "      ", width);
        }
    }

    private static string Columns(string[] values, int[] widths) => string.Join("  ", values.Select((value, c) => value.PadRight(widths[c])));

    // What holds for every entry of the section is said once, below its heading.
    private static void AppendFull(StringBuilder text, ReferenceSection section, int width)
    {
        var shared = section.Entries.Count < 2
            ? []
            : section.Entries.Select(e => e.Facts.AsEnumerable()).Aggregate((a, b) => a.Intersect(b)).Where(f => f.Label == "may stand").ToArray();
        foreach (var fact in shared)
        {
            WordWrap.Append(text, $"All may stand {fact.Value}.", string.Empty, string.Empty, width);
        }

        foreach (var entry in section.Entries)
        {
            text.Append('\n').Append(entry.Name).Append('\n');
            WordWrap.Append(text, entry.Meaning, "  ", "  ", width);
            var facts = entry.Facts.Where(f => f.Value.Length > 0 && f.Label != "range").Except(shared).ToArray();
            var labels = facts.Select(f => f.Label.Length).DefaultIfEmpty(0).Max();
            foreach (var fact in facts)
            {
                var start = $"    {fact.Label.PadRight(labels)}  ";
                WordWrap.Append(text, fact.Value, start, new string(' ', start.Length), width);
            }
        }
    }
}
