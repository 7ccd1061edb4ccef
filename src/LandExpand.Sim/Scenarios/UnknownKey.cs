using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Scenarios;

/// <summary>What to say about a key that the catalogue does not know.</summary>
internal static class UnknownKey
{
    /// <summary>The nearest valid name here, else where a parameter of that name belongs, else the valid names.</summary>
    public static string Expected(string key, string path, CatalogueNode place)
    {
        var asPath = key.Replace(':', '.').Replace('/', '.').Replace("__", ".", StringComparison.Ordinal);
        if (asPath.Contains('.', StringComparison.Ordinal) && Parameters.Find(asPath) is not null)
        {
            return key == path && key != asPath ? asPath : $"a block for each part: {Blocks(asPath)}";
        }

        if (place != CatalogueNode.Root && CatalogueNode.Root.Child(key) is not null)
        {
            var mayBeInSegment = CatalogueNode.Root.Child("segments")?.Child("NAME")?.Child(key) is not null;
            return $"{key} at the top level{(mayBeInSegment ? " or in a segment" : " only")}";
        }

        if (NearestName.Of(key, place.Keys) is { } near)
        {
            return near;
        }

        // monthlyRate, where only annualRate is known: the unit says that the number is another one, too.
        if (place.Keys.Where(known => LastWord(known) == LastWord(key)).ToArray() is [var alike])
        {
            return place.Child(alike)?.Parameter is { } parameter ? $"{alike} ({parameter.Unit})" : alike;
        }

        var elsewhere = Parameters.All.Where(p => p.Path == key || p.Path.EndsWith($".{key}", StringComparison.OrdinalIgnoreCase)).ToArray();
        var narrowed = elsewhere.Where(p => path.EndsWith(p.Path, StringComparison.Ordinal)).ToArray();
        if (narrowed is [var misplaced])
        {
            return $"{misplaced.Path} at the top level{(misplaced.Scope == ParameterScope.Segment ? " or in a segment" : string.Empty)}";
        }

        if (elsewhere is [var only])
        {
            return only.Path;
        }

        var group = path.Split('.')[^1];
        return Parameters.All.Any(p => p.Path.StartsWith($"{group}.", StringComparison.Ordinal))
            ? $"{group} in a place where it counts: {string.Join(", ", place.Keys)} are known here"
            : $"one of {string.Join(", ", place.Keys)}";
    }

    // churn.annualRate -> "churn": { "annualRate": … }
    private static string Blocks(string path)
    {
        var keys = path.Split('.');
        return $"\"{string.Join("\": { \"", keys)}\": …{string.Concat(Enumerable.Repeat(" }", keys.Length - 1))}";
    }

    // The last word of a camelCase name: Rate of annualRate.
    private static string LastWord(string name)
    {
        var start = name.Length - 1;
        while (start > 0 && !char.IsAsciiLetterUpper(name[start]))
        {
            start--;
        }

        return name.Length == 0 ? name : name[start..].ToLowerInvariant();
    }
}
