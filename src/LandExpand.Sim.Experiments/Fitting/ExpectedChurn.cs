namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>How many accounts a fitted hazard would have leave in each month of the record, given who was there.</summary>
internal static class ExpectedChurn
{
    public static double[] ByMonth(IReadOnlyList<Spell> spells, ChurnFit fit, int months)
    {
        var expected = new double[months];
        if (fit.Chosen is null)
        {
            return expected;
        }

        // An account of unknown age is as old as the record at least.
        var hazards = fit.Hazards((2 * months) + fit.LongestTenure + 1);
        foreach (var spell in spells)
        {
            var term = fit.Term.Of(spell);
            var age = spell.SeenLanding ? 0 : fit.LongestTenure;
            for (var tenure = 1; tenure <= spell.Length && spell.First + tenure < months; tenure++)
            {
                if (!spell.SeenLanding)
                {
                    expected[spell.First + tenure] += (1 - Math.Exp(-term * hazards[age])) / term;
                }
                else if (tenure % term == 0)
                {
                    var sum = 0.0;
                    for (var month = tenure - term; month < tenure; month++)
                    {
                        sum += hazards[month];
                    }

                    expected[spell.First + tenure] += 1 - Math.Exp(-sum);
                }
            }
        }

        return expected;
    }
}
