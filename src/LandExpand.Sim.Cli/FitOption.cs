using System.CommandLine;
using LandExpand.Sim.Experiments.Fitting;

namespace LandExpand.Sim.Cli;

/// <summary>What a user decides about a fit; the same for every command that fits.</summary>
internal sealed class FitOption
{
    private const string Pause = "pause";

    /// <summary>For the command's list of options.</summary>
    public Option<string?> Reactivation { get; } = Returning();

    /// <summary>For the command's list of options.</summary>
    public Option<int?> Term { get; } = new("--term-months")
    {
        CustomParser = result => WholeNumber.Of(result, 1, 120), Description = "Contract term in months. Default: as in the record, or told from when customers leave.",
    };

    /// <summary>What was given.</summary>
    public FitOptions Read(ParseResult parsed) => new() { Reactivation = parsed.GetValue(Reactivation) == Pause ? Experiments.Fitting.Reactivation.Pause : Experiments.Fitting.Reactivation.New, TermMonths = parsed.GetValue(Term) };

    private static Option<string?> Returning()
    {
        var option = new Option<string?>("--reactivation")
        {
            Description = "What a customer is that comes back after months without a payment: new, an account of its own (the default); or pause, the same account.",
        };
        option.AcceptOnlyFromAmong("new", Pause);
        return option;
    }
}
