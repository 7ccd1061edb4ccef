using LandExpand.Sim.Tests.Reporting;

namespace LandExpand.Sim.Tests.Cli;

public sealed class SampleTests : CommandLine
{
    private string Scenario(string text)
    {
        File.WriteAllText(At("s.json"), text);
        return At("s.json");
    }

    private const string Two = """
        { "churn": { "annualRate": "0.05 to 0.1" }, "renewal": { "uplift": { "normal": { "mean": 0.05, "sd": 0.5 } } }, "lands": { "perMonth": "5 to 9" },
          "correlations": [{ "between": ["churn.annualRate", "lands.perMonth"], "rank": -0.5 }] }
        """;

    [Fact]
    public void The_text_is_the_one_on_file() =>
        GoldenFile.Matches("sample.txt", Run("sample", Scenario(Two), "--design", "sobol", "--replications", "4000").Output);

    [Fact]
    public void The_draws_go_to_a_file_a_row_per_history()
    {
        var (code, output, _) = Run("sample", Scenario(Two), "--replications", "50", "--out", At("draws.csv"));
        Assert.Equal(0, code);
        Assert.Contains("draws.csv", output, StringComparison.Ordinal);
        var lines = File.ReadAllLines(At("draws.csv"));
        Assert.Equal((51, "replication,lands.perMonth,churn.annualRate,renewal.uplift"), (lines.Length, lines[0]));
        Assert.Single(Directory.GetFiles(Folder, "draws*"));
    }

    [Fact]
    public void The_draws_are_those_of_a_run()
    {
        Run("sample", Scenario(Two), "--replications", "64", "--design", "latinHypercube", "--out", At("draws.csv"));
        Simulate(Scenario(Two), "run", "--replications", "64", "--design", "latinHypercube", "--set", "opening.accounts=5");
        static double[] Column(string file, string name)
        {
            var lines = File.ReadAllLines(file);
            var place = Array.IndexOf(lines[0].Split(','), name);
            return [.. lines.Skip(1).Select(line => (double)float.Parse(line.Split(',')[place], System.Globalization.CultureInfo.InvariantCulture))];
        }

        Assert.Equal(Column(At("run", "replications.csv"), "parameters.churn.annualRate"), Column(At("draws.csv"), "churn.annualRate"));
    }

    [Theory]
    [InlineData("{}", 0, "No parameter is uncertain")]
    [InlineData("""{ "churn": { "annualRate": "0.05 to 0.1" } }""", 0, "churn.annualRate")]
    public void A_scenario_with_nothing_or_one_thing_to_draw_is_told(string text, int code, string said)
    {
        var (actual, output, _) = Run("sample", Scenario(text));
        Assert.Equal(code, actual);
        Assert.Contains(said, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--design", "sobl", "did you mean sobol?")]
    [InlineData("--out", "no/such/folder/x.csv", "a folder that exists")]
    [InlineData("--replications", "-3", "a whole number from 1")]
    public void Bad_options_are_told_with_exit_code_2(string option, string value, string said)
    {
        var (code, _, error) = Run("sample", Scenario(Two), option, value);
        Assert.Equal(2, code);
        Assert.Contains(said, error, StringComparison.Ordinal);
    }
}
