using LandExpand.Sim.Metrics;
using LandExpand.Sim.Randomness;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Book;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Engine.Twin;

/// <summary>One replication (model, section 2): opening book, macro path, lands, months.</summary>
internal sealed class TwinPortfolio
{
    private readonly Scenario _scenario;
    private readonly ulong _seed;
    private readonly uint _replication;
    private readonly IReadOnlyList<OpeningAccount>? _book;
    private readonly double[] _row;
    private readonly TwinSegment[] _history;

    public TwinPortfolio(Scenario scenario, ulong seed, uint replication, TwinFooting footing, IReadOnlyList<OpeningAccount>? book)
    {
        (_scenario, _seed, _replication, _book) = (scenario, seed, replication, book);
        _row = TwinValues.Row(scenario, seed, replication);
        Segments = [.. scenario.Segments.Select((_, i) => new TwinSegment(scenario, _row, i, history: false, footing.Simulated))];
        _history = [.. scenario.Segments.Select((_, i) => new TwinSegment(scenario, _row, i, history: true, footing.History))];
        Downturn = MacroPath();
        Drivers = [.. Enumerable.Range(0, scenario.HorizonMonths + 1).Select(_ => new double[Enum.GetValues<Driver>().Length])];
        Open();
        Land();
    }

    public List<TwinAccount> Accounts { get; } = [];

    public TwinSegment[] Segments { get; }

    public bool[] Downturn { get; }

    /// <summary>[month][driver]: change of MRR of accounts that stay.</summary>
    public double[][] Drivers { get; }

    private double Value(Parameter parameter) => _row[_scenario.Slot(parameter)];

    private bool[] MacroPath()
    {
        var path = new bool[_scenario.HorizonMonths + 1];
        for (var month = 1; month < path.Length; month++)
        {
            var u = Uniform(Address.Macro, month);
            path[month] = path[month - 1] ? u >= Value(Parameters.MacroMonthlyExit) : u < Value(Parameters.MacroMonthlyEntry);
        }

        return path;
    }

    private double Uniform(uint account, int month)
    {
        var words = Philox.Group(_replication, account, Address.Month(month, Group.Replication), 0, _seed);
        return Address.Uniform(words.W0, words.W1);
    }

    private int SegmentAt(double u)
    {
        var total = Segments.Sum(segment => segment.Share);
        var reached = 0.0;
        for (var i = 0; i < Segments.Length - 1; i++)
        {
            reached += Segments[i].Share / total;
            if (u < reached)
            {
                return i;
            }
        }

        return Segments.Length - 1;
    }

    private void Open()
    {
        var opening = Enumerable.Range(0, _book?.Count ?? _scenario.OpeningAccounts).Select(OpeningAccount).ToList();
        if (_scenario.HasTargetArr)
        {
            var factor = Value(Parameters.OpeningTargetArr) / (12 * opening.Sum(a => a.Mrr));
            opening.ForEach(a => TwinHandOver.Scale(a, factor));
        }

        foreach (var a in opening)
        {
            Simulate(a, 0);
        }
    }

    private TwinAccount OpeningAccount(int index)
    {
        var identity = Philox.Group(_replication, (uint)index, Address.Month(0, Group.Identity), 0, _seed);
        var given = _book?[index];
        var segment = given?.Segment is { } name ? _scenario.Segments.ToList().FindIndex(s => s.Equals(name, StringComparison.OrdinalIgnoreCase)) : SegmentAt(Address.Uniform(identity.W0, 0));
        var ties = new TwinTies();
        var tenure = given?.TenureMonths ?? (int)Segments[segment].Tenure.Draw(identity.W1, ties);
        for (uint attempt = 0; ; attempt++)
        {
            var a = TwinLanding.Land(_history[segment], _seed, _replication, (uint)index, -tenure, attempt, opening: true);
            a.Segment = segment;
            a.Ties.Add(ties.Count > 0);
            var step = new TwinStep(_history[segment], _seed, _replication);
            for (var month = 1 - tenure; month <= 0 && a.Paying; month++)
            {
                step.Advance(a, month, false, attempt, null);
            }

            if (a.Paying)
            {
                TwinHandOver.ToSimulation(a, Segments[segment], _history[segment], given);
                return a;
            }

            ties.Add(a.Ties.Count > 0);
        }
    }

    private void Land()
    {
        var perMonth = _scenario.HasFunnel
            ? Value(Parameters.LandsProspectsPerMonth) * Value(Parameters.LandsWinProbability)
            : Value(Parameters.LandsPerMonth);
        for (var month = 1; month <= _scenario.HorizonMonths; month++)
        {
            var mean = perMonth * Math.Pow(1 + Value(Parameters.LandsMonthlyGrowth), month - 1) * (Downturn[month] ? Value(Parameters.MacroLandsMultiplier) : 1);
            var lands = PoissonQuantile.Of(Uniform(Address.Arrivals, month), mean);
            for (var ordinal = 0; ordinal < lands; ordinal++)
            {
                var word = Address.Land(month, ordinal);
                var identity = Philox.Group(_replication, word, Address.Month(0, Group.Identity), 0, _seed);
                var segment = SegmentAt(Address.Uniform(identity.W0, 0));
                var a = TwinLanding.Land(Segments[segment], _seed, _replication, word, month, 0, opening: false);
                a.Segment = segment;
                Simulate(a, month);
            }
        }
    }

    private void Simulate(TwinAccount a, int first)
    {
        Accounts.Add(a);
        a.Months.Add(TwinMonth.Of(a, first));
        var step = new TwinStep(Segments[a.Segment], _seed, _replication);
        for (var month = first + 1; month <= _scenario.HorizonMonths && (a.Paying || a.Free); month++)
        {
            step.Advance(a, month, Downturn[month], 0, Drivers[month]);
            if (a.Paying || a.Free)
            {
                a.Months.Add(TwinMonth.Of(a, month));
            }
        }
    }
}
