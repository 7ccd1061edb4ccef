namespace LandExpand.Sim.Findings;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>A rule of the motion is broken.</summary>
    Warning,

    /// <summary>Something to know when reading the numbers.</summary>
    Note,

    /// <summary>What to do first; the last finding of a run.</summary>
    Diagnosis,
}

/// <summary>What a run says in plain words: a rule that applied, the number behind it with its Monte Carlo error, and where the rule comes from.</summary>
/// <param name="Key">The rule's name, such as <c>nrrUnderTarget</c>; a rule with several verdicts adds the verdict: <c>nrrBand.weak</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Sentence">The finding without its source and final stop.</param>
/// <param name="Number">The number that the rule looked at: a share (1 is 100 %), a multiple or money.</param>
/// <param name="Low">The lower end of its 95 % interval; null with one replication.</param>
/// <param name="High">The upper end.</param>
/// <param name="Rule">When the finding applies, as a formula in words.</param>
/// <param name="Source">Where the rule and its threshold come from.</param>
public sealed record Finding(string Key, Severity Severity, string Sentence, double Number, double? Low, double? High, string Rule, string Source)
{
    /// <summary>The finding as files and reports show it.</summary>
    public string Text => $"{(Severity == Severity.Diagnosis ? "Diagnosis: " : "")}{Sentence} ({Source}).";
}
