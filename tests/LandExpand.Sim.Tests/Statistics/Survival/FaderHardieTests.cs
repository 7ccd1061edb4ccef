using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics.Survival;

/// <summary>Fader and Hardie, "How to project customer retention", Journal of Interactive Marketing 21(1), 2007: the cohort "High End".</summary>
public sealed class FaderHardieTests
{
    private static readonly double[] Percent = [100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1, 46.8, 44.5, 42.7, 40.9, 39.4];

    private static IReadOnlyList<RiskInterval> FirstYears(int years) =>
        [.. Enumerable.Range(0, years).Select(year => new RiskInterval(year, year + 1, 10 * Percent[year], 10 * (Percent[year] - Percent[year + 1])))];

    [Fact]
    public void Maximum_likelihood_of_the_shifted_beta_geometric_is_that_of_the_paper()
    {
        var fit = HazardFit.Of(new ShiftedBetaGeometric(), FirstYears(7));
        Assert.Equal(0.668, fit.Parameters[0], 3);
        Assert.Equal(3.806, fit.Parameters[1], 3);
        Assert.Equal(-1611.2, fit.LogLikelihood, 1);
        Assert.Equal(-2115.5, new HazardLikelihood(new ShiftedBetaGeometric(), FirstYears(7)).At([0, 0]), 1);
    }

    [Fact]
    public void Its_projection_to_year_twelve_stays_by_the_data_where_a_constant_rate_does_not()
    {
        double[] Survival(HazardFamily family) => [.. HazardFit.Of(family, FirstYears(7)).CumulativeHazard(12).Select(hazard => 100 * Math.Exp(-hazard))];
        double WorstFromYearEight(double[] survival) => Enumerable.Range(8, 5).Max(year => Math.Abs(survival[year] - Percent[year]));

        // B(α, β + t) ÷ B(α, β) at the paper's own estimates is 37.8 % in year twelve, where 39.4 % were left.
        var survival = Survival(new ShiftedBetaGeometric());
        Assert.Equal(37.8, survival[12], 1);
        Assert.InRange(WorstFromYearEight(survival), 0, 2);
        Assert.True(WorstFromYearEight(Survival(new ConstantHazard())) > 8);
    }

    [Fact]
    public void Both_criteria_prefer_it_to_a_constant_rate_and_a_table_of_one_rate_a_year_fits_the_years_exactly()
    {
        var (sbg, constant) = (HazardFit.Of(new ShiftedBetaGeometric(), FirstYears(7)), HazardFit.Of(new ConstantHazard(), FirstYears(7)));
        Assert.True(sbg.Aic < constant.Aic);
        Assert.True(sbg.Bic(509) < constant.Bic(509));

        var table = HazardFit.Of(new TableHazard([1, 2, 3, 4, 5, 6]), FirstYears(7));
        var survival = table.CumulativeHazard(7).Select(hazard => 100 * Math.Exp(-hazard)).ToArray();
        Assert.All(Enumerable.Range(0, 8), year => Assert.Equal(Percent[year], survival[year], 3));
        Assert.True(table.LogLikelihood > sbg.LogLikelihood);
    }
}
