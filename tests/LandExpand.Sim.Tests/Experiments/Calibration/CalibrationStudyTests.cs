using LandExpand.Sim.Experiments.Calibration;
using LandExpand.Sim.Experiments.Studies;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Tests.Scenarios;

namespace LandExpand.Sim.Tests.Experiments.Calibration;

public sealed class CalibrationStudyTests
{
    private const string Company = """
        { "horizonMonths": 12, "opening": { "accounts": 150, "tenureMonths": { "uniform": { "min": 0, "max": 24 } } }, "lands": { "perMonth": 0 },
          "pricing": { "model": "seat", "seatPrice": 45 }, "churn": { "annualRate": 0.08 }, "expansion": { "monthlyRatePerTeam": 0.02 } }
        """;

    private static readonly CalibrationEffort Small = new(48, 96, 24, 3, 40);

    [Theory]
    [InlineData(0.06, 0.015)]
    [InlineData(0.12, 0.03)]
    public void Parameters_that_made_the_figures_are_not_ruled_out_and_wrong_ones_are(double churn, double expansion)
    {
        using var files = new Files();
        var path = files.Write("company.json", Company);
        var truth = Question(files, path, [("nrr.12", 1, 1), ("grr.12", 1, 1), ("logoRetention.12", 1, 1)]);
        var made = new CompanyRuns(truth.Companies[0], truth.Parameters, truth.Targets, new StudySettings { Seed = 77 }).At(Place(truth, churn, expansion),
            2000);

        // Figures of another luck than the study's, within half a point.
        var question = Question(files, path, [("nrr.12", made[0]!.Value, 0.005), ("grr.12", made[1]!.Value, 0.005),
            ("logoRetention.12", made[2]!.Value, 0.005)]);
        var found = CalibrationStudy.Run(question, Small, [null], new StudySettings { Seed = 1, Threads = 2 });
        Assert.False(found.IsEmpty);
        Assert.InRange(churn, found.Range(0)!.Least, found.Range(0)!.Greatest);
        Assert.InRange(expansion, found.Range(1)!.Least, found.Range(1)!.Greatest);
        Assert.InRange(found.Match.ShareHigh, 0, 0.2);

        // The wrong twin: a churn half as high again.
        Assert.NotInRange(1.5 * churn, found.Range(0)!.Least, found.Range(0)!.Greatest);
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_bits()
    {
        using var files = new Files();
        var question = Question(files, files.Write("company.json", Company), [("nrr.12", 1.03, 0.01), ("p50(grr.12)", 0.9, 0.01)]);
        byte[] Csv(int threads)
        {
            using var stream = new MemoryStream();
            CalibrationCsv.Write(stream, CalibrationStudy.Run(question, Small with { Waves = 2, FullPoints = 20 }, [null],
                new StudySettings { Seed = 5, Threads = threads }));
            return stream.ToArray();
        }

        Assert.Equal(Csv(1), Csv(3));
    }

    [Fact]
    public void Companies_that_share_their_parameters_are_matched_together()
    {
        using var files = new Files();
        var path = files.Write("company.json", Company);
        files.Write("monthly.json", """{ "extends": "company.json", "contract": { "termMonths": 1 }, "expansion": { "monthlyRatePerTeam": 0 } }""");
        files.Write("targets.json", """
            { "parameters": { "churn.annualRate": [0.02, 0.3] },
              "targets": [ { "metric": "logoRetention.12", "value": "85 %", "tolerance": "1 %" }, { "metric": "logoRetention.12", "value": "85 %", "tolerance": "3 %", "scenario": "monthly.json", "use": "heldOut" } ] }
            """);
        var question = CalibrationQuestion.Read(path, Path.Combine(files.Folder, "targets.json"), [], []);
        Assert.Equal(["company", "monthly"], question.Companies.Select(company => company.Name));
        var found = CalibrationStudy.Run(question, Small with { FullPoints = 20 }, [null, null], new StudySettings { Seed = 1 });
        Assert.InRange(found.Simulated(0)!.Median, 0.83, 0.87);
        Assert.NotEqual(found.Simulated(0)!.Median, found.Simulated(1)!.Median);
    }

    [Fact]
    public void The_written_scenario_carries_the_set_and_loads_again()
    {
        using var files = new Files();
        var path = files.Write("company.json", Company);
        files.Write("targets.json", """
            { "parameters": { "churn.annualRate": [0.02, 0.2], "contraction.monthlyProbability": [0, 0.04], "land.teams.logNormal.high": [2, 9] }, "targets": [ { "metric": "grr.12", "value": 0.88, "tolerance": 0.01 } ] }
            """);
        var question = CalibrationQuestion.Read(path, Path.Combine(files.Folder, "targets.json"), [], ["""land.teams="1 to 4" """]);
        var found = CalibrationStudy.Run(question, Small, [null], new StudySettings { Seed = 1 });
        var written = files.Load(CalibratedScenario.Set(found, files.Folder)!);
        Assert.Equal(["churn.annualRate", "contraction.monthlyProbability", "land.teams.logNormal.high"],
            written.UncertainSlots.Select(slot => slot.Name).Order());
        Assert.Contains(written.Correlations, pair => pair.Rank < -0.5 && pair.First.StartsWith("churn", StringComparison.Ordinal)
            && pair.Second.StartsWith("contraction", StringComparison.Ordinal));
        var churn = written.Slots.First(slot => slot.Name == "churn.annualRate").Distribution;
        Assert.Equal(found.Range(0)!.Least, churn.Support.Low, 1e-5);
        Assert.InRange(found.WrittenInside!.Probability, 0.5, 1);
        Assert.Empty(files.Load(CalibratedScenario.Point(found, files.Folder)).UncertainSlots);
    }

    [Fact]
    public void Everything_wrong_with_a_question_is_told()
    {
        using var files = new Files();
        var path = files.Write("company.json", Company);
        string Refused(string targets, params string[] vary) =>
            Assert.Throws<InputException>(() => CalibrationQuestion.Read(path, files.Write("targets.json", targets), vary, [])).Message;
        const string Good = """{ "targets": [ { "metric": "nrr.12", "value": 1, "tolerance": 0.1 } ] }""";
        Assert.Contains("nothing to seek", Refused(Good), StringComparison.Ordinal);
        Assert.Contains("churn.anualRate; expected churn.annualRate", Refused(Good, "churn.anualRate=0.1..0.2"), StringComparison.Ordinal);
        Assert.Contains("land.seats.logNormal.low", Refused(Good, "land.seats=1..2"), StringComparison.Ordinal);
        Assert.Contains("a parameter and a range", Refused(Good, "churn.annualRate=0.2..0.1"), StringComparison.Ordinal);
        Assert.Contains("it is certain in the scenario", Refused(Good, "churn.annualRate"), StringComparison.Ordinal);
        Assert.Contains("twice", Refused(Good, "churn.annualRate=0.1..0.2", "churn.annualRate=0.1..0.3"), StringComparison.Ordinal);
        Assert.Contains("every target is held out", Refused("""{ "targets": [ { "metric": "nrr.12", "value": 1, "tolerance": 0.1, "use": "heldOut" } ] }""", "churn.annualRate=0.1..0.2"), StringComparison.Ordinal);
        var several = Refused("""{ "targets": [ { "metric": "nr.12", "value": "much", "tolerance": 0 }, { "metrc": "nrr.12", "value": 1, "tolerance": 1, "use": "held" } ], "parameters": { "renewal.uplift": [2, 1] } }""");
        foreach (var part in new[] { "value: \"much\"", "tolerance: 0", "metrc: no such key; expected metric", "use: \"held\"; expected fit or heldOut", "parameters.renewal.uplift" })
        {
            Assert.Contains(part, several, StringComparison.Ordinal);
        }

        Assert.Contains("nr; expected nrr", Refused("""{ "targets": [ { "metric": "nr.12", "value": 1, "tolerance": 1 } ] }""", "churn.annualRate=0.1..0.2"), StringComparison.Ordinal);
        var csv = files.Write("targets.csv", "metric,value,tolerence\nnrr.12,1,2\n");
        Assert.Contains("tolerence: no such column; expected tolerance",
            Assert.Throws<InputException>(() => CalibrationQuestion.Read(path, csv, ["churn.annualRate=0.1..0.2"], [])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Targets_may_be_a_table()
    {
        using var files = new Files();
        var csv = files.Write("targets.csv", "metric,value,tolerance,source,use\nnrr.12,118 %,2%,\"report, page 3\",fit\np50(arr.12),30e6,1e6,,heldOut\n");
        var question = CalibrationQuestion.Read(files.Write("company.json", Company), csv, ["churn.annualRate=0.1..0.2"], []);
        Assert.Equal([new MatchTarget(1.18, 0.02), new MatchTarget(30e6, 1e6, true)], question.Targets.Select(target => target.Figure));
        Assert.Equal("report, page 3", question.Targets[0].Source);
    }

    private static double[] Place(CalibrationQuestion question, params double[] values) =>
        [.. question.Parameters
            .Select((parameter, k) => (values[k] - parameter.Prior.Support.Low) / (parameter.Prior.Support.High - parameter.Prior.Support.Low))];

    private static CalibrationQuestion Question(Files files, string path, (string Metric, double Value, double Tolerance)[] targets)
    {
        var rows = targets.Select(target => FormattableString.Invariant(
            $"{{ \"metric\": \"{target.Metric}\", \"value\": {target.Value}, \"tolerance\": {target.Tolerance} }}"));
        var file = files.Write("targets.json", $$"""{ "parameters": { "churn.annualRate": [0.02, 0.25], "expansion.monthlyRatePerTeam": [0, 0.06] }, "targets": [ {{string.Join(", ", rows)}} ] }""");
        return CalibrationQuestion.Read(path, file, [], []);
    }
}
