namespace LandExpand.Sim.Scenarios.Book;

/// <summary>What a column of a book can hold.</summary>
internal enum BookColumn
{
    Id,
    Mrr,
    Arr,
    Seats,
    Teams,
    Tenure,
    Landed,
    MonthsToRenewal,
    RenewalDate,
    Term,
    Plan,
    Segment,
    Usage,
    UsualUsage,
}

/// <summary>Which column of a file holds what: header names match without regard to case, spaces and signs.</summary>
internal sealed class BookHeader
{
    private static readonly (BookColumn Column, string[] Names)[] Known =
    [
        (BookColumn.Id, ["account", "accountid", "accountname", "id", "customer", "customerid", "customername", "company"]),
        (BookColumn.Mrr, ["mrr", "monthlyrecurringrevenue", "monthlyamount"]),
        (BookColumn.Arr, ["arr", "annualrecurringrevenue", "acv"]),
        (BookColumn.Seats, ["seats", "users", "licenses", "licences"]),
        (BookColumn.Teams, ["teams", "deployedteams", "departments"]),
        (BookColumn.Tenure, ["tenure", "tenuremonths", "monthssincelanding"]),
        (BookColumn.Landed, ["landed", "landdate", "start", "startdate", "customersince", "signupdate"]),
        (BookColumn.MonthsToRenewal, ["monthstorenewal"]),
        (BookColumn.RenewalDate, ["renewaldate", "renewal", "contractend", "contractenddate"]),
        (BookColumn.Term, ["termmonths", "term", "contractmonths", "contracttermmonths"]),
        (BookColumn.Plan, ["plan", "priceplan", "pricingmodel"]),
        (BookColumn.Segment, ["segment"]),
        (BookColumn.Usage, ["usage", "monthlyusage", "units", "unitspermonth"]),
        (BookColumn.UsualUsage, ["usualusage", "meanusage", "usualunits"]),
    ];

    private readonly Dictionary<BookColumn, int> columns = [];
    private readonly string[] headers;

    public BookHeader(string file, string[] headers, DateOnly? asOf, List<InputProblem> problems, List<string> notes)
    {
        this.headers = headers;
        for (var i = 0; i < headers.Length; i++)
        {
            Take(file, i, problems, notes);
        }

        if (!columns.ContainsKey(BookColumn.Id))
        {
            problems.Add(new(file, 1, "header", string.Join(", ", headers), "a column account (or account_id, customer)"));
        }

        if (!columns.ContainsKey(BookColumn.Mrr) && !columns.ContainsKey(BookColumn.Arr))
        {
            problems.Add(new(file, 1, "header", string.Join(", ", headers), "a column mrr (or arr)"));
        }

        Prefer(BookColumn.Mrr, BookColumn.Arr, notes);
        Prefer(BookColumn.Tenure, BookColumn.Landed, notes);
        Prefer(BookColumn.MonthsToRenewal, BookColumn.RenewalDate, notes);
        foreach (var date in new[] { BookColumn.Landed, BookColumn.RenewalDate }.Where(d => asOf is null && columns.ContainsKey(d)))
        {
            problems.Add(new(file, 1, Label(columns[date]), "a date", "opening.asOf in the scenario: the date of the book, against which its dates are read"));
            columns.Remove(date);
        }
    }

    public int Count => headers.Length;

    public int? IndexOf(BookColumn column) => columns.TryGetValue(column, out var index) ? index : null;

    /// <summary>A column for people, such as <c>column B (mrr)</c>.</summary>
    public string Label(int index)
    {
        var letters = string.Empty;
        for (var n = index + 1; n > 0; n = (n - 1) / 26)
        {
            letters = (char)('A' + ((n - 1) % 26)) + letters;
        }

        return index < headers.Length ? $"column {letters} ({headers[index].Trim()})" : $"column {letters}";
    }

    private void Take(string file, int index, List<InputProblem> problems, List<string> notes)
    {
        var name = string.Concat(headers[index].Where(char.IsLetterOrDigit)).ToLowerInvariant();
        var known = Known.Where(k => k.Names.Contains(name)).Select(k => (BookColumn?)k.Column).FirstOrDefault();
        if (known is not { } column)
        {
            notes.Add($"{Label(index)} is not read");
        }
        else if (!columns.TryAdd(column, index))
        {
            problems.Add(new(file, 1, Label(index), "a second column of the same meaning", $"only {Label(columns[column])}"));
        }
    }

    private void Prefer(BookColumn first, BookColumn second, List<string> notes)
    {
        if (columns.ContainsKey(first) && columns.Remove(second, out var index))
        {
            notes.Add($"{Label(index)} is not read: {Label(columns[first])} says the same");
        }
    }
}
