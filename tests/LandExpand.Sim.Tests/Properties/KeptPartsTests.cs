using LandExpand.Sim.Engine;
using LandExpand.Sim.Randomness;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Tests.Engine.Twin;
using LandExpand.Sim.Tests.Scenarios;

namespace LandExpand.Sim.Tests.Properties;

/// <summary>The engine keeps of an account what its scenario reads; where somebody looks on, it keeps everything. What it leaves out must not be missed.</summary>
public sealed class KeptPartsTests
{
    private static readonly Ledgers[] Recorded =
    [
        Ledgers.All, Ledgers.Core, Ledgers.Drivers, Ledgers.Revenue, Ledgers.Economics, Ledgers.Landings, Ledgers.Findings, Ledgers.Concentration,
    ];

    public static TheoryData<string> Features => [.. TwinScenarios.Names];

    /// <summary>Rates that are 0 in most replications, so that most blocks of sixteen go without the mechanism and a few have it.</summary>
    private const string Rarely = """
        {
          "opening": { "accounts": 25, "tenureMonths": { "uniform": { "min": 0, "max": 30 } } }, "horizonMonths": 26, "lands": { "perMonth": 2 },
          "land": { "teams": "2 to 9" },
          "champion": { "monthlyDeparture": { "discrete": { "values": [0, 0.2], "weights": [30, 1] } } },
          "churn": { "annualRate": 0.3,
            "healthEffect": { "discrete": { "values": [0, 0.5], "weights": [30, 1] } },
            "stalledEffect": { "discrete": { "values": [0, 1], "weights": [30, 1] } } },
          "contract": { "termMonths": 1 },
          "renewal": { "uplift": { "discrete": { "values": [0, 0.1], "weights": [30, 1] } }, "elasticity": 3,
            "recaptureProbability": { "discrete": { "values": [0, 0.6], "weights": [30, 1] } }, "recaptureShare": 0.5 },
          "contraction": { "monthlyProbability": { "discrete": { "values": [0, 0.1], "weights": [30, 1] } } },
          "seatFill": { "monthlyRate": { "discrete": { "values": [0, 0.1], "weights": [30, 1] } }, "virality": 0 },
          "expansion": { "monthlyRatePerTeam": { "discrete": { "values": [0, 0.2], "weights": [30, 1] } }, "healthEffect": 0, "handoffAcv": 5000 },
          "freeLanding": { "share": { "discrete": { "values": [0, 0.5], "weights": [30, 1] } }, "conversionMonthly": 0.2 },
          "pricing": { "model": "flat", "fee": 700 }
        }
        """;

    [Theory]
    [MemberData(nameof(Features))]
    public void No_feature_misses_what_is_not_kept(string feature) => MissesNothing(EventTests.Load(feature), 3);

    [Fact]
    public void No_scenario_misses_what_is_not_kept() => AnyScenario.Holds(40, scenario => MissesNothing(scenario, 2));

    [Fact]
    public void A_mechanism_that_few_replications_have_finds_nothing_of_the_block_before()
    {
        using var files = new Files();
        MissesNothing(files.Load(Rarely), 25);
    }

    private static void MissesNothing(Scenario scenario, int blocks)
    {
        foreach (var ledgers in Recorded)
        {
            using var all = Worker(scenario, ledgers, new Silent());
            using var kept = Worker(scenario, ledgers, null);
            for (var block = 0; block < blocks; block++)
            {
                Assert.Equal(Results(all, block), Results(kept, block));
            }
        }
    }

    private static BlockSimulator Worker(Scenario scenario, Ledgers ledgers, AccountObserver? observer)
    {
        var matrix = new ParameterMatrix(scenario, scenario.Seed);
        return new BlockSimulator(scenario, matrix, EqualFooting.Of(scenario, matrix, scenario.Seed), null, scenario.Seed, ledgers) { Observer = observer };
    }

    /// <summary>All that a block yields, bit by bit.</summary>
    private static long[] Results(BlockSimulator worker, int block)
    {
        worker.Run((uint)(block * LaneMath.LaneCount), 0, long.MaxValue);
        return
        [
            .. worker.Sums.Totals.Select(BitConverter.DoubleToInt64Bits),
            .. worker.Cohorts.FirstExpansions.Concat(worker.Cohorts.Censored).Select(value => (long)value),
            .. worker.Cohorts.Mrr,
        ];
    }

    private sealed class Silent : AccountObserver
    {
        public override void Observe(Tile tile, in StepContext context, uint firstReplication)
        {
        }
    }
}
