namespace LandExpand.Sim.Statistics;

/// <summary>Every form of distribution that a scenario file may use. A new kind is one file and one line here.</summary>
public static class DistributionKinds
{
    /// <summary>All forms, kinds in the order of the model, section 7.</summary>
    public static IReadOnlyList<DistributionForm> All { get; } =
    [
        .. ConstantDistribution.Forms,
        .. UniformDistribution.Forms,
        .. TriangularDistribution.Forms,
        .. PertDistribution.Forms,
        .. NormalDistribution.Forms,
        .. TruncatedNormalDistribution.Forms,
        .. LogNormalDistribution.Forms,
        .. GammaDistribution.Forms,
        .. BetaDistribution.Forms,
        .. WeibullDistribution.Forms,
        .. DiscreteDistribution.Forms,
        .. EmpiricalDistribution.Forms,
        .. MetalogDistribution.Forms,
    ];

    /// <summary>The form of <paramref name="kind"/> that is written with exactly these argument names (optional ones may be missing), or null.</summary>
    public static DistributionForm? Find(string kind, IReadOnlyCollection<string> argumentNames) =>
        All.FirstOrDefault(form => form.Kind == kind && form.Matches(argumentNames));

    /// <summary>The forms of one kind; empty for an unknown name.</summary>
    public static IEnumerable<DistributionForm> FormsOf(string kind) => All.Where(form => form.Kind == kind);
}
