namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>What kind of growth a record can tell of.</summary>
public enum RecordShape
{
    /// <summary>MRR alone, in most months the same as the month before: growth and decline come in steps.</summary>
    Steps,

    /// <summary>MRR alone, in most months another than the month before, up and down: it follows usage.</summary>
    Usage,

    /// <summary>Seats are given.</summary>
    Seats,
}

/// <summary>Tells which kind of growth a record shows.</summary>
internal static class RecordShapes
{
    private const double MostWithout = 0.1, Mostly = 0.5, FewestFalls = 0.15;

    /// <summary>A change of MRR smaller than this is rounding.</summary>
    public const double Rounding = 0.001;

    public static RecordShape Of(IReadOnlyList<Spell> spells)
    {
        long months = 0, changes = 0, falls = 0, withoutSeats = 0;
        foreach (var spell in spells)
        {
            for (var tenure = 1; tenure < spell.Length; tenure++)
            {
                var (before, now) = (spell.Mrr(tenure - 1), spell.Mrr(tenure));
                if (before > 0 && now > 0)
                {
                    months++;
                    changes += Math.Abs((now / before) - 1) > Rounding ? 1 : 0;
                    falls += now < before * (1 - Rounding) ? 1 : 0;
                    withoutSeats += spell.Seats(tenure) > 0 ? 0 : 1;
                }
            }
        }

        return months == 0 ? RecordShape.Steps : withoutSeats <= MostWithout * months ? RecordShape.Seats : changes > Mostly * months && falls > FewestFalls * changes ? RecordShape.Usage : RecordShape.Steps;
    }
}
