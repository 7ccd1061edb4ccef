namespace LandExpand.Sim.Tests.Statistics;

/// <summary>The one criterion for simulated coverage: within 4 binomial standard errors.</summary>
internal static class Coverage
{
    public static bool IsNominal(int covered, int samples, double nominal) =>
        Math.Abs((double)covered / samples - nominal) <= 4 * StandardError(samples, nominal);

    public static bool IsAtLeast(int covered, int samples, double nominal) => (double)covered / samples >= nominal - 4 * StandardError(samples, nominal);

    private static double StandardError(int samples, double nominal) => Math.Sqrt(nominal * (1 - nominal) / samples);
}
