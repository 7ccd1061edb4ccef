using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Runs;

/// <summary>
/// The share of an account-level quantity's draws that fall outside its legal range and are clipped to it (model, section 7), by its distribution:
/// the draws invert it, so the share is the probability beyond the range. Uncertain arguments count with their means.
/// </summary>
internal static class ClippedDraws
{
    private const double WorthSaying = 0.005;
    private const int Halvings = 60;

    /// <summary>Each quantity with a share worth saying, by the path of its parameter; segments apart.</summary>
    public static IEnumerable<(string Path, double Share)> Of(Scenario scenario) =>
        from parameter in Parameters.All.Where(parameter => parameter.Kind == ParameterKind.Quantity)
        from segment in Enumerable.Range(0, scenario.Segments.Count)
        let form = scenario.Quantity(parameter, segment)
        where form is not null
        let distribution = form.Form.Try([.. form.ArgumentSlots.Select(slot => scenario.Slots[slot].Distribution.Mean)]).Distribution
        where distribution is { IsConstant: false }
        let share = Outside(distribution, parameter)
        where share >= WorthSaying
        select (scenario.Segments.Count == 1 ? parameter.Path : $"{parameter.Path} of segment {scenario.Segments[segment]}", share);

    private static double Outside(Distribution distribution, Parameter parameter)
    {
        // A whole number is rounded first: what rounds into the range is inside it.
        var slack = parameter.Whole ? 0.5 : 0;
        return ProbabilityBelow(distribution, parameter.Minimum - slack) + 1 - ProbabilityBelow(distribution, parameter.Maximum + slack);
    }

    private static double ProbabilityBelow(Distribution distribution, double value)
    {
        if (value <= distribution.Support.Low)
        {
            return 0;
        }

        var (low, high) = (0.0, 1.0);
        for (var halving = 0; halving < Halvings && value < distribution.Support.High; halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = distribution.Quantile(middle) < value ? (middle, high) : (low, middle);
        }

        return value >= distribution.Support.High ? 1 : (low + high) / 2;
    }
}
