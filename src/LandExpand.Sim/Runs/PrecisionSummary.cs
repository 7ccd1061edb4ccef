namespace LandExpand.Sim.Runs;

/// <summary>How a run came to its number of replications, where it was asked for a precision.</summary>
/// <param name="Rule">The stopping rule and its source.</param>
/// <param name="PilotReplications">Replications from which the first look was planned; they are in no result.</param>
/// <param name="Looks">The sample sizes at which the intervals were looked at; the last one is the run's.</param>
/// <param name="Targets">What was asked for and what was reached.</param>
public sealed record PrecisionSummary(string Rule, int PilotReplications, IReadOnlyList<int> Looks, IReadOnlyList<PrecisionTargetSummary> Targets);

/// <summary>A target and what was reached of it; the interval is that of the last look, so that over all looks it misses at most 5 times in 100.</summary>
/// <param name="Statistic">As asked for, such as <c>p10(arr.24)</c>.</param>
/// <param name="Title">In words.</param>
/// <param name="Unit">The statistic's unit.</param>
/// <param name="Value">The estimate; null where no replication defines it.</param>
/// <param name="Low">Lower end of its interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="HalfWidth">Half the width reached.</param>
/// <param name="Wanted">Half the width asked for, in the statistic's unit.</param>
/// <param name="Confidence">Of the interval at its look alone.</param>
/// <param name="Reached">Whether the half-width is no larger than wanted.</param>
public sealed record PrecisionTargetSummary(
    string Statistic, string Title, string Unit, double? Value, double? Low, double? High, double? HalfWidth, double? Wanted, double Confidence, bool Reached);
