using LandExpand.Sim.Experiments.Studies;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Decisions;

/// <summary>
/// Picks the scenario with the best mean by <see cref="KimNelson"/>: all live through the same histories, and whoever is beyond doubt not the best is not simulated any further. The rows
/// of the contest are means of sixteen histories, as many as the engine runs side by side: nearly normal, as the guarantee asks for.
/// </summary>
public static class PickStudy
{
    /// <summary>Histories behind a row of the contest.</summary>
    public const int RowHistories = 16;

    /// <summary>Histories that everybody lives through before the first is sorted out.</summary>
    public const int FirstHistories = FirstRows * RowHistories;

    private const int FirstRows = 20;

    /// <summary>Goes on from the histories that all scenarios have lived through.</summary>
    /// <param name="contenders">The scenarios.</param>
    /// <param name="rules">What is to be picked.</param>
    /// <param name="begun">A column per scenario: the metric in the first histories, at least <see cref="FirstHistories"/>; NaN where absent.</param>
    /// <param name="settings">How to run; told histories done and to be done at most.</param>
    /// <exception cref="InputException">The metric is hardly ever there.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static PickResults Run(IReadOnlyList<Contender> contenders, PickRules rules, IReadOnlyList<double[]> begun, StudySettings settings)
    {
        var contest = new KimNelson(contenders.Count, rules.Confidence, rules.Indifference, FirstRows);
        var (sign, spent) = (rules.Metric.Metric.LessIsBetter ? -1.0 : 1, new long[contenders.Count]);
        Observe(contest, begun, sign, rules.Metric);
        Array.Fill(spent, (long)contest.Observations * RowHistories);
        var next = (long)begun[0].Length / RowHistories * RowHistories;
        StudyRuns[] runs = [.. contenders.Select(contender => new StudyRuns(contender.Scenario, [rules.Metric], settings with { Book = contender.Book, Progress = null }, 0))];
        while (!contest.IsDecided)
        {
            // A quarter more at a time: few runs, and little simulated in vain.
            var histories = (int)Math.Clamp((contest.MostObservations ?? FirstRows) - contest.Observations, 1, Math.Max(FirstRows, contest.Observations / 4)) * RowHistories;
            var columns = new double[contenders.Count][];
            foreach (var place in contest.Survivors)
            {
                settings.Progress?.Invoke(spent.Sum(), spent.Sum() + (((contest.MostObservations ?? FirstRows) - contest.Observations) * (long)RowHistories * contest.Survivors.Count));
                columns[place] = runs[place].Run(next, histories, null)[0];
                spent[place] += histories;
            }

            next += histories;
            Observe(contest, columns, sign, rules.Metric);
        }

        var sortedOut = contest.Eliminations.ToDictionary(elimination => elimination.Alternative);
        return new(
            rules, contest.Best,
            [.. spent.Select((histories, place) => sortedOut.TryGetValue(place, out var by) ? new PickedContender(histories, by.By, (long)by.Observations * RowHistories) : new PickedContender(histories, null, null))],
            spent.Sum(), (long)(contest.EqualAllocation ?? FirstRows) * RowHistories * contenders.Count);
    }

    /// <summary>Feeds rows to the contest: means over the histories of a row in which all who are still in it have the metric; rows without any are left out.</summary>
    private static void Observe(KimNelson contest, IReadOnlyList<double[]> columns, double sign, MetricPoint metric)
    {
        var (histories, seen) = (columns.First(column => column is not null).Length, 0);
        var row = new double[columns.Count];
        for (var first = 0; first + RowHistories <= histories && !contest.IsDecided; first += RowHistories)
        {
            int[] survivors = [.. contest.Survivors];
            int[] present = [.. Enumerable.Range(first, RowHistories).Where(history => survivors.All(place => !double.IsNaN(columns[place][history])))];
            if (present.Length == 0)
            {
                continue;
            }

            foreach (var place in survivors)
            {
                row[place] = sign * present.Average(history => columns[place][history]);
            }

            contest.Observe(row);
            seen++;
        }

        if (seen == 0)
        {
            throw new InputException([new("--pick", 0, string.Empty, metric.Name, "a metric that is there in most histories of every scenario")]);
        }
    }
}
