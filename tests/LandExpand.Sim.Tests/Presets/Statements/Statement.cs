using System.Globalization;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Presets.Statements;

/// <summary>A statement of the trade, as something that each history bears out or not.</summary>
/// <param name="Claim">In words.</param>
/// <param name="Difference">By how much a history bears it out: over 0 where it does; NaN where it says nothing.</param>
internal sealed record Statement(string Claim, double[] Difference)
{
    private const double Chance = 1e-4;

    /// <summary>In how many of the histories that say something it holds.</summary>
    public WilsonInterval Share
    {
        get
        {
            var said = Difference.Where(double.IsFinite).ToArray();
            return WilsonInterval.Of(said.Count(value => value > 0), said.Length)!;
        }
    }

    /// <summary>The mean difference with its interval.</summary>
    public MeanEstimate Mean => MeanEstimate.Of<double>(Difference.Where(double.IsFinite).ToArray())!;

    /// <summary>Among the histories that a condition picks.</summary>
    public Statement Where(Func<int, bool> condition) => this with { Difference = [.. Difference.Where((_, history) => condition(history))] };

    /// <summary>
    /// The ranges of parameters in which it mostly holds, or mostly fails: by PRIM (Friedman and Fisher 1999) on every second history, judged on the others. Null where none does better than chance.
    /// </summary>
    public (string Box, double Coverage, WilsonInterval Density)? Condition(PairedPopulation population, bool holds)
    {
        int[] rows = [.. Enumerable.Range(0, Difference.Length).Where(history => double.IsFinite(Difference[history]))];
        bool Hit(int history) => Difference[history] > 0 == holds;
        (double[][] Inputs, bool[] Hits) Half(int odd)
        {
            int[] part = [.. rows.Where((_, place) => place % 2 == odd)];
            return ([.. population.Draws.Select(column => part.Select(history => column[history]).ToArray())], [.. part.Select(Hit)]);
        }

        var (found, judged) = (Half(0), Half(1));
        if (Prim.Choose(Prim.Trajectory(found.Inputs, found.Hits)) is not { Limits.Count: > 0 } chosen)
        {
            return null;
        }

        var pasted = Prim.Paste(chosen, found.Inputs, found.Hits);
        // A limit that chance may have made says nothing: only those stay that the other histories bear out.
        var tried = pasted.On(judged.Inputs, judged.Hits);
        if (pasted with { Limits = [.. pasted.Limits.Where(limit => tried.QuasiP(limit, judged.Inputs, judged.Hits) < Chance)] } is not { Limits.Count: > 0 } lasting)
        {
            return null;
        }

        var box = lasting.On(judged.Inputs, judged.Hits);
        var density = WilsonInterval.Of(box.Hits, Math.Max(box.Inside, 1))!;
        return density.Low > (double)box.AllHits / box.Rows ? (string.Join(" and ", box.Limits.Select(limit => Text(population.Inputs[limit.Input], limit))), box.Coverage, density) : null;
    }

    private static string Text(string name, BoxLimit limit)
    {
        string Number(double? value) => value!.Value.ToString("G2", CultureInfo.InvariantCulture);
        return (limit.Low, limit.High) switch
        {
            ({ }, { }) => $"{name} {Number(limit.Low)} to {Number(limit.High)}",
            ({ }, null) => $"{name} over {Number(limit.Low)}",
            _ => $"{name} under {Number(limit.High)}",
        };
    }
}
