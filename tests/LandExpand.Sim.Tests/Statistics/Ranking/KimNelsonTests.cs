using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics.Ranking;

public class KimNelsonTests
{
    private const double Zone = 0.1;

    [Fact]
    public void A_single_alternative_is_decided_at_once_and_equal_ones_as_soon_as_the_first_stage_shows_that_they_do_not_differ()
    {
        Assert.True(new KimNelson(1, 0.95, 1).IsDecided);
        var equal = new KimNelson(2, 0.95, 1, firstStage: 5);
        for (int i = 0; i < 5; i++)
        {
            Assert.False(equal.IsDecided);
            equal.Observe([i, i]);
        }

        Assert.True(equal.IsDecided);
        Assert.Equal((0, 5), (equal.Best, equal.Observations));
        equal.Observe([1, 2]);
        Assert.Equal(5, equal.Observations);
    }

    [Theory]
    [InlineData(0, 0.95, 1, 20)]
    [InlineData(2, 0.5, 1, 20)]
    [InlineData(2, 1, 1, 20)]
    [InlineData(2, 0.95, 0, 20)]
    [InlineData(2, 0.95, 1, 1)]
    public void What_makes_no_sense_is_refused(int alternatives, double confidence, double indifference, int firstStage) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new KimNelson(alternatives, confidence, indifference, firstStage));

    [Fact]
    public void Whoever_is_far_behind_goes_at_once_and_says_by_whom()
    {
        var contest = new KimNelson(3, 0.95, 0.1, firstStage: 10);
        var normal = new Gaussian(1);
        while (!contest.IsDecided)
        {
            contest.Observe([normal.Next(), 0.1 + normal.Next(), contest.Survivors.Contains(2) ? normal.Next() - 50 : double.NaN]);
            Assert.True(contest.Observations <= (contest.MostObservations ?? int.MaxValue));
        }

        Assert.Equal((2, 10), (contest.Eliminations[0].Alternative, contest.Eliminations[0].Observations));
        Assert.Equal(2, contest.Eliminations.Count);
    }

    [Theory]
    [InlineData(2, 0.9, 0.0)]
    [InlineData(2, 0.9, 0.8)]
    [InlineData(5, 0.9, 0.5)]
    public void With_the_best_ahead_by_the_indifference_zone_it_is_picked_with_the_confidence_promised(int alternatives, double confidence, double correlation)
    {
        const int Contests = 1500;
        int picked = Enumerable.Range(0, Contests).Count(i => Play(alternatives, confidence, correlation, new Gaussian((ulong)i)).Best == alternatives - 1);
        Assert.True(Coverage.IsAtLeast(picked, Contests, confidence), $"{picked}");
    }

    [Fact]
    public void Stopping_at_the_first_interval_that_excludes_zero_would_not_keep_the_promise()
    {
        const int Contests = 1500;
        int picked = Enumerable.Range(0, Contests).Count(i => FirstSignificant(new Gaussian((ulong)i)));
        Assert.False(Coverage.IsAtLeast(picked, Contests, 0.9), $"{picked}");
    }

    [Fact]
    public void Common_luck_saves_observations()
    {
        double Cost(double correlation) => Enumerable.Range(0, 100).Average(i => Play(3, 0.9, correlation, new Gaussian((ulong)i)).Observations);
        Assert.True(Cost(0.9) < 0.5 * Cost(0), $"{Cost(0.9)} against {Cost(0)}");
    }

    /// <summary>Slippage: all means equal but for the last, ahead by the zone, a tenth of a standard deviation; spreads differ.</summary>
    private static KimNelson Play(int alternatives, double confidence, double correlation, Gaussian normal)
    {
        var contest = new KimNelson(alternatives, confidence, Zone, firstStage: 10);
        double[] row = new double[alternatives];
        while (!contest.IsDecided)
        {
            double common = Math.Sqrt(correlation) * normal.Next();
            for (int i = 0; i < alternatives; i++)
            {
                row[i] = (1 + 0.1 * i) * (common + Math.Sqrt(1 - correlation) * normal.Next()) + (i == alternatives - 1 ? Zone : 0);
            }

            contest.Observe(row);
        }

        return contest;
    }

    /// <summary>The wrong twin: after each row from the tenth, a 90 % interval; stop as soon as it excludes zero.</summary>
    private static bool FirstSignificant(Gaussian normal)
    {
        (double sum, double squares) = (0, 0);
        for (int n = 1; ; n++)
        {
            double difference = normal.Next() - normal.Next() * 1.1 + Zone;
            (sum, squares) = (sum + difference, squares + difference * difference);
            double mean = sum / n, error = Math.Sqrt((squares - sum * mean) / (n - 1) / n);
            if (n >= 10 && Math.Abs(mean) > 1.645 * error)
            {
                return mean > 0;
            }
        }
    }
}
