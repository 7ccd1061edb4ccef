using LandExpand.Sim.Experiments.Decisions;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios.Difference;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Comparison;

/// <summary>Two runs or more, shown together; the first is the one that the others are held against.</summary>
public sealed record RunComparison
{
    private RunComparison(IReadOnlyList<ComparedRun> runs)
    {
        Runs = runs;
        Month = CommonMonths(runs.Select(run => run.Results)).Max();
    }

    /// <summary>In the order given.</summary>
    public IReadOnlyList<ComparedRun> Runs { get; }

    /// <summary>The last reported month that all of them have.</summary>
    public int Month { get; }

    /// <summary>The run that the others are held against.</summary>
    public ComparedRun Base => Runs[0];

    public IEnumerable<ComparedRun> Others => Runs.Skip(1);

    /// <summary>The currency of all of them.</summary>
    public string Currency => Base.Results.Summary.Currency;

    /// <summary>What was found beyond the runs themselves, by living through the same histories; null for runs that were only read.</summary>
    public DecisionFigures? Decision { get; init; }

    /// <summary>By which the months are named: as the first run does, with dates only where all runs have the same.</summary>
    public RunResults Calendar => Base.Results with
    {
        Curves = Base.Results.Curves with
        {
            Months = [.. Base.Results.Curves.Months.Select((label, month) => Others.All(run => run.Results.Curves.Months.ElementAtOrDefault(month) == label) ? label : new MonthLabel(month, null, null))],
        },
    };

    /// <summary>In which assumptions the scenarios do not agree; empty where a run does not know its scenario.</summary>
    public IReadOnlyList<DifferingAssumption> Assumptions => Runs.All(run => run.Results.Scenario is not null)
        ? DifferingAssumption.Of([.. Runs.Select(run => run.Results.Scenario!)])
        : [];

    /// <summary>What every reader must know before reading a difference, a sentence each.</summary>
    public IReadOnlyList<string> Remarks => [.. Pairing.Remarks(this), .. Notes];

    /// <summary>What the runs say of themselves; what all of them say, said once.</summary>
    public IReadOnlyList<string> Notes
    {
        get
        {
            string[] ofAll = [.. Runs.Select(run => (IEnumerable<string>)run.Results.Summary.Notes).Aggregate((some, more) => some.Intersect(more))];
            return [.. ofAll, .. Runs.SelectMany(run => run.Results.Summary.Notes.Except(ofAll).Select(note => $"{run.ShortName}: {note}"))];
        }
    }

    /// <summary>Why runs cannot be shown together; null where they can.</summary>
    public static string? Obstacle(IReadOnlyList<RunResults> runs)
    {
        string[] currencies = [.. runs.Select(run => run.Summary.Currency).Distinct()];
        return currencies.Length > 1 ? $"their amounts are in {string.Join(" and in ", currencies)}, and nothing converts them"
            : CommonMonths(runs).Any() ? null
            : $"they report no month in common (their horizons are {string.Join(", ", runs.Select(run => NumberText.Count(run.Horizon)))} months)";
    }

    /// <summary>The comparison of two runs or more.</summary>
    /// <param name="runs">Each with a label, such as the name of its folder, that tells it from another of the same scenario.</param>
    /// <exception cref="ArgumentException">There are fewer than two, or there is an <see cref="Obstacle"/>.</exception>
    public static RunComparison Of(IReadOnlyList<(string Label, RunResults Results)> runs)
    {
        RunResults[] results = [.. runs.Select(run => run.Results)];
        if (runs.Count < 2 || Obstacle(results) is not null)
        {
            throw new ArgumentException(Obstacle(results) ?? "A comparison needs two runs.", nameof(runs));
        }

        var names = DistinctNames.Of([.. runs.Select(run => (run.Results.Summary.Scenario.Name, run.Label))]);
        return new RunComparison([.. names.Zip(results, (name, result) => new ComparedRun(name, result))]);
    }

    /// <summary>The difference of a metric between each other run and the base, where both know it.</summary>
    public IReadOnlyList<MetricDifference> Differences(Metric metric) => [.. Others.Select(run => MetricDifference.Of(this, run, metric)).OfType<MetricDifference>()];

    private static IEnumerable<int> CommonMonths(IEnumerable<RunResults> runs) =>
        runs.Select(run => (IEnumerable<int>)Outcomes.ReportedMonthsOf(run.Horizon)).Aggregate((some, more) => some.Intersect(more));
}
