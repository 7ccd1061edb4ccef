using LandExpand.Sim.Scenarios.Rules;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Scenarios;

/// <summary>
/// A scenario as the engine uses it: every parameter has a value, given or by default. Immutable. A parameter's effective value is that of
/// the narrowest place that gives it: while ageing <c>history.segments.S</c>, <c>segments.S</c>, <c>history</c>, top level; afterwards
/// <c>segments.S</c>, top level.
/// </summary>
public sealed class Scenario
{
    private readonly SlotTable table;
    private readonly IReadOnlyDictionary<string, Distribution> replaced;
    private readonly IReadOnlyDictionary<ValueKey, ValueKey> drawnAs;

    internal Scenario(
        ScenarioSettings settings, ScenarioValues values, IReadOnlyDictionary<string, Distribution>? distributions = null, IReadOnlyDictionary<ValueKey, ValueKey>? drawnAs = null)
    {
        Settings = settings;
        Values = values;
        replaced = distributions ?? new Dictionary<string, Distribution>();
        this.drawnAs = drawnAs ?? new Dictionary<ValueKey, ValueKey>();
        table = new SlotTable(values, replaced, this.drawnAs);
    }

    public string Name => Settings.Name;

    public string Description => Settings.Description;

    /// <summary>A currency code of three letters.</summary>
    public string Currency => Settings.Currency;

    public ulong Seed => Settings.Seed;

    public int Replications => Settings.Replications;

    /// <summary>How uncertain parameters are drawn.</summary>
    public SamplingPlan Sampling => SamplingPlan.Of(Choice<SamplingDesign>(Parameters.SamplingDesign), Settings.SamplingPoints, Settings.Replications);

    /// <summary>Which uncertain parameters move together; empty where they are independent.</summary>
    public IReadOnlyList<Correlation> Correlations => Settings.Correlations;

    /// <summary>How many months are simulated, 1 to 240.</summary>
    public int HorizonMonths => Settings.HorizonMonths;

    /// <summary>The calendar month of month 0; null where months are only numbered.</summary>
    public YearMonth? StartMonth => Settings.StartMonth;

    /// <summary>The calendar month, 1 to 12, in which the fiscal year starts.</summary>
    public int FiscalYearStart => Settings.FiscalYearStart;

    /// <summary>Planned ARR by month, in month order; empty where there is no plan.</summary>
    public IReadOnlyDictionary<int, double> Plan => Settings.Plan;

    /// <summary>The names of the segments in file order; "all" where the scenario names none.</summary>
    public IReadOnlyList<string> Segments => Values.Segments;

    /// <summary>The names of the modules in file order, at most 8.</summary>
    public IReadOnlyList<string> Modules => Values.Modules;

    /// <summary>The number of synthetic opening accounts; 0 with a book file, whose rows decide.</summary>
    public int OpeningAccounts => Settings.OpeningAccounts;

    /// <summary>The full path of the book file; null where the opening book is synthetic.</summary>
    public string? BookFile => Settings.BookFile;

    /// <summary>The date against which the book file's dates are read.</summary>
    public DateOnly? AsOf => Settings.AsOf;

    /// <summary>Whether opening prices are scaled to <c>opening.targetArr</c>.</summary>
    public bool HasTargetArr => Slot(Parameters.OpeningTargetArr) >= 0;

    /// <summary>Whether the prices of some plan are set by <c>pricing.equalFootingLandAcv</c>.</summary>
    public bool HasEqualFooting => Parameters.Pricing.Any(plan => Slot(plan.EqualFootingLandAcv) >= 0);

    /// <summary>Whether the scenario says what accounts cost to win or to serve, rather than leaving it to the defaults.</summary>
    public bool GivesCosts => Values.Given.Keys.Any(key => key.Parameter == Parameters.EconomicsGrossMargin || key.Parameter == Parameters.EconomicsCacPerLand
        || key.Parameter == Parameters.CoverageHumanTouchAnnualCsCost || key.Parameter == Parameters.CoverageSelfServeAnnualCsCost);

    /// <summary>Whether lands come from prospects and a win probability in place of <c>lands.perMonth</c>.</summary>
    public bool HasFunnel => Slot(Parameters.LandsProspectsPerMonth) >= 0;

    /// <summary>
    /// False for the twin of a scenario whose hand-offs are decided in the month after they appear, whatever <c>expansion.queueMonths</c> says; the
    /// opening book is as before. See <see cref="WithoutHandoffDelay"/>.
    /// </summary>
    internal bool HandoffsWait { get; private init; } = true;

    /// <summary>Whether there is a price migration, and so a plan 1.</summary>
    public bool HasMigration => Values.HasMigration;

    /// <summary>Some parameter has another value while the opening book ages.</summary>
    internal bool HasHistory => Values.Given.Keys.Any(key => key.History);

    /// <summary>Every column of the parameter matrix, unique by name, in catalogue order.</summary>
    public IReadOnlyList<ParameterSlot> Slots => table.Slots;

    /// <summary>The columns that are drawn once per replication, in the order of <see cref="Slots"/>.</summary>
    public IReadOnlyList<ParameterSlot> UncertainSlots => [.. table.Slots.Where(slot => slot.IsUncertain)];

    internal ScenarioSettings Settings { get; }

    internal ScenarioValues Values { get; }

    /// <summary>
    /// The column of a parameter's effective value, or −1 where it is absent: nobody gives an optional one, the plan's pricing model does
    /// not use an optional price, or there is no migration. Account-level quantities have a column per argument: see <see cref="Quantity"/>.
    /// </summary>
    /// <param name="parameter">A handle of <see cref="Parameters"/>.</param>
    /// <param name="segment">The index in <see cref="Segments"/>.</param>
    /// <param name="history">True for accounts that age towards month 0.</param>
    /// <param name="index">The index of the module, or of the price bracket.</param>
    /// <exception cref="ArgumentException">The parameter is no number.</exception>
    public int Slot(Parameter parameter, int segment = 0, bool history = false, int index = 0) => table.Slot(parameter, segment, history, index);

    /// <summary>An account-level quantity, or null where an optional one is absent.</summary>
    public QuantityForm? Quantity(Parameter parameter, int segment = 0, bool history = false) => table.Quantity(parameter, segment, history);

    /// <summary>A flag's effective value.</summary>
    public bool Flag(Parameter parameter, int segment = 0, bool history = false) =>
        ((FlagValue)Values.Effective(parameter, segment, history)!).Value;

    /// <summary>A choice's effective value, as the enum that stands for its words.</summary>
    public TEnum Choice<TEnum>(Parameter parameter, int segment = 0, bool history = false)
        where TEnum : struct, Enum =>
        Values.Choice<TEnum>(parameter, segment, history);

    /// <summary>A table's effective values, at least one.</summary>
    public IReadOnlyList<double> Table(Parameter parameter, int segment = 0, bool history = false) =>
        ((TableValue)Values.Effective(parameter, segment, history)!).Values;

    /// <summary>The number of price brackets after the first, 0 to 4; their slots are <c>SeatTiersAbove</c>, <c>SeatTiersPrice</c> by index.</summary>
    public int TierCount(Parameter tiers, int segment = 0, bool history = false) => Values.TierCount(tiers, segment, history);

    /// <summary>The pricing model of plan 0, or of plan 1 where there is a migration.</summary>
    public PricingModel Model(int plan, int segment = 0, bool history = false) =>
        Choice<PricingModel>(Parameters.Pricing[plan].Model, segment, history);

    /// <summary>Whether growth stops at <c>gate.teams</c> until the account is on the enterprise tier.</summary>
    public bool HasGate(int segment = 0, bool history = false) => Slot(Parameters.GateTeams, segment, history) >= 0;

    /// <summary>
    /// The same scenario with the seed and the number of replications that a run uses in place of its own: rounded up to whole randomisations of its design, whose points are then stated.
    /// </summary>
    public Scenario ForRun(ulong seed, int replications)
    {
        var plan = SamplingPlan.Of(Sampling.Design, Settings.SamplingPoints, replications);
        var states = plan.Design is SamplingDesign.LatinHypercube or SamplingDesign.Sobol;
        var settings = Settings with { Seed = seed, Replications = plan.Whole(replications), SamplingPoints = states ? plan.Points : Settings.SamplingPoints };
        return new(settings, Values, replaced, drawnAs) { HandoffsWait = HandoffsWait };
    }

    /// <summary>Says, where it is so, that a run holds more replications than were asked for, to be whole randomisations; empty otherwise.</summary>
    public IEnumerable<string> RoundingNote(int asked) => Replications == asked ? [] :
    [
        FormattableString.Invariant($"{asked:N0} histories are rounded up to {Replications:N0}: {Sampling.Randomisations(Replications):N0} whole randomisations of {Sampling.Points:N0}."),
    ];

    /// <summary>Values that were given and have no effect, because what they belong to is off; a sentence each, for people.</summary>
    public IReadOnlyList<string> Unused => [.. UnusedValues.Of(Values), .. UnusedSampling.Of(this)];

    /// <summary>The same scenario, draw for draw, with nothing waiting for sales from month 1 on: what the hand-off delay costs is their difference.</summary>
    internal Scenario WithoutHandoffDelay() => new(Settings, Values, replaced, drawnAs) { HandoffsWait = false };

    /// <summary>The same scenario with other distributions for some of its <see cref="Slots"/>, by name: what is certain may be studied as if it were not.</summary>
    internal Scenario WithDistributions(IReadOnlyDictionary<string, Distribution> distributions) => new(Settings, Values, distributions, drawnAs) { HandoffsWait = HandoffsWait };

    /// <summary>The same scenario with other values, some of which draw under other names; see <see cref="SharedHistory"/>.</summary>
    internal Scenario WithValues(ScenarioValues values, IReadOnlyDictionary<ValueKey, ValueKey> drawn) => new(Settings, values, replaced, drawn) { HandoffsWait = HandoffsWait };

    /// <summary>
    /// The scenario as used, as JSON: every parameter with its value, defaults filled in, keys in catalogue order. Loaded again it gives the
    /// same scenario, and so the same bits.
    /// </summary>
    /// <param name="bookFile">The path to write for the book file, such as that of a copy beside; null keeps the scenario's own.</param>
    public string ToResolvedJson(string? bookFile = null) => ResolvedJson.Write(this, bookFile);
}
