using LandExpand.Sim.Experiments.Studies;
using LandExpand.Sim.Scenarios.Book;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Calibration;

/// <summary>How much a calibration simulates.</summary>
/// <param name="Histories">Histories at each point of a wave.</param>
/// <param name="FullHistories">Histories at each point that the set is judged by.</param>
/// <param name="WavePoints">Points of a wave.</param>
/// <param name="Waves">Waves at most.</param>
/// <param name="FullPoints">Points that the set is judged by.</param>
public sealed record CalibrationEffort(int Histories, int FullHistories, int WavePoints, int Waves, int FullPoints)
{
    /// <summary>The default for a number of parameters: three points of a wave for each term of a quadratic surface, at least 40.</summary>
    public static CalibrationEffort For(int parameters, int histories, int points) =>
        new(histories, 4 * histories, Math.Max(40, 3 * QuadraticEmulator.Terms(parameters)), 5, points);
}

/// <summary>History matching of a scenario to figures: the values of its parameters that they do not rule out.</summary>
public static class CalibrationStudy
{
    /// <summary>Draws of the written scenario by which it is checked.</summary>
    public const int WrittenDraws = 64;

    /// <summary>Runs the study.</summary>
    /// <param name="question">What to match.</param>
    /// <param name="effort">How much to simulate.</param>
    /// <param name="books">The real accounts of each company, null where its book is synthetic; in the order of the companies.</param>
    /// <param name="settings">How to run.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static CalibrationResults Run(CalibrationQuestion question, CalibrationEffort effort, IReadOnlyList<IReadOnlyList<OpeningAccount>?> books,
        StudySettings settings)
    {
        var plan = new MatchPlan { WavePoints = effort.WavePoints, Waves = effort.Waves, FullPoints = effort.FullPoints, Seed = settings.Seed };
        var progress = new JointProgress(question.Companies.Count, Expected(question, effort, plan), settings.Progress);
        CompanyRuns[] companies = [.. question.Companies.Select((scenario, i) => new CompanyRuns(
            scenario, question.Parameters, [.. question.Targets.Where(target => target.Company == i)],
                settings with { Book = books[i], Progress = (done, _) => progress.Report(i, done) }))];
        IReadOnlyList<MatchAnswer?> Answers(double[] place, bool full)
        {
            var next = companies.Select(company => new Queue<MatchAnswer?>(company.At(place, full ? effort.FullHistories : effort.Histories))).ToArray();
            return [.. question.Targets.Select(target => next[target.Company].Dequeue())];
        }

        MatchTarget[] figures = [.. question.Targets.Select(target => target.Figure)];
        var match = HistoryMatch.Run(question.Parameters.Count, figures, Answers, plan);
        var written = match.Kept.Count < 2 ? null : WrittenSet.Of(question.Parameters, match.Kept);
        var inside = written?.Draws(WrittenDraws, settings.Seed).Count(place => MatchedPoint.Of(place, Answers(place, false), figures, 0, false).IsKept);
        return new(question, effort, settings.Seed, match, written, inside is { } count ? WilsonInterval.Of(count, WrittenDraws) : null);
    }

    private static long Expected(CalibrationQuestion question, CalibrationEffort effort, MatchPlan plan)
    {
        var (waves, full) = HistoryMatch.MostRuns(plan);
        return question.Companies.Count * ((((long)waves + WrittenDraws) * effort.Histories) + ((long)full * effort.FullHistories));
    }

    /// <summary>Histories of several companies, counted together: a search ends earlier than it might, never later.</summary>
    private sealed class JointProgress(int companies, long expected, Action<long, long>? progress)
    {
        private readonly long[] _done = new long[companies];

        public void Report(int company, long done)
        {
            Volatile.Write(ref _done[company], done);
            progress?.Invoke(_done.Sum(), expected);
        }
    }
}
