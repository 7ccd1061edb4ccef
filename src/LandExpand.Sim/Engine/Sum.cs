namespace LandExpand.Sim.Engine;

/// <summary>
/// The sums over accounts that a month yields per replication, in MRR or counts. The order is the order in memory: what every run records comes
/// first, then one of <see cref="Ledgers"/> after the other.
/// </summary>
internal enum Sum
{
    /// <summary>MRR.</summary>
    Mrr,

    /// <summary>MRR of accounts that began to pay.</summary>
    New,

    /// <summary>Increases of MRR of accounts that stay.</summary>
    Expansion,

    /// <summary>Decreases of MRR of accounts that stay, positive.</summary>
    Contraction,

    /// <summary>MRR of accounts that left, as it was before, positive.</summary>
    Churned,

    /// <summary>Accounts under a paying contract.</summary>
    Accounts,

    /// <summary>Accounts that began to pay.</summary>
    Lands,

    /// <summary>Paying accounts that left.</summary>
    ChurnedLogos,

    /// <summary>Free accounts that have not converted.</summary>
    FreeAccounts,

    /// <summary>MRR of accounts that had MRR 12 months ago (or at opening).</summary>
    Retained,

    /// <summary>The same, each account capped at its MRR of then.</summary>
    RetainedCapped,

    /// <summary>Accounts that had MRR 12 months ago (or at opening).</summary>
    CohortLogos,

    /// <summary>Those of them still paying.</summary>
    RetainedLogos,

    /// <summary>Change of MRR by driver; new and churn are movements above.</summary>
    DriverTeams,
    DriverSeats,
    DriverTier,
    DriverModules,
    DriverUsage,
    DriverUplift,
    DriverRecapture,
    DriverMigration,
    DriverContraction,

    /// <summary>Revenue of the last 12 months, over accounts billed 23 months ago.</summary>
    RevenueNow,

    /// <summary>Revenue of the 12 months before, over the same.</summary>
    RevenueBefore,

    /// <summary>Revenue of the last 3 months, over accounts billed in the same months a year ago.</summary>
    QuarterNow,

    /// <summary>Revenue of those months, over the same.</summary>
    QuarterBefore,

    /// <summary>Gross margin × MRR − CS cost, over paying accounts.</summary>
    Margin,

    /// <summary>CS cost of paying accounts.</summary>
    CsCost,

    /// <summary>Gross margin × MRR − CS cost, over paying accounts landed at month 0 or later.</summary>
    LandedMargin,

    /// <summary>Land MRR × gross margin of accounts that landed this month.</summary>
    LandMargin,

    /// <summary>Land MRR of accounts that landed this month; at month 0 those of tenure 0.</summary>
    LandMrr,

    /// <summary>Accounts that landed this month; at month 0 those of tenure 0.</summary>
    LandCount,

    /// <summary>Their annual CS cost ÷ 12.</summary>
    LandCsCost,

    /// <summary>Their acquisition cost.</summary>
    LandCac,

    /// <summary>Those whose land ACV is under the minimum viable land.</summary>
    LandBelowMinimum,

    /// <summary>Accounts that landed 12 months ago, paying or not.</summary>
    Reached12,

    /// <summary>Their land MRR.</summary>
    ReachedLandMrr12,

    /// <summary>Land MRR of those still paying.</summary>
    SurvivorLandMrr12,

    /// <summary>MRR of those still paying.</summary>
    ReachedMrr12,

    /// <summary>Those with every team deployed.</summary>
    FullyDeployed12,

    /// <summary>As above, landed 24 months ago.</summary>
    Reached24,
    ReachedLandMrr24,
    SurvivorLandMrr24,
    ReachedMrr24,
    FullyDeployed24,

    /// <summary>Paying accounts without proof of value after the window; this and the next four in the last 12 months only.</summary>
    StalledAccounts,

    /// <summary>Their MRR.</summary>
    StalledMrr,

    /// <summary>Stalled accounts that left.</summary>
    StalledChurnedLogos,

    /// <summary>MRR of stalled accounts that left, as it was before, positive.</summary>
    StalledChurned,

    /// <summary>Accounts with an opportunity in the sales queue.</summary>
    HandoffsWaiting,

    /// <summary>MRR of accounts that left while a bill shock was active, as it was before, positive.</summary>
    ShockedChurned,

    /// <summary>Teams that paying accounts have not deployed; this and the following at the horizon only.</summary>
    Room,

    /// <summary>Those of accounts that the enterprise gate stops.</summary>
    GatedRoom,

    /// <summary>The accounts that it stops.</summary>
    GatedAccounts,

    /// <summary>Seats in use of opening accounts on a flat plan that still pay.</summary>
    FlatSeats,

    /// <summary>Their seats at opening.</summary>
    FlatSeatsAtOpening,

    /// <summary>Their MRR.</summary>
    FlatMrr,

    /// <summary>Their MRR at opening.</summary>
    FlatMrrAtOpening,
}
