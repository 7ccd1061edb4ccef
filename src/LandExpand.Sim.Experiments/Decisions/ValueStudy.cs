using LandExpand.Sim.Engine;
using LandExpand.Sim.Experiments.Studies;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios.Book;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Tree;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Decisions;

/// <summary>A scenario with the accounts of its own book, where it has one.</summary>
public sealed record Contender(Scenario Scenario, IReadOnlyList<OpeningAccount>? Book)
{
    /// <summary>What tells it from another of the same name, such as the name of its file.</summary>
    public string Label { get; init; } = "";
}

/// <summary>
/// Which assumption to research before choosing among scenarios, and what that is worth at most. All scenarios live through the same luck and, name by name, the same draws of
/// uncertain parameters; one sample serves every parameter and group, by regression (see <see cref="PartialInformation"/>).
/// </summary>
public static class ValueStudy
{
    /// <summary>The amount by default: gross margin where every scenario states costs, as ARR rewards plans that destroy margin; otherwise ARR.</summary>
    public static Metric DefaultMetric(IEnumerable<Scenario> scenarios) => scenarios.All(scenario => scenario.GivesCosts) ? MetricCatalogue.GrossMargin : MetricCatalogue.Arr;

    /// <summary>Runs the study.</summary>
    /// <param name="contenders">The scenarios to choose from.</param>
    /// <param name="metric">The amount that is to be large.</param>
    /// <param name="histories">Histories that every scenario lives through.</param>
    /// <param name="groups">Uncertain parameters that research would settle together, beside the topics; a path stands for those under it, too.</param>
    /// <param name="settings">How to run.</param>
    /// <exception cref="InputException">There are not at least two scenarios of one horizon and currency, or nothing in them is uncertain, or a group names what is certain.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ValueResults Run(IReadOnlyList<Contender> contenders, MetricPoint metric, int histories, IReadOnlyList<IReadOnlyList<string>> groups, StudySettings settings)
    {
        Refuse(contenders);
        var parameters = contenders.SelectMany(contender => contender.Scenario.UncertainSlots).DistinctBy(slot => slot.Name).ToArray();
        int[][] together = Together(groups, parameters);
        var total = (long)histories * contenders.Count;
        var outcomes = new List<Outcomes>();
        foreach (var contender in contenders)
        {
            var before = (long)outcomes.Count * histories;
            var own = settings with { Book = contender.Book, Progress = (done, _) => settings.Progress?.Invoke(before + done, total) };
            outcomes.Add(new StudyRuns(contender.Scenario, [metric], own, total).Outcomes(0, histories, null));
        }

        var drawn = parameters.Select(slot => Wide.Of(outcomes.First(run => run.ParameterDraws.ContainsKey(slot.Name)).ParameterDraws[slot.Name])).ToArray();
        var present = PresentRows.Of([.. outcomes.Select(run => Wide.Of(run.Column(metric.Metric, metric.Point))), .. drawn]);
        if (present[0].Length == 0)
        {
            throw new InputException([new("--value", 0, string.Empty, metric.Name, "an amount that is there in some history of every scenario")]);
        }

        return Of(contenders, metric, settings.Seed, parameters, together, present[..contenders.Count], present[contenders.Count..]);
    }

    private static ValueResults Of(IReadOnlyList<Contender> contenders, MetricPoint metric, ulong seed, ParameterSlot[] parameters, int[][] together, double[][] values, double[][] drawn)
    {
        InformationValue Known(string name, IEnumerable<int> members) => new(
            name, [.. members.Select(member => parameters[member].Name)], PartialInformation.Of(values, [.. members.Select(member => drawn[member])], seed));
        var everyone = Enumerable.Range(0, parameters.Length).ToArray();
        var best = Enumerable.Range(0, values.Length).MaxBy(choice => values[choice].Average());
        var likely = ProbabilityOfBest.Of(values);
        return new(
            metric, contenders[0].Scenario.Currency, seed, values[0].Length,
            [.. values.Select((column, choice) => new ScenarioChoice(
                contenders[choice].Scenario.Name, MeanEstimate.Of<double>(column)!,
                choice == best ? null : MeanEstimate.Of<double>(values[best].Zip(column, (x, y) => x - y).ToArray()), likely[choice]))],
            best,
            Known("everything", everyone).Value,
            [.. everyone.Select(one => Known(parameters[one].Name, [one])).OrderByDescending(known => known.Value?.Value)],
            [.. everyone.GroupBy(one => parameters[one].Parameter.Group.Title).Where(group => group.Count() > 1 && group.Count() < everyone.Length)
                .Select(group => Known($"all of {group.Key}", group))
                .Concat(together.Select(members => Known(string.Join(" with ", members.Select(member => parameters[member].Name)), members)))
                .OrderByDescending(known => known.Value?.Value)],
            ExpectedRegret.Of(values)[best],
            Notes(metric));
    }

    private static int[][] Together(IReadOnlyList<IReadOnlyList<string>> groups, ParameterSlot[] parameters)
    {
        var problems = new List<InputProblem>();
        int[] Named(string path)
        {
            int[] found = [.. Enumerable.Range(0, parameters.Length).Where(one => parameters[one].Name == path || parameters[one].Name.StartsWith(path + ".", StringComparison.Ordinal))];
            if (found.Length == 0)
            {
                problems.Add(new("--group", 0, string.Empty, path, NearestName.Of(path, parameters.Select(slot => slot.Name)) ?? $"an uncertain parameter: {string.Join(", ", parameters.Select(slot => slot.Name))}"));
            }

            return found;
        }

        int[][] together = [.. groups.Select(group => group.SelectMany(Named).Distinct().ToArray())];
        return problems.Count == 0 ? together : throw new InputException(problems);
    }

    private static string[] Notes(MetricPoint metric) =>
    [
        "What information is worth counts where it changes the choice: a parameter may move every scenario alike, and be worth nothing.",
        $"It is measured in {metric.Title}, one horizon's amount and no discounted sum, and is an upper bound: research seldom ends in certainty.",
        "Information about luck cannot be bought; what foreseeing it as well would be worth is given as the ceiling.",
    ];

    private static void Refuse(IReadOnlyList<Contender> contenders)
    {
        var problems = new List<InputProblem>();
        var first = contenders[0].Scenario;
        if (contenders.Count < 2)
        {
            problems.Add(new("scenarios", 0, string.Empty, first.Name, "at least two scenarios to choose from"));
        }

        problems.AddRange(contenders.Where(other => other.Scenario.HorizonMonths != first.HorizonMonths).Select(other => new InputProblem(
            other.Scenario.Name, 0, "horizonMonths", $"{other.Scenario.HorizonMonths}", $"{first.HorizonMonths}, as in {first.Name}")));
        problems.AddRange(contenders.Where(other => other.Scenario.Currency != first.Currency).Select(other => new InputProblem(
            other.Scenario.Name, 0, "currency", other.Scenario.Currency, $"{first.Currency}, as in {first.Name}")));
        if (contenders.All(contender => contender.Scenario.UncertainSlots.Count == 0))
        {
            problems.Add(new("scenarios", 0, string.Empty, "nothing in them is uncertain, so there is nothing to know", "a distribution in place of a number, such as --set 'churn.annualRate=\"0.05 to 0.12\"'"));
        }

        if (problems.Count > 0)
        {
            throw new InputException(problems);
        }
    }
}
