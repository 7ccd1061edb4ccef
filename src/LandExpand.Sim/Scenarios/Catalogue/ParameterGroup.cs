namespace LandExpand.Sim.Scenarios;

/// <summary>One topic of the catalogue: the parameters under one key of a scenario file, or those of the run itself.</summary>
/// <param name="Key">The key at the top level, such as <c>churn</c>; <c>run</c> for what stands there by itself.</param>
/// <param name="Title">What it is called in a sentence, such as "churn" or "the opening book".</param>
/// <param name="Meaning">What it is about, in one sentence.</param>
public sealed record ParameterGroup(string Key, string Title, string Meaning)
{
    /// <summary>Every group, in the order of the model.</summary>
    public static IReadOnlyList<ParameterGroup> All { get; } =
    [
        new("run", "the run", "What the scenario is called, how much of it is simulated, its calendar and its plan."),
        new("opening", "the opening book", "The accounts the company has at month 0: invented ones, or real ones from a file."),
        new("lands", "new lands", "How many new accounts land each month, directly or through a funnel."),
        new("segments", "the segments", "Kinds of account, such as smb and enterprise; each may have its own value of any account parameter."),
        new("land", "the size of lands", "What an account starts with, and how large it could become."),
        new("contract", "contracts", "Their length, their discount, and what they allow."),
        new("freeLanding", "free landing", "Accounts that start free, and how they come to pay."),
        new("coverage", "coverage", "Which accounts have a person of their own, what that does, and what it costs."),
        new("champion", "champions", "The person inside the account who carries the product."),
        new("health", "health", "How well the account does with the product, from month to month."),
        new("proof", "the proof of value", "Whether the account sees value soon after landing; without it nothing expands."),
        new("churn", "churn", "How many accounts leave, and what makes them leave."),
        new("renewal", "renewals", "What happens to the price when a contract is renewed."),
        new("contraction", "contraction", "Accounts that give back seats."),
        new("seatFill", "seat fill", "How the seats of a deployed team fill."),
        new("expansion", "team expansion", "How the product reaches further teams, and who sells it to them."),
        new("gate", "the enterprise gate", "The point at which an account cannot grow without the enterprise tier."),
        new("modules", "modules", "Further products to attach, each under a name of its own."),
        new("usage", "usage", "How the use per seat moves from month to month."),
        new("billShock", "bill shock", "What a sudden rise of the bill does under plans with usage."),
        new("pricing", "the price plan", "How a footprint becomes a bill: flat, per seat, by usage, or a mix."),
        new("migration", "the price migration", "A second price plan, and how accounts come to it."),
        new("macro", "the economy", "Downturns, and what they do to every account at once."),
        new("economics", "unit economics", "What an account costs to win and to serve."),
        new("correlations", "correlations", "Which uncertain parameters move together."),
    ];

    internal const string HistoryMeaning =
        "What was different before month 0: values that hold only while the opening accounts age towards it. Segments may have their own.";

    private static readonly Dictionary<string, ParameterGroup> ByKey = All.ToDictionary(g => g.Key, StringComparer.Ordinal);

    /// <summary>The parameters of the group, in catalogue order.</summary>
    public IEnumerable<Parameter> Parameters => Scenarios.Parameters.All.Where(p => p.Group == this);

    /// <summary>The group of a path's first key: <c>run</c> for every path that has no group of its own.</summary>
    internal static ParameterGroup Of(string path) => ByKey.GetValueOrDefault(path.Split('.')[0]) ?? All[0];
}
