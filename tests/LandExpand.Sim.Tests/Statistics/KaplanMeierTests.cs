using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics;

public class KaplanMeierTests
{
    // Remission under 6-MP in weeks (Freireich et al. 1963), the example of Kalbfleisch and Prentice (2002); + marks censoring.
    private const string Remission = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+";

    [Theory]
    [InlineData(5, 1)]
    [InlineData(6, 0.857)]
    [InlineData(7, 0.807)]
    [InlineData(10, 0.753)]
    [InlineData(13, 0.690)]
    [InlineData(16, 0.627)]
    [InlineData(22, 0.538)]
    [InlineData(23, 0.448)]
    [InlineData(35, 0.448)]
    public void The_curve_agrees_with_the_textbook(int week, double expected)
    {
        (double[] events, double[] censored) = Counts();
        double[] survival = new double[events.Length];
        KaplanMeier.Survival(events, censored, survival);
        Assert.Equal(expected, Math.Round(survival[week], 3));
        Assert.Equal(23, KaplanMeier.Median(survival));
    }

    [Fact]
    public void An_event_comes_before_a_censoring_of_the_same_month()
    {
        double[] survival = new double[2], censoredFirst = new double[2];
        KaplanMeier.Survival([0, 3], [0, 1], survival);
        KaplanMeier.Survival([0, 3], [1, 0], censoredFirst);
        Assert.Equal(0.25, survival[1]);
        Assert.Equal(0, censoredFirst[1]);
    }

    [Fact]
    public void The_median_is_the_first_month_at_one_half_or_absent()
    {
        double[] survival = new double[4];
        KaplanMeier.Survival([0, 1, 1, 0], [0, 0, 0, 2], survival);
        Assert.Equal(2, KaplanMeier.Median(survival));
        KaplanMeier.Survival([0, 1, 0, 0], [0, 0, 0, 2], survival);
        Assert.Null(KaplanMeier.Median(survival));
        KaplanMeier.Survival([0, 0, 0, 0], [0, 0, 0, 0], survival);
        Assert.Null(KaplanMeier.Median(survival));
    }

    [Fact]
    public void The_interval_of_the_median_covers_it_and_one_of_a_single_standard_error_does_not()
    {
        const int Samples = 2000, Size = 200, Horizon = 150;
        const double Hazard = 0.02;
        int truth = (int)Math.Ceiling(Math.Log(0.5) / Math.Log(1 - Hazard));
        var random = new Random(3);
        int covered = 0, coveredByTwin = 0;
        double[] events = new double[Horizon + 1], censored = new double[Horizon + 1], survival = new double[Horizon + 1], errors = new double[Horizon + 1];
        for (int i = 0; i < Samples; i++)
        {
            Array.Clear(events);
            Array.Clear(censored);
            for (int k = 0; k < Size; k++)
            {
                int month = 1 + (int)(Math.Log(1 - random.NextDouble()) / Math.Log(1 - Hazard));
                (month <= Horizon ? events : censored)[Math.Min(month, Horizon)]++;
            }

            KaplanMeier.Survival(events, censored, survival);
            for (int tau = 0; tau <= Horizon; tau++)
            {
                errors[tau] = Math.Sqrt(survival[tau] * (1 - survival[tau]) / Size);
            }

            covered += Covers(KaplanMeier.MedianInterval(survival, errors), truth) ? 1 : 0;
            coveredByTwin += Covers(KaplanMeier.MedianInterval(survival, [.. errors.Select(e => e / 1.96)]), truth) ? 1 : 0;
        }

        Assert.True(Coverage.IsAtLeast(covered, Samples, 0.95), $"{covered}");
        Assert.InRange(covered, 0, 0.98 * Samples);
        Assert.False(Coverage.IsAtLeast(coveredByTwin, Samples, 0.95), $"{coveredByTwin}");
    }

    private static bool Covers((int? Low, int? High) interval, int truth) => interval.Low <= truth && (interval.High is null || truth <= interval.High);

    private static (double[] Events, double[] Censored) Counts()
    {
        double[] events = new double[36], censored = new double[36];
        foreach (string time in Remission.Split(' '))
        {
            (time.EndsWith('+') ? censored : events)[int.Parse(time.TrimEnd('+'), System.Globalization.CultureInfo.InvariantCulture)]++;
        }

        return (events, censored);
    }
}
