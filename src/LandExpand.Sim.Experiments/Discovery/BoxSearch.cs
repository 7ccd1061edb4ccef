using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Discovery;

/// <summary>Boxes in a sample: found by the patient rule induction method on every second row, and judged on the rows between. A box that does no better there than chance is dropped.</summary>
internal static class BoxSearch
{
    private const int MostBoxes = 3;

    /// <summary>The boxes, the first explaining most, and the way to the first.</summary>
    /// <param name="inputs">A column per input; rows in no order, as every second one is set apart.</param>
    /// <param name="names">What the inputs are called.</param>
    /// <param name="hits">Which rows are of interest.</param>
    /// <param name="leastDensity">How dense a box has to be; null: the best balance of coverage and density.</param>
    public static (IReadOnlyList<DiscoveredBox> Boxes, IReadOnlyList<PrimBox> Trajectory) Find(IReadOnlyList<double[]> inputs, IReadOnlyList<string> names, bool[] hits, double? leastDensity)
    {
        var (found, judged) = (Half.Of(inputs, hits, 0), Half.Of(inputs, hits, 1));
        var boxes = new List<DiscoveredBox>();
        IReadOnlyList<PrimBox> trajectory = [];
        while (boxes.Count < MostBoxes && Next(found, leastDensity) is var (box, way))
        {
            trajectory = boxes.Count == 0 ? way : trajectory;
            if (Judge(box, found, judged, names) is not { } lasting)
            {
                break;
            }

            boxes.Add(lasting);
            (found, judged) = (found.Without(lasting.Found), judged.Without(lasting.Found));
        }

        return (boxes, trajectory);
    }

    private static (PrimBox Box, IReadOnlyList<PrimBox> Way)? Next(Half rows, double? leastDensity)
    {
        var way = Prim.Trajectory(rows.Inputs, rows.Hits);
        return Prim.Choose(way, leastDensity) is { Limits.Count: > 0 } box ? (Prim.Paste(box, rows.Inputs, rows.Hits), way) : null;
    }

    /// <summary>Limits that chance would explain are dropped, the weakest first; null where what is left is no denser on the other half than everything.</summary>
    private static DiscoveredBox? Judge(PrimBox box, Half found, Half judged, IReadOnlyList<string> names)
    {
        double P(BoxLimit limit) => box.QuasiP(limit, found.Inputs, found.Hits);
        while (box.Limits.Count > 0 && box.Limits.MaxBy(P) is { } weakest && P(weakest) > 0.05)
        {
            box = box with { Limits = [.. box.Limits.Where(limit => limit != weakest)] };
        }

        var (there, fresh) = (box.On(found.Inputs, found.Hits), box.On(judged.Inputs, judged.Hits));
        var density = WilsonInterval.Of(fresh.Hits, fresh.Inside);
        return box.Limits.Count == 0 || density is null || density.Low <= (double)fresh.AllHits / fresh.Rows
            ? null
            : new([.. box.Limits.Select(limit => new DiscoveredLimit(names[limit.Input], limit.Low, limit.High, box.QuasiP(limit, judged.Inputs, judged.Hits)))], there, fresh, density);
    }

    /// <summary>Every second row; after a first box, those of them outside of it.</summary>
    private sealed record Half(IReadOnlyList<double[]> Inputs, bool[] Hits)
    {
        public static Half Of(IReadOnlyList<double[]> inputs, bool[] hits, int first) => new Half(inputs, hits).Where(row => row % 2 == first);

        public Half Without(PrimBox box) => Where(row => !box.Limits.All(limit => limit.Holds(Inputs[limit.Input][row])));

        private Half Where(Func<int, bool> wanted)
        {
            int[] rows = [.. Enumerable.Range(0, Hits.Length).Where(wanted)];
            return new([.. Inputs.Select(column => rows.Select(row => column[row]).ToArray())], [.. rows.Select(row => Hits[row])]);
        }
    }
}
