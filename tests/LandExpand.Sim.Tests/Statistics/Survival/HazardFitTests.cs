using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics.Survival;

public sealed class HazardFitTests
{
    private const int Lives = 4000;

    /// <summary>Lives that end by a family's hazard, each watched from an age of its own to one of its own; those that ended before were never seen.</summary>
    private static RiskInterval[] Watched(HazardFamily family, double[] parameters, int seed, bool entersLate)
    {
        var random = new Random(seed);
        var cumulative = new double[61];
        family.Fill([.. parameters.Select(value => Math.Log(value))], cumulative);
        var (atRisk, ended) = (new double[60], new double[60]);
        for (var life = 0; life < Lives; life++)
        {
            var (entry, censored, endurance) = (entersLate ? random.Next(0, 24) : 0, random.Next(12, 60), -Math.Log(1 - random.NextDouble()));
            for (var age = 0; age < censored; age++)
            {
                var ends = cumulative[age + 1] > endurance;
                if (age >= entry)
                {
                    atRisk[age]++;
                    ended[age] += ends ? 1 : 0;
                }

                if (ends)
                {
                    break;
                }
            }
        }

        return [.. Enumerable.Range(0, 60).Select(age => new RiskInterval(age, age + 1, atRisk[age], ended[age]))];
    }

    public static TheoryData<HazardFamily, double[]> Truths() => new()
    {
        { new ConstantHazard(), [0.02] },
        { new WeibullHazard(12), [0.03, 0.6] },
        { new ShiftedBetaGeometric(), [0.8, 20.0] },
        { new TableHazard([3, 12]), [0.05, 0.02, 0.01] },
    };

    [Theory]
    [MemberData(nameof(Truths))]
    public void Parameters_are_found_again_within_four_standard_errors_also_from_lives_first_seen_late(HazardFamily family, double[] truth)
    {
        foreach (var entersLate in new[] { false, true })
        {
            var fit = HazardFit.Of(family, Watched(family, truth, seed: 11, entersLate));
            Assert.All(Enumerable.Range(0, truth.Length), i =>
                Assert.InRange(Math.Abs(fit.Maximum.At[i] - Math.Log(truth[i])), 0, 4 * fit.Maximum.ErrorOf(at => at[i])));
        }
    }

    [Fact]
    public void Taking_late_entered_lives_for_new_born_ones_is_found_out_by_the_same_check()
    {
        var truth = new[] { 0.03, 0.6 };
        var late = Watched(new WeibullHazard(12), truth, seed: 11, entersLate: true);

        // As if everybody seen had been watched from age 0: the young are then many, and hardly ever end.
        var watchedFromBirth = late.Select(interval => interval with { AtRisk = interval.AtRisk + (interval.From < 24 ? Lives * (24 - interval.From) / 24.0 : 0) }).ToArray();
        var fit = HazardFit.Of(new WeibullHazard(12), watchedFromBirth);
        Assert.True(Math.Abs(fit.Maximum.At[1] - Math.Log(truth[1])) > 4 * fit.Maximum.ErrorOf(at => at[1]));
    }

    [Fact]
    public void Decisions_of_a_year_hold_what_its_months_do()
    {
        // The likelihood of yearly stretches under a constant hazard has its maximum where the survivors of a year say.
        var fit = HazardFit.Of(new ConstantHazard(), [new(0, 12, 500, 60), new(12, 24, 300, 36)]);
        Assert.Equal(-Math.Log(1 - 0.12) / 12, fit.Parameters[0], 8);
    }

    [Fact]
    public void A_profile_interval_of_few_events_is_the_exact_drop_of_the_likelihood()
    {
        var fit = HazardFit.Of(new ConstantHazard(), [new(0, 1, 1000, 4)]);
        var (low, high) = ProfileInterval.Of(fit.Likelihood.At, fit.Maximum, 0, 0.9);
        var floor = fit.LogLikelihood - (0.5 * Math.Pow(1.6448536269514722, 2));
        Assert.Equal(floor, fit.Likelihood.At([low]), 6);
        Assert.Equal(floor, fit.Likelihood.At([high]), 6);
        Assert.True(fit.Maximum.At[0] - low > high - fit.Maximum.At[0]); // skewed, as few events are
        var (wideLow, wideHigh) = ProfileInterval.Of(fit.Likelihood.At, fit.Maximum, 0, 0.9, dispersion: 4);
        Assert.True(wideLow < low && wideHigh > high);
    }

    [Fact]
    public void Stretches_without_enough_events_are_joined_to_their_neighbours()
    {
        RiskInterval[] intervals = [new(0, 3, 100, 2), new(3, 6, 90, 12), new(6, 12, 70, 3), new(12, 24, 60, 30)];
        Assert.Equal([6, 12], TableHazard.Of(intervals, [3, 6, 12], 3).Ends);
        Assert.Equal([6], TableHazard.Of(intervals, [3, 6], 10).Ends);
        Assert.Empty(TableHazard.Of(intervals, [3, 6, 12], 100).Ends);
    }
}
