using LandExpand.Sim.Engine;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Tests.Presets.Statements;

/// <summary>Variants of one population that live through the same luck and, name by name, the same draws of the parameters made uncertain.</summary>
internal sealed class PairedPopulation
{
    private readonly Dictionary<string, Outcomes> _runs = [];

    /// <param name="folder">Of the shipped scenarios.</param>
    /// <param name="variants">A name each, the file, and what is set on top.</param>
    /// <param name="uncertain">Parameters as <c>path=distribution</c>, the same for all.</param>
    /// <param name="metrics">What is kept of a history.</param>
    /// <param name="histories">How many.</param>
    /// <param name="seed">The seed.</param>
    public PairedPopulation(string folder, IReadOnlyList<(string Name, string File, string[] Set)> variants, IReadOnlyList<string> uncertain, IReadOnlyList<(Metric, int)> metrics, int histories, ulong seed)
    {
        Histories = histories;
        foreach (var (name, file, set) in variants)
        {
            var scenario = ScenarioLoader.Load(Path.Combine(folder, file), [.. uncertain, .. set], new Dictionary<string, string>());
            _runs[name] = Simulator.Run(scenario, new SimulationOptions { Replications = histories, Seed = seed, Kept = [.. metrics] });
        }

        var drawn = _runs.Values.First().ParameterDraws;
        Inputs = [.. drawn.Keys.Order(StringComparer.Ordinal)];
        Draws = [.. Inputs.Select(input => Widened(drawn[input]))];
    }

    public int Histories { get; }

    /// <summary>The parameters made uncertain.</summary>
    public IReadOnlyList<string> Inputs { get; }

    /// <summary>A column each.</summary>
    public IReadOnlyList<double[]> Draws { get; }

    /// <summary>The draws of a parameter.</summary>
    public double[] Drawn(string input) => Draws[Inputs.Index().First(entry => entry.Item == input).Index];

    /// <summary>A metric of a variant, history by history; NaN where absent.</summary>
    public double[] Of(string variant, Metric metric, int month) => Widened(_runs[variant].Column(metric, month));

    private static double[] Widened(ReadOnlySpan<float> values)
    {
        var wide = new double[values.Length];
        for (var i = 0; i < wide.Length; i++)
        {
            wide[i] = values[i];
        }

        return wide;
    }
}
