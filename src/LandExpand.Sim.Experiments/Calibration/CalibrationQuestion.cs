using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Calibration;

/// <summary>What a calibration is asked for: companies, what is sought, and the figures.</summary>
public sealed class CalibrationQuestion
{
    private const int MostParameters = 12;

    private CalibrationQuestion(IReadOnlyList<Scenario> companies, IReadOnlyList<CalibratedParameter> parameters, IReadOnlyList<CalibrationTarget> targets,
        ScenarioTemplate template) =>
        (Companies, Parameters, Targets, Template) = (companies, parameters, targets, template);

    /// <summary>The scenario that is calibrated, then the others that targets name; what is sought is uncertain in each.</summary>
    public IReadOnlyList<Scenario> Companies { get; }

    /// <summary>What is sought, 1 to 12.</summary>
    public IReadOnlyList<CalibratedParameter> Parameters { get; }

    /// <summary>At least one is not held out.</summary>
    public IReadOnlyList<CalibrationTarget> Targets { get; }

    /// <summary>The scenario as written, to put what was found into.</summary>
    internal ScenarioTemplate Template { get; }

    /// <summary>Reads the question.</summary>
    /// <param name="path">The scenario.</param>
    /// <param name="targetsPath">Targets, and parameters with their ranges, as JSON; or targets as CSV.</param>
    /// <param name="vary">Parameters as <c>path=low..high</c>, or a path alone for the scenario's own distribution. They take the place of the file's. Where
    /// neither
    /// says anything, everything that is uncertain in the scenario is sought.</param>
    /// <param name="overrides">What <c>--set</c> gives; for every company.</param>
    /// <exception cref="InputException">Something is wrong; carries all problems.</exception>
    public static CalibrationQuestion Read(string path, string targetsPath, IReadOnlyList<string> vary, IReadOnlyList<string> overrides)
    {
        var own = ScenarioLoader.Load(path, overrides);
        var problems = new List<InputProblem>();
        WrittenParameter[] given = [.. vary.Select(text => VariedPrior.Read(text, problems)).OfType<WrittenParameter>()];
        var file = TargetsFile.Read(targetsPath, problems);
        IReadOnlyList<WrittenParameter> written = given.Length > 0 ? given : file?.Parameters is { Count: > 0 } named ? named
            : [.. own.UncertainSlots.Select(slot => new WrittenParameter("scenario", 0, slot.Name, null))];
        CheckParameters(written, own, problems);
        if (file is null || problems.Count > 0)
        {
            throw new InputException(problems);
        }

        string[] paths = [path, .. file.Targets.Select(target => target.Scenario).OfType<string>().Distinct()];
        ScenarioTemplate[] templates = [.. paths.Select(each => Joined(each, overrides))];
        Scenario[] companies = [.. templates.Select(template => Varied(template, written, problems).Make())];
        ThrowIfAny(problems);
        var parameters = written.Select(parameter => Parameter(companies[0], parameter, own)).ToArray();
        foreach (var certain in parameters.Where(parameter => parameter.Prior.IsConstant))
        {
            problems.Add(new("--vary", 0, string.Empty, certain.Path, $"a range, such as {certain.Path}=low..high: it is certain in the scenario"));
        }

        problems.AddRange(parameters.SelectMany(parameter => Elsewhere(parameter, companies)));
        CalibrationTarget[] targets = [.. file.Targets.Select(target => Target(target, targetsPath, paths, companies, problems)).OfType<CalibrationTarget>()];
        if (problems.Count == 0 && targets.All(target => target.Figure.HeldOut))
        {
            problems.Add(new(targetsPath, 0, "targets", "every target is held out", "at least one with \"use\": \"fit\""));
        }

        ThrowIfAny(problems);
        return new(companies, parameters, targets, templates[0]);
    }

    private static void CheckParameters(IReadOnlyList<WrittenParameter> written, Scenario own, List<InputProblem> problems)
    {
        if (written.Count == 0)
        {
            problems.Add(new("--vary", 0,
                string.Empty, "nothing to seek", "a parameter with its range, such as --vary churn.annualRate=0.02..0.12: no parameter of the scenario is uncertain"));
        }

        if (written.Count > MostParameters)
        {
            problems.Add(new("--vary", 0, string.Empty, $"{written.Count} parameters",
                $"at most {MostParameters}: few figures say little about many parameters"));
        }

        problems.AddRange(written.GroupBy(parameter => parameter.Path).Where(group => group.Count() > 1)
            .Select(group => new InputProblem(group.Last().Source, group.Last().Line, string.Empty, $"{group.Key} twice", "each parameter once")));
        problems.AddRange(written.Where(parameter => own.Slots.All(slot => slot.Name != parameter.Path))
            .Select(parameter => VariedPrior.Unknown(parameter, own)));
    }

    private static ScenarioTemplate Joined(string path, IReadOnlyList<string> overrides)
    {
        var problems = new List<InputProblem>();
        var template = ScenarioTemplate.Read(path, problems);
        ThrowIfAny(problems);
        ScenarioLoader.Load(path, overrides); // tells what is wrong with an override in the words that every command has
        return template!.With(overrides.Select(text => ScenarioChange.Read(text)!.Value), "--set", problems);
    }

    private static ScenarioTemplate Varied(ScenarioTemplate template, IReadOnlyList<WrittenParameter> written, List<InputProblem> problems)
    {
        foreach (var parameter in written.Where(parameter => parameter.Distribution is not null))
        {
            var source = parameter.Line > 0 ? $"{parameter.Source}:{parameter.Line}" : parameter.Source;
            var scenario = template.Make();
            if (VariedPrior.Changes(scenario, parameter.Path, parameter.Distribution!) is not var (changes, _))
            {
                problems.Add(VariedPrior.Unknown(parameter, scenario));
                continue;
            }

            var changed = template.With(changes, source, problems);
            try
            {
                changed.Make();
                template = changed;
            }
            catch (InputException wrong)
            {
                problems.AddRange(wrong.Problems);
            }
        }

        return template;
    }

    // All companies have to take the parameter from one prior: a point of the cube is one value for all.
    private static IEnumerable<InputProblem> Elsewhere(CalibratedParameter parameter, Scenario[] companies)
    {
        foreach (var company in companies.Skip(1))
        {
            var there = company.Slots.FirstOrDefault(slot => slot.Name == parameter.Slot)?.Distribution;
            if (there is null || there.Quantile(0.1) != parameter.Prior.Quantile(0.1) || there.Quantile(0.9) != parameter.Prior.Quantile(0.9))
            {
                yield return new("parameters", 0, parameter.Path, $"not the same in {company.Name}",
                    $"one range for all scenarios, such as \"{parameter.Path}\": [low, high]");
            }
        }
    }

    private static CalibratedParameter Parameter(Scenario varied, WrittenParameter parameter, Scenario own)
    {
        var slot = parameter.Distribution is { } json ? VariedPrior.Changes(own, parameter.Path, json)!.Value.Slot : parameter.Path;
        return new(parameter.Path, slot, varied.Slots.First(each => each.Name == slot).Distribution);
    }

    private static CalibrationTarget? Target(WrittenTarget target, string file, string[] paths, Scenario[] companies, List<InputProblem> problems)
    {
        var company = target.Scenario is null ? 0 : Array.IndexOf(paths, target.Scenario);
        var found = new List<InputProblem>();
        var statistic = MetricStatisticReader.Read(target.Metric, companies[company].HorizonMonths, file, found);
        problems.AddRange(found.Select(problem => problem with { Line = target.Line }));
        return statistic is null ? null : new(statistic, new MatchTarget(target.Value, target.Tolerance, target.HeldOut), target.Source, company);
    }

    private static void ThrowIfAny(List<InputProblem> problems)
    {
        if (problems.Count > 0)
        {
            throw new InputException([.. problems.Distinct()]);
        }
    }
}
