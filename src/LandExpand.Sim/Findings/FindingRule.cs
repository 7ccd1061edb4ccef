using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Findings;

/// <summary>One rule of <see cref="FindingRules"/>.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Rule">When it applies, as a formula in words.</param>
/// <param name="Source">Where it and its threshold come from.</param>
/// <param name="Observe">Looks at a run; null where the rule does not apply.</param>
internal sealed record FindingRule(string Key, string Rule, string Source, Func<RunEvidence, Observation?> Observe)
{
    /// <summary>The finding of a run, or null.</summary>
    public Finding? Of(RunEvidence run) => Observe(run) is { } seen
        ? new Finding(seen.Verdict is null ? Key : $"{Key}.{seen.Verdict}", seen.Severity, seen.Sentence, seen.Number, seen.Low, seen.High, Rule, Source)
        : null;
}

/// <summary>What a rule saw in a run.</summary>
internal sealed record Observation(Severity Severity, string Sentence, double Number, double? Low, double? High)
{
    /// <summary>Which of several verdicts, where a rule has them.</summary>
    public string? Verdict { get; init; }

    public static Observation Warning(MeanEstimate number, string sentence) => new(Severity.Warning, sentence, number.Mean, number.Low, number.High);

    public static Observation Note(MeanEstimate number, string sentence) => new(Severity.Note, sentence, number.Mean, number.Low, number.High);

    public static Observation Diagnosis(string verdict, MeanEstimate number, string sentence) =>
        new(Severity.Diagnosis, sentence, number.Mean, number.Low, number.High) { Verdict = verdict };
}
