using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Sweeps.Plans;

/// <summary>A parameter of a design: what it is drawn from.</summary>
/// <param name="Path">The parameter.</param>
/// <param name="Json">Its range or distribution as in the plan.</param>
/// <param name="Distribution">The distribution over which the points are spread.</param>
public sealed record DesignedRange(string Path, string Json, Distribution Distribution)
{
    // A parameter of a segment or of the history is named like the parameter itself, at the end of its path.
    private readonly bool _whole = (Parameters.Find(Path) ?? Parameters.All.FirstOrDefault(known => Path.EndsWith($".{known.Path}", StringComparison.Ordinal))) is { Whole: true };

    /// <summary>The value at a uniform: by inverse CDF, rounded where the parameter is whole (to nearest, halves up).</summary>
    public string Value(double uniform)
    {
        var drawn = Distribution.Quantile(uniform);
        return FactorNumber.Json(_whole ? Math.Floor(drawn + 0.5) : drawn);
    }
}

/// <summary>Points spread over the ranges of several parameters by a sampling design: Latin hypercube, scrambled Sobol' points, or independent draws.</summary>
public sealed record DesignedFactors : FactorBlock
{
    private readonly Design _design;

    /// <param name="kind">Which design.</param>
    /// <param name="points">How many points; a power of two for Sobol' points.</param>
    /// <param name="seed">The seed of the design, which is not that of the simulation.</param>
    /// <param name="ranges">The parameters; a Sobol' dimension each, in their order.</param>
    public DesignedFactors(SamplingDesign kind, int points, ulong seed, IReadOnlyList<DesignedRange> ranges)
    {
        (Kind, Points, Seed, Ranges) = (kind, points, seed, ranges);
        _design = Design.Of(kind, points, seed);
    }

    public SamplingDesign Kind { get; }

    public int Points { get; }

    public ulong Seed { get; }

    public IReadOnlyList<DesignedRange> Ranges { get; }

    public override IReadOnlyList<string> Paths => [.. Ranges.Select(range => range.Path)];

    public override int Rows => Points;

    public override IReadOnlyList<string> Row(int row) => [.. Ranges.Select((range, dimension) => range.Value(_design.Uniform((uint)row, range.Path, dimension)))];
}
