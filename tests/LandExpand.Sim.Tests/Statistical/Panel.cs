using LandExpand.Sim.Engine;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Tests.Engine.Twin;

namespace LandExpand.Sim.Tests.Statistical;

/// <summary>An account at the end of a month.</summary>
internal sealed record AccountMonth
{
    public required long Replication { get; init; }
    public required uint Account { get; init; }
    public required int Month { get; init; }
    public required uint Flags { get; init; }
    public required double Tenure { get; init; }
    public required double Health { get; init; }
    public required double Seats { get; init; }
    public required double Deployed { get; init; }
    public required double Teams { get; init; }
    public required double SeatsPerTeam { get; init; }
    public required double PriceFactor { get; init; }
    public required double LogUsage { get; init; }
    public required double MonthsToRenewal { get; init; }
    public required double Term { get; init; }
    public required double ShockMonths { get; init; }
    public required double Mrr { get; init; }

    public bool Is(uint flag) => (Flags & flag) != 0;
}

/// <summary>What the observer of account-months saw: every account that pays or is free, in the months asked for.</summary>
internal sealed unsafe class Panel : AccountObserver
{
    private readonly HashSet<int> _months;
    private readonly long _replications;

    private Panel(long replications, int[] months) => (_replications, _months) = (replications, [.. months]);

    public List<AccountMonth> Rows { get; } = [];

    /// <summary>Runs the first replications of a scenario and watches some months; all of them where none is named.</summary>
    public static Panel Watch(Scenario scenario, int replications, params int[] months)
    {
        var panel = new Panel(replications, months);
        var matrix = new ParameterMatrix(scenario, scenario.Seed);
        using var worker = new BlockSimulator(scenario, matrix, EqualFooting.Of(scenario, matrix, scenario.Seed), null, scenario.Seed) { Observer = panel };
        for (var first = 0u; first < replications; first += 16)
        {
            worker.Run(first, 0, replications);
        }

        return panel;
    }

    public static Panel Watch(string changes, int replications, params int[] months) => Watch(StillScenario.With(changes), replications, months);

    /// <summary>The mean of a value over the accounts of a month, one per replication that has any.</summary>
    public double[] Mean(int month, Func<AccountMonth, double> value) =>
        [.. Rows.Where(row => row.Month == month).GroupBy(row => row.Replication).OrderBy(group => group.Key).Select(group => group.Average(value))];

    /// <summary>The share of accounts for which something holds, one per replication.</summary>
    public double[] Share(int month, Func<AccountMonth, bool> holds) => Mean(month, row => holds(row) ? 1 : 0);

    public override void Observe(Tile tile, in StepContext context, uint firstReplication)
    {
        if (_months.Count > 0 && !_months.Contains(context.Month))
        {
            return;
        }

        for (var row = 0; row < Tile.Rows; row++)
        {
            for (var lane = 0; lane < 16; lane++)
            {
                var flags = AccountFlags.Of(tile, row, lane, context.Month);
                if ((flags & (AccountFlags.Paying | AccountFlags.Free)) != 0 && firstReplication + lane < _replications)
                {
                    Rows.Add(Snapshot(tile, row, lane, context.Month, firstReplication + lane));
                }
            }
        }
    }

    private static AccountMonth Snapshot(Tile tile, int row, int lane, int month, long replication) => new()
    {
        Replication = replication,
        Account = tile.Account[row][lane],
        Month = month,
        Flags = AccountFlags.Of(tile, row, lane, month),
        Tenure = tile.Tenure(row, month)[lane],
        Health = tile.Health[row][lane],
        Seats = tile.Seats[row][lane],
        Deployed = tile.Deployed[row][lane],
        Teams = tile.Teams[row][lane],
        SeatsPerTeam = tile.SeatsPerTeam[row][lane],
        PriceFactor = tile.PriceFactor[row][lane],
        LogUsage = tile.LogUsage[row][lane],
        MonthsToRenewal = TraceObserver.MonthsTo(tile, row, lane, month),
        Term = tile.Term[row][lane],
        ShockMonths = Math.Max(tile.ShockUntil[row][lane] - month, 0),
        Mrr = tile.Mrr[row][lane],
    };
}
