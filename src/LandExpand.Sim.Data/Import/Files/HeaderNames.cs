using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Data.Import.Files;

/// <summary>Names by which columns go; they match without regard to case, spaces and signs, and earlier ones win.</summary>
internal static class HeaderNames
{
    private static readonly Dictionary<RecordColumn, string[]> Known = new()
    {
        [RecordColumn.Customer] =
        [
            "customerid", "accountid", "clientid", "companyid", "organizationid", "organisationid", "orgid", "workspaceid", "tenantid", "userid",
                "debtorid", "customernumber", "customerno", "accountnumber",
            "customer", "account", "client", "company", "organization", "organisation", "customername", "accountname", "clientname", "companyname",
                "customeremail", "id",
        ],
        [RecordColumn.Start] =
        [
            "startdate", "start", "periodstart", "periodstartdate", "servicestart", "servicestartdate", "serviceperiodstart", "subscriptionstart",
                "subscriptionstartdate", "validfrom", "from",
            "fromdate", "begin", "begindate", "contractstart", "contractstartdate", "effectivedate", "billingperiodstart", "lineperiodstart", "startsat",
                "startedat",
        ],
        [RecordColumn.End] =
        [
            "enddate", "end", "periodend", "periodenddate", "serviceend", "serviceenddate", "serviceperiodend", "subscriptionend", "subscriptionenddate",
                "validto", "validuntil", "to", "todate",
            "until", "contractend", "contractenddate", "expirydate", "expirationdate", "canceldate", "cancelledat", "canceledat", "cancellationdate",
                "billingperiodend", "lineperiodend", "endsat", "endedat",
        ],
        [RecordColumn.Month] =
        ["month", "datemonth", "yearmonth", "billingmonth", "revenuemonth", "mrrmonth", "period", "date", "monthdate", "monthstart", "asof", "snapshotdate",
            "snapshotmonth", "invoicedate"],
        [RecordColumn.Amount] =
        [
            .. MonthlyAmounts, .. AnnualAmounts, .. InvoiceAmounts, "amount", "value", "price", "revenue", "net", "netamount", "total",
        ],
        [RecordColumn.Currency] = ["currency", "currencycode", "currencyiso", "currencyisocode", "isocurrency"],
        [RecordColumn.Seats] = ["seats", "users", "licenses", "licences", "quantity", "qty", "seatcount", "usercount"],
        [RecordColumn.Plan] = ["plan", "planname", "priceplan", "pricingplan", "product", "productname", "tier", "sku", "planid"],
        [RecordColumn.Segment] = ["segment", "customersegment", "accountsegment", "market", "sizeband"],
        [RecordColumn.Term] = ["termmonths", "term", "contractmonths", "contracttermmonths", "contractterm", "billingterm"],
        [RecordColumn.Renewal] = ["renewaldate", "renewal", "nextrenewal", "nextrenewaldate", "renewsat", "renewson"],
    };

    private static string[] MonthlyAmounts =>
        ["mrr", "monthlyrecurringrevenue", "monthlyamount", "monthlyprice", "monthlyfee", "monthlyrevenue", "amountpermonth", "pricepermonth", "mrramount",
        "monthlyvalue"];

    private static string[] AnnualAmounts =>
        ["arr", "annualrecurringrevenue", "acv", "annualamount", "annualprice", "annualfee", "annualvalue", "yearlyamount", "amountperyear"];

    private static string[] InvoiceAmounts =>
        ["invoiceamount", "lineamount", "linetotal", "amountinvoiced", "amountbilled", "billedamount", "invoicedamount", "amountdue", "amountpaid",
        "subtotal", "linesubtotal"];

    /// <summary>Letters and digits alone, in lower case.</summary>
    public static string Plain(string header) => string.Concat(header.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>How well a header fits a meaning: 0 is best; null where it does not.</summary>
    public static int? Rank(RecordColumn column, string header) => Array.IndexOf(Known[column], Plain(header)) is >= 0 and var rank ? rank : null;

    /// <summary>The meaning of a header; null for none.</summary>
    public static RecordColumn? Meaning(string header) =>
        Known.Where(known => known.Value.Contains(Plain(header))).Select(known => (RecordColumn?)known.Key).FirstOrDefault();

    /// <summary>The name to suggest for a meaning.</summary>
    public static string Usual(RecordColumn column) => Known[column][0];

    /// <summary>Whether an amount of this name is for a month.</summary>
    public static bool IsMonthly(string header) => MonthlyAmounts.Contains(Plain(header));

    /// <summary>Whether an amount of this name is for a year.</summary>
    public static bool IsAnnual(string header) => AnnualAmounts.Contains(Plain(header));

    /// <summary>Whether a header belongs to invoices.</summary>
    public static bool IsOfInvoices(string header) =>
        InvoiceAmounts.Contains(Plain(header)) || Plain(header).Contains("invoice", StringComparison.Ordinal)
            || Plain(header).StartsWith("service", StringComparison.Ordinal)
        || Plain(header).StartsWith("lineitem", StringComparison.Ordinal);
}
