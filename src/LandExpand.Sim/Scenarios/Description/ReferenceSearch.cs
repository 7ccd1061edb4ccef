using System.Text.RegularExpressions;
using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Scenarios.Description;

/// <summary>Finds what a person means by a word or a path.</summary>
public static partial class ReferenceSearch
{
    private const int MostMentions = 12;

    /// <summary>
    /// The entries of a path: a parameter, also as it stands inside a segment, a module or the history block; a group; a metric; or the
    /// parameters whose name ends so, or that speak of the word.
    /// </summary>
    /// <exception cref="InputException">Nothing is called so; carries the nearest names.</exception>
    public static Reference Find(string typed)
    {
        var path = Inside(typed.Trim().Trim('.'));
        switch (path)
        {
            case "distributions":
                return DistributionReference.All();
            case "metrics":
                return MetricReference.All();
            case "history":
                return ParameterReference.History();
        }

        bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
        var candidates = new Func<Parameter, bool>[]
        {
            p => Same(p.Path, path),
            p => p.Path.StartsWith($"{path}.", StringComparison.OrdinalIgnoreCase) || Same(p.Group.Key, path),
            p => p.Path.EndsWith($".{path}", StringComparison.OrdinalIgnoreCase) && !IsRepeated(p),
        };
        foreach (var candidate in path.Length == 0 ? [] : candidates)
        {
            if (Parameters.All.Where(candidate).ToArray() is { Length: > 0 } found)
            {
                return ParameterReference.Of(path, found);
            }
        }

        if (MetricReference.Of(path) is { } metric)
        {
            return metric;
        }

        return Mentions(path) is { Length: > 0 } mentions
            ? ParameterReference.Of(path, mentions)
            : throw new InputException([new("describe", 0, string.Empty, $"\"{typed}\"", Expected(path))]);
    }

    // segments.smb.churn.annualRate is churn.annualRate; modules.logs.priceShare is modules.NAME.priceShare.
    private static string Inside(string path)
    {
        path = InBlock().Replace(path, string.Empty);
        return InName().Replace(path, match => Parameters.Find(match.Value) is null ? $"{match.Groups[1].Value}.NAME.{match.Groups[2].Value}" : match.Value);
    }

    [GeneratedRegex(@"^(history\.)?(segments\.[^.]+\.(?!share$))?(?=.)", RegexOptions.CultureInvariant)]
    private static partial Regex InBlock();

    [GeneratedRegex(@"^(modules|segments)\.[^.]+\.(.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex InName();

    private static string? Nearest(string path)
    {
        var last = path.Split('.')[^1];
        var own = Parameters.All.Where(p => !IsRepeated(p)).Select(p => p.Path).ToArray();
        string[] topics = ["distributions", "metrics", .. ParameterGroup.All.Select(g => g.Key)];
        return topics.FirstOrDefault(topic => path.Length > 3 && topic.StartsWith(path, StringComparison.OrdinalIgnoreCase))
            ?? NearestName.Of(path, own.Concat(topics))
            ?? (NearestName.Of(last, own.Select(p => p.Split('.')[^1]).Distinct()) is { } name
                ? string.Join(" or ", own.Where(p => p.EndsWith($".{name}", StringComparison.Ordinal)))
                : null);
    }

    // The second plan has the parameters of the first, and a bracket has no path of its own.
    private static bool IsRepeated(Parameter parameter) =>
        parameter.Path.StartsWith("migration.pricing.", StringComparison.Ordinal) || parameter.Path.Contains("Tiers.", StringComparison.Ordinal);

    // Every word of "churn rate" in the path, the meaning or the source; hand-off is handoff.
    private static Parameter[] Mentions(string typed)
    {
        var words = Plain(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 || words.Any(word => word.Length < 3) ? [] : [.. Parameters.All
            .Where(p => !IsRepeated(p) && words.All(word => Plain($"{p.Path} {p.Meaning} {p.Source}").Contains(word, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(p => words.Count(word => !Plain($"{p.Path} {p.Meaning}").Contains(word, StringComparison.OrdinalIgnoreCase)))
            .Take(MostMentions)];
    }

    private static string Plain(string text) => text.Replace("-", string.Empty, StringComparison.Ordinal);

    private static string Expected(string path) => Nearest(path) is { } near
        ? $"{near}"
        : $"a path such as churn.annualRate, distributions, metrics, or one of {string.Join(", ", ParameterGroup.All.Select(g => g.Key))}";
}
