using LandExpand.Sim.Experiments.Sensitivity;
using LandExpand.Sim.Experiments.Studies;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Tests.Statistical;

namespace LandExpand.Sim.Tests.Experiments.Sensitivity;

public sealed class SensitivityStudyTests
{
    private static readonly MetricPoint Nrr = new(MetricCatalogue.Nrr, 12);

    // Only churn, monthly contracts, 100 equal accounts: given the rate c, NRR is a binomial share with mean 1 − c. The seat price scales all alike, so it never matters.
    private static readonly Scenario ChurnOnly = StillScenario.With(
        """ "churn": { "annualRate": { "uniform": { "min": 0.05, "max": 0.15 } } }, "pricing": { "seatPrice": { "uniform": { "min": 9, "max": 11 } } } """);

    private static readonly SensitivityResults Found = Run(ChurnOnly);

    [Fact]
    public void Chance_and_ignorance_have_their_closed_form_shares_and_a_book_of_twice_the_accounts_would_not()
    {
        // E[c(1 − c)] ÷ accounts against the variance of a uniform, 0.1² ÷ 12.
        static double Luck(int accounts) => Share((0.1 - 0.01 - 0.01 / 12) / accounts);
        var metric = Found.Metrics[0];
        Assert.True(Agrees(metric.Split!.AleatoryShare, Luck(100)), $"{metric.Split}");
        Assert.False(Agrees(metric.Split.AleatoryShare, Luck(200)));
        Assert.True(Agrees(metric.Luck.Index!.Total, Luck(100)), $"{metric.Luck}");
        Assert.True(Agrees(metric.Indices.Single(index => index.Name == "churn.annualRate").Index!.First, 1 - Luck(100)));
        Assert.Equal([InputIndex.LuckName], Found.Metrics[0].Indices.Select(index => index.Name).Except(["churn.annualRate", "pricing.seatPrice"]));
    }

    [Fact]
    public void A_parameter_that_does_nothing_gets_nothing_seen_through_all_the_luck()
    {
        var price = Found.Metrics[0].Indices.Single(index => index.Name == "pricing.seatPrice");
        Assert.True(price.Index!.Total.Value < 1e-9, $"{price}");
        Assert.Equal(0, Found.Metrics[0].Tornado.Single(bar => Found.Inputs[bar.Input].Name == "pricing.seatPrice").Swing.Mean, 1e-6);
        Assert.True(price.RankCorrelation!.Low < 0 && price.RankCorrelation.High > 0);
    }

    [Fact]
    public void The_tornado_and_the_screening_show_what_the_closed_form_says()
    {
        var bar = Found.Metrics[0].Tornado[0];
        Assert.Equal(("churn.annualRate", 0.06, 0.14), (Found.Inputs[bar.Input].Name, Math.Round(Found.Inputs[bar.Input].Low, 12), Math.Round(Found.Inputs[bar.Input].High, 12)));
        Assert.True(Math.Abs(bar.Swing.Mean + 0.08) <= 4 * bar.Swing.StandardError, $"{bar.Swing}");
        Assert.True(Math.Abs(bar.Low.Mean - 0.94) <= 4 * bar.Low.StandardError);
        var effect = Found.Metrics[0].Effects[bar.Input];
        Assert.True(Math.Abs(effect.Mu.Mean + 0.1) <= 4 * effect.Mu.StandardError, $"{effect.Mu}");
        Assert.False(Math.Abs(effect.Mu.Mean + 0.05) <= 4 * effect.Mu.StandardError);
    }

    [Fact]
    public void One_and_three_threads_find_the_same_bits()
    {
        static byte[] Json(int threads)
        {
            using var stream = new MemoryStream();
            SensitivityJson.Write(stream, Run(ChurnOnly, threads: threads, rows: 70, each: 16));
            return stream.ToArray();
        }

        Assert.Equal(Json(1), Json(3));
    }

    [Fact]
    public void Parameters_can_be_chosen_and_what_is_certain_is_spread_out()
    {
        var found = Run(ChurnOnly, parameters: ["renewal.uplift", "churn.annualRate"], overrides: ["renewal.uplift=0.1"], rows: 64, each: 16);
        Assert.Equal(["churn.annualRate", "renewal.uplift"], found.Inputs.Select(input => input.Name).Order());
        var uplift = found.Inputs.Single(input => input.Name == "renewal.uplift");
        Assert.Equal((true, 0.084, 0.116), (uplift.Spread, Math.Round(uplift.Low, 12), Math.Round(uplift.High, 12)));
        Assert.Contains(found.Metrics[0].Indices, index => index.Name == InputIndex.Others); // the price, uncertain and not chosen
        Assert.Contains(found.Notes, note => note.Contains("1 parameter is certain", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_nothing_is_uncertain_every_number_but_zero_is_varied_and_the_weak_are_taken_together()
    {
        var certain = StillScenario.With(""" "churn": { "annualRate": 0.1 } """);
        var found = Run(certain, rows: 64, most: 2, each: 16);
        Assert.Contains("churn.annualRate", found.Inputs.Select(input => input.Name));
        Assert.DoesNotContain("renewal.uplift", found.Inputs.Select(input => input.Name)); // a share of 0
        Assert.Equal(4, found.Metrics[0].Indices.Count);
        Assert.Equal("churn.annualRate", Assert.Single(found.Metrics[0].Indices, index => index.Index!.Total.Value > 1e-6 && index.Name != InputIndex.LuckName).Name);
    }

    [Fact]
    public void What_is_no_number_of_the_scenario_is_told_with_the_nearest_name()
    {
        var refused = Assert.Throws<InputException>(() => Run(ChurnOnly, parameters: ["churn.anualRate", "renewal.uplift"]));
        Assert.Equal(["--parameters: churn.anualRate; expected churn.annualRate", "--parameters: renewal.uplift; expected a parameter that is uncertain in the scenario, or a number other than 0 around which it can be spread"],
            refused.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void A_study_that_is_stopped_ends_at_once()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => SensitivityStudy.Run(ChurnOnly, new() { Metrics = [Nrr], Settings = new() { Seed = 1, Cancel = stop.Token } }));
    }

    internal static SensitivityResults Run(Scenario scenario, string[]? parameters = null, string[]? overrides = null, int rows = 1024, int threads = 2, int most = 20, int each = 512) => SensitivityStudy.Run(
        overrides is null ? scenario : StillScenario.With(
            """ "churn": { "annualRate": { "uniform": { "min": 0.05, "max": 0.15 } } }, "pricing": { "seatPrice": { "uniform": { "min": 9, "max": 11 } } } """, overrides),
        new()
        {
            Metrics = [Nrr], Parameters = parameters ?? [], Rows = rows, TornadoHistories = each, Trajectories = 64, MostIndices = most, Settings = new StudySettings { Seed = 3, Threads = threads },
        });

    private static double Share(double luck) => luck / (luck + 0.01 / 12);

    private static bool Agrees(Bootstrap found, double truth) => Math.Abs(found.Value - truth) <= 4 * found.StandardError;
}
