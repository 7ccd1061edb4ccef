namespace LandExpand.Sim.Data.Import.Rows;

/// <summary>Counts what was met, and changed, while rows were read.</summary>
internal sealed class RowTally
{
    /// <summary>What is to be said of single files.</summary>
    public List<string> Sentences { get; } = [];

    public int Rows { get; set; }

    public int Empty { get; set; }

    public int Duplicates { get; set; }

    public int Short { get; set; }

    public int Bad { get; set; }

    public double BadAmount { get; set; }

    public int Totals { get; set; }

    public int BlankAmounts { get; set; }

    public int Negative { get; set; }

    public double NegativeAmount { get; set; }

    public int Zero { get; set; }

    public int Open { get; set; }

    public int NeverEnding { get; set; }

    public int Unwrapped { get; set; }

    public int OtherCurrency { get; set; }

    public double OtherCurrencyAmount { get; set; }

    public int WithoutCurrency { get; set; }
}
