namespace LandExpand.Sim.Scenarios.Description;

/// <summary>One fact about an entry, such as its default. <paramref name="InList"/>: short enough to stand in a list of many entries.</summary>
public sealed record ReferenceFact(string Label, string Value, bool InList = false);

/// <summary>One entry of a reference: a parameter, a kind of distribution, a metric.</summary>
public sealed record ReferenceEntry(string Name, string Meaning, IReadOnlyList<ReferenceFact> Facts);

/// <summary>Entries that belong together. <paramref name="Remark"/>: what else to know about them; may be empty.</summary>
public sealed record ReferenceSection(string Key, string Title, string Meaning, IReadOnlyList<ReferenceEntry> Entries, string Remark = "");

/// <summary>What <c>describe</c> shows, before it is set as text, Markdown or JSON.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Sections">In order; at least one.</param>
/// <param name="IsFull">Whether each entry is shown with every fact, and not as a line of a list.</param>
public sealed record Reference(string Title, IReadOnlyList<ReferenceSection> Sections, bool IsFull);
