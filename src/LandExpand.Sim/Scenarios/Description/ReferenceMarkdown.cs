using System.Text;

namespace LandExpand.Sim.Scenarios.Description;

/// <summary>Sets a reference as Markdown, one table per section.</summary>
public static class ReferenceMarkdown
{
    public static string Write(Reference reference)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(Plain(reference.Title)).Append('\n');
        foreach (var section in reference.Sections)
        {
            text.Append("\n## ").Append(Plain(section.Title)).Append("\n\n").Append(Plain(section.Meaning)).Append('\n');
            string[] labels = [.. section.Entries.SelectMany(e => e.Facts).Where(f => f.Label != "legal" || reference.IsFull).Select(f => f.Label).Distinct()];
            text.Append("\n| | meaning | ").Append(string.Join(" | ", labels)).Append(" |\n|---|---|")
                .Append(string.Concat(labels.Select(_ => "---|"))).Append('\n');
            foreach (var entry in section.Entries)
            {
                var facts = labels.Select(label => entry.Facts.FirstOrDefault(f => f.Label == label)?.Value ?? string.Empty);
                text.Append("| `").Append(entry.Name).Append("` | ").Append(Plain(entry.Meaning)).Append(" | ").Append(string.Join(" | ", facts.Select(Plain)))
                    .Append(" |\n");
            }

            if (section.Remark.Length > 0)
            {
                text.Append('\n').Append(Plain(section.Remark)).Append('\n');
            }
        }

        return text.ToString();
    }

    // Signs that would end a cell or start a tag.
    private static string Plain(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);
}
