using System.Runtime.Intrinsics;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Engine.Mechanisms;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Tests.Engine.Twin;

/// <summary>What the engine did with every paying or free account, month by month, in the twin's form.</summary>
internal sealed unsafe class TraceObserver(int replications) : AccountObserver
{
    public Dictionary<(uint Replication, uint Word), List<TwinMonth>> Traces { get; } = [];

    public override void Observe(Tile tile, in StepContext context, uint firstReplication)
    {
        for (var row = 0; row < Tile.Rows; row++)
        {
            for (var lane = 0; lane < LaneMath.LaneCount && firstReplication + lane < replications; lane++)
            {
                var flags = AccountFlags.Of(tile, row, lane, context.Month);
                if ((flags & (AccountFlags.Paying | AccountFlags.Free)) != 0)
                {
                    var key = ((uint)(firstReplication + lane), tile.Account[row].GetElement(lane));
                    if (!Traces.TryGetValue(key, out var trace))
                    {
                        Traces[key] = trace = [];
                    }

                    trace.Add(Read(tile, row, lane, flags, context));
                }
            }
        }
    }

    private static TwinMonth Read(Tile tile, int row, int lane, uint flags, in StepContext context)
    {
        var month = context.Month;
        var bill = context.P->HasUsage ? context.BillNow : tile.Mrr;
        bool Has(uint bit) => (flags & bit) != 0;
        return new(month)
        {
            Paying = Has(AccountFlags.Paying), Free = Has(AccountFlags.Free), Champion = Has(AccountFlags.Champion), Proven = Has(AccountFlags.Proven),
            Waiting = Has(AccountFlags.Waiting), Enterprise = Has(AccountFlags.Enterprise), HumanTouch = Has(AccountFlags.HumanTouch),
            Mapped = Has(AccountFlags.Mapped), Migrated = Has(AccountFlags.Migrated), Optimises = Has(AccountFlags.Optimises),
            Modules = (int)(flags >> 16),
            Tenure = (int)tile.Tenure(row, month).GetElement(lane), Term = (int)tile.Term[row].GetElement(lane),
            MonthsToRenewal = MonthsTo(tile, row, lane, month), ShockMonths = (int)Math.Max(tile.ShockUntil[row].GetElement(lane) - month, 0),
            FirstExpansion = (int)tile.FirstExpansion[row].GetElement(lane),
            Seats = tile.Seats[row].GetElement(lane), Deployed = tile.Deployed[row].GetElement(lane), Teams = tile.Teams[row].GetElement(lane),
            SeatsPerTeam = tile.SeatsPerTeam[row].GetElement(lane),
            OpportunitySeats = Has(AccountFlags.Waiting) ? tile.OpportunitySeats[row].GetElement(lane) : 0,
            PriceFactor = tile.PriceFactor[row].GetElement(lane), Net = tile.Net[row].GetElement(lane), Fee = tile.Fee[row].GetElement(lane),
            UsagePerSeat = tile.UsagePerSeat[row].GetElement(lane), Bill = bill[row].GetElement(lane), Mrr = tile.Mrr[row].GetElement(lane),
        };
    }

    /// <summary>Months to the next renewal; where renewals change nothing, the engine leaves the month of an earlier one.</summary>
    internal static int MonthsTo(Tile tile, int row, int lane, int month)
    {
        var period = (int)Landing.RenewalPeriod(tile.Term[row]).GetElement(lane);
        var left = (int)tile.RenewalMonth[row].GetElement(lane) - month;
        return left > 0 ? left : period + (left % period);
    }
}
