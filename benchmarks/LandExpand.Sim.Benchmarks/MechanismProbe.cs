using System.Diagnostics;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Engine.Mechanisms;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Benchmarks;

internal static unsafe class MechanismProbe
{
    public static void Run(string mix)
    {
        var scenario = StepProbe.Mix(mix);
        var matrix = new ParameterMatrix(scenario, 1);
        using var worker = new BlockSimulator(scenario, matrix, EqualFooting.Of(scenario, matrix, 1), null, 1, Ledgers.Core);
        worker.AgeOpening(0);
        using var arena = new Arena();
        var scratch = new StepScratch(arena);
        fixed (Lanes* memory = worker.AgedOpening)
        {
            var tile = new Tile(memory + (100 * Tile.Vectors));
            var c = scratch.Context(worker.Block.Simulated(0));
            c.MoveTo(tile, 5, worker.Block.Downturn(5));
            var random = worker.Block.Random;
            MonthlyStep.Advance(tile, c, random);
            var tally = worker.Tally;
            tally.Start(0);
            tally.Open(tile, c);
            void Time(string name, Action action)
            {
                var best = double.MaxValue;
                for (var round = 0; round < 7; round++)
                {
                    var start = Stopwatch.GetTimestamp();
                    for (var i = 0; i < 100_000; i++) { action(); }
                    best = Math.Min(best, (Stopwatch.GetTimestamp() - start) * 1e9 / Stopwatch.Frequency / 100_000 / Tile.Rows);
                }

                Console.WriteLine(FormattableString.Invariant($"{name,-20} {best,8:F2} ns a row  {best * 3.62,8:F1} cycles"));
            }

            Time("nothing", () => { });
            Time("philox", () => random.Fill(tile.Account, Tile.Rows, Address.Month(5, Group.MonthState), c.StateWords));
            Time("normal", () => LaneNormal.Draw(c.StateWords, Tile.Rows, c.HealthNoise));
            Time("champion", () => Champion.Step(tile, c));
            Time("health", () => Health.Step(tile, c));
            Time("churn", () => { Churn.Hazards(tile, c); Churn.Decide(tile, c); });
            Time("contraction", () => Contraction.Step(tile, c));
            Time("seat fill", () => SeatFill.Step(tile, c));
            Time("team seats", () => TeamExpansion.DrawSeats(tile, c));
            Time("effects", () => TeamExpansion.Effects(tile, c));
            Time("team", () => TeamExpansion.Step(tile, c));
            Time("gate", () => EnterpriseGate.Step(tile, c));
            Time("cross-sell", () => CrossSell.Step(tile, c));
            Time("usage", () => Usage.Step(tile, c));
            Time("billing", () => Billing.Step(tile, c, Tile.AllRows));
            Time("tally", () => tally.Close(tile, c, null, false));
            Time("move", () => c.MoveTo(tile, 5, worker.Block.Downturn(5)));
            Time("advance", () => MonthlyStep.Advance(tile, c, random));
        }
    }
}
