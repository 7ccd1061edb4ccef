namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>
/// Every change of an account from one month to the next, price uplifts taken out: in seats where the record has them, otherwise as shares of the account's first bill (of
/// the first bill seen). A month of a renewal tells of growth only where prices do not rise in it, as small steps could be either; an account whose renewals are not known tells of
/// growth only where prices do not rise at all.
/// </summary>
internal sealed class StepTally
{
    private readonly RecordShape _shape;
    private readonly double _uplift;
    private readonly int _period;
    private readonly double _teamStep;

    /// <param name="spells">Those of one customer side by side.</param>
    /// <param name="shape">What the record tells of growth.</param>
    /// <param name="uplift">The price rise to take out.</param>
    /// <param name="months">Of the panel.</param>
    /// <param name="teamStep">Seats from which a step is a new team; infinite for none.</param>
    public StepTally(IReadOnlyList<Spell> spells, RecordShape shape, UpliftFit uplift, int months, double teamStep = double.PositiveInfinity)
    {
        (_shape, _uplift, _period, _teamStep) = (shape, uplift.Taken, uplift.Period, teamStep);
        (Churned, AtRisk, Grown, Watched) = (new double[months], new double[months], new double[months], new double[months]);
        Clusters = spells.Count == 0 ? 0 : 1;
        for (var i = 1; i < spells.Count; i++)
        {
            Clusters += ReferenceEquals(spells[i].Customer, spells[i - 1].Customer) ? 0 : 1;
        }

        double[] ByCustomer() => new double[Clusters];
        (Growth, Grew, Months, Level, Falls, FallMonths, Teams, TeamsLeft) = (ByCustomer(), ByCustomer(), ByCustomer(), ByCustomer(), ByCustomer(), ByCustomer(), ByCustomer(), ByCustomer());
        for (int i = 0, cluster = 0; i < spells.Count; i++)
        {
            cluster += i > 0 && !ReferenceEquals(spells[i].Customer, spells[i - 1].Customer) ? 1 : 0;
            Count(spells[i], cluster);
        }
    }

    /// <summary>Customers.</summary>
    public int Clusters { get; }

    /// <summary>By customer: growth seen, months with growth, months in which it could be, and the sum over these of the level before.</summary>
    public double[] Growth { get; }

    public double[] Grew { get; }

    public double[] Months { get; }

    public double[] Level { get; }

    /// <summary>By customer: falls, and months in which one could be.</summary>
    public double[] Falls { get; }

    public double[] FallMonths { get; }

    /// <summary>By customer: new teams seen, and the sum over months of the teams that were left of <see cref="TeamFit.Teams"/>.</summary>
    public double[] Teams { get; }

    public double[] TeamsLeft { get; }

    /// <summary>Every growth: its size, and the level before.</summary>
    public List<(double Size, double Level)> Steps { get; } = [];

    /// <summary>Every fall: the share given back, and the level before.</summary>
    public List<(double Share, double Level)> Shares { get; } = [];

    /// <summary>Falls in the month of a renewal, and renewals in which one could be seen.</summary>
    public (double Falls, double Renewals) AtRenewal { get; private set; }

    /// <summary>By month of the panel: accounts that left, and that could; accounts that grew, and that could.</summary>
    public double[] Churned { get; }

    public double[] AtRisk { get; }

    public double[] Grown { get; }

    public double[] Watched { get; }

    private void Count(Spell spell, int cluster)
    {
        var first = spell.Renewal(_period);
        var basis = _shape == RecordShape.Seats ? 1 : spell.Mrr(0);
        var before = Size(spell, 0) / basis;
        var (raised, teams) = (1.0, Teams[cluster]);
        for (var tenure = 1; tenure < spell.Length; tenure++)
        {
            var renews = first is { } renewal && (tenure - renewal) % _period == 0;
            raised *= renews ? 1 + _uplift : 1;
            AtRisk[spell.First + tenure]++;
            var now = Size(spell, tenure) / (basis * (_shape == RecordShape.Seats ? 1 : raised));
            if (before > 0 && now > 0)
            {
                TeamsLeft[cluster] += Math.Max(TeamFit.Teams - 1 - (Teams[cluster] - teams), 0);
                Count(before, now, cluster, spell.First + tenure, renews, first is null);
            }

            before = now;
        }

        if (spell.Left)
        {
            AtRisk[spell.Last + 1]++;
            Churned[spell.Last + 1]++;
        }
    }

    private void Count(double before, double now, int cluster, int month, bool renews, bool unknown)
    {
        var unclear = (renews || unknown) && _uplift != 0 && _shape != RecordShape.Seats;
        var blur = unclear ? Math.Max(Math.Abs(_uplift), 0.02) : RecordShapes.Rounding;
        var falls = now < before * (1 - blur);
        FallMonths[cluster]++;
        Falls[cluster] += falls ? 1 : 0;
        AtRenewal = renews ? (AtRenewal.Falls + (falls ? 1 : 0), AtRenewal.Renewals + 1) : AtRenewal;
        if (falls)
        {
            Shares.Add((1 - (now / before), before));
        }

        var gainsTeam = now - before >= _teamStep;
        Teams[cluster] += gainsTeam ? 1 : 0;
        if (unclear || falls || gainsTeam)
        {
            return; // a fall, or a new team, hides what growth there was beside it
        }

        Months[cluster]++;
        Level[cluster] += before;
        Watched[month]++;
        if (now > before * (1 + RecordShapes.Rounding))
        {
            Grew[cluster]++;
            Growth[cluster] += now - before;
            Grown[month]++;
            Steps.Add((now - before, before));
        }
    }

    private double Size(Spell spell, int tenure) => _shape == RecordShape.Seats ? spell.Seats(tenure) : spell.Mrr(tenure);
}
