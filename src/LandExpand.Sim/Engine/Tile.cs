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

    /// <summary>State columns: those named here, three bills, and a mask for each module.</summary>
    public const int Columns = FirstModule + Modules;

    /// <summary>Modules that fit.</summary>
    public const int Modules = 8;

    /// <summary>Vectors in a tile.</summary>
    public const int Vectors = Rows * Columns;

    private const int FirstBill = 44;
    private const int FirstModule = FirstBill + 3;

    public Lanes* Memory
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => memory;
    }

    /// <summary>The account word of <see cref="Randomness.Address"/>.</summary>
    public Words* Account => (Words*)Column(0);

    /// <summary>Mask: under a paying contract.</summary>
    public Lanes* Paying => Column(1);

    /// <summary>Mask: landed free and not yet converted.</summary>
    public Lanes* Free => Column(2);

    /// <summary>Mask: a champion is present.</summary>
    public Lanes* Champion => Column(3);

    /// <summary>Mask: an opportunity waits in the sales queue, as long as the account pays.</summary>
    public Lanes* Waiting => Column(4);

    /// <summary>Mask: on the enterprise tier.</summary>
    public Lanes* Enterprise => Column(5);

    /// <summary>Mask: human-touch coverage (otherwise self-serve).</summary>
    public Lanes* HumanTouch => Column(6);

    /// <summary>Mask: expansion was mapped at land time.</summary>
    public Lanes* Mapped => Column(7);

    /// <summary>Mask: on the second price plan.</summary>
    public Lanes* Migrated => Column(8);

    /// <summary>Mask: is not offered the second price plan.</summary>
    public Lanes* NotOffered => Column(9);

    /// <summary>Mask: landed on the second price plan; further teams are sized at its prices, as the first was.</summary>
    public Lanes* LandedOnNewPlan => Column(10);

    /// <summary>Mask: the customer optimises its usage at the next usage step.</summary>
    public Lanes* Optimises => Column(11);

    /// <summary>The calendar month of landing, negative before opening: tenure is the months since.</summary>
    public Lanes* LandedAt => Column(12);

    /// <summary>
    /// What is left of the Exp(1) endurance that decisions spend hazard from; the account leaves when it is used up. The same law as a draw at
    /// each decision, since exponentials are memoryless, and a monotone coupling between scenarios.
    /// </summary>
    public Lanes* Endurance => Column(13);

    /// <summary>The Exp(1) endurance that the proof hazard spends from landing on.</summary>
    public Lanes* ProofEndurance => Column(14);

    /// <summary>The calendar month from which on value is proven; infinite where it never is.</summary>
    public Lanes* ProvenFrom => Column(15);

    /// <summary>H: hazard since the last decision.</summary>
    public Lanes* Hazard => Column(16);

    /// <summary>J: hazard of the last 12 months before the price renewal, or fewer.</summary>
    public Lanes* RecentHazard => Column(17);

    /// <summary>x.</summary>
    public Lanes* Health => Column(18);

    /// <summary>s, in whole seats.</summary>
    public Lanes* Seats => Column(19);

    /// <summary>n.</summary>
    public Lanes* Deployed => Column(20);

    /// <summary>N.</summary>
    public Lanes* Teams => Column(21);

    /// <summary>The most teams that may be deployed: N, or as many as the enterprise gate lets through.</summary>
    public Lanes* MostTeams => Column(22);

    /// <summary>K; fractional after a contraction.</summary>
    public Lanes* SeatsPerTeam => Column(23);

    /// <summary>Seats of the waiting opportunity.</summary>
    public Lanes* OpportunitySeats => Column(24);

    /// <summary>What does not change of the exponent of team expansion and cross-sell: coverage, mapped at land, − β'² ÷ 2; in powers of two.</summary>
    public Lanes* ExpansionConstant => Column(25);

    /// <summary>g: 1 at signing, raised at price renewals.</summary>
    public Lanes* PriceFactor => Column(26);

    /// <summary>(1 − discount) × the account's own price factor, where its MRR or the opening ARR is given.</summary>
    public Lanes* Net => Column(27);

    /// <summary>The monthly fee of the account before tier, g and discount; 0 where the plan has none.</summary>
    public Lanes* Fee => Column(28);

    /// <summary>s_signing: the seats that the flat fee was last set for.</summary>
    public Lanes* SignedSeats => Column(29);

    /// <summary>u, as a power of two: log2 of usage per seat.</summary>
    public Lanes* LogUsage => Column(30);

    /// <summary>ū, as a power of two.</summary>
    public Lanes* MeanLogUsage => Column(31);

    /// <summary>exp(u): usage per seat.</summary>
    public Lanes* UsagePerSeat => Column(32);

    /// <summary>The calendar month of the next price renewal; where renewals change nothing (<see cref="SegmentLanes.HasRenewals"/>), of some earlier one.</summary>
    public Lanes* RenewalMonth => Column(33);

    /// <summary>Contract term in months; 1 is monthly.</summary>
    public Lanes* Term => Column(34);

    /// <summary>The last calendar month in which the bill shock is active.</summary>
    public Lanes* ShockUntil => Column(35);

    /// <summary>MRR of the last month; 0 unless paying.</summary>
    public Lanes* Mrr => Column(36);

    /// <summary>The usage charge of the last month, for smoothed MRR; negative where there is none, as under a plan that bills no usage.</summary>
    public Lanes* UsageCharge => Column(37);

    /// <summary>The usage charge of the month before that.</summary>
    public Lanes* UsageCharge1 => Column(38);

    /// <summary>MRR minus bill of the last month: what smoothing adds.</summary>
    public Lanes* Smoothing => Column(39);

    /// <summary>The calendar month in which the account began to pay; negative where before opening.</summary>
    public Lanes* LandMonth => Column(40);

    /// <summary>MRR at landing, where at month 0 or later.</summary>
    public Lanes* LandMrr => Column(41);

    /// <summary>The month of the first expansion, 0 where there was none.</summary>
    public Lanes* FirstExpansion => Column(42);

    /// <summary>The month in which a paying account left, 0 where it has not.</summary>
    public Lanes* LeftMonth => Column(43);

    /// <summary>
    /// The bill of a month, where bills are kept: the last three months have a place each, this month's takes that of three months ago. Infinite
    /// where there was none.
    /// </summary>
    public Lanes* Bill(int month) => Bills((month + (3 * Randomness.Address.EarliestMonth)) % 3);

    /// <summary>The places of <see cref="Bill"/>.</summary>
    public Lanes* Bills(int place) => Column(FirstBill + place);

    /// <summary>Mask: the module is attached.</summary>
    public Lanes* Module(int index) => Column(FirstModule + index);

    /// <summary>Σ of a value per module over the modules that are attached.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes SumOverModules(int row, ref LaneModules values, int modules)
    {
        var attached = Module(0) + row;
        var value = (Lanes*)Unsafe.AsPointer(ref values);
        var sum = *attached & *value;
        for (var module = 1; module < modules; module++)
        {
            attached += Rows;
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

    /// <summary>Copies the lanes of the mask from another tile, in every column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void CopyRow(Tile from, int row, Lanes where)
    {
        for (var column = 0; column < Columns; column++)
        {
            var at = (column * Rows) + row;
            memory[at] = Vector512.ConditionalSelect(where, from.Memory[at], memory[at]);
        }
    }

    /// <summary>Copies the whole tile.</summary>
    public void Copy(Tile from) => new Span<Lanes>(from.Memory, Vectors).CopyTo(new Span<Lanes>(memory, Vectors));

    /// <summary>Copies the tile as accounts that have not landed: nothing paid, nothing free; the rest is a harmless start.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void CopyAllButPaying(Tile from)
    {
        Copy(from);
        for (var row = 0; row < Rows; row++)
        {
            Paying[row] = Lanes.Zero;
            Free[row] = Lanes.Zero;
            Mrr[row] = Lanes.Zero;
            LandMonth[row] = Vector512.Create(-1f);
        }
    }

    /// <summary>Copies one account in one replication.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CopyLane(int row, Tile from, int fromRow, int lane)
    {
        const int stride = Rows * LaneMath.LaneCount;
        float* to = (float*)(memory + row) + lane, source = (float*)(from.Memory + fromRow) + lane;
        for (var column = 0; column < Columns; column++)
        {
            to[column * stride] = source[column * stride];
        }
    }

    private Lanes* Column(int index) => memory + (index * Rows);
}
