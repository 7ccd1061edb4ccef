using MathNet.Numerics.Distributions;

namespace LandExpand.Sim.Benchmarks.Idiomatic;

/// <summary>
/// One customer: how a good C# programmer writes the model's account without thinking of speed. The steps of a month are methods, in the model's order
/// (section 4); retention, growth and billing have a file each.
/// </summary>
internal sealed partial class Account
{
    private readonly ModelParameters _p;
    private readonly Random _random;
    private readonly Coverage _coverage;
    private readonly List<double> _bills = [];
    private int _tenure;
    private bool _downturn;

    /// <summary>Lands (model, section 3): one team, a champion, value not yet proven.</summary>
    public Account(ModelParameters parameters, Random random)
    {
        (_p, _random) = (parameters, random);
        _health = Normal.Sample(random, _p.HealthAtLanding, 1);
        _mapped = Happens(_p.Mapped);
        _teams = _p.Teams(random);
        _seatsPerTeam = _p.SeatsPerTeam(random);
        _seats = Math.Min(_p.LandSeats(random), _seatsPerTeam);
        _logUsage = _meanLogUsage = Math.Log(_p.UsagePerSeat(random));
        _attached = new bool[_p.Modules.Count];
        _bills.Add(Bill(_seats));
        _coverage = 12 * Mrr >= _p.CoverageThreshold ? _p.HumanTouch : _p.SelfServe;
    }

    /// <summary>False from the month of churn on.</summary>
    public bool IsPaying { get; private set; } = true;

    /// <summary>This month's recurring revenue; 0 once churned.</summary>
    public double Mrr => IsPaying ? _bills[^1] : 0;

    /// <summary>One month (model, section 4).</summary>
    public void Advance(bool downturn)
    {
        _downturn = downturn;
        _tenure++;
        StepChampion();
        StepHealth();
        ProveValue();
        Churn();
        if (!IsPaying)
        {
            return;
        }

        Renew();
        Contract();
        FillSeats();
        ExpandTeams();
        UpgradeTier();
        CrossSell();
        Use();
        SendBill();
    }

    private bool Happens(double probability) => _random.NextDouble() < probability;
}
