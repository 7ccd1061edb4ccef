using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Scenarios;

/// <summary>What to say about a key that the catalogue does not know.</summary>
internal static class UnknownKey
{
    /// <summary>The nearest valid name here, else where a parameter of that name belongs, else the valid names.</summary>
    public static string Expected(string key, string path, CatalogueNode place)
    {
        if (NearestName.Of(key, place.Keys) is { } near)
        {
            return near;
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
}
