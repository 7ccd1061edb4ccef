namespace LandExpand.Sim.Text;

/// <summary>How a currency is written before an amount.</summary>
public static class CurrencySymbol
{
    private static readonly Dictionary<string, string> Symbols = new(StringComparer.OrdinalIgnoreCase)
    {
        ["USD"] = "$", ["EUR"] = "€", ["GBP"] = "£", ["JPY"] = "¥", ["CNY"] = "CN¥", ["INR"] = "₹", ["KRW"] = "₩", ["BRL"] = "R$",
        ["AUD"] = "A$", ["CAD"] = "C$", ["NZD"] = "NZ$", ["SGD"] = "S$", ["HKD"] = "HK$", ["MXN"] = "MX$", ["ILS"] = "₪", ["TRY"] = "₺",
    };

    /// <summary>The symbol of an ISO 4217 code; a code without one stands for itself, followed by a non-breaking space ("CHF 31.2M").</summary>
    public static string Of(string isoCode) => Symbols.TryGetValue(isoCode, out var symbol) ? symbol : isoCode.Length == 0 ? "" : isoCode + "\u00A0";
}
