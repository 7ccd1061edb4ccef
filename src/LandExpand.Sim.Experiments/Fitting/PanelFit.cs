using LandExpand.Sim.Data.Panels;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>Fits the model to a billing record.</summary>
public static class PanelFit
{
    private const int FewestMonths = 4, FewestAccounts = 5;

    /// <summary>Every parameter that the record identifies, with its error.</summary>
    /// <param name="panel">The record.</param>
    /// <param name="name">What to call it.</param>
    /// <param name="options">How.</param>
    /// <exception cref="InputException">The record is too small for any estimate.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static FitResults Of(MrrPanel panel, string name, FitOptions options)
    {
        if (panel.MonthCount < FewestMonths || panel.Accounts.Count < FewestAccounts)
        {
            throw new InputException([new(name, 0, string.Empty, FormattableString.Invariant($"{panel.Accounts.Count:N0} customers over {panel.MonthCount:N0} months"),
                FormattableString.Invariant($"at least {FewestAccounts} customers and {FewestMonths} months to fit anything on"))]);
        }

        var steps = options.JackknifeGroups + 1;
        var done = 0;
        void Step()
        {
            options.Cancel.ThrowIfCancellationRequested();
            options.Progress?.Invoke(Interlocked.Increment(ref done), steps);
        }

        var spells = Spells.Of(panel, options.Reactivation);
        var term = ContractTerm.Of(spells, options.TermMonths);
        var notes = new List<string>();
        var shape = RecordShapes.Of(spells);
        var all = PopulationFit.Of(spells, term, shape, panel.MonthCount);
        var lands = LandRateFit.Of(spells, panel.MonthCount);
        var segments = SegmentFits.Of(spells, term, shape, panel.MonthCount, notes);
        IReadOnlyList<FittedValue> values = [.. lands?.Parameters ?? [], .. all.Values, .. segments.SelectMany(segment => segment.Values)];
        Step();

        var correlations = options.JackknifeGroups >= 10 && panel.Accounts.Count >= options.JackknifeGroups
            ? Correlations(panel, options, term, shape, all, lands, segments, values, Step)
            : [.. FitCorrelations.OfLikelihoods(all, lands).Where(pair => AreDrawn(pair, values, segments))];
        notes.InsertRange(0, FitNotes.Of(panel, options, all, lands));
        return new(name, panel, options, all, lands, segments, values, FitNotes.Unidentified(panel, all, lands, values), correlations, notes);
    }

    private static IReadOnlyList<Correlation> Correlations(
        MrrPanel panel, FitOptions options, ContractTerm term, RecordShape shape, PopulationFit all, LandRateFit? lands, IReadOnlyList<SegmentFit> segments,
        IReadOnlyList<FittedValue> values, Action step)
    {
        Correlation[] known = [.. FitCorrelations.OfLikelihoods(all, lands).Where(pair => AreDrawn(pair, values, segments))];
        string[] names = [.. Drawn(values, segments)];
        IReadOnlyDictionary<string, double> Refit(MrrPanel part)
        {
            var spells = Spells.Of(part, options.Reactivation);
            FittedValue[] refitted = [.. LandRateFit.Of(spells, part.MonthCount)?.Parameters ?? [], .. PopulationFit.Of(spells, term, shape, part.MonthCount).Values];
            step();
            return refitted.ToDictionary(DrawName, value => value.Value * value.Factor);
        }

        var others = FitCorrelations.ByJackknife(panel, options.JackknifeGroups, names, Refit)
            .Where(pair => !known.Any(other => IsSame(pair, other)));
        return FitCorrelations.Possible([.. known, .. others]);
    }

    /// <summary>The name under which the scenario draws a value.</summary>
    internal static string DrawName(FittedValue value) => value.DrawName ?? (value.Segment is { } segment ? $"segments.{segment}.{value.Path}" : value.Path);

    // A value that every segment has of its own stands for nobody, and is no name of the scenario.
    private static IEnumerable<string> Drawn(IReadOnlyList<FittedValue> values, IReadOnlyList<SegmentFit> segments) => values
        .Where(value => value.IsUncertain && value.Segment is null && (segments.Count == 0 || segments.Any(segment => segment.Values.All(own => own.Path != value.Path))))
        .Select(DrawName);

    private static bool AreDrawn(Correlation pair, IReadOnlyList<FittedValue> values, IReadOnlyList<SegmentFit> segments) =>
        Drawn(values, segments).ToArray() is var drawn && drawn.Contains(pair.First) && drawn.Contains(pair.Second);

    private static bool IsSame(Correlation a, Correlation b) => (a.First == b.First && a.Second == b.Second) || (a.First == b.Second && a.Second == b.First);

}
