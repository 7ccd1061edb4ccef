using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics;

public sealed class ForecastScoreTests
{
    [Fact]
    public void The_score_of_one_number_is_its_absolute_error() => Assert.Equal(3, ForecastScore.Crps([5.0], 2), 12);

    [Theory]
    [InlineData(0)]
    [InlineData(1.3)]
    [InlineData(-2.5)]
    public void The_score_of_a_normal_forecast_is_the_closed_form(double came)
    {
        // z(2Φ(z) − 1) + 2φ(z) − 1/√π (Gneiting and Raftery 2007).
        const int Size = 20_000;
        double[] sample = [.. Enumerable.Range(0, Size).Select(i => NormalQuantile.Of((i + 0.5) / Size))];
        var exact = (came * ((2 * NormalCdf.Of(came)) - 1)) + (2 * Math.Exp(-came * came / 2) / Math.Sqrt(2 * Math.PI)) - (1 / Math.Sqrt(Math.PI));
        Assert.Equal(exact, ForecastScore.Crps(sample, came), 3);
        Assert.NotEqual(exact, sample.Average(value => Math.Abs(value - came)), 3); // the wrong twin: without the spread
    }

    [Fact]
    public void Saying_what_one_believes_scores_best_on_average()
    {
        double[] Forecast(double sd) => [.. Enumerable.Range(0, 999).Select(i => sd * NormalQuantile.Of((i + 0.5) / 999))];
        double Mean(double sd) => Forecast(1).Average(came => ForecastScore.Crps(Forecast(sd), came));
        Assert.True(Mean(1) < Mean(0.7));
        Assert.True(Mean(1) < Mean(1.4));
    }

    [Fact]
    public void A_place_is_the_share_below_and_ties_count_half() => Assert.Equal(0.5, ForecastScore.Place([1.0, 2.0, 2.0, 3.0], 2));
}
