using System.CommandLine;
using LandExpand.Sim.Cli.Commands;
using LandExpand.Sim.Data.Import;
using LandExpand.Sim.Reporting.Terminal;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Cli;

/// <summary>The files of a billing record, and the options by which a user says how to read them; the same for every command that takes a record.</summary>
internal sealed class RecordOption
{
    private readonly Option<string?> _kind = Choice("--kind",
        $"What a row is: {string.Join(", ", RecordKinds.ByKey.Select(kind => $"{kind.Key} ({RecordKinds.Name(kind.Value)})"))}. Default: told from the columns.", [.. RecordKinds.ByKey.Keys]);
    private readonly Option<string?> _dates = Choice("--dates",
        "How dates such as 03-04-2024 are written. Default: told from the column, where only one way is possible.", [.. Orders.Keys]);
    private readonly Option<string?> _decimal = Choice("--decimal", "What parts decimals. Default: told from the column, where only one way is possible.",
        ["dot", "comma"]);
    private readonly Option<string?> _ends = Choice("--ends",
        "Whether the end of a period is its last day, or the day after. Default: told from how periods follow each other.", ["last", "after"]);
    private readonly Option<string?> _edge = Choice("--edge",
        "How to take far more ends than usual in the last months: censor (the export stops there; the default) or churn (they left).", ["censor", "churn"]);
    private readonly Option<string?> _asOf = new(
        "--as-of") { Description = "The last month to read, such as 2025-12. Default: the last that the record covers." };
    private readonly Option<string?> _currency = new(
        "--currency") { Description = "The currency to read, where a record has several; the currency of the record, where it says none." };
    private readonly Option<bool> _keep = new("--keep-duplicates") { Description = "Count rows that repeat an earlier one in every cell." };
    private readonly Option<bool> _skip = new("--skip-bad-rows") { Description = "Go on without rows that cannot be read, and say how many." };
    private readonly Dictionary<RecordColumn, Option<string?>> _columns = Enum.GetValues<RecordColumn>()
        .ToDictionary(column => column, column =>
            new Option<string?>(RecordKinds.Flag(column)) { Description = $"The column with the {Meanings[column]}. Default: known by its name." });

    private static Dictionary<string, DateOrder> Orders { get; } = Enum.GetValues<DateOrder>().ToDictionary(DateOrders.Key);

    private static Dictionary<RecordColumn, string> Meanings { get; } = new()
    {
        [RecordColumn.Customer] = "customer's id or name",
        [RecordColumn.Start] = "first day of a period",
        [RecordColumn.End] = "end of a period",
        [RecordColumn.Month] = "month",
        [RecordColumn.Amount] = "amount",
        [RecordColumn.Currency] = "currency",
        [RecordColumn.Seats] = "seats",
        [RecordColumn.Plan] = "plan",
        [RecordColumn.Segment] = "segment",
        [RecordColumn.Term] = "contract's term, in months",
        [RecordColumn.Renewal] = "date of a renewal",
    };

    /// <summary>For the command's arguments.</summary>
    public Argument<string[]> Files { get; } = new("FILE") { Description = "CSV files from a billing system, all of one kind.",
        Arity = ArgumentArity.OneOrMore };

    /// <summary>For the command's list of options.</summary>
    public IReadOnlyList<Option> Options => [_kind, _dates, _decimal, _ends, _edge, _asOf, _currency, _keep, _skip, .. _columns.Values];

    /// <summary>Reads the record under a progress bar; null where it was stopped.</summary>
    /// <exception cref="InputException">An option or the record cannot be used.</exception>
    public RecordReading? Read(ParseResult parsed)
    {
        var options = Given(parsed);
        RefuseUnknown(parsed);
        using var interruption = new Interruption();
        var progress = new EtaProgress(Console.Error, !Console.IsErrorRedirected, counted: "bytes");
        try
        {
            return BillingRecord.Read(parsed.GetRequiredValue(Files),
                options with { Progress = (done, total) => progress.Report(done, total), Cancel = interruption.Token });
        }
        catch (OperationCanceledException)
        {
            progress.Finish();
            Console.Error.WriteLine("Stopped before the record was read; nothing is written.");
            return null;
        }
        finally
        {
            progress.Finish();
        }
    }

    private ImportOptions Given(ParseResult parsed)
    {
        var asOf = default(YearMonth);
        if (parsed.GetValue(_asOf) is { } month && !YearMonth.TryParse(month, out asOf))
        {
            throw new InputException([new(_asOf.Name, 0, string.Empty, month, "a month such as 2025-12")]);
        }

        if (parsed.GetValue(_currency) is { } currency && (currency.Length != 3 || !currency.All(char.IsAsciiLetter)))
        {
            throw new InputException([new(_currency.Name, 0, string.Empty, currency,
                $"an ISO code such as EUR; the column with the currency is named by {RecordKinds.Flag(RecordColumn.Currency)}")]);
        }

        return new()
        {
            Kind = parsed.GetValue(_kind) is { } kind ? RecordKinds.ByKey[kind] : null,
            Columns = _columns.Where(column => parsed.GetValue(column.Value) is not null)
                .ToDictionary(column => column.Key, column => parsed.GetValue(column.Value)!),
            Dates = parsed.GetValue(_dates) is { } order ? Orders[order] : null,
            Decimal = parsed.GetValue(_decimal) is { } mark ? mark == "comma" ? DecimalMark.Comma : DecimalMark.Dot : null,
            Ends = parsed.GetValue(_ends) is { } ends ? ends == "last" ? EndDay.Last : EndDay.After : null,
            Edge = parsed.GetValue(_edge) == "churn" ? EdgeReading.Churn : EdgeReading.Censor,
            AsOf = parsed.GetValue(_asOf) is null ? null : asOf,
            Currency = parsed.GetValue(_currency),
            KeepDuplicates = parsed.GetValue(_keep),
            SkipBadRows = parsed.GetValue(_skip),
        };
    }

    // Several files may be named, so that a mistyped option would be taken for one more of them.
    private void RefuseUnknown(ParseResult parsed)
    {
        var known = parsed.CommandResult.Command.Options.Select(option => option.Name).ToArray();
        InputProblem[] unknown = [.. parsed.GetRequiredValue(Files).Where(file => file.StartsWith("--", StringComparison.Ordinal) && !File.Exists(file))
            .Select(file => new InputProblem(file, 0, string.Empty, "no such option", "an option that --help shows"
                + (NearestName.Of(file, known) is { } near ? $"; did you mean {near}?" : string.Empty)))];
        if (unknown.Length > 0)
        {
            throw new InputException(unknown);
        }
    }

    private static Option<string?> Choice(string name, string description, string[] values)
    {
        var option = new Option<string?>(name) { Description = description };
        option.AcceptOnlyFromAmong(values);
        return option;
    }
}
