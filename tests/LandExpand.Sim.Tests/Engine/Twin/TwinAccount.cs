namespace LandExpand.Sim.Tests.Engine.Twin;

/// <summary>One account in one replication, in the model's words.</summary>
internal sealed class TwinAccount
{
    public uint Word;
    public int Segment, Tenure, Term, MonthsToRenewal, ShockMonths;
    public bool Paying, Free, Champion = true, Proven, Waiting, Enterprise, HumanTouch, Mapped, Migrated, LandedOnNewPlan, NotOffered, Optimises, Converted;
    public bool[] Modules = [];
    public double Health, ProofLeft, Endurance, Hazard;
    public double Seats, Teams, SeatsPerTeam, OpportunitySeats, SignedSeats;
    public double Deployed = 1, PriceFactor = 1;
    public double Net, Fee, LogUsage, MeanLogUsage;
    public double Bill, Mrr, MrrBefore, Smoothing;

    // Monthly hazards since the last price renewal; bills and usage charges since the account began to pay, the last one last.
    public List<double> Hazards { get; } = [];
    public List<double> Bills { get; } = [];
    public List<double> Charges { get; } = [];

    // Metrics: the calendar month of the first bill (null: none at month 0 or later), its MRR, the month of the first expansion, the month it left.
    public int? LandMonth, FirstExpansion, LeftMonth;
    public double LandMrr;
    public List<TwinMonth> Months { get; } = [];

    public TwinTies Ties { get; } = new();

    public TwinMonth? At(int month) => Months.Count > 0 && month >= Months[0].Month && month - Months[0].Month < Months.Count ? Months[month - Months[0].Month] : null;

    public double MrrAt(int month) => At(month)?.Mrr ?? 0;

    public bool PaysAt(int month) => At(month)?.Paying ?? false;

    public double BillsBetween(int first, int last)
    {
        var sum = 0.0;
        for (var month = first; month <= last; month++)
        {
            sum += At(month) is { Paying: true } m ? m.Bill : 0;
        }

        return sum;
    }
}

/// <summary>What an account looked like after a month in which it was a paying or a free account.</summary>
internal sealed record TwinMonth(int Month)
{
    public bool Paying, Free, Champion, Proven, Waiting, Enterprise, HumanTouch, Mapped, Migrated, Optimises;
    public int Modules, Tenure, Term, MonthsToRenewal, ShockMonths, FirstExpansion, Ties;
    public double Seats, Deployed, Teams, SeatsPerTeam, OpportunitySeats, PriceFactor, Net, Fee, UsagePerSeat, Bill, Mrr;

    public static TwinMonth Of(TwinAccount a, int month) => new(month)
    {
        Paying = a.Paying, Free = a.Free, Champion = a.Champion, Proven = a.Proven, Waiting = a.Waiting, Enterprise = a.Enterprise, HumanTouch = a.HumanTouch,
        Mapped = a.Mapped, Migrated = a.Migrated, Optimises = a.Optimises, Modules = a.Modules.Select((on, i) => on ? 1 << i : 0).Sum(),
        Tenure = a.Tenure, Term = a.Term, MonthsToRenewal = a.MonthsToRenewal, ShockMonths = a.ShockMonths, FirstExpansion = a.FirstExpansion ?? 0, Ties = a.Ties.Count,
        Seats = a.Seats, Deployed = a.Deployed, Teams = a.Teams, SeatsPerTeam = a.SeatsPerTeam, OpportunitySeats = a.Waiting ? a.OpportunitySeats : 0,
        PriceFactor = a.PriceFactor, Net = a.Net, Fee = a.Fee, UsagePerSeat = Math.Exp(a.LogUsage), Bill = a.Bill, Mrr = a.Mrr,
    };
}
