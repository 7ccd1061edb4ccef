using System.CommandLine;
using LandExpand.Sim.Experiments.Precision;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli;

/// <summary>The options <c>--precision nrr.24=0.002</c>, <c>--min-replications</c> and <c>--max-replications</c>.</summary>
internal sealed class PrecisionOption
{
    private const string Name = "--precision";
    private const int FewestByDefault = 1000, MostByDefault = 1_000_000;

    public Option<string[]> Targets { get; } = new(Name)
    {
        Description = "Run until half the width of a 95 % interval is no larger, such as nrr.24=0.002 (the mean), arr.24=1% (of the estimate), \"p10(arr.24)=2%\" or \"P(nrr.24>=1.2)=0.01\"; may be given repeatedly.",
        AllowMultipleArgumentsPerToken = false,
        DefaultValueFactory = _ => [],
    };

    public Option<int?> Minimum { get; } = new("--min-replications")
    {
        CustomParser = result => WholeNumber.Of(result, 2, WholeNumber.MostReplications),
        Description = $"With --precision: how many histories at the least. Default: {FewestByDefault:N0}.",
    };

    public Option<int?> Maximum { get; } = new("--max-replications")
    {
        CustomParser = result => WholeNumber.Of(result, 2, WholeNumber.MostReplications),
        Description = $"With --precision: how many histories at the most. Default: {MostByDefault:N0}.",
    };

    /// <summary>The targets; everything wrong with them becomes a problem. None where nobody asks for a precision.</summary>
    public IReadOnlyList<PrecisionTarget> ReadTargets(ParseResult parsed, int horizonMonths, int? replications, List<InputProblem> problems)
    {
        var given = parsed.GetRequiredValue(Targets);
        if (given.Length == 0 && (parsed.GetValue(Minimum) ?? parsed.GetValue(Maximum)) is not null)
        {
            problems.Add(new(parsed.GetValue(Minimum) is null ? Maximum.Name : Minimum.Name, 0, string.Empty, "without --precision", "--replications, or a --precision to stop at"));
        }

        if (given.Length > 0 && replications is not null)
        {
            problems.Add(new("--replications", 0, string.Empty, "beside --precision", "--min-replications or --max-replications"));
        }

        var limits = Limits(parsed);
        if (limits.Minimum > limits.Maximum)
        {
            problems.Add(new(Minimum.Name, 0, string.Empty, $"{limits.Minimum}", FormattableString.Invariant($"at most the {limits.Maximum} of {Maximum.Name}")));
        }

        return [.. given.Select(text => Read(text, horizonMonths, problems)).OfType<PrecisionTarget>()];
    }

    /// <summary>The limits, given or by default.</summary>
    public PrecisionLimits Limits(ParseResult parsed)
    {
        var most = parsed.GetValue(Maximum) ?? Math.Max(MostByDefault, parsed.GetValue(Minimum) ?? 0);
        return new(parsed.GetValue(Minimum) ?? Math.Min(FewestByDefault, most), most);
    }

    private static PrecisionTarget? Read(string text, int horizonMonths, List<InputProblem> problems)
    {
        var split = text.LastIndexOf('=');
        var wanted = split < 0 ? string.Empty : text[(split + 1)..].Trim();
        if (split < 1 || MetricStatisticReader.Number(wanted) is not > 0)
        {
            problems.Add(new(Name, 0, string.Empty, $"\"{text}\"", "a statistic, = and half the width wanted, over 0, such as nrr.24=0.002 or arr.24=1%"));
            return null;
        }

        return MetricStatisticReader.Read(text[..split], horizonMonths, Name, problems) is { } statistic
            ? new PrecisionTarget(statistic, MetricStatisticReader.Number(wanted)!.Value, wanted.EndsWith('%'))
            : null;
    }
}
