using LandExpand.Sim.Randomness;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Book;

namespace LandExpand.Sim.Engine;

/// <summary>What one account of a simulated history was billed.</summary>
/// <param name="FirstMonth">The first month with a bill: 0 for the opening book.</param>
/// <param name="TermMonths">Contract term.</param>
/// <param name="Mrr">MRR from that month to the last one in which the account paid.</param>
/// <param name="Seats">Seats of the same months.</param>
internal sealed record RecordedAccount(int FirstMonth, int TermMonths, List<double> Mrr, List<double> Seats);

/// <summary>Takes down what every account of some histories was billed, month by month, as a billing system would.</summary>
internal sealed unsafe class PanelRecorder : AccountObserver
{
    private readonly Dictionary<(uint Replication, uint Account), RecordedAccount> _accounts = [];

    private PanelRecorder()
    {
    }

    /// <summary>The accounts of each history, in the order of opening book and landing.</summary>
    /// <param name="scenario">What is simulated, months 0 to its horizon.</param>
    /// <param name="replications">How many histories, from the first on.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="book">The real accounts of the opening book, or null for a synthetic one.</param>
    public static IReadOnlyList<IReadOnlyList<RecordedAccount>> Record(Scenario scenario, int replications, ulong seed, IReadOnlyList<OpeningAccount>? book = null)
    {
        var recorder = new PanelRecorder();
        var matrix = new ParameterMatrix(scenario, seed);
        var accounts = book is null ? null : new BookAccounts(scenario, book);
        using var worker = new BlockSimulator(scenario, matrix, EqualFooting.Of(scenario, matrix, seed), accounts, seed) { Observer = recorder };
        for (var first = 0u; first < replications; first += LaneMath.LaneCount)
        {
            worker.Run(first, 0, replications);
        }

        var byReplication = recorder._accounts.Where(entry => entry.Key.Replication < replications).ToLookup(entry => entry.Key.Replication);
        return [.. Enumerable.Range(0, replications).Select(replication => (IReadOnlyList<RecordedAccount>)
            [.. byReplication[(uint)replication].OrderBy(entry => entry.Key.Account).Select(entry => entry.Value)])];
    }

    public override void Observe(Tile tile, in StepContext context, uint firstReplication)
    {
        for (var row = 0; row < Tile.Rows; row++)
        {
            for (var lane = 0; lane < LaneMath.LaneCount; lane++)
            {
                if (Tile.Holds(tile.Paying, row, lane))
                {
                    Take(tile, row, lane, context.Month, firstReplication + (uint)lane);
                }
            }
        }
    }

    private void Take(Tile tile, int row, int lane, int month, uint replication)
    {
        var key = (replication, ((uint*)(tile.Account + row))[lane]);
        if (!_accounts.TryGetValue(key, out var account))
        {
            _accounts[key] = account = new(month, (int)((float*)(tile.Term + row))[lane], [], []);
        }

        account.Mrr.Add(((float*)(tile.Mrr + row))[lane]);
        account.Seats.Add(((float*)(tile.Seats + row))[lane]);
    }
}
