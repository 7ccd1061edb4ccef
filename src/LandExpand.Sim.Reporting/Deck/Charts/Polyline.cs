namespace LandExpand.Sim.Reporting.Deck.Charts;

/// <summary>Points joined by straight lines.</summary>
internal static class Polyline
{
    /// <summary>The height at <paramref name="x"/>; null outside of the points, which ascend.</summary>
    public static double? HeightAt((double X, double Y)[] points, double x)
    {
        for (var index = 0; index < points.Length; index++)
        {
            if (Math.Abs(points[index].X - x) < 1e-9)
            {
                return points[index].Y;
            }

            if (index > 0 && points[index - 1].X < x && x < points[index].X)
            {
                var (from, to) = (points[index - 1], points[index]);
                return from.Y + (to.Y - from.Y) * (x - from.X) / (to.X - from.X);
            }
        }

        return null;
    }
}
