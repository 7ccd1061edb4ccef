using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LandExpand.Sim.Engine;

/// <summary>
/// A few accounts in sixteen replications: one row of <see cref="Rows"/> vectors per column of state, all within 9 KB, so that every
/// mechanism finds the state in the first-level cache. A mechanism loops over the rows; the rows hide each other's latency.
/// All accounts of a tile are of one segment. The memory belongs to whoever made the tile.
/// </summary>
internal readonly unsafe struct Tile(Lanes* memory)
{
    /// <summary>Accounts side by side.</summary>
    public const int Rows = 4;

    /// <summary>State columns.</summary>
    public const int Columns = 34;

    /// <summary>Vectors in a tile.</summary>
    public const int Vectors = Rows * Columns;

    public Lanes* Memory => memory;

    /// <summary>Bits of <see cref="AccountFlags"/>.</summary>
    public Words* Flags => (Words*)Column(0);

    /// <summary>The account word of <see cref="Randomness.Address"/>.</summary>
    public Words* Account => (Words*)Column(1);

    /// <summary>Months since landing.</summary>
    public Lanes* Tenure => Column(2);

    /// <summary>
    /// What is left of the Exp(1) endurance that decisions spend hazard from; the account leaves when it is used up. The same law as a draw at
    /// each decision, since exponentials are memoryless, and a monotone coupling between scenarios.
    /// </summary>
    public Lanes* Endurance => Column(3);

    /// <summary>What is left until value is proven, of an Exp(1) draw spent by the proof hazard; proven once negative.</summary>
    public Lanes* ProofLeft => Column(4);

    /// <summary>H: hazard since the last decision.</summary>
    public Lanes* Hazard => Column(5);

    /// <summary>J: hazard of the last 12 months before the price renewal, or fewer.</summary>
    public Lanes* RecentHazard => Column(6);

    /// <summary>x.</summary>
    public Lanes* Health => Column(7);

    /// <summary>s, in whole seats.</summary>
    public Lanes* Seats => Column(8);

    /// <summary>n.</summary>
    public Lanes* Deployed => Column(9);

    /// <summary>N.</summary>
    public Lanes* Teams => Column(10);

    /// <summary>K; fractional after a contraction.</summary>
    public Lanes* SeatsPerTeam => Column(11);

    /// <summary>Seats of the waiting opportunity.</summary>
    public Lanes* OpportunitySeats => Column(12);

    /// <summary>g: 1 at signing, raised at price renewals.</summary>
    public Lanes* PriceFactor => Column(13);

    /// <summary>(1 − discount) × the account's own price factor, where its MRR or the opening ARR is given.</summary>
    public Lanes* Net => Column(14);

    /// <summary>The monthly fee of the account before tier, g and discount; 0 where the plan has none.</summary>
    public Lanes* Fee => Column(15);

    /// <summary>s_signing: the seats that the flat fee was last set for.</summary>
    public Lanes* SignedSeats => Column(16);

    /// <summary>u, as a power of two: log2 of usage per seat.</summary>
    public Lanes* LogUsage => Column(17);

    /// <summary>ū, as a power of two.</summary>
    public Lanes* MeanLogUsage => Column(18);

    /// <summary>exp(u): usage per seat.</summary>
    public Lanes* UsagePerSeat => Column(19);

    /// <summary>Months until the next price renewal.</summary>
    public Lanes* MonthsToRenewal => Column(20);

    /// <summary>Contract term in months; 1 is monthly.</summary>
    public Lanes* Term => Column(21);

    /// <summary>Months for which the bill shock stays active.</summary>
    public Lanes* ShockMonths => Column(22);

    /// <summary>MRR of the last month; 0 unless paying.</summary>
    public Lanes* Mrr => Column(23);

    /// <summary>The bill of the last month, of the month before and of the one before that; infinite where there is none.</summary>
    public Lanes* Bill => Column(24);
    public Lanes* Bill1 => Column(25);
    public Lanes* Bill2 => Column(26);

    /// <summary>Usage charges of the last two months, for smoothed MRR; negative where there is none, as under a plan that bills no usage.</summary>
    public Lanes* UsageCharge => Column(27);
    public Lanes* UsageCharge1 => Column(28);

    /// <summary>MRR minus bill of the last month: what smoothing adds.</summary>
    public Lanes* Smoothing => Column(29);

    /// <summary>The calendar month in which the account began to pay; negative where before opening.</summary>
    public Lanes* LandMonth => Column(30);

    /// <summary>MRR at landing, where at month 0 or later.</summary>
    public Lanes* LandMrr => Column(31);

    /// <summary>The month of the first expansion, 0 where there was none.</summary>
    public Lanes* FirstExpansion => Column(32);

    /// <summary>The month in which a paying account left, 0 where it has not.</summary>
    public Lanes* LeftMonth => Column(33);

    /// <summary>All of the bits set?</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes Has(int row, uint bits) => Vector512.Equals(Flags[row] & Vector512.Create(bits), Vector512.Create(bits)).AsSingle();

    /// <summary>All of these set, and none of those?</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes HasOnly(int row, uint set, uint clear) => Vector512.Equals(Flags[row] & Vector512.Create(set | clear), Vector512.Create(set)).AsSingle();

    /// <summary>Sets the bit where the mask is set, and leaves it elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Raise(int row, uint bit, Lanes where) => Flags[row] |= where.AsUInt32() & Vector512.Create(bit);

    /// <summary>Clears the bits where the mask is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Clear(int row, uint bits, Lanes where) => Flags[row] = Vector512.AndNot(Flags[row], where.AsUInt32() & Vector512.Create(bits));

    /// <summary>Makes the bit equal to the mask.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Assign(int row, uint bit, Lanes mask) =>
        Flags[row] = Vector512.AndNot(Flags[row], Vector512.Create(bit)) | (mask.AsUInt32() & Vector512.Create(bit));

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
    public void CopyAllButPaying(Tile from)
    {
        Copy(from);
        for (var row = 0; row < Rows; row++)
        {
            Clear(row, AccountFlags.Paying | AccountFlags.Free, Lanes.AllBitsSet);
            Mrr[row] = Lanes.Zero;
            LandMonth[row] = Vector512.Create(-1f);
        }
    }

    /// <summary>Copies one account in one replication.</summary>
    public void CopyLane(int row, Tile from, int fromRow, int lane)
    {
        for (var column = 0; column < Columns; column++)
        {
            ((float*)(memory + (column * Rows) + row))[lane] = ((float*)(from.Memory + (column * Rows) + fromRow))[lane];
        }
    }

    private Lanes* Column(int index) => memory + (index * Rows);
}
