namespace LandExpand.Sim.Data.Import.Rows;

/// <summary>Counts what was met while rows became months.</summary>
internal sealed class PanelTally
{
    public int Gaps { get; set; }

    public int GapCustomers { get; set; }

    public int LongestGap { get; set; }

    public int Overlaps { get; set; }

    public int OverlapCustomers { get; set; }

    public int EmptySpans { get; set; }

    public double EmptySpanAmount { get; set; }

    public int NegativeMonths { get; set; }

    public double NegativeMonthAmount { get; set; }

    public int NeverPaid { get; set; }

    public int WithoutSeats { get; set; }

    public int PlanChanges { get; set; }

    public int SegmentChanges { get; set; }

    public bool TermsFromPeriods { get; set; }
}
