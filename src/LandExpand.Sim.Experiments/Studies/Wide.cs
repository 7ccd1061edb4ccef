namespace LandExpand.Sim.Experiments.Studies;

/// <summary>Columns of a run in double precision, as estimators take them.</summary>
internal static class Wide
{
    public static double[] Of(ReadOnlySpan<float> values)
    {
        var wide = new double[values.Length];
        for (var i = 0; i < wide.Length; i++)
        {
            wide[i] = values[i];
        }

        return wide;
    }
}
