using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine;

/// <summary>
/// A few accounts in sixteen replications: one row of <see cref="Rows"/> vectors per column of state, so that every mechanism finds what
/// it needs in the first-level cache. A mechanism loops over the rows; the rows hide each other's latency.
/// All accounts of a tile are of one segment. The memory belongs to whoever made the tile.
/// </summary>
internal readonly unsafe struct Tile(Lanes* memory)
{
    /// <summary>Accounts side by side.</summary>
    public const int Rows = 8;

    /// <summary>A bit for each row.</summary>
    public const int AllRows = (1 << Rows) - 1;

    /// <summary>Columns of state: one for each <see cref="Column"/>, and a mask for each further module.</summary>
    public const int Columns = (int)Column.FirstModule + Modules;

    /// <summary>Modules that fit.</summary>
    public const int Modules = 8;

    /// <summary>Vectors in a tile.</summary>
    public const int Vectors = Stride * Columns;

    /// <summary>Vectors from a column to the next. One of them is empty: without it every eighth column lies at the same distance from a page, which costs time now and then.</summary>
    public const int Stride = Rows + 1;

    public Lanes* Memory
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => memory;
    }

    /// <summary>A column of state, a vector per row.</summary>
    public Lanes* this[Column column]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => memory + ((int)column * Stride);
    }

    /// <summary>The account word of <see cref="Randomness.Address"/>.</summary>
    public Words* Account => (Words*)this[Column.Account];

    /// <summary>Mask: under a paying contract.</summary>
    public Lanes* Paying => this[Column.Paying];

    /// <summary>Mask: landed free and not yet converted.</summary>
    public Lanes* Free => this[Column.Free];

    /// <summary>Mask: a champion is present.</summary>
    public Lanes* Champion => this[Column.Champion];

    /// <summary>Mask: an opportunity waits in the sales queue, as long as the account pays.</summary>
    public Lanes* Waiting => this[Column.Waiting];

    /// <summary>Mask: on the enterprise tier.</summary>
    public Lanes* Enterprise => this[Column.Enterprise];

    /// <summary>Mask: human-touch coverage (otherwise self-serve).</summary>
    public Lanes* HumanTouch => this[Column.HumanTouch];

    /// <summary>Mask: expansion was mapped at land time.</summary>
    public Lanes* Mapped => this[Column.Mapped];

    /// <summary>Mask: on the second price plan.</summary>
    public Lanes* Migrated => this[Column.Migrated];

    /// <summary>Mask: is not offered the second price plan.</summary>
    public Lanes* NotOffered => this[Column.NotOffered];

    /// <summary>Mask: landed on the second price plan; further teams are sized at its prices, as the first was.</summary>
    public Lanes* LandedOnNewPlan => this[Column.LandedOnNewPlan];

    /// <summary>Mask: the customer optimises its usage at the next usage step.</summary>
    public Lanes* Optimises => this[Column.Optimises];

    /// <summary>The calendar month of landing, negative before opening: tenure is the months since.</summary>
    public Lanes* LandedAt => this[Column.LandedAt];

    /// <summary>
    /// What is left of the Exp(1) endurance that decisions spend hazard from; the account leaves when it is used up. The same law as a draw at
    /// each decision, since exponentials are memoryless, and a monotone coupling between scenarios.
    /// </summary>
    public Lanes* Endurance => this[Column.Endurance];

    /// <summary>The Exp(1) endurance that the proof hazard spends from landing on.</summary>
    public Lanes* ProofEndurance => this[Column.ProofEndurance];

    /// <summary>The calendar month from which on value is proven; infinite where it never is.</summary>
    public Lanes* ProvenFrom => this[Column.ProvenFrom];

    /// <summary>H: hazard since the last decision.</summary>
    public Lanes* Hazard => this[Column.Hazard];

    /// <summary>J: hazard of the last 12 months before the price renewal, or fewer.</summary>
    public Lanes* RecentHazard => this[Column.RecentHazard];

    /// <summary>x.</summary>
    public Lanes* Health => this[Column.Health];

    /// <summary>s, in whole seats.</summary>
    public Lanes* Seats => this[Column.Seats];

    /// <summary>n.</summary>
    public Lanes* Deployed => this[Column.Deployed];

    /// <summary>N.</summary>
    public Lanes* Teams => this[Column.Teams];

    /// <summary>The most teams that may be deployed: N, or as many as the enterprise gate lets through.</summary>
    public Lanes* MostTeams => this[Column.MostTeams];

    /// <summary>K; fractional after a contraction.</summary>
    public Lanes* SeatsPerTeam => this[Column.SeatsPerTeam];

    /// <summary>Seats of the waiting opportunity.</summary>
    public Lanes* OpportunitySeats => this[Column.OpportunitySeats];

    /// <summary>What does not change of the exponent of team expansion and cross-sell: coverage, mapped at land, − β'² ÷ 2; in powers of two.</summary>
    public Lanes* ExpansionConstant => this[Column.ExpansionConstant];

    /// <summary>g: 1 at signing, raised at price renewals.</summary>
    public Lanes* PriceFactor => this[Column.PriceFactor];

    /// <summary>(1 − discount) × the account's own price factor, where its MRR or the opening ARR is given.</summary>
    public Lanes* Net => this[Column.Net];

    /// <summary>The monthly fee of the account before tier, g and discount; 0 where the plan has none.</summary>
    public Lanes* Fee => this[Column.Fee];

    /// <summary>s_signing: the seats that the flat fee was last set for.</summary>
    public Lanes* SignedSeats => this[Column.SignedSeats];

    /// <summary>u, as a power of two: log2 of usage per seat.</summary>
    public Lanes* LogUsage => this[Column.LogUsage];

    /// <summary>ū, as a power of two.</summary>
    public Lanes* MeanLogUsage => this[Column.MeanLogUsage];

    /// <summary>exp(u): usage per seat.</summary>
    public Lanes* UsagePerSeat => this[Column.UsagePerSeat];

    /// <summary>The calendar month of the next price renewal; where renewals change nothing (<see cref="SegmentLanes.HasRenewals"/>), of some earlier one.</summary>
    public Lanes* RenewalMonth => this[Column.RenewalMonth];

    /// <summary>Contract term in months; 1 is monthly.</summary>
    public Lanes* Term => this[Column.Term];

    /// <summary>The last calendar month in which the bill shock is active.</summary>
    public Lanes* ShockUntil => this[Column.ShockUntil];

    /// <summary>MRR of the last month; 0 unless paying.</summary>
    public Lanes* Mrr => this[Column.Mrr];

    /// <summary>The usage charge of the last month, for smoothed MRR; negative where there is none, as under a plan that bills no usage.</summary>
    public Lanes* UsageCharge => this[Column.UsageCharge];

    /// <summary>The usage charge of the month before that.</summary>
    public Lanes* UsageCharge1 => this[Column.UsageCharge1];

    /// <summary>MRR minus bill of the last month: what smoothing adds.</summary>
    public Lanes* Smoothing => this[Column.Smoothing];

    /// <summary>The calendar month in which the account began to pay; negative where before opening.</summary>
    public Lanes* LandMonth => this[Column.LandMonth];

    /// <summary>MRR at landing, where at month 0 or later.</summary>
    public Lanes* LandMrr => this[Column.LandMrr];

    /// <summary>The month of the first expansion, 0 where there was none.</summary>
    public Lanes* FirstExpansion => this[Column.FirstExpansion];

    /// <summary>The month in which a paying account left, 0 where it has not.</summary>
    public Lanes* LeftMonth => this[Column.LeftMonth];

    /// <summary>
    /// The bill of a month, where bills are kept: the last three months have a place each, this month's takes that of three months ago. Infinite
    /// where there was none.
    /// </summary>
    public Lanes* Bill(int month) => Bills((month + (3 * Randomness.Address.EarliestMonth)) % 3);

    /// <summary>The places of <see cref="Bill"/>.</summary>
    public Lanes* Bills(int place) => this[Column.FirstBill + place];

    /// <summary>Mask: the module is attached.</summary>
    public Lanes* Module(int index) => this[Column.FirstModule + index];

    /// <summary>Σ of a value per module over the modules that are attached.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes SumOverModules(int row, ref LaneModules values, int modules)
    {
        var attached = Module(0) + row;
        var value = (Lanes*)Unsafe.AsPointer(ref values);
        var sum = *attached & *value;
        for (var module = 1; module < modules; module++)
        {
            attached += Stride;
            value++;
            sum += *attached & *value;
        }

        return sum;
    }

    /// <summary>Tenure in a month.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes Tenure(int row, int month) => Vector512.Create((float)month) - LandedAt[row];

    /// <summary>Is value proven in a month?</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes Proven(int row, int month) => Vector512.GreaterThanOrEqual(Vector512.Create((float)month), ProvenFrom[row]);

    /// <summary>Does the mask hold in a lane?</summary>
    public static bool Holds(Lanes* mask, int row, int lane) => ((uint*)(mask + row))[lane] != 0;

    /// <summary>Copies one account in one replication: the columns given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CopyLane(int row, Tile from, int fromRow, int lane, ref ColumnSet columns)
    {
        const int stride = Stride * LaneMath.LaneCount;
        float* to = (float*)(memory + row) + lane, source = (float*)(from.Memory + fromRow) + lane;
        for (var i = 0; i < columns.Count; i++)
        {
            to[(int)columns[i] * stride] = source[(int)columns[i] * stride];
        }
    }
}
