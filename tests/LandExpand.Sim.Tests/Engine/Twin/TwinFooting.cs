using LandExpand.Sim.Randomness;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Tests.Engine.Twin;

/// <summary>The factors of equal-footing prices (model, section 6), per plan.</summary>
internal sealed record TwinFooting(double[] Simulated, double[] History)
{
    public static readonly TwinFooting None = new([1, 1], [1, 1]);

    /// <summary>Target ÷ mean land ACV over landings of month 1's mix and the parameter draws, a part of the ones that the engine takes.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="plan">Which plan.</param>
    /// <param name="replications">Parameter draws, at most 1,024.</param>
    /// <param name="landings">Landings per draw, at most 256.</param>
    public static double Factor(Scenario scenario, ulong seed, int plan, int replications, int landings)
    {
        var (sum, target) = (0.0, 0.0);
        for (var replication = 0u; replication < replications; replication++)
        {
            var row = TwinValues.Row(scenario, seed, replication);
            var segments = scenario.Segments.Select((_, i) => new TwinSegment(scenario, row, i, history: false, [1, 1])).ToArray();
            var total = segments.Sum(segment => segment.Share);
            target += row[scenario.Slot(Parameters.Pricing[plan].EqualFootingLandAcv)];
            foreach (var p in segments)
            {
                for (var ordinal = 0; ordinal < landings; ordinal++)
                {
                    var a = TwinLanding.Land(p, seed, replication, Address.Land(Address.FootingMonth, ordinal), 1, 0, opening: true);
                    (a.Migrated, a.Fee) = plan == 1 ? (true, p.Plans[1].Fee) : (false, a.Fee);
                    sum += 12 * TwinBill.Of(a, p) * p.Share / total / landings;
                }
            }
        }

        return target / sum;
    }
}
