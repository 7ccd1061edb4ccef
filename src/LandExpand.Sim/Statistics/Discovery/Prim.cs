namespace LandExpand.Sim.Statistics;

/// <summary>
/// Scenario discovery by the patient rule induction method (Friedman and Fisher 1999): peel a thin slice off the box, again and again, whichever leaves the densest box for the rows it
/// costs, so a trajectory of boxes from the whole space to a small dense one; then paste slices back on the chosen box while that makes it denser. Peeling weighs gain by
/// cost (Kwakkel and Jaxa-Rozen 2016), so that inputs with few distinct values, whose slices are thick, are judged fairly.
/// </summary>
public static class Prim
{
    /// <summary>
    /// The peeling trajectory, from all rows to the smallest box; just the whole space where there are no hits, or only hits. Empty without rows.
    /// </summary>
    /// <param name="inputs">A column per input.</param>
    /// <param name="hits">Which rows are of interest.</param>
    /// <param name="slice">Share of a box's rows that a slice holds, in (0, 1).</param>
    /// <param name="leastMass">Peeling ends before a box holds less than this share of all rows.</param>
    public static IReadOnlyList<PrimBox> Trajectory(IReadOnlyList<double[]> inputs, bool[] hits, double slice = 0.05, double leastMass = 0.03)
    {
        int rows = PairedColumns.Rows([.. inputs]);
        if (hits.Length != rows)
        {
            throw new ArgumentException("A hit or miss for each row is expected.", nameof(hits));
        }

        var boxes = new List<PrimBox>();
        PrimBox? next = rows == 0 ? null : new PrimBox([], 0, 0, 0, 0).On(inputs, hits);
        for (PrimBox? box = next; box is not null; box = next)
        {
            boxes.Add(box);
            next = box.Density is > 0 and < 1 ? Peel(box, inputs, hits, slice, Math.Max(leastMass * rows, 1)) : null;
        }

        return boxes;
    }

    /// <summary>The most balanced box of a trajectory, or the one of largest coverage that is at least as dense as asked for; null where there is none.</summary>
    public static PrimBox? Choose(IReadOnlyList<PrimBox> trajectory, double? leastDensity = null) =>
        leastDensity is { } least ? trajectory.Where(box => box.Density >= least).MaxBy(box => box.Coverage) : trajectory.MaxBy(box => box.Balance);

    /// <summary>Puts slices back on a box, each the one that makes it densest, while it gets denser; then drops limits that hold no row out.</summary>
    public static PrimBox Paste(PrimBox box, IReadOnlyList<double[]> inputs, bool[] hits, double slice = 0.05)
    {
        for (PrimBox? wider = box; wider is not null; wider = Pasted(box, inputs, hits, slice).Where(wide => wide.Density > box.Density).MaxBy(wide => wide.Density))
        {
            box = wider;
        }

        foreach (BoxLimit limit in box.Limits)
        {
            PrimBox without = (box with { Limits = [.. box.Limits.Where(other => other != limit)] }).On(inputs, hits);
            box = without.Inside == box.Inside ? without : box;
        }

        return box;
    }

    private static PrimBox? Peel(PrimBox box, IReadOnlyList<double[]> inputs, bool[] hits, double slice, double leastRows) =>
        Enumerable.Range(0, inputs.Count)
            .SelectMany(input => Sides(box, input, inputs, slice))
            .Select(limit => With(box, limit).On(inputs, hits))
            .Where(smaller => smaller.Inside >= leastRows && smaller.Inside < box.Inside && smaller.Density > box.Density)
            .MaxBy(smaller => (smaller.Density - box.Density) / (box.Inside - smaller.Inside));

    /// <summary>The limits that peel the lowest and the highest slice of an input; values equal to the slice's edge stay or go together.</summary>
    private static IEnumerable<BoxLimit> Sides(PrimBox box, int input, IReadOnlyList<double[]> inputs, double slice)
    {
        double[] inside = [.. InsideOf(box.Limits, inputs).Select(row => inputs[input][row]).Order()];
        BoxLimit current = box.Limits.FirstOrDefault(limit => limit.Input == input) ?? new(input, null, null);
        int thick = Math.Max((int)(slice * inside.Length), 1);
        int low = thick, high = inside.Length - 1 - thick;
        while (low < inside.Length && inside[low] == inside[0])
        {
            low++;
        }

        while (high >= 0 && inside[high] == inside[^1])
        {
            high--;
        }

        if (low < inside.Length)
        {
            yield return current with { Low = inside[low] };
        }

        if (high >= 0)
        {
            yield return current with { High = inside[high] };
        }
    }

    private static IEnumerable<PrimBox> Pasted(PrimBox box, IReadOnlyList<double[]> inputs, bool[] hits, double slice)
    {
        foreach (BoxLimit limit in box.Limits)
        {
            BoxLimit[] others = [.. box.Limits.Where(other => other != limit)];
            double[] values = [.. InsideOf(others, inputs).Select(row => inputs[limit.Input][row]).Order()];
            int thick = Math.Max((int)(slice * box.Inside), 1);
            double[] below = [.. values.Where(value => value < limit.Low)], above = [.. values.Where(value => value > limit.High)];
            if (below.Length > 0)
            {
                yield return With(box, limit with { Low = below[Math.Max(below.Length - thick, 0)] }).On(inputs, hits);
            }

            if (above.Length > 0)
            {
                yield return With(box, limit with { High = above[Math.Min(thick, above.Length) - 1] }).On(inputs, hits);
            }
        }
    }

    private static PrimBox With(PrimBox box, BoxLimit limit) =>
        box with { Limits = [.. box.Limits.Where(other => other.Input != limit.Input).Append(limit).OrderBy(other => other.Input)] };

    private static IEnumerable<int> InsideOf(IReadOnlyList<BoxLimit> limits, IReadOnlyList<double[]> inputs) =>
        Enumerable.Range(0, inputs[0].Length).Where(row => limits.All(limit => limit.Holds(inputs[limit.Input][row])));
}
