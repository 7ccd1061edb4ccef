namespace LandExpand.Sim.Statistics;

public abstract class Distribution
{
    public abstract string Kind { get; }

    public abstract (double Low, double High) Support { get; }

    public bool IsConstant => Support.Low == Support.High;
}

public sealed record DistributionArgument(string Name, double? Default = null);

public sealed class DistributionForm
{
    public string Kind { get; init; } = string.Empty;

    public Distribution Create(double[] arguments) => throw new NotImplementedException(Kind);
}
