using LandExpand.Sim.Data.Panels;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Experiments.Fitting;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Book;
using LandExpand.Sim.Tests.Scenarios;

namespace LandExpand.Sim.Tests.Experiments.Fitting;

public sealed class FittedScenarioTests
{
    public static TheoryData<int> Companies() => [.. Enumerable.Range(0, KnownPanels.All.Count)];

    private static (Scenario Scenario, IReadOnlyList<OpeningAccount> Book) Written(FitResults fit)
    {
        using var files = new Files();
        files.Write("book.csv", FittedBook.Csv(FittedBook.Accounts(fit)));
        var scenario = files.Load(FittedScenario.Text(fit, "book.csv"));
        return (scenario, BookFile.Read(scenario, skipBadRows: false).Accounts);
    }

    [Theory]
    [MemberData(nameof(Companies))]
    public void What_is_written_loads_without_a_value_that_nothing_reads_and_opens_with_the_ARR_of_the_record(int company)
    {
        var record = KnownPanels.All[company].Records(1, seed: 7)[0];
        var fit = PanelFit.Of(record, "ours", new() { JackknifeGroups = 10 });
        var (scenario, book) = Written(fit);

        Assert.Empty(scenario.Unused);
        Assert.Equal(record.LastMonth, scenario.StartMonth);
        var names = scenario.UncertainSlots.Select(slot => slot.Name).ToHashSet();
        Assert.All(fit.Values.Where(value => value.IsUncertain), value => Assert.Contains(value.DrawName ?? value.Path, names));
        Assert.All(fit.Correlations, pair => Assert.True(names.Contains(pair.First) && names.Contains(pair.Second)));

        var outcomes = Simulator.Run(scenario, new() { Replications = 16, Seed = 1, Book = book });
        var arr = 12 * record.Accounts.Sum(account => account.MrrAt(record.MonthCount - 1));
        Assert.All(outcomes.Column(MetricCatalogue.Arr, 0).ToArray(), opening => Assert.Equal(arr, opening, arr * 1e-5));
    }

    [Fact]
    public void What_is_made_in_memory_is_what_is_written()
    {
        var fit = PanelFit.Of(KnownPanels.All[8].Records(1, seed: 3)[0], "ours", new());
        var (written, book) = Written(fit);
        var made = FittedScenario.Make(fit, written.HorizonMonths);
        float[] Arr(Scenario scenario, IReadOnlyList<OpeningAccount> accounts) => [.. Simulator.Run(scenario, new() { Replications = 16, Seed = 1, Book = accounts }).Column(MetricCatalogue.Arr, 24)];
        Assert.Equal(Arr(written, book), Arr(made, FittedBook.Accounts(fit)));
    }

    [Fact]
    public void Segments_have_their_own_estimates_where_they_hold_enough_and_hostile_names_harm_nothing()
    {
        var (large, small) = (KnownPanels.All[0].Records(1, seed: 5)[0], KnownPanels.All[2].Records(1, seed: 6)[0]);
        var record = large with
        {
            Accounts =
            [
                .. large.Accounts.Select(account => account with { Id = $"a,\"{account.Id}\"\n", Segment = "Großkunden */ \u2028 }" }).Concat(small.Accounts.Select(account => account with { Id = "b" + account.Id, Segment = "1st" }))
                    .Append(new PanelAccount("tiny", 3, [.. Enumerable.Repeat(100.0, large.MonthCount - 3)]) { Segment = "tiny" })
                    .OrderBy(account => account.FirstIndex).ThenBy(account => account.Id, StringComparer.Ordinal),
            ],
        };
        var fit = PanelFit.Of(record, "a \"name\" // with\nlines", new() { JackknifeGroups = 10 });
        Assert.Equal(3, fit.Segments.Count);
        Assert.Empty(fit.Segments.Single(segment => segment.Name == "tiny").Values);
        double Churn(string name) => fit.Segments.Single(segment => segment.Name == name).Values.Single(value => value.Path == "churn.annualRate").Value;
        Assert.True(Churn("1st") > Churn("Großkunden */ \u2028 }"));

        var (scenario, book) = Written(fit);
        Assert.Equal(3, scenario.Segments.Count);
        Assert.Equal(record.Accounts.Count(account => account.Mrr[^1] > 0), book.Count);
        Assert.Equal(16, Simulator.Run(scenario, new() { Replications = 16, Seed = 1, Book = book }).Replications);
    }

    [Fact]
    public void A_record_in_which_nothing_happens_is_fitted_with_what_it_leaves_open()
    {
        var record = new MrrPanel(new(2024, 1), 18, [.. Enumerable.Range(0, 10).Select(i => new PanelAccount($"c{i}", i, [.. Enumerable.Repeat(50.0, 18 - i)]))]);
        var fit = PanelFit.Of(record, "still", new());
        var churn = fit.Find("churn.annualRate")!;
        Assert.Equal((0, 0), (churn.Value, churn.Low));
        Assert.InRange(churn.High, 0.05, 0.5);
        Assert.Contains(fit.Unidentified, one => one.Path == "macro" && !one.SwitchedOff);
        Assert.Contains(fit.Unidentified, one => one.Path == "land.acv");
        Written(fit);
    }

    [Fact]
    public void Too_small_a_record_is_refused_with_what_it_takes()
    {
        var record = new MrrPanel(new(2024, 1), 3, [new("a", 0, [1, 1, 1])]);
        var problem = Assert.Single(Assert.Throws<InputException>(() => PanelFit.Of(record, "tiny", new())).Problems);
        Assert.Contains("at least 5 customers and 4 months", problem.ToString(), StringComparison.Ordinal);
    }
}
