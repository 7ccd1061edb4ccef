using LandExpand.Sim.Engine;
using LandExpand.Sim.Experiments.Studies;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Experiments.Solving;

/// <summary>What a goal seek is asked for.</summary>
/// <param name="Load">The scenario with overrides on top, just as a user would run it with <c>--set</c>.</param>
/// <param name="Target">What is to be reached.</param>
/// <param name="Range">The parameter sought.</param>
/// <param name="Second">A second parameter, for a frontier; null for none.</param>
/// <param name="Histories">Histories at each value.</param>
public sealed record SolveQuestion(Func<IReadOnlyList<string>, Scenario> Load, SolveTarget Target, SolveRange Range, SolveRange? Second, int Histories);

/// <summary>Goal seek on one parameter, and the frontier of two.</summary>
public static class SolveStudy
{
    private const int FrontierPoints = 7;

    /// <summary>Runs the search.</summary>
    /// <exception cref="InputException">A value cannot be set.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static SolveResults Run(SolveQuestion question, StudySettings given)
    {
        var scenario = question.Load([]);
        var settings = given with { Progress = new AtMost(question, given.Progress).Report };
        var sought = Search(question, [], settings);
        var frontier = question.Second is { } second
            ? new SolveFrontier(second, [.. second.Grid(FrontierPoints).Select(value => Pair(question, second, value, settings))])
            : null;
        return new(
            scenario.Name, scenario.Currency, settings.Seed, question.Histories, question.Target, question.Range, sought.Answer,
            sought.AlwaysReached(question.Target), sought.Search.Crossings, sought.Search.Tried, sought.Refusal, frontier);
    }

    private static Sought Search(SolveQuestion question, IReadOnlyList<string> overrides, StudySettings settings)
    {
        var statistic = question.Target.Statistic;
        RunException? refused = null;
        var search = new RootSearch(question.Range, question.Target, value =>
        {
            var scenario = question.Load([.. overrides, question.Range.Set(value)]);
            var runs = new StudyRuns(scenario, [new(statistic.Metric, statistic.Point)], settings, question.Histories);
            try
            {
                return statistic.Of(runs.Outcomes(0, question.Histories, null).Column(statistic.Metric, statistic.Point), 1);
            }
            catch (RunException impossible)
            {
                refused ??= impossible; // told with the answer; the search goes on among values that can be simulated
                return null;
            }
        });
        var answer = search.Find() is var (at, low, high, upTo) ? new SolveAnswer(at, low, high, upTo) : null;
        if (search.Tried.Count == 0)
        {
            throw refused ?? (Exception)new InputException(
                [new("--target", 0, string.Empty, statistic.Key, $"a statistic that exists: at no {question.Range.Path} that was tried is there a history with this metric")]);
        }

        return new(search, answer, refused?.Message);
    }

    private static FrontierPair Pair(SolveQuestion question, SolveRange second, double value, StudySettings settings)
    {
        var sought = Search(question, [second.Set(value)], settings);
        return new(value, sought.Answer, sought.AlwaysReached(question.Target));
    }

    /// <summary>A search that has ended.</summary>
    private sealed record Sought(RootSearch Search, SolveAnswer? Answer, string? Refusal)
    {
        public bool AlwaysReached(SolveTarget target) => Search.Tried.Count > 0 && Search.Tried.All(point => target.Beyond(point.Estimate.Value) >= 0);
    }

    /// <summary>The histories of one value after the other as a part of all that there may be: a search ends earlier than it might, never later.</summary>
    private sealed class AtMost(SolveQuestion question, Action<long, long>? progress)
    {
        private readonly long _most = (long)question.Histories * RootSearch.MostPoints * (question.Second is null ? 1 : FrontierPoints + 1);
        private long _before;

        public void Report(long done, long ofValue)
        {
            progress?.Invoke(Interlocked.Read(ref _before) + done, _most);
            if (done == ofValue)
            {
                Interlocked.Add(ref _before, ofValue);
            }
        }
    }
}
