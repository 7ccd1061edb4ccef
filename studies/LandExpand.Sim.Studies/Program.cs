using LandExpand.Sim.Studies;

Dictionary<string, Func<IEnumerable<string>>> studies = new()
{
    ["stopping"] = StoppingStudy.Lines,
    ["quadrature"] = QuadratureStudy.Lines,
    ["designs"] = DesignStudy.Lines,
    ["pairing"] = PairingStudy.Lines,
};

if (args is not [var name] || !studies.TryGetValue(name, out var lines))
{
    Console.Error.WriteLine($"Which study? One of {string.Join(", ", studies.Keys)}. Its table goes to the output.");
    return 2;
}

foreach (var line in lines())
{
    Console.WriteLine(line);
}

return 0;
