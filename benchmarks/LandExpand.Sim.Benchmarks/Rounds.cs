namespace LandExpand.Sim.Benchmarks;

/// <summary>Measures several things in turn, round after round, so that what disturbs the machine disturbs all of them.</summary>
internal static class Rounds
{
    /// <summary>Times that <see cref="Fastest"/> measurements are set up anew.</summary>
    public const int Places = 3;

    /// <summary>The median of each measurement, after a round that does not count.</summary>
    public static IReadOnlyList<double> Medians(int rounds, IReadOnlyList<Func<double>> measurements) => Reduce(Taken(rounds, measurements), Median);

    /// <summary>
    /// The least of each measurement, after a round that does not count. For differences between times: what disturbs only ever adds. To be taken at several
    /// places in memory with <see cref="FastestPlace"/>.
    /// </summary>
    public static IReadOnlyList<double> Fastest(int rounds, IReadOnlyList<Func<double>> measurements) => Reduce(Taken(rounds, measurements), Enumerable.Min);

    /// <summary>The least of each value of a measurement that is set up anew each time: where the memory of a book comes to lie is luck, worth up to a third of the speed.</summary>
    public static IReadOnlyList<double> FastestPlace(Func<IReadOnlyList<double>> measure) => Reduce([.. Enumerable.Range(0, Places).Select(_ => measure())], Enumerable.Min);

    /// <summary>The median; the mean of the two in the middle where their number is even.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static List<IReadOnlyList<double>> Taken(int rounds, IReadOnlyList<Func<double>> measurements)
    {
        IReadOnlyList<double> Round() => [.. measurements.Select(measure => measure())];
        Round();
        return [.. Enumerable.Range(0, rounds).Select(_ => Round())];
    }

    private static IReadOnlyList<double> Reduce(List<IReadOnlyList<double>> taken, Func<IEnumerable<double>, double> reduce) =>
        [.. taken[0].Select((_, i) => reduce(taken.Select(values => values[i])))];
}
